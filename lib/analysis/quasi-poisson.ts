import { AnalysisInputError } from "./analysis-input-error";
import { type Finding, found, undefinedFinding } from "./finding";
import { requireCounts, requireFinite, requireOpenUnit, requireSameLength } from "./input-checks";
import { invertSymmetric } from "./invert-symmetric";
import { residualSpace } from "./residual-space";
import { tCdf, tInv } from "./t-distribution";

export type QuasiPoissonOptions = {
  /** Logarithm of the exposure, one a row. */
  readonly offset?: readonly number[];
  readonly conf?: number;
};

/** Coefficients and all that belong to them: the intercept first, then the columns in order. */
export type QuasiPoisson = {
  readonly n: number;
  readonly df: number;
  readonly coef: readonly number[];
  /** exp(coef): the rate's factor for one more unit of the column. */
  readonly rateRatio: readonly number[];
  readonly ciLo: readonly number[];
  readonly ciHi: readonly number[];
  readonly p: readonly number[];
  readonly se: readonly number[];
  readonly seModel: readonly number[];
  /** Pearson's χ² over degrees of freedom: 1 for Poisson counts, more for clustered ones. */
  readonly dispersion: number;
  readonly deviance: number;
  /** Correlation of neighbouring Pearson residuals; null if all are 0. */
  readonly lag1: number | null;
  /** |lag1| > 2/√n: rows are not independent, the interval is too narrow. */
  readonly autocorrelated: boolean;
};

const MAX_STEPS = 50;
const LARGEST_COEF = 20;

/**
 * How does the rate of events change with time, or with any other column, when counts vary more than Poisson counts?
 *
 * Inputs: `y`, counts at equal steps (months); `columns`, each as long as y (years since start); optionally the log
 * exposure. Intercept and columns, log link, iteratively reweighted least squares. Standard errors are widened by
 * √dispersion, never narrowed. Assumes rows independent given the columns: see `autocorrelated`. Mixes violence with
 * visibility where the effort of collecting changed; then do not use it.
 *
 * Result: see `QuasiPoisson`; t quantiles with n - p degrees of freedom. Non-answers: no event `zero-total`; no more
 * rows than coefficients `too-few`; no finite maximum (a coefficient beyond 20 or no convergence in 50 steps)
 * `separation` (n: rows). Throws `rank-deficient` if a column follows from the others or is constant, `not-finite`,
 * `length-mismatch`, `bad-parameter` and the count errors.
 *
 * McCullagh & Nelder 1989, doi:10.1007/978-1-4899-3242-6; Wagner AK et al. 2002,
 * doi:10.1046/j.1365-2710.2002.00430.x. O(steps · n · p²), under a millisecond.
 */
export function quasiPoisson(
  y: readonly number[],
  columns: readonly (readonly number[])[],
  { offset, conf = 0.95 }: QuasiPoissonOptions = {},
): Finding<QuasiPoisson> {
  const named = Object.fromEntries(columns.map((column, index) => [`columns[${index}]`, column]));
  const exposure = offset === undefined ? {} : { offset };
  requireFinite({ y, ...named, ...exposure, conf });
  requireCounts({ y });
  requireOpenUnit("conf", conf);
  requireSameLength({ y, ...named, ...exposure });
  const n = y.length;
  if (y.every((count) => count === 0)) return undefinedFinding("zero-total", n);
  const df = n - columns.length - 1;
  if (df <= 0) return undefinedFinding("too-few", n);
  requireFullRank(columns);

  const design = y.map((_, row) => [1, ...columns.map((column) => column[row] as number)]);
  const fit = fitPoisson(y, design, offset ?? y.map(() => 0));
  if (fit === null) return undefinedFinding("separation", n);
  const { coef, means, covariance, deviance } = fit;
  const residuals = y.map((count, row) => (count - (means[row] as number)) / Math.sqrt(means[row] as number));
  const dispersion = residuals.reduce((sum, residual) => sum + residual * residual, 0) / df;
  const seModel = covariance.map((row, index) => Math.sqrt(row[index] as number));
  const se = seModel.map((error) => error * Math.sqrt(Math.max(1, dispersion)));
  const reach = tInv(1 - (1 - conf) / 2, df);
  const end = (direction: number): number[] => coef.map((value, index) => Math.exp(value + direction * reach * (se[index] as number)));
  const lag1 = lagOne(residuals);
  return found<QuasiPoisson>({
    n,
    df,
    coef,
    rateRatio: coef.map(Math.exp),
    ciLo: end(-1),
    ciHi: end(1),
    p: coef.map((value, index) => 2 * tCdf(-Math.abs(value / (se[index] as number)), df)),
    se,
    seModel,
    dispersion,
    deviance,
    lag1,
    autocorrelated: lag1 !== null && Math.abs(lag1) > 2 / Math.sqrt(n),
  });
}

type Fit = { coef: number[]; means: number[]; covariance: number[][]; deviance: number };

function fitPoisson(y: readonly number[], design: readonly number[][], offset: readonly number[]): Fit | null {
  const p = design[0]?.length ?? 0;
  let means = y.map((count) => count + 0.1);
  let coef = new Array<number>(p).fill(0);
  let deviance = Number.POSITIVE_INFINITY;
  for (let step = 0; step < MAX_STEPS; step++) {
    const next = weightedStep(y, design, offset, means);
    if (next === null || next.some((value) => !(Math.abs(value) <= LARGEST_COEF))) return null;
    const moved = Math.max(...next.map((value, index) => Math.abs(value - (coef[index] as number))));
    coef = next;
    means = design.map((row, i) => Math.exp(product(row, coef) + (offset[i] as number)));
    const before = deviance;
    deviance = poissonDeviance(y, means);
    // The coefficients must settle too: where they run off to infinity the deviance stands still long before.
    if (Math.abs(deviance - before) < 1e-10 * (Math.abs(deviance) + 0.1) && moved < 1e-7) {
      const covariance = invertSymmetric(information(design, means));
      return covariance === null ? null : { coef, means, covariance, deviance };
    }
  }
  return null;
}

function weightedStep(y: readonly number[], design: readonly number[][], offset: readonly number[], means: readonly number[]) {
  const inverse = invertSymmetric(information(design, means));
  if (inverse === null) return null;
  const right = new Array<number>(inverse.length).fill(0);
  for (const [i, row] of design.entries()) {
    const mean = means[i] as number;
    const working = Math.log(mean) - (offset[i] as number) + ((y[i] as number) - mean) / mean;
    for (const [j, value] of row.entries()) right[j] = (right[j] as number) + mean * value * working;
  }
  return inverse.map((row) => product(row, right));
}

/** X'WX with the means as weights. */
function information(design: readonly number[][], means: readonly number[]): number[][] {
  const p = design[0]?.length ?? 0;
  const sums = Array.from({ length: p }, () => new Array<number>(p).fill(0));
  for (const [i, row] of design.entries()) {
    for (const [j, left] of row.entries()) {
      const target = sums[j] as number[];
      for (const [k, right] of row.entries()) target[k] = (target[k] as number) + (means[i] as number) * left * right;
    }
  }
  return sums;
}

function poissonDeviance(y: readonly number[], means: readonly number[]): number {
  return y.reduce((sum, count, i) => {
    const mean = means[i] as number;
    return sum + 2 * ((count === 0 ? 0 : count * Math.log(count / mean)) - (count - mean));
  }, 0);
}

function lagOne(residuals: readonly number[]): number | null {
  const squares = residuals.reduce((sum, value) => sum + value * value, 0);
  if (squares === 0) return null;
  let products = 0;
  for (let t = 1; t < residuals.length; t++) products += (residuals[t] as number) * (residuals[t - 1] as number);
  return products / squares;
}

function requireFullRank(columns: readonly (readonly number[])[]): void {
  const space = residualSpace(columns);
  const bad = [...space.constant, ...space.redundant].toSorted((a, b) => a - b)[0];
  if (bad === undefined) return;
  const why = space.constant.includes(bad) ? "constant, as the intercept is" : "a combination of the columns before it";
  throw new AnalysisInputError("rank-deficient", { field: `columns[${bad}]`, value: why }, "each column must add something");
}

function product(u: readonly number[], v: readonly number[]): number {
  return u.reduce((sum, value, index) => sum + value * (v[index] as number), 0);
}
