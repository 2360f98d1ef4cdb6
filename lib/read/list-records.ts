import type { Columns } from "./columns";
import { bits, failMask } from "./fail-mask";
import { defaultFilter } from "./filter";
import type { Filter } from "./filter";
import { listRows, tabs } from "./list-rows";
import type { ListRequest, Tab } from "./list-rows";
import { OTHER_DATASET, select } from "./select";
import type { Selection } from "./select";

/** The tabs of the table, and `found`: every record whose public text is known to hold the words, whatever else became of it. */
export const recordTabs = [...tabs, "found"] as const;
export type RecordTab = (typeof recordTabs)[number];

export type RecordRequest = Omit<ListRequest, "tab"> & {
  readonly tab: RecordTab;
  /** Keep these alone; null keeps all. */
  readonly refs: ReadonlySet<string> | null;
};

export type RecordList = {
  readonly selection: Selection;
  /** Records in the tab, and this page's rows of the columns. */
  readonly total: number;
  readonly rows: readonly number[];
};

/**
 * One page of records under a filter: the same answer for the table and for the API. *All* holds every record of the dataset,
 * whatever the other filters say, but a search is a search there too: a record whose text does not hold the words is out,
 * one whose text is withheld stays, as it does among those set aside.
 */
export function listRecords(columns: Columns, filter: Filter, request: RecordRequest): RecordList {
  const selection = select(columns, filter);
  const { tab, refs, ...page } = request;
  if (refs === null) return { selection, ...listRows(columns, inTab(columns, filter, selection, tab), { ...page, tab: tab === "found" ? "all" : tab }) };
  const all = listRows(columns, inTab(columns, filter, selection, tab), { ...page, tab: tab === "found" ? "all" : tab, offset: 0, limit: Infinity });
  const kept = all.rows.filter((row) => refs.has(columns.ref[row] ?? ""));
  return { selection, total: kept.length, rows: kept.slice(page.offset, page.offset + page.limit) };
}

/** How many records each tab of the table holds. */
export function tabCounts(columns: Columns, filter: Filter, selection: Selection): Readonly<Record<Tab, number>> {
  const all = inTab(columns, filter, selection, "all").state.reduce((sum, state) => sum + (state === OTHER_DATASET ? 0 : 1), 0);
  return { counted: selection.counted, "set-aside": selection.setAside, all };
}

function inTab(columns: Columns, filter: Filter, selection: Selection, tab: RecordTab): Selection {
  if (tab === "counted" || tab === "set-aside" || filter.q === "") return selection;
  const searched = failMask(columns, { ...defaultFilter(columns.datasets), dataset: filter.dataset, q: filter.q });
  const out = bits.dataset | bits.q | (tab === "found" ? bits.withheldQ : 0);
  return { ...selection, state: selection.state.map((state, row) => (((searched[row] ?? 0) & out) === 0 ? state : OTHER_DATASET)) };
}
