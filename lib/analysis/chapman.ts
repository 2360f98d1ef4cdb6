import { type Finding, found, type Interval, undefinedFinding } from "./finding";
import { requireAtMost, requireCounts, requireFinite, requireOpenUnit } from "./input-checks";
import { twoSidedZ } from "./normal-distribution";

export type Chapman = {
  readonly n1: number;
  readonly n2: number;
  readonly m: number;
  /** Different events in the two lists together: n1 + n2 - m. */
  readonly seen: number;
  /** Estimated number of events in neither list. */
  readonly unseen: number;
  /** seen + unseen. */
  readonly estimate: number;
  readonly variance: number;
  readonly se: number;
  /** Of the estimate, never below `seen`. Null where one list holds the whole other: then no event is estimated as unseen, and there is no interval. */
  readonly interval: Interval | null;
  /** Fewer than `FEW_MATCHES` events are in both lists: the estimate is then biased downwards and its interval is rough. */
  readonly fewMatches: boolean;
  readonly conf: number;
};

/** From this many matches on the estimate's bias is taken as negligible (Robson and Regier 1964). */
export const FEW_MATCHES = 7;

/**
 * How many events were there in all, if two lists found them independently and m are in both?
 *
 * Inputs: `n1`, `n2` events in each list, `m` in both (counts, m at most the smaller). Chapman's estimator
 * (n1+1)(n2+1)/(m+1) - 1, Seber's variance, and an interval on the log scale of the unseen events, so that it is skewed as the
 * estimate is and never falls below what was seen.
 * Assumes one closed population of events for both lists, that every event of a list is equally likely to be found by it, that being in one
 * list does not change the chance of being in the other, and that matches are known without error. Event lists fed by the same newspapers
 * break the third in one direction: the estimate is then too low. A match overlooked makes it too high.
 *
 * Result: events seen, unseen and in all, with interval. Non-answers: an empty list is `zero-total` (n is what the other holds); no match is
 * `too-few` (n is n1 + n2): nothing then bounds the number from above. Throws the count errors, `bad-count` (m above n1 or n2), `bad-parameter`.
 *
 * Chapman 1951, University of California Publications in Statistics 1; variance Seber 1970, Biometrics 26; interval Chao 1987,
 * doi:10.2307/2531532; smallest m Robson & Regier 1964, Transactions of the American Fisheries Society 93. O(1).
 */
export function chapman(n1: number, n2: number, m: number, conf = 0.95): Finding<Chapman> {
  requireFinite({ n1, n2, m, conf });
  requireCounts({ n1, n2, m });
  requireOpenUnit("conf", conf);
  requireAtMost("m", m, "n1", n1);
  requireAtMost("m", m, "n2", n2);
  if (n1 === 0 || n2 === 0) return undefinedFinding("zero-total", n1 + n2);
  if (m === 0) return undefinedFinding("too-few", n1 + n2);

  const [only1, only2] = [n1 - m, n2 - m];
  const seen = n1 + n2 - m;
  // The same as (n1+1)(n2+1)/(m+1) - 1 - seen, without taking the difference of large numbers.
  const unseen = (only1 * only2) / (m + 1);
  const variance = ((((n1 + 1) / (m + 1)) * (n2 + 1)) / (m + 1)) * ((only1 * only2) / (m + 2));
  return found<Chapman>({
    n1, n2, m, seen, unseen,
    estimate: seen + unseen,
    variance,
    se: Math.sqrt(variance),
    interval: unseen === 0 ? null : logInterval(seen, unseen, variance, conf),
    fewMatches: m < FEW_MATCHES,
    conf,
  });
}

/** The unseen events as log-normal with this variance. */
function logInterval(seen: number, unseen: number, variance: number, conf: number): Interval {
  const factor = Math.exp(twoSidedZ(1 - conf) * Math.sqrt(Math.log1p(variance / unseen ** 2)));
  return [seen + unseen / factor, seen + unseen * factor];
}
