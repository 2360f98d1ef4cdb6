import erfc from "@stdlib/math-base-special-erfc";
import erfcinv from "@stdlib/math-base-special-erfcinv";
import { requireProbability } from "./distribution-checks";
import { requireFinite } from "./input-checks";

/** P(Z <= z) of the standard normal distribution. */
export function normCdf(z: number): number {
  requireFinite({ z });
  return erfc(-z / Math.SQRT2) / 2;
}

/** The value below which the standard normal distribution has probability p (infinite at 0 and 1). */
export function normInv(p: number): number {
  requireFinite({ p });
  requireProbability(p);
  return p === 0.5 ? 0 : -Math.SQRT2 * erfcinv(2 * p);
}

/** z at 1 - alpha/2: how many standard errors a two-sided interval of this confidence reaches. */
export function twoSidedZ(alpha: number): number {
  return -normInv(alpha / 2);
}
