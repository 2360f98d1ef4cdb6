import { statusOf } from "@/lib/interchange/importing/import-desk";
import { pageOfProblems, problemsCsv, readProblems } from "@/lib/interchange/importing/problem-file";
import type { ProblemFilter } from "@/lib/interchange/importing/problem-file";
import { isKept, problemFile } from "@/lib/interchange/importing/uploaded-files";
import { readStore } from "@/lib/store/connect";
import { jsonAnswer } from "../answer";
import { problem } from "../problem";
import { oneOf, readOwnQuery, wholeNumber } from "../query";
import type { OwnKey } from "../query";
import { stores } from "./asked";
import { problemSentence } from "./problem-sentence";

const text: OwnKey<string> = { read: (value) => (value.length > 0 && value.length <= 200 ? value : null), otherwise: "", schema: { type: "string", maxLength: 200 } };
export const problemsKeys = { severity: oneOf(["error", "warning", "any"], "any"), code: text, column: text, offset: wholeNumber(0, 9_999_999, 0), limit: wholeNumber(1, 500, 100), format: oneOf(["json", "csv"], "json") };

/**
 * GET /api/v1/imports/ID/problems: what is wrong, or worth a look, in the rows of the file: row, column, value, reason. A page of them as JSON, or
 * all that fit the filter as CSV, while the file waits.
 */
export async function problems(request: Request, id: string): Promise<Response> {
  const query = await readOwnQuery(request, problemsKeys);
  if (query.kind === "refused") return query.answer;
  const status = await statusOf(stores(), id, Date.now());
  if (status === null) return problem("no-such-import");
  if (status.report === null || !(await isKept(readStore().file, id))) return problem("import-not-ready", { values: { state: status.state }, more: { state: status.state } });
  const { severity, code, column, offset, limit, format } = query.own;
  const filter: ProblemFilter = { ...(severity === "any" ? {} : { severity }), ...(code === "" ? {} : { code }), ...(column === "" ? {} : { column }) };
  const file = problemFile(readStore().file, id);
  if (format === "csv") return csvAnswer(problemsCsv(readProblems(file, filter), await problemSentence()));
  return jsonAnswer(await pageOfProblems(file, filter, { offset, limit }), { headers: { "Cache-Control": "no-store" } });
}

function csvAnswer(pieces: AsyncGenerator<string>): Response {
  const encoder = new TextEncoder();
  const body = new ReadableStream<Uint8Array>({
    async pull(controller) {
      const piece = await pieces.next();
      if (piece.done === true) controller.close();
      else controller.enqueue(encoder.encode(piece.value));
    },
    cancel: () => void pieces.return(undefined),
  });
  return new Response(body, { headers: { "Content-Type": "text/csv; charset=utf-8", "Content-Disposition": 'attachment; filename="rows-with-problems.csv"', "Cache-Control": "no-store" } });
}
