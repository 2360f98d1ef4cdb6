import { dayNumber } from "../../codebook/iso-day";
import type { IsoDay } from "../../codebook/iso-day";
import type { ColumnKind } from "./export-values";

/** Days from 1899-12-30 to 1970-01-01: workbooks count days from the first. */
const SHEET_EPOCH_DAYS = 25_569;
/** What a cell of a workbook may hold, UTF-16 code units. */
export const LONGEST_CELL = 32_767;
export const TOO_LONG = "(longer than a cell can hold: see the CSV, GeoJSON or Parquet export)";

/** Positions in `cellXfs` of the styles. */
export const styles = { usual: 0, head: 1, day: 2, wrapped: 3 } as const;

// XML can hold none of these, nor halves of a pair; workbooks write them as _xHHHH_.
const NOT_XML = /[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]|\r/g;
const LOOKS_ESCAPED = /_(?=x[0-9A-Fa-f]{4}_)/g;
const SPECIAL = /[&<>]/g;
const entities: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;" };
const ANY_ODD = /[&<>\0-\x08\x0b-\x1f\ufffe\uffff\ud800-\udfff]|_x/;

/** Text between tags, as workbooks write it. */
export function sheetText(text: string): string {
  if (!ANY_ODD.test(text)) return text;
  return text
    .replace(LOOKS_ESCAPED, "_x005F_")
    .replace(SPECIAL, (sign) => entities[sign] ?? sign)
    .replace(NOT_XML, (sign) => `_x${sign.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}_`);
}

/** `A`, `B`, … `AA`: the letters of a column, from 0. */
export function columnLetters(index: number): string {
  return index < 26 ? String.fromCharCode(65 + index) : columnLetters(Math.floor(index / 26) - 1) + String.fromCharCode(65 + (index % 26));
}

/** A text cell. The text stands in the cell and is never a formula, whatever it begins with. */
export function textCell(reference: string, text: string, style: number = styles.usual): string {
  const held = text.length > LONGEST_CELL ? TOO_LONG : text;
  return `<c r="${reference}" t="inlineStr"${style === 0 ? "" : ` s="${style}"`}><is><t xml:space="preserve">${sheetText(held)}</t></is></c>`;
}

export function numberCell(reference: string, value: number): string {
  return `<c r="${reference}"><v>${value}</v></c>`;
}

function dayCell(reference: string, day: string): string {
  return `<c r="${reference}" s="${styles.day}"><v>${dayNumber(day as IsoDay) + SHEET_EPOCH_DAYS}</v></c>`;
}

/** A row of data; unknown values have no cell. */
export function dataRow(rowNumber: number, values: readonly (string | number | null)[], kinds: readonly ColumnKind[], letters: readonly string[], codes: (json: string) => string): string {
  let cells = "";
  for (let place = 0; place < kinds.length; place += 1) {
    const value = values[place];
    if (value === null || value === undefined) continue;
    const reference = `${letters[place] ?? ""}${rowNumber}`;
    const kind = kinds[place];
    if (typeof value === "number") cells += numberCell(reference, value);
    else if (kind === "day") cells += dayCell(reference, value);
    else if (kind === "codes") {
      const text = codes(value);
      if (text !== "") cells += textCell(reference, text);
    } else cells += textCell(reference, value);
  }
  return `<row r="${rowNumber}">${cells}</row>`;
}

/** A row of texts alone. */
export function textRow(rowNumber: number, texts: readonly string[], style: number): string {
  return `<row r="${rowNumber}">${texts.map((text, place) => (text === "" ? "" : textCell(`${columnLetters(place)}${rowNumber}`, text, style))).join("")}</row>`;
}

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

/** A sheet up to its first row: widths in characters, the first row kept in sight. */
export function sheetHead(widths: readonly number[]): string {
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<worksheet xmlns="${MAIN}"><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><cols>${widths.map((width, place) => `<col min="${place + 1}" max="${place + 1}" width="${width}" customWidth="1"/>`).join("")}</cols><sheetData>`;
}

export function sheetEnd(filterTo: string | null): string {
  return `</sheetData>${filterTo === null ? "" : `<autoFilter ref="A1:${filterTo}"/>`}</worksheet>`;
}
