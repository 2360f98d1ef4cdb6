import { coincidence } from "../../../lib/analysis/coincidence";
import { contingency } from "../../../lib/analysis/contingency";
import { crossCorrelation } from "../../../lib/analysis/cross-correlation";
import type { Finding } from "../../../lib/analysis/finding";
import { hooverNull } from "../../../lib/analysis/hoover-null";
import { overlapContrast } from "../../../lib/analysis/overlap-contrast";
import { overlapTest } from "../../../lib/analysis/overlap-test";
import { partialSpearman } from "../../../lib/analysis/partial-spearman";
import { seededRng } from "../../../lib/analysis/rng";
import { spatialCross } from "../../../lib/analysis/spatial-cross";
import { stratifiedDifference } from "../../../lib/analysis/stratified-difference";
import type { BenchInputs } from "./inputs";

export const DRAWS = 10_000;

export type BenchCase = {
  /** The same name stands in compare_numpy.py where there is a comparison. */
  readonly name: string;
  readonly size: string;
  readonly run: () => Finding<object>;
};

/** Every function that draws or shifts, under each of its nulls. */
export function benchCases(given: BenchInputs): readonly BenchCase[] {
  const { first, second, a, b, c, population, tiers, neighbours, close, table, x, y, rows, windowDays } = given;
  const draws = DRAWS;
  const rng = () => seededRng(7);
  const controls = [population, c];
  const maps = "34 areas, 300 and 150 events";
  const weights = { style: "W", includeSelf: true } as const;
  return [
    { name: "overlapTest areaPermutation", size: maps, run: () => overlapTest(a, b, { null: "areaPermutation" }, rng(), draws) },
    { name: "overlapTest strataPermutation", size: maps, run: () => overlapTest(a, b, { null: "strataPermutation", strata: tiers }, rng(), draws) },
    { name: "overlapTest population", size: maps, run: () => overlapTest(a, b, { null: "population", population }, rng(), draws) },
    { name: "overlapContrast", size: "34 areas, 150, 300 and 150 events", run: () => overlapContrast(b, a, c, rng(), draws) },
    { name: "hooverNull", size: "34 areas, 300 events", run: () => hooverNull(a, population, rng(), draws) },
    { name: "partialSpearman permutation", size: "34 areas, 2 controls", run: () => partialSpearman(a, b, controls, { test: { null: "permutation", rng: rng(), draws } }) },
    { name: "partialSpearman moranSpectral", size: "34 areas, 2 controls", run: () => partialSpearman(a, b, controls, { test: { null: "moranSpectral", neighbours, rng: rng(), draws } }) },
    { name: "spatialCross y", size: "34 areas", run: () => spatialCross(a, b, neighbours, { ...weights, test: { permute: "y", rng: rng(), draws } }) },
    { name: "spatialCross pairs", size: "34 areas", run: () => spatialCross(a, b, neighbours, { ...weights, test: { permute: "pairs", rng: rng(), draws } }) },
    { name: "coincidence permuteDates", size: "300 x 150 events, 14 days", run: () => coincidence(first, second, { maxLag: 14, test: { null: "permuteDates", rng: rng(), draws } }) },
    { name: "coincidence permuteDates, neighbours too", size: "300 x 150 events, 30 days", run: () => coincidence(first, second, { maxLag: 30, close, test: { null: "permuteDates", rng: rng(), draws } }) },
    { name: "coincidence circularShift", size: "300 x 150 events, 14 days", run: () => coincidence(first, second, { maxLag: 14, test: { null: "circularShift", windowDays, rng: rng(), draws } }) },
    { name: "stratifiedDifference", size: "2,040 rows (34 x 60)", run: () => stratifiedDifference(rows.y, rows.treated, rows.stratum, rng(), { draws }) },
    { name: "contingency", size: "34 x 60 table, 300 events", run: () => contingency(table, rng(), draws) },
    { name: "crossCorrelation", size: "60 months, 3 lags (all shifts)", run: () => crossCorrelation(x, y, { maxLag: 3, detrend: "linear" }) },
  ];
}
