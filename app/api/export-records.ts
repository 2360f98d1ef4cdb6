import { REF_PATTERN } from "@/lib/codebook/incident";
import { exportFileName, exportFormats, formatFacts } from "@/lib/interchange/exporting/export-formats";
import { exportStream } from "@/lib/interchange/exporting/export-in-thread";
import { prepareExport } from "@/lib/interchange/exporting/prepare-export";
import type { ExportRequest } from "@/lib/interchange/exporting/prepare-export";
import type { Columns } from "@/lib/read/columns";
import type { Filter } from "@/lib/read/filter";
import { recordTabs } from "@/lib/read/list-records";
import { sortKeys } from "@/lib/read/list-rows";
import { readStore } from "@/lib/store/connect";
import { jsonAnswer, streamAnswer } from "./answer";
import { atOneRevision } from "./one-revision";
import { problem } from "./problem";
import { oneOf, readFilterQuery } from "./query";
import type { OwnKey } from "./query";

const MOST_REFS = 1000;

const refList: OwnKey<ReadonlySet<string> | null> = {
  read: (value) => {
    const refs = value.split(",");
    return refs.length <= MOST_REFS && refs.every((ref) => REF_PATTERN.test(ref)) ? new Set(refs) : null;
  },
  otherwise: null,
  schema: { type: "array", maxItems: MOST_REFS, items: { type: "string", pattern: REF_PATTERN.source } },
};
const datasetCodes: OwnKey<readonly string[]> = {
  read: (value) => (/^[a-z0-9-]+(,[a-z0-9-]+)*$/.test(value) ? value.split(",") : null),
  otherwise: [],
  schema: { type: "array", items: { type: "string" } },
};

/** Which records, in which order, and whether those that may not be passed on too. */
export const exportKeys = {
  tab: oneOf(recordTabs, "counted"),
  sort: oneOf(sortKeys, "ref"),
  order: oneOf(["asc", "desc"], "asc"),
  refs: refList,
  includeRestricted: datasetCodes,
};

/** Of the notes alone: the same, and of which format. */
export const notesKeys = { ...exportKeys, format: oneOf(exportFormats, "csv") };

/** Records as a file, streamed: exactly those of the filter, in its order, but for rows that may not be passed on. withoutBody: for HEAD. */
export async function exportRecords(columns: Columns, filter: Filter, request: ExportRequest, withoutBody: boolean): Promise<Response> {
  const prepared = await prepareExport(readStore(), columns, filter, request, new Date().toISOString());
  if (prepared.kind === "too-many-rows") return tooManyRows(prepared);
  const { task } = prepared;
  const { contentType } = formatFacts[request.format];
  const name = exportFileName(request.format, task.notes);
  return streamAnswer(withoutBody ? null : await begun(exportStream(task)), contentType, name);
}

const tooManyRows = ({ rows, most }: { rows: number; most: number }): Promise<Response> => problem("too-many-rows", { values: { rows, most } });

/** The same bytes once the first of them are there: what goes wrong before is an answer of its own, and not a broken file. */
async function begun(bytes: AsyncGenerator<Uint8Array>): Promise<ReadableStream<Uint8Array>> {
  const first = await bytes.next();
  let waiting: Uint8Array | null = first.done === true ? null : first.value;
  return new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        if (waiting !== null) {
          controller.enqueue(waiting);
          waiting = null;
          return;
        }
        const next = await bytes.next();
        if (next.done === true) controller.close();
        else controller.enqueue(next.value);
      },
      async cancel() {
        await bytes.return(undefined);
      },
    },
    { highWaterMark: 0 },
  );
}

/** GET /api/v1/incidents/export-notes: what an export with the same keys would say of itself, without its rows. */
export async function answerExportNotes(request: Request): Promise<Response> {
  return atOneRevision(async (columns) => {
    const read = await readFilterQuery(request, columns.datasets, notesKeys);
    if (read.kind === "refused") return read.answer;
    const { tab, sort, order, refs, includeRestricted, format } = read.own;
    const prepared = await prepareExport(readStore(), columns, read.filter, { tab, sort, descending: order === "desc", refs, includeRestricted, format }, new Date().toISOString());
    return prepared.kind === "too-many-rows" ? tooManyRows(prepared) : jsonAnswer(prepared.task.notes);
  });
}
