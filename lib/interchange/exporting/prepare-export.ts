import { filterInWords } from "../../read/filter-words";
import { toQuery } from "../../read/filter";
import type { DatasetOrder, Filter } from "../../read/filter";
import { listRecords } from "../../read/list-records";
import type { RecordList, RecordRequest, RecordTab } from "../../read/list-records";
import { reducedAmong } from "../../read/reduced-among";
import type { Columns } from "../../read/columns";
import type { ReadStore } from "../../store/connect";
import { describeDatasets } from "../../store/datasets";
import { exportNotes } from "./export-notes";
import type { ExportNotes } from "./export-notes";
import { MOST_SHEET_ROWS } from "./export-formats";
import type { ExportFormat } from "./export-formats";
import { restrictedAmong } from "./restricted-rows";
import type { ExportTask } from "./run-export";

export type ExportRequest = Omit<RecordRequest, "offset" | "limit"> & {
  readonly format: ExportFormat;
  /** Codes of datasets whose rows are wanted although they may not be passed on. */
  readonly includeRestricted: readonly string[];
};

export type PreparedExport =
  | { readonly kind: "ready"; readonly task: ExportTask }
  /** A sheet cannot hold them. */
  | { readonly kind: "too-many-rows"; readonly rows: number; readonly most: number };

/** What an export says of the question it answers, as query keys: the words searched for are not named, they may be a person's. */
export function filterNote(filter: Filter, datasets: readonly DatasetOrder[], { tab, chosen }: { readonly tab: RecordTab; readonly chosen: boolean }): string {
  const parts = [toQuery({ ...filter, q: "" }, datasets), tab === "counted" ? "" : `tab=${tab}`, filter.q === "" ? "" : "words searched for, not named", chosen ? "chosen by hand" : ""];
  return parts.filter((part) => part !== "").join("&");
}

/** How a list is ordered, in words. */
function orderOf({ sort, descending, tab, refs }: ExportRequest): string {
  const which = refs !== null ? "chosen by hand" : { counted: "counted records", "set-aside": "records set aside", all: "all records of the dataset", found: "all records that hold the words" }[tab];
  return `${which}, by ${sort}, ${descending ? "descending" : "ascending"}; unknown last, equal ones by ref`;
}

/** Year and number of each ref: as numbers they travel to a thread without being copied one by one. */
function packedRefs(columns: Columns, rows: readonly number[]): Int32Array {
  const packed = new Int32Array(rows.length * 2);
  rows.forEach((row, index) => {
    const ref = columns.ref[row] ?? "";
    packed[index * 2] = Number(ref.slice(3, 7));
    packed[index * 2 + 1] = Number(ref.slice(8));
  });
  return packed;
}

/**
 * Choose the records of an export and write down what it says of itself. The notes belong to the columns' revision; the rows are read later,
 * at the same one or not at all. madeAt: ISO instant.
 */
export async function prepareExport(store: ReadStore, columns: Columns, filter: Filter, request: ExportRequest, madeAt: string): Promise<PreparedExport> {
  const list = listRecords(columns, filter, { tab: request.tab, sort: request.sort, descending: request.descending, refs: request.refs, offset: 0, limit: Infinity });
  const left = await restrictedAmong(store, columns, list.rows, filter.dataset, request.includeRestricted);
  const rows = left.rows.size === 0 ? list.rows : list.rows.filter((row) => !left.rows.has(row));
  if (request.format === "xlsx" && rows.length > MOST_SHEET_ROWS) return { kind: "too-many-rows", rows: rows.length, most: MOST_SHEET_ROWS };
  const datasets = (await describeDatasets(store)).filter(({ code }) => code === filter.dataset);
  const notes = notesOf(columns, filter, request, list, { rows, left: left.rows.size, because: left.because, title: datasets[0]?.title ?? filter.dataset, madeAt });
  const described = datasets.map(({ code, title, version, publisher, url, citation, licence, redistribution, coverageFrom, coverageTo, knownGaps }) => ({
    code, title, version, publisher, url, citation, licence, redistribution, coverageFrom, coverageTo, knownGaps,
  }));
  return { kind: "ready", task: { database: store.file, refs: packedRefs(columns, rows), notes: exportNotes({ ...notes, datasets: described }) } };
}

type Chosen = { readonly rows: readonly number[]; readonly left: number; readonly because: string | null; readonly title: string; readonly madeAt: string };

function notesOf(columns: Columns, filter: Filter, request: ExportRequest, { selection }: RecordList, chosen: Chosen): Omit<ExportNotes, "title" | "madeWith" | "howToCite" | "remarks" | "columns" | "datasets"> {
  const { rows } = chosen;
  return {
    shown: rows.length, total: selection.total, filter: filterNote(filter, columns.datasets, { tab: request.tab, chosen: request.refs !== null }),
    revision: columns.revision, codebookVersion: columns.codebookVersion,
    format: request.format, madeAt: chosen.madeAt, filterInWords: filterInWords(filter, chosen.title), order: orderOf(request),
    records: {
      inFile: rows.length, reduced: reducedAmong(columns, rows),
      ofDataset: selection.total, counted: selection.counted, setAside: selection.setAside, setAsideBy: selection.reasons, notMatching: selection.notMatching,
      closed: columns.datasets.find(({ code }) => code === filter.dataset)?.closed ?? 0,
      leftOut: chosen.left, leftOutBecause: chosen.because,
    },
  };
}
