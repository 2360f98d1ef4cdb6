import { acceptableAbove } from "@/lib/compare/accept-above";
import { matchRecord } from "@/lib/compare/match-record";
import { mayBeOne, pairScore } from "@/lib/compare/pair-score";
import { rowOf } from "@/lib/read/columns";
import type { Columns } from "@/lib/read/columns";
import type { Filter } from "@/lib/read/filter";
import { loadColumns } from "@/lib/read/load";
import { rowAt } from "@/lib/read/row";
import { readStore, writeStore } from "@/lib/store/connect";
import { decideMatches, undoMatchBulk } from "@/lib/store/match-decisions";
import type { MatchConflict, MatchWord } from "@/lib/store/match-decisions";
import type { Busy, Signature } from "@/lib/store/results";
import { inCodeOrder } from "./dataset-pair";
import { loadComparison } from "./load-comparison";

type Signed = Pick<Signature, "who" | "at">;

/** What became of a decision; asked by the page and by the API alike. */
export type DecidedPair =
  | { readonly kind: "decided"; readonly refs: readonly [string, string]; readonly decision: MatchWord; readonly score: number | null }
  /** Matches that stand in the way. Of a record that may not be shown the ref is left out. */
  | { readonly kind: "conflict"; readonly conflicts: readonly (Omit<MatchConflict, "with"> & { readonly with: string | null })[] }
  /** A record that there is not in the dataset, or that may not be shown. */
  | { readonly kind: "no-such-record"; readonly ref: string }
  | { readonly kind: "refused" }
  | Busy;

/** Say of two records whether they are one event. refs: in the order of `codes`. Any two records in view may be matched, candidates or not. */
export async function decidePair(columns: Columns, codes: readonly [string, string], refs: readonly [string, string], decision: MatchWord, by: Signed): Promise<DecidedPair> {
  const records = [];
  for (const [position, ref] of refs.entries()) {
    const row = rowOf(columns, ref);
    if (row === null || rowAt(columns, row).dataset !== codes[position]) return { kind: "no-such-record", ref };
    records.push(matchRecord(columns, row));
  }
  const [one, other] = records;
  const isPlaced = one !== undefined && other !== undefined && typeof one !== "string" && typeof other !== "string";
  const score = isPlaced && mayBeOne(one, other) ? pairScore(one, other).score : null;
  const { pair, swapped } = inCodeOrder(codes);
  const answer = await decideMatches(writeStore(), { datasets: pair, decision, pairs: [{ refs: swapped ? [refs[1], refs[0]] : refs, score }], bulkId: null }, by);
  switch (answer.kind) {
    case "decided":
      return { kind: "decided", refs, decision, score };
    case "conflict":
      return { kind: "conflict", conflicts: answer.conflicts.map((conflict) => ({ ref: conflict.ref, with: rowOf(columns, conflict.with) === null ? null : conflict.with })) };
    case "no-such-pair":
      return { kind: "no-such-record", ref: answer.refs[0] };
    case "refused":
    case "busy":
      return { kind: answer.kind };
  }
}

export type AcceptedPairs =
  /** `bulkId`: null of a look that wrote nothing. `left`: pairs of that score that a person has to look at. */
  | { readonly kind: "accepted"; readonly bulkId: string | null; readonly pairs: number; readonly left: number }
  /** Since it was looked at, the number of pairs is another. */
  | { readonly kind: "changed"; readonly pairs: number; readonly left: number }
  | { readonly kind: "not-compared" }
  | { readonly kind: "refused" }
  | Busy;

export type Accepting = {
  readonly codes: readonly [string, string];
  readonly filter: Filter;
  readonly minScore: number;
  /** How many pairs a look said it would be; null: only look. */
  readonly expected: number | null;
  /** For the step, made by whoever asks. */
  readonly bulkId: string;
};

/** Accept all pending pairs of at least this score in which each is the other's single best, or look how many they would be. */
export async function acceptPairs(columns: Columns, { codes, filter, minScore, expected, bulkId }: Accepting, by: Signed): Promise<AcceptedPairs> {
  const comparison = await loadComparison(columns, codes, filter);
  if (comparison.kind !== "compared" || comparison.matching === null) return { kind: "not-compared" };
  const { pairs, left } = acceptableAbove(comparison.matching.book, minScore);
  if (expected === null) return { kind: "accepted", bulkId: null, pairs: pairs.length, left };
  if (expected !== pairs.length) return { kind: "changed", pairs: pairs.length, left };
  const { pair, swapped } = inCodeOrder(codes);
  const inOrder = pairs.map(({ refs: [one, other], score }) => ({ refs: swapped ? ([other, one] as const) : ([one, other] as const), score }));
  const answer = await decideMatches(writeStore(), { datasets: pair, decision: "matched", pairs: inOrder, bulkId }, by);
  if (answer.kind === "busy" || answer.kind === "refused") return { kind: answer.kind };
  return answer.kind === "decided" ? { kind: "accepted", bulkId, pairs: answer.written, left: left + answer.left } : { kind: "refused" };
}

/** Take back what one step accepted. */
export function undoAccepted(codes: readonly [string, string], bulkId: string, by: Signed): ReturnType<typeof undoMatchBulk> {
  return undoMatchBulk({ read: readStore(), write: writeStore() }, inCodeOrder(codes).pair, bulkId, by);
}

/** Records as they may be shown, of today's revision. */
export const shownColumns = (): Promise<Columns> => loadColumns("public");
