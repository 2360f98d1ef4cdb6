import type { SortKey, Tab } from "@/lib/read/list-rows";

/**
 * Columns that the reader may choose, in the order in which they stand; the record's number is always there. `sort`: what a
 * click on the head sorts by, null where there is no one order.
 */
export const tableColumns = [
  { name: "date", sort: "date" },
  { name: "kind", sort: "kind" },
  { name: "province", sort: "province" },
  { name: "place", sort: "place" },
  { name: "target", sort: "target" },
  { name: "claim", sort: "claim" },
  { name: "actor", sort: "actor" },
  { name: "announced", sort: null },
  { name: "killed", sort: "killed" },
  { name: "injured", sort: "injured" },
  { name: "detained", sort: "detained" },
  { name: "sources", sort: "sources" },
  { name: "confidence", sort: "confidence" },
  { name: "status", sort: "status" },
] as const satisfies readonly { readonly name: string; readonly sort: SortKey | null }[];

export type TableColumn = (typeof tableColumns)[number]["name"];

export const columnNames: readonly TableColumn[] = tableColumns.map(({ name }) => name);

/** Shown unless the reader chooses. Where the table says why a record is set aside, others make room. */
export function usualColumns(tab: Tab): readonly TableColumn[] {
  return tab === "counted"
    ? ["date", "kind", "province", "place", "target", "claim", "killed", "injured", "sources", "confidence"]
    : ["date", "kind", "province", "place", "target", "claim", "killed"];
}

export function isTableColumn(name: string): name is TableColumn {
  return (columnNames as readonly string[]).includes(name);
}
