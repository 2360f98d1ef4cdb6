import tDistributionCdf from "@stdlib/stats-base-dists-t-cdf";
import tDistributionQuantile from "@stdlib/stats-base-dists-t-quantile";
import { requireProbability, requireShapes } from "./distribution-checks";
import { requireFinite } from "./input-checks";

/** P(T <= t) of Student's t with df degrees of freedom. */
export function tCdf(t: number, df: number): number {
  requireFinite({ t, df });
  requireShapes({ df });
  return tDistributionCdf(t, df);
}

/** The value below which Student's t has probability p (infinite at 0 and 1). */
export function tInv(p: number, df: number): number {
  requireFinite({ p, df });
  requireShapes({ df });
  requireProbability(p);
  return tDistributionQuantile(p, df);
}
