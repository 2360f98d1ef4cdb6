import { linkedData } from "@/components/linked/linked-data";
import type { LinkedData } from "@/components/linked/linked-data";
import type { TableRecord } from "@/components/table/table-record";
import { parseTableState, tableKeys } from "@/components/table/table-state";
import type { TableState } from "@/components/table/table-state";
import type { DatasetInfo } from "@/lib/read/columns";
import { restrictedCount } from "@/lib/interchange/exporting/restricted-rows";
import { toQuery } from "@/lib/read/filter";
import type { Filter } from "@/lib/read/filter";
import type { Tab } from "@/lib/read/list-rows";
import { loadColumns } from "@/lib/read/load";
import { parseFilter } from "@/lib/read/parse-filter";
import type { FilterProblem } from "@/lib/read/parse-filter";
import { rowAt } from "@/lib/read/row";
import { stateAt } from "@/lib/read/select";
import { readStore } from "@/lib/store/connect";
import { listRecords, tabCounts } from "@/lib/read/list-records";
import { readPublicRecords } from "./read-public-records";

export type TablePage = {
  readonly filter: Filter;
  readonly datasets: readonly DatasetInfo[];
  /** With `page` no greater than the last one. */
  readonly state: TableState;
  /** What could not be taken of the table's own keys; the filter's problems are told by the filter bar. */
  readonly problems: readonly FilterProblem[];
  readonly server: LinkedData;
  readonly counts: Readonly<Record<Tab, number>>;
  readonly records: readonly TableRecord[];
  /** Of all that the tab lists, what an export leaves out because it may not be passed on; null where that is nothing. */
  readonly leftOut: { readonly count: number; readonly dataset: string; readonly title: string } | null;
  /** The filter as addresses write it: whole, without the words searched for, and with any attribution. */
  readonly queries: { readonly all: string; readonly withoutWords: string; readonly anyAttribution: string };
};

type Params = Readonly<Record<string, string | readonly string[] | undefined>>;

/** What the table shows for an address: the columns say which records, and the store is asked for those of this page alone. */
export async function readTable(params: Params): Promise<TablePage> {
  const columns = await loadColumns("public");
  const { datasets } = columns;
  const { filter } = parseFilter(params, datasets, tableKeys);
  const { state: asked, problems } = parseTableState(params);
  const request = { tab: asked.tab, sort: asked.sort, descending: asked.descending, limit: asked.per, refs: null };
  const offsetOf = (page: number) => (page - 1) * asked.per;
  const wanted = listRecords(columns, filter, { ...request, offset: offsetOf(asked.page) });
  // A page that is no more, after a change of the filter, is the last one there is.
  const page = Math.min(asked.page, Math.max(1, Math.ceil(wanted.total / asked.per)));
  const list = page === asked.page ? wanted : listRecords(columns, filter, { ...request, offset: offsetOf(page) });

  const dataset = datasets.find(({ code }) => code === filter.dataset);
  const left = await restrictedCount(readStore(), columns, filter.dataset, () => listRecords(columns, filter, { ...request, offset: 0, limit: Infinity }).rows);

  const rows = list.rows.map((index) => rowAt(columns, index));
  const texts = new Map((await readPublicRecords(readStore(), rows.map(({ ref }) => ref))).map((record) => [record.ref, record.view]));
  const records = rows.flatMap((row): TableRecord[] => {
    const view = texts.get(row.ref);
    // Closed since the columns were read.
    if (view === undefined) return [];
    return [{ row, state: stateAt(list.selection, row.index), summary: view.summary, publishers: (view.sources ?? []).map(({ publisher }) => publisher) }];
  });
  return {
    filter, datasets, state: { ...asked, page }, problems, records,
    server: linkedData(columns, filter),
    leftOut: left === 0 ? null : { count: left, dataset: filter.dataset, title: dataset?.title ?? filter.dataset },
    counts: tabCounts(columns, filter, list.selection),
    queries: {
      all: toQuery(filter, datasets),
      withoutWords: toQuery({ ...filter, q: "" }, datasets),
      anyAttribution: toQuery({ ...filter, attribution: "any" }, datasets),
    },
  };
}
