import { shareInterval } from "../../../../analysis/share-interval";
import { valueLists } from "../../../../codebook/lists";
import type { Chance } from "../../../chance";
import { deathSentences, deathShares } from "../../../counting/death-shares";
import { notAttacks, setAsideOf } from "../../../counting/set-aside";
import { shareRow } from "../../../counting/share-figures";
import { civilianAndMinorityTargets, isCivilianOrMinority, unplaceableTargets } from "../../../counting/target-groups";
import { exactTest } from "../../../counting/test-result";
import { boundsFigure, boundsOf, tally, unknownBounds } from "../../../counting/yes-no-unknown";
import type { FindingDefinition } from "../../../finding-definition";
import type { Measured } from "../../../measured";
import { applyReading } from "../../../primary";
import type { Reading } from "../../../reading";
import { variantsOf } from "../../../variants";
import type { World } from "../../../world";

const HALF = 0.5;
const MINIMUM_ATTACKS = 20;
const words = { yes: "civilians and minorities", no: "forces, government and diplomats", unknown: "targets of which nobody can say" } as const;

function measure(world: World, reading: Reading, chance: Chance | null): Measured {
  const selection = applyReading(world, reading);
  const { attacks } = selection;
  const parts = tally(attacks, isCivilianOrMinority);
  const share = shareInterval(parts.yes, attacks.length, { threshold: HALF });
  const bounds = boundsOf(parts, HALF);
  const deaths = deathShares(attacks);
  const types = valueLists.targetType.map(({ code, label }) => ({ code, label, count: attacks.filter(({ targetType }) => targetType === code).length })).filter(({ count }) => count > 0);
  const communities = valueLists.community.map(({ code, label }) => ({ code, label, count: attacks.filter(({ targetCommunities }) => targetCommunities.includes(code)).length })).filter(({ count }) => count > 0);
  return {
    counts: [{ of: "attacks", have: attacks.length, need: MINIMUM_ATTACKS }],
    effect: share.kind === "found" ? { kind: "found", value: share.share, interval: share.wilson, n: share.n } : share,
    criterionMet: null,
    tests: chance === null || share.kind === "undefined" ? [] : [
      exactTest({ null: "binomial", question: "Asks whether civilians and minorities are half of the targets; outside the primary family.", statistic: parts.yes, decides: false }, share),
    ],
    tippingRatio: bounds.kind === "found" ? bounds.tippingDetectionRatio : null,
    bounds: unknownBounds(parts, HALF),
    setAside: setAsideOf(selection, notAttacks(selection)),
    warnings: [
      ...(parts.unknown === 0 ? [] : [`${parts.unknown} of ${attacks.length} attacks hit targets of which nobody can say whether civilians were meant; they count as not civilian here, and lie inside the bounds.`]),
      ...deathSentences(deaths),
    ],
    figures: attacks.length === 0 ? [] : [
      ...boundsFigure(`Whom ${attacks.length} ISKP attacks fell on`, parts, HALF, words),
      { kind: "shares", threshold: null, title: "Kinds of target, of all ISKP attacks", rows: types.map(({ code, label, count }) => ({ ...shareRow(label, code, count, attacks.length, types.length), named: civilianAndMinorityTargets.includes(code) })) },
      { kind: "shares", threshold: null, title: "Communities stated, of all ISKP attacks (an attack may state several, or none)", rows: communities.map(({ code, label, count }) => shareRow(label, code, count, attacks.length)) },
      { kind: "shares", threshold: null, title: "Who died, of all deaths (the event as cluster)", rows: deaths.rows },
    ],
    refs: attacks.map(({ ref }) => ref),
  };
}

/**
 * T17, for C15: whom do ISKP's attacks fall on? The share of attacks on civilian and minority targets, with the attacks of
 * which nobody can say counted as not (and shown in the bounds); and who died, with the event as cluster.
 */
export default {
  id: "T17", claims: ["C15"], leads: ["C15"],
  title: "Whom ISKP attacks fall on",
  question: "Do most ISKP attacks fall on civilian and minority targets?",
  effectName: "share of attacks on civilian and minority targets",
  unit: "share",
  counted: "ISKP attacks",
  judgement: { by: "threshold", threshold: HALF, claimSide: "above", inFamily: false },
  prediction: "More than half of the attacks fall on civilian and minority targets.",
  scenarios: {
    S0: "Nothing in particular: ISKP fights the Taliban and minorities alike.",
    S1: "Above one half: the authorities' own are spared.",
    S2: "Above one half, less clearly.",
    S3: "Nothing in particular: ISKP chooses.",
  },
  separates: true,
  needsConstantEffort: false,
  fixed: { minimumAttacks: MINIMUM_ATTACKS, threshold: HALF, civilianAndMinorityTargets, unplaceableTargets, unknownCountsAs: "not civilian in the share, open in the bounds", cluster: "event, for shares of deaths" },
  variants: variantsOf(["attribution", "clash", "window", "kabul", "coverage", "voice"]),
  caveats: [
    "Attacks with many civilian dead are reported far better than small attacks on fighters, so the share is likely too high.",
    "Deaths are dominated by a few events: their shares are described and never tested.",
  ],
  functions: ["share-interval", "identification-bounds", "design-effect"],
  measure,
} satisfies FindingDefinition;
