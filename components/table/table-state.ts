import { sortKeys, tabs } from "@/lib/read/list-rows";
import type { SortKey, Tab } from "@/lib/read/list-rows";
import type { FilterProblem } from "@/lib/read/parse-filter";
import { columnNames, isTableColumn, usualColumns } from "./table-columns";
import type { TableColumn } from "./table-columns";

/** Keys of the table's address that are not the filter's. */
export const tableKeys = ["tab", "sort", "order", "page", "per", "cols", "density"] as const;
export type TableKey = (typeof tableKeys)[number];

export const pageSizes = [20, 50, 100] as const;
export const densities = ["compact", "comfortable"] as const;
const orders = ["asc", "desc"] as const;

/** How the records are shown; which records is the filter's. */
export type TableState = {
  readonly tab: Tab;
  readonly sort: SortKey;
  readonly descending: boolean;
  /** From 1. */
  readonly page: number;
  readonly per: (typeof pageSizes)[number];
  /** The columns the reader chose; null shows the usual ones. */
  readonly cols: readonly TableColumn[] | null;
  readonly density: (typeof densities)[number];
};

export const usualState: TableState = { tab: "counted", sort: "date", descending: false, page: 1, per: 20, cols: null, density: "compact" };

type Params = Readonly<Record<string, string | readonly string[] | undefined>>;

/** The table's own keys of an address. What cannot be taken is named, and its default holds. */
export function parseTableState(params: Params): { state: TableState; problems: FilterProblem[] } {
  const problems: FilterProblem[] = [];

  function single<T>(key: TableKey, otherwise: T, read: (value: string) => T | undefined): T {
    const value = params[key];
    if (value === undefined) return otherwise;
    if (typeof value !== "string") {
      problems.push({ key, value: null, reason: "repeated" });
      return otherwise;
    }
    const taken = read(value);
    if (taken === undefined) problems.push({ key, value: value.slice(0, 80), reason: value === "" ? "empty" : "unknown-value" });
    return taken ?? otherwise;
  }

  function columns(value: string): readonly TableColumn[] | undefined {
    const asked = value.split(",");
    const known = asked.filter(isTableColumn);
    for (const name of asked) if (!isTableColumn(name) && known.length > 0) problems.push({ key: "cols", value: name.slice(0, 80), reason: "unknown-value" });
    return known.length === 0 ? undefined : columnNames.filter((name) => known.includes(name));
  }

  const state: TableState = {
    tab: single("tab", usualState.tab, (value) => tabs.find((tab) => tab === value)),
    sort: single("sort", usualState.sort, (value) => sortKeys.find((key) => key === value)),
    descending: single("order", "asc", (value) => orders.find((order) => order === value)) === "desc",
    page: single("page", usualState.page, (value) => (/^[1-9]\d{0,6}$/.test(value) ? Number(value) : undefined)),
    per: single("per", usualState.per, (value) => pageSizes.find((size) => String(size) === value)),
    cols: single<readonly TableColumn[] | null>("cols", usualState.cols, columns),
    density: single("density", usualState.density, (value) => densities.find((density) => density === value)),
  };
  return { state, problems };
}

export function shownColumns(state: TableState): readonly TableColumn[] {
  return state.cols ?? usualColumns(state.tab);
}

/** The state as address parameters: only what differs from the usual. */
export function tableParams(state: TableState): [TableKey, string][] {
  const written: Record<TableKey, string> = {
    tab: state.tab, sort: state.sort, order: state.descending ? "desc" : "asc", page: String(state.page), per: String(state.per),
    cols: state.cols?.join(",") ?? "", density: state.density,
  };
  const usual: Record<TableKey, string> = {
    tab: usualState.tab, sort: usualState.sort, order: "asc", page: "1", per: String(usualState.per), cols: "", density: usualState.density,
  };
  return tableKeys.flatMap((key): [TableKey, string][] => (written[key] === usual[key] ? [] : [[key, written[key]]]));
}

/** The table's address. query: the filter as `toQuery` writes it. What changes which rows come first goes back to page 1. */
export function tableHref(query: string, state: TableState, change: Partial<TableState> = {}): string {
  const staysOnPage = Object.keys(change).every((key) => key === "page" || key === "cols" || key === "density");
  const next: TableState = { ...state, ...(staysOnPage ? {} : { page: 1 }), ...change };
  const own = tableParams(next).map(([key, value]) => `${key}=${value}`);
  const all = [query, ...own].filter((part) => part !== "").join("&");
  return all === "" ? "/incidents" : `/incidents?${all}`;
}

/** What a click on a head does: sort by it, or turn the order round. */
export function sortChange(state: TableState, sort: SortKey): Pick<TableState, "sort" | "descending"> {
  return { sort, descending: state.sort === sort ? !state.descending : false };
}

/** The same rows from the API, all pages of them: what an export holds. */
export function exportQuery(query: string, state: TableState): string {
  const own = [state.tab === "counted" ? "" : `tab=${state.tab}`, `sort=${state.sort}`, state.descending ? "order=desc" : ""];
  return [query, ...own].filter((part) => part !== "").join("&");
}
