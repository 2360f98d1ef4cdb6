import type { Interval } from "./finding";

/**
 * Wilson's score interval for a share x/n, z standard normal quantiles wide, cut to [0, 1]. x and n may be fractions
 * (counts divided by a design effect). n must be above 0: callers have answered `zero-total` before.
 *
 * Wilson 1927, doi:10.1080/01621459.1927.10502953.
 */
export function wilsonInterval(x: number, n: number, z: number): Interval {
  const p = x / n;
  const z2 = z * z;
  const centre = p + z2 / (2 * n);
  const half = z * Math.sqrt((p * (1 - p)) / n + z2 / (4 * n * n));
  const scale = 1 + z2 / n;
  // At 0 and n the end is exactly 0 or 1; rounding would leave 1e-17 there, and "above 0" would become true.
  const lower = x === 0 ? 0 : Math.max(0, (centre - half) / scale);
  const upper = x === n ? 1 : Math.min(1, (centre + half) / scale);
  return [lower, upper];
}
