import type { Candidate, CandidatesFound } from "./candidates";
import { largestMatching } from "./largest-matching";
import type { MatchRecord } from "./match-record";

/** What was decided of one pair, with the refs in the order of the two lists here. */
export type PairDecision = { readonly refs: readonly [one: string, other: string]; readonly decision: "matched" | "rejected" | "reopened"; readonly score: number | null; readonly who: string; readonly at: string; readonly bulkId: string | null };

/**
 * How one pair stands.
 *
 * - `pending`: a candidate that nobody decided, both records free.
 * - `blocked`: a candidate that nobody decided, of which one record is matched with another: it waits for that match.
 * - `matched`, `rejected`: decided by a person. They stay when a record is edited and the pair is a candidate no more (score null).
 */
export type PairState = "pending" | "blocked" | "matched" | "rejected";
export const pairStates: readonly PairState[] = ["pending", "blocked", "matched", "rejected"];

export type BookPair = {
  readonly refs: readonly [one: string, other: string];
  readonly state: PairState;
  /** Today's; null where the pair is no candidate today. */
  readonly score: number | null;
  readonly decided: Pick<PairDecision, "who" | "at" | "bulkId" | "score"> | null;
  /** Of a blocked pair: which record is matched, and with which. */
  readonly inTheWay: readonly { readonly ref: string; readonly with: string }[];
};

export type MatchBook = {
  /** In the order of the candidates (the most alike first), then decided pairs that are no candidates, by ref. */
  readonly pairs: readonly BookPair[];
  readonly counts: Readonly<Record<PairState, number>>;
  /** Matches decided. */
  readonly matched: number;
  /** Matches if as many pending pairs as can be at once were matches as well. */
  readonly mostMatched: number;
  /** Records of each list without a match, and those of them that no pending pair holds. */
  readonly unmatched: readonly [readonly string[], readonly string[]];
  readonly withoutCandidate: readonly [ReadonlySet<string>, ReadonlySet<string>];
};

/** Candidates and decisions put together. Decisions on records outside the two lists (set aside, outside the window) count for nothing here. */
export function matchBook(ones: readonly MatchRecord[], others: readonly MatchRecord[], { candidates }: Pick<CandidatesFound, "candidates">, decisions: readonly PairDecision[]): MatchBook {
  const [refsOfOne, refsOfOther] = [new Set(ones.map(({ ref }) => ref)), new Set(others.map(({ ref }) => ref))];
  const said = new Map(decisions.filter(({ refs, decision }) => decision !== "reopened" && refsOfOne.has(refs[0]) && refsOfOther.has(refs[1])).map((decision) => [keyOf(decision.refs), decision]));
  const partnerOf = new Map<string, string>();
  for (const { refs: [one, other], decision } of said.values()) if (decision === "matched") partnerOf.set(one, other).set(other, one);

  const pairs: BookPair[] = [];
  const pending: Candidate[] = [];
  const decidedRefs = new Set([...said.values()].map(({ refs }) => refs[0]));
  for (const candidate of candidates) {
    const refs = [ones[candidate.one]?.ref ?? "", others[candidate.other]?.ref ?? ""] as const;
    // Most records were never decided: their keys need not be made.
    const decision = decidedRefs.has(refs[0]) ? said.get(keyOf(refs)) : undefined;
    if (decision !== undefined) {
      said.delete(keyOf(refs));
      pairs.push({ refs, state: decision.decision === "matched" ? "matched" : "rejected", score: candidate.score, decided: decision, inTheWay: [] });
    } else if (partnerOf.has(refs[0]) || partnerOf.has(refs[1])) {
      const inTheWay = refs.flatMap((ref) => {
        const partner = partnerOf.get(ref);
        return partner === undefined ? [] : [{ ref, with: partner }];
      });
      pairs.push({ refs, state: "blocked", score: candidate.score, decided: null, inTheWay });
    } else {
      pending.push(candidate);
      pairs.push({ refs, state: "pending", score: candidate.score, decided: null, inTheWay: nothing });
    }
  }
  const rest = [...said.values()].sort((a, b) => (keyOf(a.refs) < keyOf(b.refs) ? -1 : 1));
  for (const decision of rest) pairs.push({ refs: decision.refs, state: decision.decision === "matched" ? "matched" : "rejected", score: null, decided: decision, inTheWay: [] });

  const counts = { pending: 0, blocked: 0, matched: 0, rejected: 0 };
  for (const { state } of pairs) counts[state] += 1;
  const [waitingOne, waitingOther] = [new Set(pending.map(({ one }) => ones[one]?.ref ?? "")), new Set(pending.map(({ other }) => others[other]?.ref ?? ""))];
  const unmatchedOf = (records: readonly MatchRecord[]) => records.flatMap(({ ref }) => (partnerOf.has(ref) ? [] : [ref]));
  const unmatched = [unmatchedOf(ones), unmatchedOf(others)] as const;
  const matched = counts.matched;
  return {
    pairs, counts, matched, mostMatched: matched + largestMatching(pending), unmatched,
    withoutCandidate: [new Set(unmatched[0].filter((ref) => !waitingOne.has(ref))), new Set(unmatched[1].filter((ref) => !waitingOther.has(ref)))],
  };
}

const nothing: readonly never[] = [];
const keyOf = ([one, other]: readonly [string, string]) => `${one} ${other}`;
