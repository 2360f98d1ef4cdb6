import { betaInv } from "./beta-distribution";
import type { Interval } from "./finding";

/**
 * Clopper and Pearson's exact interval for a share x/n at 1 - alpha, by beta quantiles; 0 at x = 0 and 1 at x = n.
 * Never covers less than promised, usually more. x and n may be fractions (counts divided by a design effect).
 *
 * Clopper & Pearson 1934, doi:10.1093/biomet/26.4.404.
 */
export function exactShareInterval(x: number, n: number, alpha: number): Interval {
  return [
    x <= 0 ? 0 : betaInv(alpha / 2, x, n - x + 1),
    x >= n ? 1 : betaInv(1 - alpha / 2, x + 1, n - x),
  ];
}
