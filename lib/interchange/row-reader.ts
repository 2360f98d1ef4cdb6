import type { IncidentDraft } from "../codebook/incident";
import type { IsoDay } from "../codebook/iso-day";
import type { RowProblem } from "./row-problem";

/** A row exactly as read: column names and cells, in the order of the file. */
export type OriginalRow = { readonly columns: readonly string[]; readonly cells: readonly string[] };

/** The text that the store keeps of a row: JSON, each column with its cell, in the order of the file. */
export function originalText({ columns, cells }: OriginalRow): string {
  const entries = cells.map((cell, position) => [columns[position] ?? `#${position + 1}`, cell]);
  return JSON.stringify(Object.fromEntries(entries));
}

/** The identity that a row of our own formats brings along; other formats bring an external id alone. */
export type AtlasIdentity = { readonly ref: string; readonly dataset: string | null; readonly version: number | null };

export type RowOutcome =
  | { readonly kind: "draft"; readonly draft: IncidentDraft }
  | { readonly kind: "rejected"; readonly problems: readonly RowProblem[] }
  /** Another country: counted, never refused, never stored. */
  | { readonly kind: "out-of-scope"; readonly country: string };

export type ReadRow = {
  /** 1-based among the rows of data: header, tag row and blank lines are not counted. */
  readonly row: number;
  /** Line of the file on which it begins; null where the file has none. */
  readonly line: number | null;
  readonly original: OriginalRow;
  /** The id in the dataset it came from; null where the row gives none. */
  readonly externalId: string | null;
  /** Set by our own formats alone. */
  readonly identity: AtlasIdentity | null;
  readonly outcome: RowOutcome;
  readonly warnings: readonly RowProblem[];
  /** The dataset's own doubt in its words (`Check dyad`), null where it has none. To be shown. */
  readonly doubt: string | null;
};

/** Dates as numbers with day before month or month before day, or a spreadsheet's day count: never guessed, always chosen. */
export type DateChoice = "day-first" | "month-first" | "spreadsheet-days";

export type ReadContext = {
  /** Today in Kabul; later dates are refused. */
  readonly today: IsoDay;
  /** The country whose rows are in scope, as the file names it; Afghanistan unless a dry run asks for another. */
  readonly country: string;
  readonly dateChoice: DateChoice | null;
};

export const AFGHANISTAN = "Afghanistan";
