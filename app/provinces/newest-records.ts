import type { Columns } from "@/lib/read/columns";
import { listRows } from "@/lib/read/list-rows";
import { rowAt } from "@/lib/read/row";
import type { Row } from "@/lib/read/row";
import { setAsideReasons, stateAt } from "@/lib/read/select";
import type { Selection, SetAsideReason } from "@/lib/read/select";

export type ListedRecord = { readonly row: Row; readonly state: "counted" | SetAsideReason };

/** The newest records that count or are set aside under a selection, newest first, and how many there are of both. */
export function newestRecords(columns: Columns, selection: Selection, limit: number): { readonly total: number; readonly rows: readonly ListedRecord[] } {
  const newest = (tab: "counted" | "set-aside") => listRows(columns, selection, { tab, sort: "date", descending: true, offset: 0, limit });
  const [counted, setAside] = [newest("counted"), newest("set-aside")];
  const rows = [...counted.rows, ...setAside.rows]
    .flatMap((index): ListedRecord[] => {
      const state = stateAt(selection, index);
      const known = state === "counted" ? state : setAsideReasons.find((reason) => reason === state);
      return known === undefined ? [] : [{ row: rowAt(columns, index), state: known }];
    })
    .toSorted((a, b) => (a.row.dateStart === b.row.dateStart ? a.row.index - b.row.index : a.row.dateStart < b.row.dateStart ? 1 : -1));
  return { total: counted.total + setAside.total, rows: rows.slice(0, limit) };
}
