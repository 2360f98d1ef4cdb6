import type { ExportRow } from "@/lib/interchange/export-row";
import { exportFormats } from "@/lib/interchange/exporting/export-formats";
import type { Columns } from "@/lib/read/columns";
import { toQuery } from "@/lib/read/filter";
import { stateAt } from "@/lib/read/select";
import { readStore } from "@/lib/store/connect";
import { listRecords } from "@/lib/read/list-records";
import type { RecordList } from "@/lib/read/list-records";
import { readPublicRecords } from "@/app/incidents/read-public-records";
import { jsonAnswer } from "./answer";
import { questionOf, readCursor, writeCursor } from "./cursor";
import type { Cursor } from "./cursor";
import { exportKeys, exportRecords } from "./export-records";
import { problem } from "./problem";
import { atOneRevision } from "./one-revision";
import { invalidQuery, oneOf, readFilterQuery, wholeNumber } from "./query";
import type { OwnKey } from "./query";

const MOST_ITEMS = 1000;
const USUAL_ITEMS = 100;
const cursorKey: OwnKey<Cursor | null> = { read: readCursor, otherwise: null, schema: { type: "string" } };

export const listKeys = {
  ...exportKeys,
  format: oneOf(["json", ...exportFormats], "json"),
  limit: wholeNumber(1, MOST_ITEMS, USUAL_ITEMS),
  cursor: cursorKey,
};

/** GET /api/v1/incidents: the records of a filter, page by page as JSON, or all of them as a file. */
export async function listIncidents(request: Request): Promise<Response> {
  return atOneRevision(async (columns) => listAt(request, columns));
}

async function listAt(request: Request, columns: Columns): Promise<Response> {
  const { datasets } = columns;
  const read = await readFilterQuery(request, datasets, listKeys);
  if (read.kind === "refused") return read.answer;
  const { filter, own } = read;
  const { tab, sort, format, limit, cursor, refs } = own;
  const listing = { tab, sort, descending: own.order === "desc", refs };

  if (format !== "json") {
    const params = new URL(request.url).searchParams;
    const useless = ["limit", "cursor"].filter((key) => params.has(key));
    if (useless.length > 0) return invalidQuery(useless.map((key) => ({ key, value: format, reason: "not-with-format" })));
    return exportRecords(columns, filter, { ...listing, format, includeRestricted: own.includeRestricted }, request.method === "HEAD");
  }

  const question = questionOf([toQuery(filter, datasets), filter.dataset, tab, sort, own.order, [...(refs ?? [])].join()]);
  if (cursor !== null && cursor.question !== question) return invalidQuery([{ key: "cursor", value: null, reason: "other-question" }]);
  if (cursor !== null && cursor.revision !== columns.revision) return problem("cursor-outdated");
  const offset = cursor?.offset ?? 0;
  const list = listRecords(columns, filter, { ...listing, offset, limit });
  const items = await readPublicRecords(readStore(), refsOf(columns, list.rows));
  const next = offset + limit < list.total ? writeCursor({ revision: columns.revision, offset: offset + limit, question }) : null;
  const { total, counted, setAside } = list.selection;
  const rowByRef = new Map(list.rows.map((row) => [columns.ref[row] ?? "", row]));
  return jsonAnswer({
    revision: columns.revision, total, counted, setAside, listed: list.total,
    items: items.map((item) => itemOf(item, list, rowByRef.get(item.ref))),
    next,
  });
}

function refsOf(columns: Columns, rows: readonly number[]): string[] {
  return rows.map((row) => columns.ref[row] ?? "");
}

/** A record as the list gives it. `state`: `counted`, why it is set aside, or `not-matching` where the list holds all records. */
function itemOf({ view, ...identity }: ExportRow, { selection }: RecordList, row: number | undefined): object {
  return { ...identity, state: row === undefined ? null : stateAt(selection, row), ...view };
}
