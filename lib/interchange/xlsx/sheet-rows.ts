import { spreadsheetDay } from "../coding/row-reading";
import type { FileSource } from "../file-source";
import type { CellMark, TableRow } from "../table/table";
import { DELIMITED_LIMITS } from "../text/delimited";
import { UnreadableFile } from "../unreadable-file";
import { unpack } from "../zip/archive";
import { unescapeText } from "./workbook";
import type { Workbook } from "./workbook";
import { xmlEvents } from "./xml-events";

const DAYS_1904 = 1462;
const SECONDS_A_DAY = 86_400;

/** 0-based column of a cell reference such as `AB12`; -1 where there is none. */
export function columnOf(reference: string): number {
  let column = 0;
  for (const letter of reference) {
    const value = letter.charCodeAt(0) - 64;
    if (value < 1 || value > 26) break;
    column = column * 26 + value;
  }
  return column - 1;
}

/** A date cell as text: the day, with its time where it has one. */
function dateText(value: number, from1904: boolean): string {
  const days = from1904 ? value + DAYS_1904 : value;
  const day = spreadsheetDay(days);
  if (day === null) return String(value);
  const seconds = Math.round((days - Math.floor(days)) * SECONDS_A_DAY);
  if (seconds <= 0 || seconds >= SECONDS_A_DAY) return day;
  const two = (part: number) => String(part).padStart(2, "0");
  return `${day} ${two(Math.floor(seconds / 3600))}:${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}`;
}

/**
 * Rows of the first sheet, as text, one after the other: numbers in their shortest form, cells of a date style as `YYYY-MM-DD`. A formula gives the
 * value last computed and a mark. Rows without any text are left out; `line` is the row number of the sheet.
 */
export async function* sheetRows(source: FileSource, workbook: Workbook): AsyncGenerator<TableRow> {
  let [cells, marks, line]: [string[], CellMark[], number] = [[], [], 0];
  let [column, type, style, value, hasValue, hasFormula, inValue] = [0, "n", 0, "", false, false, false];
  let rowChars = 0;
  const finishCell = () => {
    const text = cellText(workbook, type, style, value);
    if (hasFormula) marks.push({ cell: column, mark: hasValue ? "formula" : "formula-without-value" });
    if (type === "e") marks.push({ cell: column, mark: "error" });
    rowChars += text.length;
    if (rowChars > DELIMITED_LIMITS.rowChars) throw new UnreadableFile("row-too-long", { line, limit: DELIMITED_LIMITS.rowChars });
    while (cells.length < column) cells.push("");
    cells[column] = text;
  };
  for await (const event of xmlEvents(unpack(source, workbook.sheetPath))) {
    if (event.kind === "text") {
      if (!inValue) continue;
      value += event.text;
      if (value.length > DELIMITED_LIMITS.fieldChars) throw new UnreadableFile("field-too-long", { line, limit: DELIMITED_LIMITS.fieldChars });
    } else if (event.kind === "open") {
      const { name, attributes } = event;
      if (name === "row") {
        [cells, marks, rowChars] = [[], [], 0];
        line = Number(attributes["r"] ?? line + 1);
        column = -1;
      } else if (name === "c") {
        const given = columnOf(attributes["r"] ?? "");
        column = given >= 0 ? given : column + 1;
        if (column >= DELIMITED_LIMITS.columns) throw new UnreadableFile("too-many-columns", { line, limit: DELIMITED_LIMITS.columns });
        [type, style, value, hasValue, hasFormula] = [attributes["t"] ?? "n", Number(attributes["s"] ?? -1), "", false, false];
      } else if (name === "f") hasFormula = true;
      else if (name === "v" || name === "t") [inValue, hasValue] = [true, true];
    } else if (event.name === "v" || event.name === "t") inValue = false;
    else if (event.name === "c") finishCell();
    else if (event.name === "row" && cells.some((cell) => cell !== "")) yield { cells, line, faultyCell: -1, marks };
  }
}

function cellText(workbook: Workbook, type: string, style: number, value: string): string {
  switch (type) {
    case "s": return workbook.sharedStrings[Number(value)] ?? "";
    case "inlineStr":
    case "str": return unescapeText(value);
    case "b": return value === "1" ? "true" : value === "0" ? "false" : value;
    case "e": return value;
    case "d": return value;
    default: {
      if (value === "") return "";
      const number = Number(value);
      if (!Number.isFinite(number)) return value;
      return workbook.styleIsDate[style] === true ? dateText(number, workbook.from1904) : String(number);
    }
  }
}
