import { v7 } from "uuid";
import { undoBatch } from "@/lib/store/imports/undo-batch";
import type { EditedChoice } from "@/lib/store/imports/undo-batch";
import { jsonAnswer } from "../answer";
import { apiText } from "../api-text";
import { busyProblem, problem } from "../problem";
import { readJsonBody } from "../read-body";
import { readSignature, unknownFields } from "../signature";
import { stores } from "./asked";

/**
 * POST /api/v1/imports/ID/undo: `{who, why?, edited?}`, for every batch, those of the shell included. 409 with the records that were edited since, until
 * `edited` says *undo* (them too) or *keep* (as a batch of their own).
 */
export async function undo(request: Request, id: string): Promise<Response> {
  const read = await readJsonBody(request);
  if (read.kind === "refused") return read.answer;
  const t = await apiText("api.body");
  const { signature, errors: unsigned } = readSignature(read.body, new Date().toISOString(), t);
  const errors = [...unknownFields(read.body, ["who", "why", "edited"], t), ...unsigned];
  const choice = choiceOf(read.body["edited"]);
  if (choice === null) errors.push({ field: "edited", code: "unknown-value", detail: "undo or keep" });
  if (errors.length > 0 || choice === null) return problem("unreadable-body", { detail: "invalid-choices", values: { count: errors.length }, errors });
  const result = await undoBatch(stores(), id, choice, signature);
  switch (result.kind) {
    case "undone": return jsonAnswer({ undone: { batch: id, revision: result.revision, rows: result.rows, kept: result.kept, restored: result.restored, keptAs: result.kept > 0 && choice.kind === "keep" ? choice.batchId : null } });
    case "edited": return problem("rows-edited", { values: { count: result.edited.total }, more: { edited: result.edited } });
    case "busy": return busyProblem();
    case "refused": {
      const [first] = result.problems;
      return first?.reason === "no-such-batch" ? problem("no-such-import") : problem("import-not-ready", { values: { state: first?.reason ?? "" }, more: { state: first?.reason ?? null } });
    }
  }
}

function choiceOf(value: unknown): EditedChoice | null {
  if (value === undefined || value === null) return { kind: "ask" };
  if (value === "undo") return { kind: "undo" };
  return value === "keep" ? { kind: "keep", batchId: v7() } : null;
}
