"use server";

import { v7 } from "uuid";
import { comparisonFilter } from "@/app/compare/comparison-filter";
import { readDatasetPair } from "@/app/compare/dataset-pair";
import { acceptPairs, decidePair, shownColumns, undoAccepted } from "@/app/compare/decide-pairs";
import type { BulkAnswer, DecisionAnswer } from "@/components/compare/pair-view";
import { REF_PATTERN } from "@/lib/codebook/incident";
import { parseFilter } from "@/lib/read/parse-filter";
import { readHandle } from "../../incidents/form/handle";

/** What may be asked of the server about pairs of records. Every argument comes from a browser and is read as such. */

const words = ["matched", "rejected", "reopened"] as const;
const text = (value: unknown) => (typeof value === "string" ? value : "");
const signed = (who: string) => ({ who, at: new Date().toISOString() });

/** Say of two records whether they are one event. */
export async function decide(request: Readonly<Record<string, unknown>>): Promise<DecisionAnswer> {
  const who = await readHandle();
  if (who === null) return { kind: "needs-handle" };
  const columns = await shownColumns();
  const codes = readDatasetPair(text(request["datasets"]), columns.datasets);
  const decision = words.find((word) => word === request["decision"]);
  const refs: unknown = request["refs"];
  if (codes === null || decision === undefined || !Array.isArray(refs)) return { kind: "failed" };
  const [one, other] = [text(refs[0]), text(refs[1])];
  if (!REF_PATTERN.test(one) || !REF_PATTERN.test(other)) return { kind: "failed" };
  const answer = await decidePair(columns, codes, [one, other], decision, signed(who));
  if (answer.kind === "conflict") return answer;
  if (answer.kind === "decided") return { kind: "decided" };
  return { kind: answer.kind === "refused" ? "failed" : answer.kind };
}

/** Accept all pairs of a score, or look how many they would be. */
export async function accept(request: Readonly<Record<string, unknown>>): Promise<BulkAnswer> {
  const expected = typeof request["expected"] === "number" ? request["expected"] : null;
  const who = await readHandle();
  if (who === null && expected !== null) return { kind: "needs-handle" };
  const columns = await shownColumns();
  const codes = readDatasetPair(text(request["datasets"]), columns.datasets);
  const minScore = request["minScore"];
  if (codes === null || typeof minScore !== "number" || !(minScore >= 0 && minScore <= 1)) return { kind: "failed" };
  const params = new URLSearchParams(text(request["filter"]));
  const { filter } = parseFilter(params, columns.datasets);
  const answer = await acceptPairs(columns, { codes, filter: comparisonFilter(filter, params.has("attribution")), minScore, expected, bulkId: v7() }, signed(who ?? ""));
  switch (answer.kind) {
    case "accepted":
      return { kind: expected === null ? "looked" : "accepted", pairs: answer.pairs, left: answer.left };
    case "changed":
      return answer;
    case "busy":
      return answer;
    case "not-compared":
    case "refused":
      return { kind: "failed" };
  }
}

/** Take back what one step accepted. */
export async function undo(request: Readonly<Record<string, unknown>>): Promise<BulkAnswer> {
  const who = await readHandle();
  if (who === null) return { kind: "needs-handle" };
  const codes = readDatasetPair(text(request["datasets"]), (await shownColumns()).datasets);
  if (codes === null) return { kind: "failed" };
  const answer = await undoAccepted(codes, text(request["bulkId"]), signed(who));
  return answer.kind === "no-such-bulk" ? { kind: "failed" } : answer;
}
