import { type Finding, found, undefinedFinding } from "./finding";
import { requireWhole } from "./input-checks";

export type LeaveOneOut = {
  readonly full: number;
  /** The statistic without row i; null where it is undefined. */
  readonly values: readonly (number | null)[];
  readonly min: number;
  readonly max: number;
  /** The first row whose removal changes the statistic most. */
  readonly mostInfluential: number;
};

/**
 * Does the answer hang on a single area, month or event?
 *
 * Inputs: `n` rows, and `statistic`, which is given the indices that stay and returns a finding with a `value`.
 * It must not depend on the order of the indices. Not a confidence interval: it shows influence, not chance.
 *
 * Result: the statistic on all rows, without each row, the range, and the most influential row (changes within 1e-12
 * of each other count as equal, the first wins). Non-answers: whatever the statistic answers on all rows (n: rows), or
 * `too-few` if it is undefined whichever row is left out. Throws `bad-parameter` if n is not a whole number >= 0.
 *
 * Quenouille 1956, doi:10.1093/biomet/43.3-4.353. n + 1 evaluations of the statistic.
 */
export function leaveOneOut(
  n: number,
  statistic: (kept: readonly number[]) => Finding<{ value: number }>,
): Finding<LeaveOneOut> {
  requireWhole("n", n, 0);
  const all = Array.from({ length: n }, (_, index) => index);
  const whole = statistic(all);
  if (whole.kind === "undefined") return undefinedFinding(whole.reason, n);

  const values = all.map((left) => {
    const without = statistic(all.filter((index) => index !== left));
    return without.kind === "found" ? without.value : null;
  });
  let min = Number.POSITIVE_INFINITY;
  let max = Number.NEGATIVE_INFINITY;
  let mostInfluential = -1;
  let largestChange = Number.NEGATIVE_INFINITY;
  for (const [index, value] of values.entries()) {
    if (value === null) continue;
    min = Math.min(min, value);
    max = Math.max(max, value);
    const change = Math.abs(value - whole.value);
    if (change > largestChange + 1e-12) {
      largestChange = change;
      mostInfluential = index;
    }
  }
  if (mostInfluential === -1) return undefinedFinding("too-few", n);
  return found<LeaveOneOut>({ full: whole.value, values, min, max, mostInfluential });
}
