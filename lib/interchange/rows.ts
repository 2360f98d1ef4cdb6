import { RowReading } from "./coding/row-reading";
import type { FormatReader } from "./formats/format-reader";
import { shownValue } from "./row-problem";
import type { ReadProblemCode, RowProblem } from "./row-problem";
import { AFGHANISTAN } from "./row-reader";
import type { AtlasIdentity, ReadContext, ReadRow, RowOutcome } from "./row-reader";
import { isHxlRow } from "./table/table";
import type { Table, TableRow } from "./table/table";

const fold = (country: string): string => country.trim().toLowerCase();

/** The rows of a table through the rules of a format: each a draft, a refusal with every reason, or out of scope. In the order of the file. */
export async function* readRows(table: Table, format: FormatReader, context: ReadContext): AsyncGenerator<ReadRow> {
  const country = fold(context.country);
  const reading = new RowReading(table.columns, context.dateChoice, country !== fold(AFGHANISTAN));
  const rowOfId = new Map<string, number>();
  let number = 0;
  let isFirst = true;
  for await (const row of table.rows()) {
    if (isFirst && isHxlRow(row.cells)) {
      isFirst = false;
      continue;
    }
    isFirst = false;
    number += 1;
    reading.begin(row, number);
    const misshapen = shapeProblem(table, row, reading);
    if (misshapen) {
      yield readRow(table, row, reading, { kind: "rejected", problems: [misshapen] });
      continue;
    }
    const found = format.countryOf(reading);
    if (found !== "" && fold(found) !== country) {
      yield readRow(table, row, reading, { kind: "out-of-scope", country: found });
      continue;
    }
    checkCells(table, row, reading);
    const externalId = format.externalIdOf(reading) || null;
    if (format.idColumn !== null) checkId(externalId, format.idColumn, reading, rowOfId);
    const coded = format.code(reading, context);
    yield readRow(table, row, reading, coded.outcome, externalId, coded.identity, coded.doubt);
  }
}

function readRow(table: Table, { cells }: TableRow, reading: RowReading, outcome: RowOutcome, externalId: string | null = null, identity: AtlasIdentity | null = null, doubt: string | null = null): ReadRow {
  return { row: reading.row, line: reading.line, original: { columns: table.columns, cells }, externalId, identity, outcome, warnings: reading.warnings, doubt };
}

function shapeProblem(table: Table, { cells, faultyCell }: TableRow, reading: RowReading): RowProblem | null {
  if (faultyCell >= 0) return ofWholeRow(reading, "text-after-quote", {}, table.columns[faultyCell] ?? null, cells[faultyCell] ?? "");
  const [given, columns] = [cells.length, table.columns.length];
  if (given < columns) return ofWholeRow(reading, "too-few-cells", { cells: given, columns }, null, cells.join(" ").slice(0, 200));
  if (given === columns) return null;
  const extra = cells.findIndex((cell, position) => position >= columns && cell.trim() !== "");
  return extra < 0 ? null : ofWholeRow(reading, "too-many-cells", { cells: given, columns }, null, cells[extra] ?? "");
}

function ofWholeRow(reading: RowReading, code: ReadProblemCode, values: Record<string, number>, column: string | null, value: string): RowProblem {
  return { row: reading.row, line: reading.line, column, field: null, value: shownValue(value), code, severity: "error", values };
}

function checkCells(table: Table, row: TableRow, reading: RowReading): void {
  const { cells } = row;
  for (let position = 0; position < cells.length; position += 1) {
    if ((cells[position] as string).includes("\ufffd")) reading.report("not-utf8", table.columns[position] ?? null);
  }
  for (const { cell, mark } of row.marks ?? []) {
    const code = mark === "formula" ? "formula-in-cell" : mark === "error" ? "error-in-cell" : "formula-without-value";
    reading.report(code, table.columns[cell] ?? null);
  }
}

/** Numbers beyond twelve digits that a spreadsheet wrote as `2.01707E+11` no longer say which row they mean. */
const LOST_DIGITS = /^\d([.,]\d+)?e\+\d+$/i;

function checkId(id: string | null, column: string, reading: RowReading, rowOfId: Map<string, number>): void {
  if (id === null) {
    reading.report("value-missing", column, {}, "externalId");
    return;
  }
  if (LOST_DIGITS.test(id)) reading.report("id-lost-digits", column, {}, "externalId");
  const earlier = rowOfId.get(id);
  if (earlier !== undefined) reading.report("id-repeated", column, { row: earlier }, "externalId");
  else rowOfId.set(id, reading.row);
}
