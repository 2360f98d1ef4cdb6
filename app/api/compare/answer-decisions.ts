import { v7 } from "uuid";
import { comparisonFilter } from "@/app/compare/comparison-filter";
import { acceptPairs, decidePair, shownColumns, undoAccepted } from "@/app/compare/decide-pairs";
import type { z } from "@/lib/codebook/zod";
import { parseFilter } from "@/lib/read/parse-filter";
import { apiText } from "../api-text";
import { jsonAnswer } from "../answer";
import { busyProblem, problem } from "../problem";
import type { FieldError } from "../problem";
import { readRequest } from "./read-request";
import { acceptRequest, decideRequest, undoRequest } from "./schemas";
import type { acceptAnswer, decideAnswer, undoAnswer } from "./schemas";

const fresh = { headers: { "Cache-Control": "no-store" } };

/** POST /api/v1/compare/matches: say of two records whether they are one event. Said again it changes nothing. */
export async function answerDecision(request: Request): Promise<Response> {
  const columns = await shownColumns();
  const read = await readRequest(request, columns, decideRequest);
  if (read.kind === "refused") return read.answer;
  const { body, codes, by } = read;
  const answer = await decidePair(columns, codes, body.refs, body.decision, by);
  switch (answer.kind) {
    case "decided":
      return jsonAnswer({ refs: body.refs, decision: answer.decision, score: answer.score, who: by.who, at: by.at } satisfies z.infer<typeof decideAnswer>, fresh);
    case "conflict":
      return problem("already-matched", { values: { refs: answer.conflicts.map(({ ref }) => ref).join(", ") }, more: { conflicts: answer.conflicts } });
    case "no-such-record":
      return problem("no-such-record", { values: { ref: answer.ref } });
    case "busy":
      return busyProblem();
    case "refused":
      return problem("invalid-record", { values: { count: 1 }, errors: [] });
  }
}

/** POST /api/v1/compare/bulk: look how many pending pairs of a score can be accepted at once, then accept just so many. */
export async function answerAcceptance(request: Request): Promise<Response> {
  const columns = await shownColumns();
  const read = await readRequest(request, columns, acceptRequest);
  if (read.kind === "refused") return read.answer;
  const { body, codes, by } = read;
  const { filter, problems } = parseFilter(new URLSearchParams(body.filter), columns.datasets);
  const alone = "dataset" in body.filter ? [{ key: "dataset", value: null, reason: "unknown-key" as const }] : [];
  if (problems.length + alone.length > 0) {
    const q = await apiText("api.query");
    const errors = [...problems, ...alone].map(({ key, value, reason }): FieldError => ({ field: `filter.${key}`, code: reason, detail: q(reason, { key, value: key === "q" ? "" : (value ?? ""), allowed: "" }) }));
    return problem("invalid-record", { values: { count: errors.length }, errors });
  }
  const answer = await acceptPairs(columns, { codes, filter: comparisonFilter(filter, "attribution" in body.filter), minScore: body.minScore, expected: body.expected ?? null, bulkId: v7() }, by);
  switch (answer.kind) {
    case "accepted":
      return jsonAnswer({ bulkId: answer.bulkId, pairs: answer.pairs, left: answer.left } satisfies z.infer<typeof acceptAnswer>, fresh);
    case "changed":
      return problem("pairs-changed", { values: { expected: body.expected ?? 0, pairs: answer.pairs }, more: { pairs: answer.pairs, left: answer.left } });
    case "not-compared":
      return problem("too-many-to-match", { detail: "not-compared" });
    case "busy":
      return busyProblem();
    case "refused":
      return problem("invalid-record", { values: { count: 1 }, errors: [] });
  }
}

/** POST /api/v1/compare/bulk/[id]/undo: what one step accepted is undecided again, where nobody said anything since. */
export async function answerUndo(request: Request, id: string): Promise<Response> {
  const columns = await shownColumns();
  const read = await readRequest(request, columns, undoRequest);
  if (read.kind === "refused") return read.answer;
  const answer = await undoAccepted(read.codes, id, read.by);
  if (answer.kind === "busy") return busyProblem();
  if (answer.kind === "no-such-bulk") return problem("no-such-step");
  return jsonAnswer({ bulkId: id, reopened: answer.reopened } satisfies z.infer<typeof undoAnswer>, fresh);
}
