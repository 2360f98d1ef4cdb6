/**
 * Spreadsheets run a text cell that begins with one of these as a formula. Such text gets one apostrophe in front; text
 * that already begins with apostrophes before such a character gets one more, so that reading back is exact.
 */
const RUNS_AS_FORMULA = /^'*[=+\-@\t\r]/;
const WAS_MADE_SAFE = /^'+[=+\-@\t\r]/;

export function spreadsheetSafe(text: string): string {
  return RUNS_AS_FORMULA.test(text) ? `'${text}` : text;
}

/** The inverse of spreadsheetSafe. */
export function fromSpreadsheetSafe(cell: string): string {
  return WAS_MADE_SAFE.test(cell) ? cell.slice(1) : cell;
}
