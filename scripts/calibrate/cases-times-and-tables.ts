import { coincidence, type CoincidenceNull } from "@/lib/analysis/coincidence";
import { contingency } from "@/lib/analysis/contingency";
import { crossCorrelation } from "@/lib/analysis/cross-correlation";
import type { Rng } from "@/lib/analysis/rng";
import { stratifiedDifference } from "@/lib/analysis/stratified-difference";
import { weightedSampler } from "@/lib/analysis/weighted-sampler";
import { answered } from "./cases-maps";
import { list, normal, scatter, uneven, uniform } from "./chance";
import type { CalibrationCase, SimulatedTest } from "./rejection";

const AREAS = 8;
const WINDOW_DAYS = 360;

/** Events at uneven places and at any time, place and time apart. */
function events(rng: Rng, count: number) {
  const place = weightedSampler(uneven(rng, AREAS), rng);
  return { area: list(count, place), day: list(count, () => rng.below(WINDOW_DAYS)) };
}

function pairs(rng: Rng, nFirst: number, nSecond: number, test: CoincidenceNull): SimulatedTest {
  const result = answered(coincidence(events(rng, nFirst), events(rng, nSecond), { maxLag: 14, test }));
  if (result.test === null) throw new Error("a test was asked for");
  return result.test.pairsP;
}

const series = (rng: Rng, steps: number, maxLag: number): SimulatedTest => ({
  p: answered(crossCorrelation(list(steps, () => normal(rng)), list(steps, () => normal(rng)), { maxLag, detrend: "linear" })).pMax,
});

/** Two rows drawn from one mix; a column that stays empty is dropped by the test, a degenerate table would be one with one column. */
function mixes(rng: Rng, rows: readonly number[], draws: number): SimulatedTest {
  const table = rows.map((events) => scatter(rng, events, [3, 3, 2, 1, 1]));
  return { p: answered(contingency(table, rng, draws)).pPermutation };
}

export const timeAndTableCases: readonly CalibrationCase[] = [
  ...[[60, 60], [150, 10]].flatMap(([nFirst = 0, nSecond = 0]): CalibrationCase[] => [
    {
      test: "coincidence, permuteDates", world: "places and days drawn apart", sizes: `${nFirst} and ${nSecond} events, 8 areas`, expect: "exact",
      simulate: (rng, draws) => pairs(rng, nFirst, nSecond, { null: "permuteDates", rng, draws }),
    },
    {
      test: "coincidence, circularShift", world: "places and days drawn apart", sizes: `${nFirst} and ${nSecond} events, 8 areas`, expect: "exact",
      simulate: (rng, draws) => pairs(rng, nFirst, nSecond, { null: "circularShift", windowDays: WINDOW_DAYS, rng, draws }),
    },
  ]),
  {
    test: "stratifiedDifference", world: "values, one stratum", sizes: "25 treated, 25 control", expect: "exact",
    simulate: (rng, draws) => answered(stratifiedDifference(list(50, () => normal(rng)), list(50, (row) => row % 2), list(50, () => 0), rng, { draws })),
  },
  {
    test: "stratifiedDifference", world: "values, one stratum", sizes: "5 treated, 45 control", expect: "exact",
    simulate: (rng, draws) => answered(stratifiedDifference(list(50, () => Math.exp(normal(rng))), list(50, (row) => Number(row < 5)), list(50, () => 0), rng, { draws })),
  },
  {
    test: "stratifiedDifference", world: "yes or no, ten strata of their own shares", sizes: "2 treated of 12 in each", expect: "exact",
    simulate: (rng, draws) => {
      const shares = list(10, () => 0.1 + 0.8 * uniform(rng));
      const y = list(120, (row) => Number(uniform(rng) < (shares[row % 10] as number)));
      return answered(stratifiedDifference(y, list(120, (row) => Number(row < 20)), list(120, (row) => row % 10), rng, { draws }));
    },
  },
  { test: "contingency", world: "both rows from one mix of five", sizes: "40 and 40 events", expect: "exact", simulate: (rng, draws) => mixes(rng, [40, 40], draws) },
  { test: "contingency", world: "both rows from one mix of five", sizes: "120 and 6 events", expect: "exact", simulate: (rng, draws) => mixes(rng, [120, 6], draws) },
  { test: "crossCorrelation", world: "two unrelated series, lag 0 only", sizes: "60 months", expect: "exact", simulate: (rng) => series(rng, 60, 0) },
  { test: "crossCorrelation", world: "two unrelated series, 3 lags", sizes: "48 months", expect: "above", simulate: (rng) => series(rng, 48, 3) },
  { test: "crossCorrelation", world: "two unrelated series, 3 lags", sizes: "120 months", expect: "near", simulate: (rng) => series(rng, 120, 3) },
];
