import { chapman } from "../analysis/chapman";
import type { Chapman } from "../analysis/chapman";
import type { Finding } from "../analysis/finding";
import type { MatchBook } from "./match-book";

/** How much two lists share, over the records that can be matched, and what that says of events in neither. */
export type Overlap = {
  /** Records that can be matched, of each list. */
  readonly n: readonly [number, number];
  readonly matched: number;
  /** Matches if every pending pair were rejected, and if as many as can be were matched. Equal when nothing is pending. */
  readonly range: readonly [least: number, most: number];
  /** Of each list, records without a match, and those of them that a pending pair may still change. */
  readonly only: readonly [number, number];
  readonly onlyPending: readonly [number, number];
  readonly pending: number;
  readonly estimate: Estimate;
};

/**
 * The estimate of all events, or why there is none yet. *Unfinished*: pairs wait to be decided, so there is one estimate if none of them is a match and
 * one if as many as can be are.
 */
export type Estimate =
  | { readonly kind: "finished"; readonly result: Finding<Chapman> }
  | { readonly kind: "unfinished"; readonly pending: number; readonly ifNone: Finding<Chapman>; readonly ifAll: Finding<Chapman> };

export function overlapOf(n: readonly [number, number], { matched, mostMatched, counts, unmatched, withoutCandidate }: MatchBook): Overlap {
  const at = (m: number) => chapman(n[0], n[1], m);
  return {
    n, matched, range: [matched, mostMatched], pending: counts.pending,
    only: [unmatched[0].length, unmatched[1].length],
    onlyPending: [unmatched[0].length - withoutCandidate[0].size, unmatched[1].length - withoutCandidate[1].size],
    estimate: counts.pending === 0 ? { kind: "finished", result: at(matched) } : { kind: "unfinished", pending: counts.pending, ifNone: at(matched), ifAll: at(mostMatched) },
  };
}
