import { recounterFor, withSearchText } from "@/lib/read/answer-filter";
import type { Filter } from "@/lib/read/filter";
import { decodeColumns, decodeSearchText } from "@/lib/read/decode";
import type { Columns } from "@/lib/read/columns";
import { prepareLists } from "@/lib/read/recount/recounter";
import { linkedData } from "./linked-data";
import type { LinkedData } from "./linked-data";

export type WorkerQuestion =
  | { readonly kind: "columns"; readonly buffer: ArrayBuffer }
  | { readonly kind: "text"; readonly buffer: ArrayBuffer }
  | { readonly kind: "views"; readonly id: number; readonly filter: Filter };
export type WorkerAnswer = { readonly kind: "views"; readonly id: number; readonly data: LinkedData } | { readonly kind: "failed"; readonly id: number | null };

let columns: Columns | null = null;

addEventListener("message", (event: MessageEvent<WorkerQuestion>) => {
  const question = event.data;
  const answer = (message: WorkerAnswer) => postMessage(message);
  if (question.kind === "columns") {
    const decoded = decodeColumns(question.buffer);
    if (decoded.kind === "columns") {
      columns = decoded.columns;
      // Before anybody asks: the first change is then as quick as the others.
      const recounter = recounterFor(columns);
      if (recounter !== null) prepareLists(recounter);
    } else answer({ kind: "failed", id: null });
    return;
  }
  if (question.kind === "text") {
    const decoded = decodeSearchText(question.buffer);
    if (columns !== null && decoded.kind === "text") columns = withSearchText(columns, decoded.found) ?? columns;
    return;
  }
  if (columns === null) answer({ kind: "failed", id: question.id });
  else answer({ kind: "views", id: question.id, data: linkedData(columns, question.filter) });
});
