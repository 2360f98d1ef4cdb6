import jstat from "jstat";
import { requireProbability, requireShapes } from "./distribution-checks";
import { requireFinite } from "./input-checks";

/** P(X <= x) of the gamma distribution with this shape and rate. */
export function gammaCdf(x: number, shape: number, rate: number): number {
  requireFinite({ x, shape, rate });
  requireShapes({ shape, rate });
  return x <= 0 ? 0 : jstat.gamma.cdf(x, shape, 1 / rate);
}

/** The value below which the gamma distribution with this shape and rate has probability p (Infinity at p = 1). */
export function gammaInv(p: number, shape: number, rate: number): number {
  requireFinite({ p, shape, rate });
  requireShapes({ shape, rate });
  requireProbability(p);
  if (p === 0) return 0;
  if (p === 1) return Number.POSITIVE_INFINITY;
  return jstat.gamma.inv(p, shape, 1 / rate);
}

/** P(X <= x) of chi-squared with df degrees of freedom: a gamma distribution of shape df/2 and rate 1/2. */
export function chi2Cdf(x: number, df: number): number {
  requireFinite({ x, df });
  requireShapes({ df });
  return x <= 0 ? 0 : jstat.gamma.cdf(x, df / 2, 2);
}
