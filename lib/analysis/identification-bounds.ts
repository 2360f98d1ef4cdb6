import { type Finding, found, type Interval, undefinedFinding } from "./finding";
import { requireCounts, requireFinite, requireOpenUnit } from "./input-checks";
import { twoSidedZ } from "./normal-distribution";
import { wilsonInterval } from "./wilson-interval";

export type BoundsOptions = { readonly conf?: number; readonly threshold?: number };

export type IdentificationBounds = {
  /** yes + no + unknown. */
  readonly n: number;
  /** The share if every unknown were a no. */
  readonly lower: number;
  /** The share if every unknown were a yes. */
  readonly upper: number;
  /** The share among the known; null if none is known. */
  readonly completeCase: number | null;
  /** Chance added to both bounds: Wilson's lower end at `lower`, upper end at `upper`. */
  readonly outerCI: Interval;
  /** Does the threshold lie below, above or inside the bounds (chance left aside)? */
  readonly verdict: "above" | "below" | "undetermined";
  /** Fewest unknowns that must be a yes for the share to exceed the threshold; null if not even all suffice. */
  readonly unknownYesNeeded: number | null;
  /** If "yes" events were reported this many times as fully as "no" events, the true share is the threshold. Infinity
   *  if every known event is a yes; null if none is known. */
  readonly tippingDetectionRatio: number | null;
  readonly conf: number;
  readonly threshold: number;
};

/**
 * Some events cannot be assigned: between which limits does the share lie, whatever the unknown ones really are?
 *
 * Inputs: counts of events that are, are not, and may be of the kind. Assumes nothing about the unknown ones; that is
 * the point. Not for uncertain *membership* (is it an ISKP attack at all?): use `membershipBounds`.
 *
 * Result: see `IdentificationBounds`. The bounds are not an interval for chance, `outerCI` carries both.
 * Non-answer: no event at all is `zero-total`. Throws `not-finite`, `negative-count`, `non-integer-count`,
 * `bad-parameter`.
 *
 * Manski 1990, Am Econ Rev 80, and 2003, doi:10.1007/b97478; Horowitz & Manski 2000,
 * doi:10.1080/01621459.2000.10473902. O(1).
 */
export function identificationBounds(
  yes: number,
  no: number,
  unknown: number,
  options: BoundsOptions = {},
): Finding<IdentificationBounds> {
  const { conf = 0.95, threshold = 0.5 } = options;
  requireFinite({ yes, no, unknown, conf, threshold });
  requireCounts({ yes, no, unknown });
  requireOpenUnit("conf", conf);
  requireOpenUnit("threshold", threshold);
  const n = yes + no + unknown;
  if (n === 0) return undefinedFinding("zero-total", 0);

  const known = yes + no;
  const lower = yes / n;
  const upper = (yes + unknown) / n;
  const z = twoSidedZ(1 - conf);
  return found<IdentificationBounds>({
    n,
    lower,
    upper,
    completeCase: known === 0 ? null : yes / known,
    outerCI: [wilsonInterval(yes, n, z)[0], wilsonInterval(yes + unknown, n, z)[1]],
    verdict: lower > threshold ? "above" : upper < threshold ? "below" : "undetermined",
    unknownYesNeeded: yesNeeded(yes, unknown, n, threshold),
    tippingDetectionRatio: known === 0 ? null : tippingRatio(yes, no, threshold),
    conf,
    threshold,
  });
}

/**
 * How many times as fully would events of the kind have to be reported for the true share to be the threshold?
 * s(1-t)/((1-s)t) with s = yes/(yes+no), written in counts; Infinity when no = 0.
 */
function tippingRatio(yes: number, no: number, threshold: number): number {
  return (yes * (1 - threshold)) / (no * threshold);
}

function yesNeeded(yes: number, unknown: number, n: number, threshold: number): number | null {
  const exceeds = (k: number): boolean => (yes + k) / n > threshold;
  if (!exceeds(unknown)) return null;
  // Start one below the formula's answer: threshold * n may be rounded up past a whole number.
  let k = Math.max(0, Math.floor(threshold * n - yes));
  while (k > 0 && exceeds(k - 1)) k--;
  while (!exceeds(k)) k++;
  return k;
}
