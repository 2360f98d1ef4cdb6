import { loadComparison } from "@/app/compare/load-comparison";
import type { z } from "@/lib/codebook/zod";
import type { BookPair } from "@/lib/compare/match-book";
import type { MatchRecord } from "@/lib/compare/match-record";
import { mayBeOne, pairScore } from "@/lib/compare/pair-score";
import { jsonAnswer } from "../answer";
import { atOneRevision } from "../one-revision";
import { problem } from "../problem";
import { oneOf, wholeNumber } from "../query";
import { readComparisonQuery } from "./read-comparison-query";
import { matchStates } from "./schemas";
import type { matchesAnswer, onlyAnswer } from "./schemas";

const MOST_ITEMS = 1000;
const keys = { state: oneOf([...matchStates, "only-first", "only-second"], "pending"), limit: wholeNumber(1, MOST_ITEMS, 100), offset: wholeNumber(0, 9_999_999, 0) };

/** GET /api/v1/compare/matches?datasets=a,b&state=…: pairs in one state with the parts of their scores, or records of one dataset without a match. */
export async function answerMatches(request: Request): Promise<Response> {
  return atOneRevision(async (columns) => {
    const query = await readComparisonQuery(request, columns, keys);
    if (query.kind === "refused") return query.answer;
    const { codes, filter, own: { state, limit, offset } } = query;
    const comparison = await loadComparison(columns, codes, filter);
    if (comparison.kind === "compared" && comparison.matching === null) return problem("too-many-to-match", { values: { first: comparison.sides.sides[0].records.length, second: comparison.sides.sides[1].records.length } });
    const about = { revision: columns.revision, datasets: [codes[0], codes[1]] as [string, string] };
    const book = comparison.kind === "compared" ? (comparison.matching?.book ?? null) : null;
    const page = <T>(all: readonly T[]) => ({ total: all.length, shown: all.slice(offset, offset + limit), nextOffset: offset + limit < all.length ? offset + limit : null });

    if (state === "only-first" || state === "only-second") {
      const side = state === "only-first" ? 0 : 1;
      const { total, shown, nextOffset } = page(book?.unmatched[side] ?? []);
      const items = shown.map((ref) => ({ ref, pending: book?.withoutCandidate[side].has(ref) === false }));
      return jsonAnswer({ ...about, state, total, items, nextOffset } satisfies z.infer<typeof onlyAnswer>);
    }
    const recordOf = new Map((comparison.kind === "compared" ? comparison.sides.sides : []).flatMap(({ records }) => records.map((record) => [record.ref, record] as const)));
    const { total, shown, nextOffset } = page((book?.pairs ?? []).filter((pair) => pair.state === state));
    return jsonAnswer({ ...about, state, total, items: shown.map((pair) => itemOf(pair, recordOf)), nextOffset } satisfies z.infer<typeof matchesAnswer>);
  });
}

function itemOf({ refs, state, score, decided, inTheWay }: BookPair, recordOf: ReadonlyMap<string, MatchRecord>): z.infer<typeof matchesAnswer>["items"][number] {
  const [one, other] = [recordOf.get(refs[0]), recordOf.get(refs[1])];
  const parts = score !== null && one !== undefined && other !== undefined && mayBeOne(one, other) ? { ...pairScore(one, other).parts } : null;
  const said = decided === null ? null : { who: decided.who, at: decided.at, bulkId: decided.bulkId, score: decided.score };
  return { refs: [refs[0], refs[1]], state, score, parts, decided: said, inTheWay: inTheWay.map((match) => ({ ...match })) };
}
