import type { BookPair, MatchBook } from "./match-book";

/** Pending pairs that one step may accept, and those of the same score or more that a person has to look at. */
export type Acceptable = { readonly pairs: readonly (BookPair & { readonly score: number })[]; readonly left: number };

/**
 * Which pending pairs of at least this score can be accepted without looking at each? Those in which each record is the other's single
 * best: no pending pair of either record has the same score or a higher one. The rest is *left*: a record with two likely partners is a question,
 * not an answer. Symmetric, and no record is in two of the pairs.
 */
export function acceptableAbove(book: Pick<MatchBook, "pairs">, minScore: number): Acceptable {
  const pending = book.pairs.filter((pair): pair is BookPair & { readonly score: number } => pair.state === "pending" && pair.score !== null);
  const scoresOf = new Map<string, number[]>();
  for (const { refs, score } of pending) for (const ref of refs) scoresOf.set(ref, [...(scoresOf.get(ref) ?? []), score]);
  const above = pending.filter(({ score }) => score >= minScore);
  const pairs = above.filter(({ refs, score }) => refs.every((ref) => (scoresOf.get(ref) ?? []).filter((other) => other >= score).length === 1));
  return { pairs, left: above.length - pairs.length };
}
