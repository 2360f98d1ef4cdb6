import type { EntryProblemCode, Severity } from "../entry/problem";

/**
 * What is wrong, or worth a look, in one row of a file. Codes of the reader itself stand here, each with its severity and the names of its
 * values; a row can also carry the codes of `lib/entry`, since every draft is read there like one typed by hand.
 */
export const readProblemCodes = {
  // Refused.
  "not-utf8": { severity: "error", values: [] },
  "text-after-quote": { severity: "error", values: [] },
  "too-many-cells": { severity: "error", values: ["cells", "columns"] },
  "too-few-cells": { severity: "error", values: ["cells", "columns"] },
  "value-missing": { severity: "error", values: [] },
  "id-lost-digits": { severity: "error", values: [] },
  "id-repeated": { severity: "error", values: ["row"] },
  "date-not-read": { severity: "error", values: [] },
  "date-needs-a-choice": { severity: "error", values: [] },
  "count-not-read": { severity: "error", values: [] },
  "number-not-read": { severity: "error", values: [] },
  "code-not-known": { severity: "error", values: [] },
  "province-not-known": { severity: "error", values: ["suggestions"] },
  "error-in-cell": { severity: "error", values: [] },
  "formula-without-value": { severity: "error", values: [] },
  "json-not-read": { severity: "error", values: [] },
  // Told, and the row is taken.
  "formula-in-cell": { severity: "warning", values: [] },
  "low-above-best-left-out": { severity: "warning", values: ["low", "best"] },
  "high-below-best-left-out": { severity: "warning", values: ["high", "best"] },
  "point-left-out": { severity: "warning", values: ["km", "reason"] },
  "precision-from-dates": { severity: "warning", values: ["precision"] },
  "actor-not-in-codebook": { severity: "warning", values: ["actor"] },
  "government-before-taliban": { severity: "warning", values: [] },
  "text-shortened": { severity: "warning", values: ["limit"] },
  "sources-left-out": { severity: "warning", values: ["kept", "given"] },
} as const satisfies Record<string, { readonly severity: Severity; readonly values: readonly string[] }>;

export type ReadProblemCode = keyof typeof readProblemCodes;
export type RowProblemCode = ReadProblemCode | EntryProblemCode;

export type RowProblem = {
  /** 1-based number of the row among the rows of data, and the line of the file on which it begins, where the file has lines. */
  readonly row: number;
  readonly line: number | null;
  /** The column as the file names it; null where the row as a whole is meant. */
  readonly column: string | null;
  /** Our field, where one is meant. */
  readonly field: string | null;
  /** What stands in that column, at most 80 characters. */
  readonly value: string;
  readonly code: RowProblemCode;
  readonly severity: Severity;
  /** What the sentence needs. */
  readonly values: Readonly<Record<string, string | number>>;
};

const VALUE_LIMIT = 80;

/** A cell, short enough for a message. */
export function shownValue(value: string): string {
  const cut = value.length > VALUE_LIMIT ? `${value.slice(0, VALUE_LIMIT - 1)}…` : value;
  return cut.replace(/\u0000|\p{Surrogate}/gu, "\ufffd");
}

/** One line for a log or a terminal: `row 7 (line 12), date_start "2026-02-31": date-not-read`. */
export function rowProblemLine({ row, line, column, field, value, code, values }: RowProblem): string {
  const place = line === null ? `row ${row}` : `row ${row} (line ${line})`;
  const details = Object.entries(values).map(([name, detail]) => `${name} ${detail}`);
  return `${place}, ${column ?? field ?? "row"} "${value}": ${code}${details.length > 0 ? ` (${details.join(", ")})` : ""}`;
}
