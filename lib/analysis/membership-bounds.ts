import { type Finding, found, undefinedFinding } from "./finding";
import { requireCounts } from "./input-checks";

export type MembershipBounds = { readonly n: number; readonly lower: number; readonly upper: number };

/**
 * It is uncertain which events belong to the whole (unclaimed attacks may or may not be ISKP's): between which limits
 * does the share inside a named set lie?
 *
 * Inputs: `inside` and `outside` are certain members in and out of the set; of the undecided ones `undecidedInside` do and
 * `undecidedOutside` do not. Lower limit: only the undecided outside belong. Upper limit: only those inside do.
 * Non-answer: `zero-total` if either limit would divide by nothing. Throws as `identificationBounds`.
 *
 * Horowitz & Manski 2000, doi:10.1080/01621459.2000.10473902. O(1).
 */
export function membershipBounds(
  inside: number,
  outside: number,
  undecidedInside: number,
  undecidedOutside: number,
): Finding<MembershipBounds> {
  requireCounts({ inside, outside, undecidedInside, undecidedOutside });
  const members = inside + outside;
  const n = members + undecidedInside + undecidedOutside;
  if (members + undecidedOutside === 0 || members + undecidedInside === 0) return undefinedFinding("zero-total", n);
  return found({
    n,
    lower: inside / (members + undecidedOutside),
    upper: (inside + undecidedInside) / (members + undecidedInside),
  });
}
