import { overlapContrast } from "../../../../analysis/overlap-contrast";
import { overlapIndices } from "../../../../analysis/overlap-indices";
import { provinceByCode } from "../../../../codebook/provinces";
import type { Chance } from "../../../chance";
import { drawing } from "../../../counting/drawing";
import { setAsideOf } from "../../../counting/set-aside";
import { drawnTest } from "../../../counting/test-result";
import type { EvidenceRecord } from "../../../evidence-record";
import type { Figure } from "../../../figure";
import type { FindingDefinition } from "../../../finding-definition";
import type { Effect, Measured, TestResult } from "../../../measured";
import { applyReading, countsByProvince, placed } from "../../../primary";
import type { Reading } from "../../../reading";
import { variantsOf } from "../../../variants";
import type { World } from "../../../world";

const MINIMUM_EVENTS = 20;
/** The armed opposition: both named fronts and the unnamed groups that the codebook puts above them. */
const opposition: readonly EvidenceRecord["assessedActor"][] = ["nrf", "aff", "armed-opposition"];

type Maps = { readonly operations: readonly number[]; readonly iskp: readonly number[]; readonly opposed: readonly number[] };

/** The difference of the two overlaps needs no chance; only the test does. */
function contrast({ operations, iskp, opposed }: Maps): Effect {
  // Where only provinces with a record are looked at and there is none, there is no map.
  if (operations.length === 0) return { kind: "undefined", reason: "zero-total", n: 0 };
  const [a, b] = [overlapIndices(operations, iskp), overlapIndices(operations, opposed)];
  const n = [operations, iskp, opposed].flat().reduce((sum, count) => sum + count, 0);
  if (a.kind === "undefined" || b.kind === "undefined") return { kind: "undefined", reason: "zero-total", n };
  return { kind: "found", value: a.schoenerD - b.schoenerD, interval: null, n };
}

function relabel({ operations, iskp, opposed }: Maps, chance: Chance): TestResult[] {
  const { rng, draws, onDraws } = drawing(chance, "T7 relabel");
  const result = overlapContrast(operations, iskp, opposed, rng, draws, onDraws);
  if (result.kind === "undefined") return [];
  const question = "Keeps every place and both totals, exchanges which event is ISKP's and which the opposition's, and asks whose map the operations resemble.";
  return [drawnTest({ null: "relabel", question, statistic: result.difference, decides: true }, result, result.draws, result.seed)];
}

function mix(provinces: readonly NonNullable<EvidenceRecord["province"]>[], { operations, iskp, opposed }: Maps): Figure {
  const sum = (counts: readonly number[]) => counts.reduce((total, count) => total + count, 0);
  const rows = provinces
    .map((code, index) => ({ label: provinceByCode(code).name, code, counts: [operations[index] ?? 0, iskp[index] ?? 0, opposed[index] ?? 0], marked: false }))
    .filter(({ counts }) => sum(counts) > 0)
    .sort((one, other) => sum(other.counts) - sum(one.counts) || one.code.localeCompare(other.code));
  return {
    kind: "mix", title: "Where operations against ISKP, ISKP's attacks and the armed opposition's attacks fall",
    groups: [{ label: "operations announced against ISKP", n: sum(operations) }, { label: "ISKP attacks", n: sum(iskp) }, { label: "attacks by the armed opposition", n: sum(opposed) }],
    rows,
  };
}

function measure(world: World, reading: Reading, chance: Chance | null): Measured {
  const selection = applyReading(world, reading);
  const { provinces } = selection;
  const isOpposed = (record: EvidenceRecord) => record.kind === "attack" && opposition.includes(record.assessedActor);
  // Under "any attacker" an attack of the opposition would stand on both sides.
  const attacks = placed(selection.attacks.filter((record) => !isOpposed(record)));
  const opposed = placed(selection.kept.filter(isOpposed));
  const operations = placed(selection.operations);
  const count = (records: readonly EvidenceRecord[]) => countsByProvince(records, provinces);
  const maps = { operations: count(operations.placed), iskp: count(attacks.placed), opposed: count(opposed.placed) };
  const used = [...operations.placed, ...attacks.placed, ...opposed.placed];
  return {
    counts: [
      { of: "operations in a known province", have: operations.placed.length, need: MINIMUM_EVENTS },
      { of: "ISKP attacks in a known province", have: attacks.placed.length, need: MINIMUM_EVENTS },
      { of: "attacks by the armed opposition in a known province", have: opposed.placed.length, need: MINIMUM_EVENTS },
    ],
    effect: contrast(maps),
    criterionMet: null,
    tests: chance === null ? [] : relabel(maps, chance),
    bounds: null,
    setAside: setAsideOf(selection, [
      { why: "neither an ISKP attack, nor an operation announced against ISKP, nor an attack by the armed opposition", count: selection.others.filter((record) => !isOpposed(record)).length },
      { why: "province not known", count: operations.unplaced + attacks.unplaced + opposed.unplaced },
    ]),
    warnings: opposed.placed.length === 0 ? ["The dataset holds no attack by the armed opposition, so nothing can be compared with it."] : [],
    figures: used.length === 0 ? [] : [mix(provinces, maps)],
    refs: used.map(({ ref }) => ref),
  };
}

/**
 * T7, for C5: does the map of operations announced against ISKP resemble the map of ISKP's attacks, or that of the armed
 * opposition?
 *
 * Effect: Schoener's D of operations and ISKP attacks minus that of operations and opposition attacks; below 0 the operations
 * look more like an answer to the opposition. There is no interval for it: the test by relabelling shows the side.
 */
export default {
  id: "T7", claims: ["C5"], leads: [],
  title: "Whose map the operations resemble",
  question: "Does the map of operations resemble the map of ISKP's attacks, or that of the armed opposition?",
  effectName: "more overlap of operations with ISKP's attacks than with the armed opposition's",
  unit: "difference-of-shares",
  counted: "operations, ISKP attacks and opposition attacks in a known province",
  judgement: { by: "threshold", threshold: 0, claimSide: "below", inFamily: true, shownBy: "tests" },
  prediction: "A difference below 0: operations lie where the armed opposition is.",
  scenarios: {
    S0: "A difference above 0: operations lie where ISKP is.",
    S1: "A difference below 0: the label serves against others.",
    S2: "Below 0, or near it: both uses at a time.",
    S3: "Near 0, or above: ISKP is fought, and opponents are hit as opportunity offers.",
  },
  separates: true,
  needsConstantEffort: false,
  fixed: { minimumEvents: MINIMUM_EVENTS, threshold: 0, opposition, oppositionKind: "attack", statistic: "difference of Schoener's D", null: "relabel" },
  variants: variantsOf(["attribution", "clash", "window", "each-province", "kabul", "coverage", "voice"]),
  caveats: [
    "Where ISKP and the armed opposition strike in the same provinces, the two maps cannot be told apart.",
    "A map says nothing of the person held: a province's people are not those who were arrested.",
  ],
  functions: ["overlap-contrast", "overlap-indices"],
  measure,
} satisfies FindingDefinition;
