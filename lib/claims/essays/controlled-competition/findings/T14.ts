import { valueLists } from "../../../../codebook/lists";
import { deathSentences, deathShares } from "../../../counting/death-shares";
import { notAttacks, setAsideOf } from "../../../counting/set-aside";
import { shareRow } from "../../../counting/share-figures";
import { boundsFigure, tally, unknownBounds } from "../../../counting/yes-no-unknown";
import type { EvidenceRecord } from "../../../evidence-record";
import type { Figure } from "../../../figure";
import type { FindingDefinition } from "../../../finding-definition";
import type { Measured } from "../../../measured";
import { applyReading } from "../../../primary";
import type { Reading } from "../../../reading";
import { variantsOf } from "../../../variants";
import type { World } from "../../../world";

const MINIMUM_ATTACKS = 20;
const HALF = 0.5;
const words = { yes: "some of the authorities' own died", no: "deaths, none of them the authorities'", unknown: "deaths, and who died is not settled" } as const;

/** Among attacks with deaths: did any of the authorities' own die? Null where the dead are not told apart in full. */
function authoritiesDied(record: EvidenceRecord): boolean | null {
  if ((record.killedAuthorities ?? 0) > 0) return true;
  const told = (record.killedCivilians ?? 0) + (record.killedOpposition ?? 0) + (record.killedSuspects ?? 0);
  return (record.killedUnknown ?? 0) === 0 && told >= (record.killedBest ?? 0) ? false : null;
}

/** Null where somebody speaks of an author: only claimed and unclaimed are known either way. */
function isUnclaimed({ claimStatus }: EvidenceRecord): boolean | null {
  return claimStatus === "unclaimed" ? true : claimStatus === "claimed" ? false : null;
}

function measure(world: World, reading: Reading): Measured {
  const selection = applyReading(world, reading);
  const { attacks } = selection;
  const lethal = attacks.filter(({ killedBest }) => (killedBest ?? 0) > 0);
  const parts = tally(lethal, authoritiesDied);
  const deaths = deathShares(attacks);
  const own = deaths.rows.find(({ code }) => code === "authorities");
  const anybodys = applyReading(world, { ...reading, attribution: "any" }).attacks;
  const claims = tally(anybodys, isUnclaimed);
  const statuses: Figure = {
    kind: "shares", threshold: null, title: `Who claims the ${anybodys.length} attacks of any author`,
    rows: valueLists.claimStatus
      .map(({ code, label }) => shareRow(label, code, anybodys.filter(({ claimStatus }) => claimStatus === code).length, anybodys.length))
      .filter(({ count }) => count > 0),
  };
  return {
    counts: [{ of: "attacks", have: attacks.length, need: MINIMUM_ATTACKS }],
    effect: own === undefined || deaths.deaths === 0 ? { kind: "undefined", reason: "zero-total", n: 0 } : { kind: "found", value: own.count / own.of, interval: own.interval, n: own.of },
    criterionMet: null,
    tests: [],
    bounds: unknownBounds(parts, HALF),
    setAside: setAsideOf(selection, notAttacks(selection)),
    warnings: [
      ...deathSentences(deaths),
      ...(anybodys.length === 0 ? [] : [`Of ${anybodys.length} attacks of any author ${claims.yes} are unclaimed: somebody looked for a claim and found none. Unclaimed is not evidence of a hidden author.`]),
    ],
    figures: attacks.length === 0 ? [] : [
      { kind: "shares", threshold: null, title: "Who died in ISKP attacks, of all deaths (the event as cluster)", rows: deaths.rows },
      ...boundsFigure("Attacks with deaths: were any of the dead the authorities' own?", parts, null, words),
      statuses,
    ],
    refs: attacks.map(({ ref }) => ref),
  };
}

/** T14, for C11: who dies in ISKP attacks, and how many attacks nobody claims? No verdict: whose death was wanted, no record holds. */
export default {
  id: "T14", claims: ["C11"], leads: [],
  title: "Who dies, and what nobody claims",
  question: "Who dies in ISKP attacks: the authorities' own, or others? And what share of attacks is unclaimed?",
  effectName: "share of deaths in ISKP attacks known to have been Taliban members, officers or office holders",
  unit: "share",
  counted: "deaths in ISKP attacks",
  judgement: { by: "none", why: "Who died says nothing of whose death was wanted, or by whom." },
  prediction: "Minorities, activists and former personnel die, and few of the authorities' own.",
  scenarios: {
    S0: "Many of the authorities' own die: they are the enemy.",
    S1: "Few of them, and of the Haqqani network fewest.",
    S2: "Fewer of them than of others.",
    S3: "Nothing in particular.",
  },
  separates: true,
  needsConstantEffort: false,
  fixed: { minimumAttacks: MINIMUM_ATTACKS, cluster: "event", unclaimed: "claim status unclaimed; attributed, denied and not coded are unknown" },
  variants: variantsOf(["attribution", "clash", "kabul", "coverage", "voice"]),
  caveats: ["A few events hold most deaths, so the interval of a share of deaths is wide. Dead attackers are not counted where sources allow."],
  functions: ["identification-bounds", "design-effect", "share-interval"],
  measure,
} satisfies FindingDefinition;
