import type { DelimitedRow } from "../text/delimited";
import { UnreadableFile } from "../unreadable-file";

/** A cell that a spreadsheet computed or could not compute. */
export type CellMark = { readonly cell: number; readonly mark: "formula" | "formula-without-value" | "error" };

export type TableRow = DelimitedRow & { readonly marks?: readonly CellMark[] };

/** Any table, whatever file it came from: its columns by name, and its rows once more from the beginning at each call. */
export type Table = {
  /** Names as written, in order. */
  readonly columns: readonly string[];
  readonly rows: () => AsyncIterable<TableRow>;
};

/** How a column name is compared: letter case, space at the ends and a mark at the file's beginning do not matter. */
export function foldColumn(name: string): string {
  return name.replace(/^\ufeff/, "").trim().toLowerCase();
}

/** Names of the header; refuses a name that occurs twice, since it would no longer say which column is meant. Nameless columns at the end are left out. */
export function headerOf(cells: readonly string[]): string[] {
  const names = cells.map((cell) => cell.replace(/^\ufeff/, "").trim());
  while (names.length > 0 && names.at(-1) === "") names.pop();
  if (names.length === 0) throw new UnreadableFile("no-header");
  const seen = new Set<string>();
  for (const name of names) {
    const folded = foldColumn(name);
    if (folded !== "" && seen.has(folded)) throw new UnreadableFile("repeated-column", { column: name });
    seen.add(folded);
  }
  return names;
}

/** Is this the row of HXL tags that may stand under the header (`#date+year`, `#geo+lat`)? At least half of what is filled, and two, begin so. */
export function isHxlRow(cells: readonly string[]): boolean {
  const filled = cells.filter((cell) => cell.trim() !== "");
  const tags = filled.filter((cell) => /^#[a-z]+(\s*\+[a-z_0-9]+)*$/i.test(cell.trim()));
  return tags.length >= 2 && tags.length * 2 >= filled.length;
}

/** A reader of one column by name: the cell of a row, or empty text where the row ends before it. Null when the table has no such column. */
export type ColumnAt = { readonly name: string; readonly position: number };

export function findColumn(columns: readonly string[], name: string): ColumnAt | null {
  const folded = foldColumn(name);
  const position = columns.findIndex((column) => foldColumn(column) === folded);
  return position < 0 ? null : { name: columns[position] as string, position };
}
