import { stringify } from "csv-stringify/sync";
import { exportColumns, exportValue, noteText } from "./export-row";
import type { ExportNote, ExportRow } from "./export-row";
import { spreadsheetSafe } from "./spreadsheet-safe";

// Bidirectional controls can make a cell read differently from what it holds.
const BIDI_CONTROLS = /[\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;

function cell(value: unknown): string {
  if (value === null || value === undefined) return "";
  if (typeof value === "number") return String(value);
  if (typeof value === "string") return spreadsheetSafe(value.normalize("NFC").replace(BIDI_CONTROLS, ""));
  if (Array.isArray(value) && value.every((item) => typeof item === "string")) return spreadsheetSafe(value.join(";"));
  return spreadsheetSafe(JSON.stringify(value).normalize("NFC").replace(BIDI_CONTROLS, ""));
}

/**
 * Our own CSV (`atlas`): UTF-8 with BOM, CRLF, one header row, one row a record. Lists of codes are joined by semicolons;
 * attributions, relations and sources are JSON. The last column, `exportedAs`, says in every row how many of how many
 * records this is and under which filter. Empty is unknown, 0 is zero.
 */
export function atlasCsv(rows: readonly ExportRow[], note: ExportNote): string {
  const exportedAs = noteText(note);
  return stringify(
    rows.map((row) => [...exportColumns.map((column) => cell(exportValue(row, column))), exportedAs]),
    { header: true, columns: [...exportColumns, "exportedAs"], bom: true, record_delimiter: "windows" },
  );
}
