import { contingency } from "../../../../analysis/contingency";
import { twoByTwo } from "../../../../analysis/two-by-two";
import { valueLists } from "../../../../codebook/lists";
import type { ProvinceCode } from "../../../../codebook/provinces";
import type { Chance } from "../../../chance";
import { drawing } from "../../../counting/drawing";
import { notAttacks, setAsideOf } from "../../../counting/set-aside";
import { twoGroupsFigure } from "../../../counting/share-figures";
import { foreignCommunities, foreignTargets, isForeignOrDiplomatic } from "../../../counting/target-groups";
import { drawnTest, exactTest, oneTail } from "../../../counting/test-result";
import { tally } from "../../../counting/yes-no-unknown";
import type { EvidenceRecord } from "../../../evidence-record";
import type { Figure } from "../../../figure";
import type { FindingDefinition } from "../../../finding-definition";
import type { Measured, TestResult } from "../../../measured";
import { applyReading } from "../../../primary";
import type { Reading } from "../../../reading";
import { variantsOf } from "../../../variants";
import type { World } from "../../../world";

const MINIMUM_ATTACKS = 10;
const KABUL: ProvinceCode = "AF01";

/** Every kind of target that occurs, Kabul beside elsewhere. */
function targetMix(kabul: readonly EvidenceRecord[], elsewhere: readonly EvidenceRecord[]) {
  const count = (records: readonly EvidenceRecord[], code: string) => records.filter(({ targetType }) => targetType === code).length;
  return valueLists.targetType
    .map(({ code, label }) => ({ label, code, counts: [count(kabul, code), count(elsewhere, code)] as const, marked: foreignTargets.includes(code) }))
    .filter(({ counts }) => counts[0] + counts[1] > 0);
}

function mixTest(rows: ReturnType<typeof targetMix>, chance: Chance): TestResult[] {
  const draws = drawing(chance, "T13 target mix");
  if (rows.length === 0) return [];
  const result = contingency([rows.map(({ counts }) => counts[0]), rows.map(({ counts }) => counts[1])], draws.rng, draws.draws, draws.onDraws);
  if (result.kind === "undefined") return [];
  const question = "Keeps how many attacks Kabul had and how many each kind of target, and asks whether the whole mix differs.";
  return [drawnTest({ null: "fixed margins, whole target mix", question, statistic: result.chi2, decides: false }, oneTail(result.pPermutation), result.draws, result.seed)];
}

function measure(world: World, reading: Reading, chance: Chance | null): Measured {
  const selection = applyReading(world, reading);
  const placed = selection.attacks.filter(({ province }) => province !== null);
  const known = placed.filter((record) => isForeignOrDiplomatic(record) !== null);
  const [kabul, elsewhere] = [known.filter(({ province }) => province === KABUL), known.filter(({ province }) => province !== KABUL)];
  const [here, there] = [tally(kabul, isForeignOrDiplomatic), tally(elsewhere, isForeignOrDiplomatic)];
  const table = twoByTwo(here.yes, here.no, there.yes, there.no);
  const ratio = table.kind === "found" ? (table.oddsRatio ?? table.conditionalOddsRatio) : null;
  const rows = targetMix(kabul, elsewhere);
  const mix: Figure = {
    kind: "mix", title: "Whom ISKP attacks hit: Kabul and elsewhere", rows,
    groups: [{ label: "Kabul", n: kabul.length }, { label: "elsewhere", n: elsewhere.length }],
  };
  return {
    counts: [
      { of: "attacks in Kabul", have: kabul.length, need: MINIMUM_ATTACKS },
      { of: "attacks elsewhere", have: elsewhere.length, need: MINIMUM_ATTACKS },
    ],
    effect: table.kind === "found" && ratio !== null ? { kind: "found", value: ratio, interval: table.exactCi, n: table.n } : { kind: "undefined", reason: "degenerate-table", n: known.length },
    criterionMet: null,
    tests: chance === null || table.kind === "undefined" ? [] : [
      exactTest({ null: "fixed margins", question: "Keeps how many attacks Kabul had and how many were on foreign or diplomatic targets, and asks whether the two are linked.", statistic: here.yes, decides: true }, table),
      ...mixTest(rows, chance),
    ],
    tippingRatio: ratio,
    bounds: null,
    setAside: setAsideOf(selection, [
      ...notAttacks(selection),
      { why: "province not known", count: selection.attacks.length - placed.length },
      { why: "target not known", count: placed.length - known.length },
    ]),
    warnings: [],
    figures: known.length === 0 ? [] : [
      twoGroupsFigure("Attacks on foreign or diplomatic targets: Kabul and elsewhere", { label: "Kabul", yes: here.yes, no: here.no }, { label: "elsewhere", yes: there.yes, no: there.no }),
      mix,
    ],
    refs: known.map(({ ref }) => ref),
  };
}

const same = "The same: embassies and foreign-run hotels are in Kabul, so opportunity alone yields it.";

/**
 * T13, for C7: are foreign or diplomatic targets a larger part of attacks in Kabul than elsewhere?
 *
 * Effect: the odds ratio, Kabul against elsewhere, with the exact interval. "Without Kabul" has nothing to compare and is
 * undefined; it is listed because it is required. Foreign by community: Chinese, Russian, other foreign, as fixed beforehand.
 */
export default {
  id: "T13", claims: ["C7"], leads: ["C7"],
  title: "Foreign and diplomatic targets in Kabul",
  question: "Are foreign or diplomatic targets a larger part of attacks in Kabul than elsewhere?",
  effectName: "times the odds of a foreign or diplomatic target, in Kabul against elsewhere",
  unit: "odds-ratio",
  counted: "attacks of known province and target",
  judgement: { by: "threshold", threshold: 1, claimSide: "above", inFamily: true },
  prediction: "An odds ratio above 1.",
  scenarios: { S0: same, S1: same, S2: same, S3: same },
  separates: false,
  needsConstantEffort: false,
  fixed: { minimumAttacksOnEachSide: MINIMUM_ATTACKS, here: KABUL, foreignTargets, foreignCommunities },
  variants: variantsOf(["attribution", "clash", "window", "each-province", "kabul", "coverage", "voice"]),
  caveats: ["Embassies and foreign-run hotels are in Kabul: opportunity alone makes a difference, and help or consent leaves no record."],
  functions: ["two-by-two", "contingency"],
  measure,
} satisfies FindingDefinition;
