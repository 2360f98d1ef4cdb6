import { overlapTest } from "../../analysis/overlap-test";
import type { OverlapNull } from "../../analysis/overlap-test";
import { spatialCross } from "../../analysis/spatial-cross";
import type { ProvinceCode } from "../../codebook/provinces";
import type { Chance } from "../chance";
import type { TestResult } from "../measured";
import type { Reading } from "../reading";
import { drawing } from "./drawing";
import { populationTiers } from "./population";
import { drawnTest } from "./test-result";

export type MapsToTest = {
  readonly attacks: readonly number[];
  readonly operations: readonly number[];
  readonly people: readonly number[];
  readonly provinces: readonly ProvinceCode[];
  readonly neighbours: readonly (readonly number[])[];
  readonly reading: Reading;
};

/**
 * Tests of two maps that stand beside the one that decides: Schoener's D against three nulls, the first of them naive and
 * labelled so, and Lee's L for "in the same or a neighbouring province", on rates. None of them decides. finding: its id,
 * for the names of the draws.
 */
export function mapOverlapTests(maps: MapsToTest, chance: Chance, finding: string): TestResult[] {
  return [
    ...overlap(maps, chance, finding, { null: "areaPermutation" }, "areaPermutation (naive)", "Naive: asks only whether there is any association. Two maps that merely follow people pass it, so it finds links five to seven times too often."),
    ...overlap(maps, chance, finding, { null: "strataPermutation", strata: populationTiers(maps.provinces, maps.reading) }, "strataPermutation", "Keeps counts within thirds by population, Kabul alone, and asks for an overlap beyond big against small."),
    ...overlap(maps, chance, finding, { null: "population", population: maps.people }, "population", "Keeps the number of operations, scatters them by population, and asks whether they overlap more than that."),
    ...inNeighbourhood(maps, chance, finding),
  ];
}

function overlap({ attacks, operations }: MapsToTest, chance: Chance, finding: string, against: OverlapNull, name: string, question: string): TestResult[] {
  const { rng, draws, onDraws } = drawing(chance, `${finding} ${against.null}`);
  const result = overlapTest(attacks, operations, against, rng, draws, onDraws);
  return result.kind === "undefined" ? [] : [drawnTest({ null: name, question, statistic: result.schoenerD, decides: false }, result, result.draws, result.seed)];
}

function inNeighbourhood({ attacks, operations, people, neighbours }: MapsToTest, chance: Chance, finding: string): TestResult[] {
  const rate = (counts: readonly number[]) => counts.map((count, index) => (100_000 * count) / (people[index] ?? 1));
  const result = spatialCross(rate(attacks), rate(operations), neighbours, { style: "W", includeSelf: true, test: { permute: "y", ...drawing(chance, `${finding} neighbourhood`) } });
  if (result.kind === "undefined" || result.test === null) return [];
  const question = "Lee's L on rates: shuffles the operations' rates over the provinces, and asks whether the two go together in the same or a neighbouring province at all.";
  return [drawnTest({ null: "permuteY (Lee's L)", question, statistic: result.leeL, decides: false }, result.test.lee, result.test.draws, result.test.seed)];
}
