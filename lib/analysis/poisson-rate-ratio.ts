import { betaCdf } from "./beta-distribution";
import { exactShareInterval } from "./exact-share-interval";
import { type Finding, found, type Interval, undefinedFinding } from "./finding";
import { requireCounts, requireExposure, requireFinite, requireOpenUnit } from "./input-checks";
import { twoSided } from "./permutation-tails";

export type PoissonRateRatio = {
  readonly n: number;
  readonly rate1: number;
  readonly rate2: number;
  /** rate1 / rate2; Infinity if only the second period is empty. */
  readonly ratio: number;
  /** Exact; the upper end is Infinity when x2 = 0. */
  readonly ci: Interval;
  readonly pGreater: number;
  readonly pLess: number;
  readonly pTwoSided: number;
};

/**
 * How many times the rate of the second period (or area) is that of the first?
 *
 * Inputs: counts `x1`, `x2`; exposures `t1`, `t2` (days, person-years: the same unit, above 0). Given x1 + x2, x1 is
 * binomial with probability t1/(t1+t2) if the rates are equal.
 * Assumes events independent within a period. Conflict events are not, so this is for description only, and never for
 * "before against after an operation" (regression to the mean; see the methods page).
 *
 * Result: rates per unit of exposure, ratio with exact interval, exact tails. Non-answer: no event in either
 * `zero-total`. Throws `bad-exposure`, `bad-parameter` and the count errors.
 *
 * Przyborowski & Wilenski 1940, Biometrika 31; Fay 2010, doi:10.32614/RJ-2010-008. O(1).
 */
export function poissonRateRatio(
  x1: number,
  t1: number,
  x2: number,
  t2: number,
  conf = 0.95,
): Finding<PoissonRateRatio> {
  requireFinite({ x1, t1, x2, t2, conf });
  requireCounts({ x1, x2 });
  requireExposure("t1", t1);
  requireExposure("t2", t2);
  requireOpenUnit("conf", conf);
  const n = x1 + x2;
  if (n === 0) return undefinedFinding("zero-total", 0);

  const rate1 = x1 / t1;
  const rate2 = x2 / t2;
  const [lower, upper] = exactShareInterval(x1, n, 1 - conf);
  const evenShare = t1 / (t1 + t2);
  const pGreater = x1 === 0 ? 1 : betaCdf(evenShare, x1, x2 + 1);
  const pLess = x2 === 0 ? 1 : betaCdf(evenShare, x1 + 1, x2, "upper");
  const asRatio = (share: number): number => ((share / (1 - share)) * t2) / t1;
  return found<PoissonRateRatio>({
    n,
    rate1,
    rate2,
    ratio: rate1 / rate2,
    ci: [asRatio(lower), asRatio(upper)],
    pGreater,
    pLess,
    pTwoSided: twoSided(pGreater, pLess),
  });
}
