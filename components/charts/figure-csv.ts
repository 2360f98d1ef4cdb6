/** A figure's numbers as CSV text. */

export type Provenance = {
  readonly title: string;
  readonly subline: string;
  /** The filter in words, without the free-text search. */
  readonly filter: string;
  readonly setAside: string;
  /** Path with query, without host and without the free-text search; with the host where PUBLIC_URL is set. */
  readonly address: string;
  readonly revision: string;
};

export type CsvCell = string | number | null;

// A spreadsheet runs what begins like a formula; an apostrophe in front makes it text.
const FORMULA_START = /^[=+\-@\t\r]/;

function cellText(cell: CsvCell): string {
  if (cell === null) return "";
  if (typeof cell === "number") return String(cell);
  const safe = FORMULA_START.test(cell) ? `'${cell}` : cell;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

const line = (cells: readonly CsvCell[]) => cells.map(cellText).join(",");

/**
 * The table twin as RFC 4180 text (CRLF, UTF-8 with byte order mark so that spreadsheets see Dari letters), the provenance in
 * lines that begin with `# ` above the head. null cells are empty: unknown.
 */
export function figureCsv(head: readonly string[], rows: readonly (readonly CsvCell[])[], from: Provenance): string {
  const notes = [from.title, from.subline, from.filter, from.setAside, from.address, from.revision].filter((note) => note !== "");
  const lines = [...notes.map((note) => line([`# ${note}`])), line(head), ...rows.map(line)];
  return `\uFEFF${lines.join("\r\n")}\r\n`;
}
