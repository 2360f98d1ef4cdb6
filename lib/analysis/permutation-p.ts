import { exactShareInterval } from "./exact-share-interval";
import { type Finding, found, type Interval } from "./finding";
import { requireAtMost, requireCounts, requireFinite, requireOpenUnit, requireWhole } from "./input-checks";

export type PermutationP = {
  readonly p: number;
  /** Standard error that the finite number of draws leaves. */
  readonly mcSe: number;
  /** Clopper-Pearson interval of extreme/permutations: where p would settle with more draws. */
  readonly ci: Interval;
  readonly extreme: number;
  readonly permutations: number;
};

/**
 * What is the p-value when `extreme` of `permutations` random arrangements were at least as extreme as the real one,
 * and how exact is it?
 *
 * The real arrangement counts as one of the possible ones: p = (extreme + 1)/(permutations + 1), never 0. If `ci`
 * holds 0.05, draw more before showing it. Always found. Throws `bad-count` if extreme > permutations, `bad-parameter`
 * if permutations < 1 or the confidence is out of range, and the count errors.
 *
 * Phipson & Smyth 2010, doi:10.2202/1544-6115.1585; Clopper & Pearson 1934, doi:10.1093/biomet/26.4.404. O(1).
 */
export function permutationP(extreme: number, permutations: number, conf = 0.95): Finding<PermutationP> {
  requireFinite({ extreme, permutations, conf });
  requireCounts({ extreme, permutations });
  requireOpenUnit("conf", conf);
  requireWhole("permutations", permutations, 1);
  requireAtMost("extreme", extreme, "permutations", permutations);
  const share = extreme / permutations;
  return found<PermutationP>({
    p: (extreme + 1) / (permutations + 1),
    mcSe: Math.sqrt((share * (1 - share)) / permutations),
    ci: exactShareInterval(extreme, permutations, 1 - conf),
    extreme,
    permutations,
  });
}
