import { REF_PATTERN } from "@/lib/codebook/incident";
import type { ExportRow } from "@/lib/interchange/export-row";
import type { Columns } from "@/lib/read/columns";
import { toQuery } from "@/lib/read/filter";
import { sortKeys } from "@/lib/read/list-rows";
import { loadColumns } from "@/lib/read/load";
import { stateAt } from "@/lib/read/select";
import { readStore } from "@/lib/store/connect";
import { readRevision } from "@/lib/store/revision";
import { listRecords, recordTabs } from "@/app/incidents/list-records";
import type { RecordList } from "@/app/incidents/list-records";
import { readPublicRecords } from "@/app/incidents/read-public-records";
import { jsonAnswer } from "./answer";
import { questionOf, readCursor, writeCursor } from "./cursor";
import type { Cursor } from "./cursor";
import { exportFile, filterNote } from "./export-file";
import { busyProblem, problem } from "./problem";
import { invalidQuery, oneOf, readFilterQuery, wholeNumber } from "./query";
import type { OwnKey } from "./query";

const MOST_ITEMS = 1000;
const USUAL_ITEMS = 100;
/** How often records are read again when somebody saves in between. */
const ATTEMPTS = 4;

const refList: OwnKey<ReadonlySet<string> | null> = {
  read: (value) => {
    const refs = value.split(",");
    return refs.length <= MOST_ITEMS && refs.every((ref) => REF_PATTERN.test(ref)) ? new Set(refs) : null;
  },
  otherwise: null,
};
const cursorKey: OwnKey<Cursor | null> = { read: readCursor, otherwise: null };

const ownKeys = {
  tab: oneOf(recordTabs, "counted"),
  sort: oneOf(sortKeys, "ref"),
  order: oneOf(["asc", "desc"], "asc"),
  format: oneOf(["json", "csv", "geojson"], "json"),
  limit: wholeNumber(1, MOST_ITEMS, USUAL_ITEMS),
  cursor: cursorKey,
  refs: refList,
};

/** GET /api/v1/incidents: the records of a filter, page by page as JSON, or all of them as a file. */
export async function listIncidents(request: Request): Promise<Response> {
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    const columns = await loadColumns("public");
    const answer = await listAt(request, columns);
    // Records are read after the columns; an answer mixed of two revisions would give a wrong n of N.
    if (answer.ok === false || (await readRevision(readStore())) === columns.revision) return answer;
  }
  return busyProblem("unavailable");
}

async function listAt(request: Request, columns: Columns): Promise<Response> {
  const { datasets } = columns;
  const read = await readFilterQuery(request, datasets, ownKeys);
  if (read.kind === "refused") return read.answer;
  const { filter, own } = read;
  const { tab, sort, format, limit, cursor, refs } = own;
  const listing = { tab, sort, descending: own.order === "desc", refs };

  if (format !== "json") {
    const params = new URL(request.url).searchParams;
    const useless = ["limit", "cursor"].filter((key) => params.has(key));
    if (useless.length > 0) return invalidQuery(useless.map((key) => ({ key, value: format, reason: "not-with-format" })));
    const list = listRecords(columns, filter, { ...listing, offset: 0, limit: Infinity });
    const rows = await readPublicRecords(readStore(), refsOf(columns, list.rows));
    return exportFile(format, rows, {
      shown: rows.length, total: list.selection.total, filter: filterNote(filter, datasets, { tab, chosen: refs !== null }),
      revision: columns.revision, codebookVersion: columns.codebookVersion,
    });
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
