import { enumerateArrangements } from "./arrangements";
import { type OnDraws, repeatDraws } from "./draw-loop";
import { type Finding, found, type Interval, undefinedFinding } from "./finding";
import { requireFinite, requireOpenUnit, requireSameLength } from "./input-checks";
import { twoSidedZ } from "./normal-distribution";
import { DEFAULT_DRAWS, requireDraws, TailCounter } from "./permutation-tails";
import type { Rng } from "./rng";
import { indicesByStratum } from "./strata";

export type StratifiedDifferenceOptions = { readonly draws?: number; readonly conf?: number; readonly onDraws?: OnDraws };

export type StratifiedDifference = {
  /** Rows in strata that hold both treated and control rows. */
  readonly nTreated: number;
  readonly nControl: number;
  readonly strataUsed: number;
  readonly strataDropped: number;
  readonly rowsDropped: number;
  readonly treatedMean: number;
  readonly controlMean: number;
  readonly difference: number;
  /** Standard deviation of the difference if treatment were drawn at random within strata. */
  readonly sdNull: number;
  readonly ciApprox: Interval;
  readonly pGreater: number;
  readonly pLess: number;
  readonly pTwoSided: number;
  readonly nullMean: number;
  readonly draws: number;
  readonly seed: number | null;
};

/**
 * Comparing like with like: is y higher in treated rows than in control rows of the same stratum?
 *
 * Inputs: `y`, any numbers; `treated`, true or 1; `stratum`, a label a row; `rng`; `onDraws` follows
 * or ends a long run (README). Strata lacking either kind tell
 * nothing: dropped and counted. Weights n1·n0/n (Mantel-Haenszel). Assumes that within a stratum treatment could as
 * well have fallen on the other rows; what is not in the stratum is not held.
 *
 * Result: see `StratifiedDifference`; the p permutes y within strata, the interval is a normal approximation from the
 * same null. A constant y gives difference 0 and p 1. Non-answer: `no-informative-strata` (n: rows). Throws
 * `not-finite`, `length-mismatch`, `bad-parameter`.
 *
 * Mantel & Haenszel 1959, doi:10.1093/jnci/22.4.719; Schutte & Donnay 2014, doi:10.1016/j.polgeo.2014.03.001.
 * O(draws · treated rows): some hundreds of rows in about 30 ms.
 */
export function stratifiedDifference(
  y: readonly number[],
  treated: readonly (boolean | number)[],
  stratum: readonly (number | string)[],
  rng: Rng,
  { draws = DEFAULT_DRAWS, conf = 0.95, onDraws }: StratifiedDifferenceOptions = {},
): Finding<StratifiedDifference> {
  requireFinite({ y, treated: treated.map(Number), draws, conf });
  requireOpenUnit("conf", conf);
  requireDraws(draws);
  requireSameLength({ y, treated, stratum });

  const all = indicesByStratum(stratum).map((rows) => makeStratum(rows, y, treated));
  const used = all.filter(({ weight }) => weight > 0);
  if (used.length === 0) return undefinedFinding("no-informative-strata", y.length);

  const nTreated = sumOf(used, ({ n1 }) => n1);
  const rows = sumOf(used, ({ values }) => values.length);
  const weights = sumOf(used, ({ weight }) => weight);
  const difference = sumOf(used, ({ treatedSum, expectedSum }) => treatedSum - expectedSum) / weights;
  const controlMean = sumOf(used, ({ weight, controlMean: mean }) => weight * mean) / weights;
  const sdNull = Math.sqrt(sumOf(used, ({ variance }) => variance)) / weights;
  const half = twoSidedZ(1 - conf) * sdNull;
  return found<StratifiedDifference>({
    nTreated,
    nControl: rows - nTreated,
    strataUsed: used.length,
    strataDropped: all.length - used.length,
    rowsDropped: y.length - rows,
    treatedMean: controlMean + difference,
    controlMean,
    difference,
    sdNull,
    ciApprox: [difference - half, difference + half],
    ...permute(used, difference, weights, { rng, draws, onDraws }),
  });
}

type Stratum = {
  /** Treated rows first. */
  readonly values: Float64Array;
  readonly n1: number;
  readonly weight: number;
  readonly treatedSum: number;
  /** n1 · mean: what the treated rows would add up to if they were like the rest. */
  readonly expectedSum: number;
  readonly controlMean: number;
  readonly variance: number;
};

function makeStratum(rows: readonly number[], y: readonly number[], treated: readonly (boolean | number)[]): Stratum {
  const of = (kind: boolean): number[] => rows.filter((row) => Boolean(treated[row]) === kind).map((row) => y[row] as number);
  const [ones, zeros] = [of(true), of(false)];
  const values = Float64Array.from([...ones, ...zeros]);
  const n = values.length;
  const mean = values.reduce((sum, value) => sum + value, 0) / n;
  const squares = values.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  const treatedSum = ones.reduce((sum, value) => sum + value, 0);
  return {
    values,
    n1: ones.length,
    weight: (ones.length * zeros.length) / n,
    treatedSum,
    expectedSum: ones.length * mean,
    controlMean: zeros.reduce((sum, value) => sum + value, 0) / zeros.length,
    variance: n < 2 ? 0 : ((ones.length * zeros.length) / (n * (n - 1))) * squares,
  };
}

type Draws = { readonly rng: Rng; readonly draws: number; readonly onDraws: OnDraws | undefined };

function permute(used: readonly Stratum[], difference: number, weights: number, { rng, draws, onDraws }: Draws) {
  const tails = new TailCounter(difference);
  const expected = sumOf(used, ({ expectedSum }) => expectedSum);
  const labels = used.map(({ values, n1 }) => Int32Array.from(values, (_, row) => (row < n1 ? 1 : 0)));
  const enumerated = enumerateArrangements(labels, () => {
    let sum = 0;
    for (const [s, { values }] of used.entries()) {
      const own = labels[s] as Int32Array;
      for (let row = 0; row < values.length; row++) if (own[row] === 1) sum += values[row] as number;
    }
    tails.add((sum - expected) / weights);
  }, onDraws);
  if (enumerated !== null) return tails.test(rng.seed, enumerated);
  const pools = used.map(({ values, n1 }) => ({ values: values.slice(), n1 }));
  repeatDraws(draws, onDraws, () => {
    let sum = 0;
    for (const { values, n1 } of pools) {
      // n1 rows at random, by the first steps of a shuffle.
      for (let place = 0; place < n1; place++) {
        const chosen = place + rng.below(values.length - place);
        const value = values[chosen] as number;
        values[chosen] = values[place] as number;
        values[place] = value;
        sum += value;
      }
    }
    tails.add((sum - expected) / weights);
  });
  return tails.test(rng.seed);
}

function sumOf(strata: readonly Stratum[], value: (stratum: Stratum) => number): number {
  return strata.reduce((sum, stratum) => sum + value(stratum), 0);
}
