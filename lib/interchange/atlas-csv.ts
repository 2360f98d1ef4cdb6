import { exportColumns, noteText } from "./export-row";
import type { ExportNote, ExportRow } from "./export-row";
import { columnKinds, valuesOf } from "./exporting/export-values";
import type { ExportValues } from "./exporting/export-values";
import { spreadsheetSafe } from "./spreadsheet-safe";

// Bidirectional controls can make a cell read differently from what it holds.
const BIDI_CONTROLS = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;
const BEYOND_ASCII = /[^\0-\x7f]/;
const NEEDS_QUOTES = /[",\r\n]/;
/** Text that begins with one of these may be a formula. */
const MAY_RUN = /^['=+\-@\t\r]/;

/** A cell of text: in one Unicode form, without controls that turn writing round, never run as a formula. */
export function csvText(text: string): string {
  let clean = text;
  if (BEYOND_ASCII.test(text)) clean = text.normalize("NFC").replace(BIDI_CONTROLS, "");
  if (MAY_RUN.test(clean)) clean = spreadsheetSafe(clean);
  return NEEDS_QUOTES.test(clean) ? `"${clean.replaceAll('"', '""')}"` : clean;
}

/** A JSON list of codes as cells hold it: parted by semicolons. */
export function codesCell(json: string): string {
  return json === "[]" ? "" : (JSON.parse(json) as string[]).join(";");
}

/** The byte order mark, by which spreadsheets know UTF-8, and the names of the columns. */
export function atlasCsvHead(): string {
  return `\ufeff${[...exportColumns, "exportedAs"].join(",")}\r\n`;
}

const plans = columnKinds.map((kind) => (kind === "text" || kind === "group" ? 1 : kind === "codes" ? 2 : 0));

/** One row with its end. exportedAs: as `csvText` wrote it, the same in all rows. */
export function atlasCsvRow(values: ExportValues, exportedAs: string): string {
  let line = "";
  for (let place = 0; place < plans.length; place += 1) {
    const value = values[place];
    if (value !== null && value !== undefined) {
      const plan = plans[place];
      if (plan === 0 || typeof value === "number") line += value;
      else if (plan === 1) line += csvText(value);
      else line += codesCell(value);
    }
    line += ",";
  }
  return `${line}${exportedAs}\r\n`;
}

/**
 * Our own CSV (`atlas`): UTF-8 with BOM, CRLF, one header row, one row a record. Lists of codes are joined by semicolons;
 * attributions, relations and sources are JSON. The last column, `exportedAs`, says in every row how many of how many
 * records this is and under which filter. Empty is unknown, 0 is zero.
 */
export function atlasCsv(rows: readonly ExportRow[], note: ExportNote): string {
  const exportedAs = csvText(noteText(note));
  return atlasCsvHead() + rows.map((row) => atlasCsvRow(valuesOf(row), exportedAs)).join("");
}
