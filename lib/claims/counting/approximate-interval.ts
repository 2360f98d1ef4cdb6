import type { Interval } from "../../analysis/finding";
import type { StratifiedDifference } from "../../analysis/stratified-difference";

/**
 * The interval of a stratified difference; null where y does not vary in any stratum: an interval without width would read as
 * certainty, and it is only that nothing happened.
 */
export function approximate({ sdNull, ciApprox }: Pick<StratifiedDifference, "sdNull" | "ciApprox">): Interval | null {
  return sdNull > 0 ? ciApprox : null;
}
