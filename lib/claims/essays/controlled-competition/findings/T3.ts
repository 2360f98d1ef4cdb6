import { overlapIndices } from "../../../../analysis/overlap-indices";
import { partialSpearman } from "../../../../analysis/partial-spearman";
import type { Chance } from "../../../chance";
import { drawing } from "../../../counting/drawing";
import { mapOverlapTests } from "../../../counting/map-overlap-tests";
import { neighboursAmong } from "../../../counting/neighbours-among";
import { populationOf } from "../../../counting/population";
import { provincePairs } from "../../../counting/province-pairs";
import { neitherClass, setAsideOf } from "../../../counting/set-aside";
import { shareRow } from "../../../counting/share-figures";
import { drawnTest } from "../../../counting/test-result";
import type { Figure } from "../../../figure";
import type { FindingDefinition } from "../../../finding-definition";
import type { Effect, Measured, TestResult } from "../../../measured";
import { applyReading, countsByProvince, placed } from "../../../primary";
import type { Reading } from "../../../reading";
import { variantsOf } from "../../../variants";
import { NOT_CONTROLLED } from "../../../verdict";
import type { World } from "../../../world";

const MINIMUM_EVENTS = 20;
const MINIMUM_PROVINCES = 8;
/** Position of the coverage control among the controls: all incidents of neither class. */
const OTHERS = 1;

const questions = {
  permutation: "Keeps how each class follows population and other incidents, and asks whether what is left goes together.",
  moranSpectral: "Keeps the smoothness of the map besides, and asks whether the two go together more than two smooth maps do by luck.",
} as const;

type Maps = { readonly attacks: readonly number[]; readonly operations: readonly number[]; readonly controls: readonly (readonly number[])[]; readonly neighbours: readonly (readonly number[])[] };

function rankTests({ attacks, operations, controls, neighbours }: Maps, chance: Chance): TestResult[] {
  return (["permutation", "moranSpectral"] as const).flatMap((name) => {
    const draws = drawing(chance, `T3 ${name}`);
    const result = partialSpearman(attacks, operations, controls, { test: name === "permutation" ? { null: name, ...draws } : { null: name, neighbours, ...draws } });
    if (result.kind === "undefined" || result.test === null) return [];
    return [drawnTest({ null: name, question: questions[name], statistic: result.rho, decides: true }, result.test, result.test.draws, result.test.seed)];
  });
}

function overlapFigures({ attacks, operations }: Maps): Figure[] {
  const overlap = overlapIndices(attacks, operations);
  if (overlap.kind === "undefined") return [];
  const index = (period: string, value: number | null) => ({ period, value, interval: null });
  return [
    {
      kind: "series", measure: "index", title: "How far the two maps coincide, from 0 (apart) to 1 (alike)",
      points: [index("Schoener's D", overlap.schoenerD), index("Morisita-Horn", overlap.morisitaHorn), index("Morisita, small samples", overlap.morisita), index("Jaccard, presence alone", overlap.jaccard)],
    },
    {
      kind: "shares", threshold: null, title: "In provinces that have the other kind too",
      rows: [
        shareRow("operations in provinces with an attack", null, Math.round(overlap.shareOfBInAreasWithA * overlap.nB), overlap.nB),
        shareRow("attacks in provinces with an operation", null, Math.round(overlap.shareOfAInAreasWithB * overlap.nA), overlap.nA),
      ],
    },
  ];
}

function measure(world: World, reading: Reading, chance: Chance | null): Measured {
  const selection = applyReading(world, reading);
  const { provinces } = selection;
  const [attacks, operations] = [placed(selection.attacks), placed(selection.operations)];
  const count = (records: typeof selection.others) => countsByProvince(records, provinces);
  const people = populationOf(provinces, reading);
  const maps: Maps = { attacks: count(attacks.placed), operations: count(operations.placed), controls: [people, count(selection.others)], neighbours: neighboursAmong(provinces) };
  const result = partialSpearman(maps.attacks, maps.operations, maps.controls);
  const effect: Effect = result.kind === "found" ? { kind: "found", value: result.rho, interval: result.ci, n: result.n } : result;
  const provincesWith = (counts: readonly number[]) => counts.filter((one) => one > 0).length;
  const uncontrolled = result.kind === "found" && result.droppedControls.includes(OTHERS);
  return {
    counts: [
      { of: "attacks in a known province", have: attacks.placed.length, need: MINIMUM_EVENTS },
      { of: "operations in a known province", have: operations.placed.length, need: MINIMUM_EVENTS },
      { of: "provinces with an attack", have: provincesWith(maps.attacks), need: MINIMUM_PROVINCES },
      { of: "provinces with an operation", have: provincesWith(maps.operations), need: MINIMUM_PROVINCES },
    ],
    effect,
    criterionMet: null,
    tests: chance === null || result.kind === "undefined" ? [] : [...rankTests(maps, chance), ...mapOverlapTests({ ...maps, provinces, people, reading }, chance, "T3")],
    bounds: null,
    setAside: setAsideOf(selection, [neitherClass(selection), { why: "province not known", count: attacks.unplaced + operations.unplaced }]),
    warnings: uncontrolled ? [NOT_CONTROLLED] : [],
    figures: attacks.placed.length + operations.placed.length === 0 ? [] : [
      provincePairs("Attacks and operations by province; the bar holds 95% of draws that scatter operations by population alone", selection, maps, people),
      ...overlapFigures(maps),
    ],
    refs: [...attacks.placed, ...operations.placed].map(({ ref }) => ref),
  };
}

const same = "The same: operations go where attacks are.";

/**
 * T3, for C2: are there more announced anti-ISKP operations where there are more ISKP attacks, beyond what population and
 * the coverage of a province (all incidents of neither class) explain?
 *
 * Partial rank correlation over the provinces. The larger of two p decides: Freedman and Lane's, and one that keeps the map's
 * smoothness. The naive test, by which two maps that merely follow population coincide, is shown once and never decides.
 */
export default {
  id: "T3", claims: ["C2"], leads: ["C2"],
  title: "Operations where the attacks are",
  question: "Are there more operations where there are more attacks, beyond what population and coverage explain?",
  effectName: "rank correlation of attacks and operations over the provinces, population and other incidents held",
  unit: "correlation",
  counted: "provinces",
  judgement: { by: "threshold", threshold: 0, claimSide: "above", inFamily: true },
  prediction: "A correlation above 0, against both nulls.",
  scenarios: { S0: same, S1: `${same} A show of force needs an occasion.`, S2: `${same} A threat is used where it is seen.`, S3: same },
  separates: false,
  needsConstantEffort: false,
  fixed: {
    threshold: 0, minimumEvents: MINIMUM_EVENTS, minimumProvinces: MINIMUM_PROVINCES,
    controls: ["population", "counted incidents of neither class"], nulls: Object.keys(questions), decides: "the larger of the two two-sided p",
  },
  variants: variantsOf(["attribution", "clash", "window", "each-province", "kabul", "coverage", "voice", "population"]),
  caveats: [
    "Every scenario predicts this overlap, genuine enmity too: it does not separate them.",
    "Provinces that nobody searched count as zero in both, which lifts every association; the reading over provinces with a record shows by how much.",
  ],
  functions: ["partial-spearman", "overlap-indices", "overlap-test", "spatial-cross"],
  measure,
} satisfies FindingDefinition;
