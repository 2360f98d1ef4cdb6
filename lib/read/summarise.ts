import { valueLists } from "../codebook/lists";
import { provinceByCode } from "../codebook/provinces";
import { labelOf } from "../codebook/value-list";
import type { CodedValue } from "../codebook/value-list";
import { codeView } from "./code-view";
import type { CodeRow, CodeView } from "./code-view";
import type { CodeOfField, Columns } from "./columns";
import { monthOf } from "../codebook/iso-day";
import type { Filter } from "./filter";
import { totalOf } from "./kind-counts";
import { monthView } from "./month-view";
import type { MonthView } from "./month-view";
import { recordsByProvince } from "./records-by-province";
import { selectionOf } from "./select";
import { countedBy } from "./tally";
import type { Tally } from "./tally";

export const summaryDimensions = ["province", "month", "target", "actor", "kind"] as const;
export type SummaryDimension = (typeof summaryDimensions)[number];

/** `killedBest` sums the counted records that have a best figure; `killedKnown` says how many they are: never read one without the other. */
export type SummaryRow = {
  readonly key: string | null;
  readonly label: string;
  readonly attacks: number;
  readonly operations: number;
  readonly clashes: number;
  readonly other: number;
  readonly killedBest: number;
  readonly killedKnown: number;
};

export type Summary = { readonly revision: number; readonly total: number; readonly counted: number; readonly setAside: number; readonly rows: readonly SummaryRow[] };

/** No condition is ignored: a summary respects the whole filter, unlike a linked view. */
const NOTHING = 0;

/**
 * Counted records of a filter by one dimension, the whole filter respected: the rows add up to `counted`. The last row, with
 * `key` null, holds the records without a value.
 *
 * - province: those with any record in the dataset, in P-code order; the others are absent, since they are not zero.
 * - month: every month from the first to the last that holds a record of the dataset, within the filter's period; null: bounds
 *   in more than one month.
 * - target, actor, kind: every code of the codebook, in its order; null: unknown.
 */
export function summarise(columns: Columns, filter: Filter, by: SummaryDimension): Summary {
  const counted = countedBy(columns, filter);
  const { total, counted: n, setAside } = selectionOf(columns, filter, counted.mask);
  return summaryFrom({ revision: columns.revision, total, counted: n, setAside }, filter, by, {
    records: () => recordsByProvince(counted),
    month: () => monthView(counted, NOTHING),
    codes: (field) => codeView(counted, field, NOTHING),
  });
}

/** Coded fields that a summary may go by. */
export type SummaryField = "province" | "targetType" | "assessedActor" | "kind";

/** Where a summary takes its numbers from, the whole filter respected. */
export type SummarySource = {
  /** Records of any kind by position in `provinceCodes`, whatever the filter. */
  readonly records: () => readonly number[];
  readonly month: () => MonthView;
  readonly codes: <F extends SummaryField>(field: F) => CodeView<CodeOfField<F>>;
};

/** Put a summary together. */
export function summaryFrom(head: Omit<Summary, "rows">, filter: Filter, by: SummaryDimension, source: SummarySource): Summary {
  return { ...head, rows: rowsBy(source, filter, by) };
}

function rowsBy(source: SummarySource, filter: Filter, by: SummaryDimension): SummaryRow[] {
  switch (by) {
    case "province": {
      const view = source.codes("province");
      const records = source.records();
      const known = view.rows.filter((_, position) => (records[position] ?? 0) > 0);
      return [...known.map((row) => summaryRow(row.code, provinceByCode(row.code).name, row)), summaryRow(null, "Province unknown", view.unknown)];
    }
    case "month": {
      const view = source.month();
      const [first, last] = [monthOf(filter.from), filter.to === null ? null : monthOf(filter.to)];
      const inside = view.rows.filter((row) => row.month >= first && (last === null || row.month <= last));
      return [...inside.map((row) => summaryRow(row.month, row.month, row)), summaryRow(null, "More than one month", view.beside)];
    }
    case "target":
      return codeRows(source.codes("targetType"), valueLists.targetType, "Unknown");
    case "actor":
      return codeRows(source.codes("assessedActor"), valueLists.actor, "Unknown");
    case "kind":
      return codeRows(source.codes("kind"), valueLists.kind, "Unknown");
  }
}

/** A code *unknown* and an empty field are one row: both say that nobody knows. */
function codeRows(view: CodeView, list: readonly CodedValue[], nullLabel: string): SummaryRow[] {
  const isUnknown = (row: CodeRow) => row.code === "unknown";
  const known = view.rows.filter((row) => !isUnknown(row)).map((row) => summaryRow(row.code, labelOf(list, row.code), row));
  const rest = [...view.rows.filter(isUnknown), view.unknown, view.withheld].map((tally) => summaryRow(null, nullLabel, tally));
  return [...known, rest.reduce(sumOf)];
}

function summaryRow(key: string | null, label: string, tally: Tally): SummaryRow {
  return { key, label, ...tally.counted, killedBest: totalOf(tally.killedBest), killedKnown: totalOf(tally.killedKnown) };
}

function sumOf(a: SummaryRow, b: SummaryRow): SummaryRow {
  return {
    key: a.key, label: a.label,
    attacks: a.attacks + b.attacks, operations: a.operations + b.operations, clashes: a.clashes + b.clashes, other: a.other + b.other,
    killedBest: a.killedBest + b.killedBest, killedKnown: a.killedKnown + b.killedKnown,
  };
}
