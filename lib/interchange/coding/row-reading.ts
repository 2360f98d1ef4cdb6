import { findProvinces, provinceNamed } from "../../codebook/find-province";
import { isoDayFromNumber, parseIsoDay } from "../../codebook/iso-day";
import type { IsoDay } from "../../codebook/iso-day";
import type { ProvinceCode } from "../../codebook/provinces";
import { readProblemCodes, shownValue } from "../row-problem";
import type { ReadProblemCode, RowProblem } from "../row-problem";
import type { DateChoice } from "../row-reader";
import { findColumn } from "../table/table";
import type { TableRow } from "../table/table";

const COUNT = /^\d+(\.0+)?$/;
const DECIMAL = /^-?(\d+(\.\d*)?|\.\d+)(e[+-]?\d+)?$/i;
/** 1899-12-30, from which spreadsheets count days so that 1 March 1900 and later come out right. */
const SPREADSHEET_EPOCH_DAYS = -25569;

const monthNames = ["january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december"];

/**
 * Reads the cells of one row by the names of their columns and collects what is wrong with them, so that a row is refused for everything at
 * once. One is made for a file and pointed at each row in turn.
 */
export class RowReading {
  private readonly positions = new Map<string, number>();
  private cells: readonly string[] = [];
  row = 0;
  line: number | null = null;
  errors: RowProblem[] = [];
  warnings: RowProblem[] = [];

  /** isElsewhere: a dry run for another country, whose provinces and points are not read. */
  constructor(readonly columns: readonly string[], private readonly dateChoice: DateChoice | null, readonly isElsewhere = false) {}

  /** Begin the next row. */
  begin(row: TableRow, number: number): void {
    this.cells = row.cells;
    this.row = number;
    this.line = row.line > 0 ? row.line : null;
    this.errors = [];
    this.warnings = [];
  }

  has(column: string): boolean {
    return this.positionOf(column) >= 0;
  }

  /** The cell as it stands; empty where the table has no such column. */
  raw(column: string): string {
    return this.cells[this.positionOf(column)] ?? "";
  }

  /** The cell without space around it. */
  text(column: string): string {
    return this.raw(column).trim();
  }

  /** A column's name as the file writes it. */
  nameOf(column: string): string {
    return this.columns[this.positionOf(column)] ?? column;
  }

  report(code: ReadProblemCode, column: string | null, values: Readonly<Record<string, string | number>> = {}, field: string | null = null): void {
    const { severity } = readProblemCodes[code];
    const found: RowProblem = { row: this.row, line: this.line, column: column === null ? null : this.nameOf(column), field, value: column === null ? "" : shownValue(this.raw(column)), code, severity, values };
    (severity === "error" ? this.errors : this.warnings).push(found);
  }

  /** A whole number of 0 or more; null where the cell is empty. `3.0` is 3. */
  count(column: string): number | null {
    const text = this.text(column);
    if (text === "") return null;
    if (COUNT.test(text)) return Number(text);
    this.report("count-not-read", column);
    return null;
  }

  /** A decimal number with a point; null where the cell is empty. */
  decimal(column: string): number | null {
    const text = this.text(column);
    if (text === "") return null;
    if (DECIMAL.test(text)) return Number(text) + 0;
    this.report("number-not-read", column);
    return null;
  }

  /**
   * A calendar day: `YYYY-MM-DD` with or without a time, or a day with its month in letters (`31 January 2023`). Other forms can be read in
   * more than one way and need a choice. Null, and a refusal, where it is empty or no day.
   */
  day(column: string): IsoDay | null {
    const text = this.text(column);
    if (text === "") {
      this.report("value-missing", column);
      return null;
    }
    const day = this.dayOf(text);
    if (day === null) this.report(this.dateChoice === null && needsChoice(text) ? "date-needs-a-choice" : "date-not-read", column);
    return day;
  }

  /** The same for any text, without a refusal. */
  dayOf(text: string): IsoDay | null {
    const iso = /^(\d{4}-\d{2}-\d{2})(?:[T ][\d:.]+Z?)?$/.exec(text);
    if (iso) return parseIsoDay(iso[1] as string);
    const worded = /^(\d{1,2})[ -]([a-z]{3,9})[ -](\d{4})$/i.exec(text);
    if (worded) {
      const typed = (worded[2] as string).toLowerCase();
      const month = monthNames.findIndex((name) => name === typed || name.slice(0, 3) === typed) + 1;
      return month === 0 ? null : dayFrom(worded[3] as string, String(month), worded[1] as string);
    }
    return this.dateChoice === null ? null : chosenDay(text, this.dateChoice);
  }

  /** A province by any spelling of the codebook; null where the cell is empty, and a refusal with suggestions where the name is not known. */
  province(column: string): ProvinceCode | null {
    const text = this.text(column);
    if (text === "" || this.isElsewhere) return null;
    const known = provinceByText(text);
    if (known === null) this.report("province-not-known", column, { suggestions: findProvinces(text).slice(0, 3).map(({ province }) => province.name).join(", ") });
    return known;
  }

  private positionOf(column: string): number {
    let position = this.positions.get(column);
    if (position === undefined) {
      position = findColumn(this.columns, column)?.position ?? -1;
      this.positions.set(column, position);
    }
    return position;
  }
}

const provincesByText = new Map<string, ProvinceCode | null>();
/** Spellings that a file repeats are folded once; a hostile file cannot fill the memory with them. */
const REMEMBERED_SPELLINGS = 2_000;

function provinceByText(text: string): ProvinceCode | null {
  const remembered = provincesByText.get(text);
  if (remembered !== undefined) return remembered;
  const pcode = provinceNamed(text)?.pcode ?? null;
  if (provincesByText.size < REMEMBERED_SPELLINGS && text.length < 100) provincesByText.set(text, pcode);
  return pcode;
}

function dayFrom(year: string, month: string, day: string): IsoDay | null {
  return parseIsoDay(`${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`);
}

/** Could a choice of day and month make a day of this text? */
function needsChoice(text: string): boolean {
  return /^\d{1,2}[-/.]\d{1,2}[-/.]\d{4}$/.test(text) || /^\d{5}(\.\d+)?$/.test(text);
}

function chosenDay(text: string, choice: DateChoice): IsoDay | null {
  if (choice === "spreadsheet-days") return /^\d{1,6}(\.\d+)?$/.test(text) ? spreadsheetDay(Number(text)) : null;
  const parts = /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})$/.exec(text);
  if (!parts) return null;
  const [, one, two, year] = parts as unknown as [string, string, string, string];
  return choice === "day-first" ? dayFrom(year, two, one) : dayFrom(year, one, two);
}

/** The day that a spreadsheet's count of days means; null before 1 March 1900, where spreadsheets disagree. */
export function spreadsheetDay(days: number): IsoDay | null {
  if (!(days >= 61 && days < 2_958_466)) return null;
  return isoDayFromNumber(Math.floor(days) + SPREADSHEET_EPOCH_DAYS);
}
