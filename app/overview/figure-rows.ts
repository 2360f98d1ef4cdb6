import { monthBounds } from "@/lib/codebook/iso-day";
import type { IsoDay, IsoMonth } from "@/lib/codebook/iso-day";
import type { ProvinceCode } from "@/lib/codebook/provinces";
import { provinces } from "@/lib/codebook/provinces";
import type { Tally } from "@/lib/read/linked-views";
import type { LinkedViews } from "@/components/linked/linked-data";
import type { PairedRow, PairedSide } from "@/components/charts/paired-rows";
import { sortPairedRows } from "@/components/charts/paired-rows";
import type { MonthRow } from "@/components/charts/place-months";
import type { ProvinceRate, ProvinceRow } from "@/components/map/province-fill";

/** From the linked views to the rows that charts and map draw. Pure. */

function side(tally: Tally, kind: "attacks" | "operations", labelOnly = false): PairedSide {
  return { counted: tally.counted[kind], labelOnly: labelOnly ? tally.counted[kind] : 0, setAside: tally.setAside[kind] };
}

export function pairedRow(key: string | null, label: string, tally: Tally, labelOnly: boolean = false): PairedRow {
  // The label is the authorities' word on operations; an attack with an unknown target is simply unknown.
  return { key, label, attacks: side(tally, "attacks"), operations: side(tally, "operations", labelOnly) };
}

export function hasAny(tally: Tally): boolean {
  return [tally.counted, tally.setAside].some((kinds) => kinds.attacks + kinds.operations + kinds.clashes + kinds.other > 0);
}

export type GroupRows = {
  readonly rows: readonly PairedRow[];
  /** Labels of the categories without any record here: listed, never drawn as zero. */
  readonly none: readonly string[];
  /** Clashes and other records, which stand in neither column. */
  readonly apart: { readonly clashes: number; readonly other: number };
};

function apartOf(tallies: readonly Tally[]): GroupRows["apart"] {
  return { clashes: tallies.reduce((sum, tally) => sum + tally.counted.clashes, 0), other: tallies.reduce((sum, tally) => sum + tally.counted.other, 0) };
}

export const provinceName = (pcode: string): string => provinces.find((province) => province.pcode === pcode)?.name ?? pcode;

/** Provinces with a record of any kind in the dataset, and the unknown one if it holds something. */
export function provinceBars(views: LinkedViews, unknownLabel: string): GroupRows {
  const { rows, unknown } = views.province;
  const bars = rows.filter((row) => row.anyRecord).map((row) => pairedRow(row.code, provinceName(row.code), row));
  if (hasAny(unknown)) bars.push(pairedRow("unknown", unknownLabel, unknown));
  return { rows: sortPairedRows(bars, ["unknown"]), none: rows.filter((row) => !row.anyRecord).map((row) => provinceName(row.code)), apart: apartOf([...rows, unknown]) };
}

/** Categories of a coded field that hold something or are chosen; `last` keep the end. */
export function codeBars(
  view: { readonly rows: readonly (Tally & { readonly code: string })[]; readonly unknown: Tally; readonly withheld: Tally },
  chosen: readonly string[],
  words: { readonly label: (code: string) => string; readonly unknown: string; readonly withheld: string },
  { last = [], labelOnly = [] }: { readonly last?: readonly string[]; readonly labelOnly?: readonly string[] } = {},
): GroupRows {
  const shown = (row: Tally & { readonly code: string }) => hasAny(row) || chosen.includes(row.code);
  const bars = view.rows.filter(shown).map((row) => pairedRow(row.code, words.label(row.code), row, labelOnly.includes(row.code)));
  const sorted = sortPairedRows(bars, last);
  // Without a code there is nothing to filter by: the row says its number and leads nowhere.
  if (hasAny(view.unknown)) sorted.push(pairedRow(null, words.unknown, view.unknown));
  if (hasAny(view.withheld)) sorted.push(pairedRow(null, words.withheld, view.withheld));
  return { rows: sorted, none: view.rows.filter((row) => !shown(row)).map((row) => words.label(row.code)), apart: apartOf([...view.rows, view.unknown, view.withheld]) };
}

/** Every month of the dataset from the start of the default period on. from: months that end before it hold nothing that counts. */
export function monthRows(views: LinkedViews, from: IsoDay): readonly MonthRow[] {
  return views.month.rows
    .filter((row) => monthBounds(row.month).last >= from)
    .map((row) => ({ month: row.month, attacks: side(row, "attacks"), operations: side(row, "operations") }));
}

/** All 34 for the map, in the order of the bars, provinces without a record last. */
export function mapRows(views: LinkedViews, rates: ReadonlyMap<ProvinceCode, ProvinceRate> | null): readonly ProvinceRow[] {
  const order = provinceBars(views, "").rows.map((row) => row.key);
  const place = (pcode: ProvinceCode) => {
    const at = order.indexOf(pcode);
    return at === -1 ? order.length : at;
  };
  return views.province.rows
    .map((row): ProvinceRow => ({
      pcode: row.code,
      name: provinceName(row.code),
      attacks: row.counted.attacks,
      operations: row.counted.operations,
      attacksSetAside: row.setAside.attacks,
      operationsSetAside: row.setAside.operations,
      killed: row.killedBest.attacks + row.killedBest.operations,
      killedKnown: row.killedKnown.attacks + row.killedKnown.operations,
      anyRecord: row.anyRecord,
      records: row.records,
      rate: rates?.get(row.code) ?? null,
    }))
    .toSorted((a, b) => place(a.pcode) - place(b.pcode));
}

/** First and last month of the period as positions among the months shown. */
export function chosenMonths(months: readonly IsoMonth[], from: IsoDay, to: IsoDay | null): readonly [number, number] {
  const first = months.findIndex((month) => monthBounds(month).last >= from);
  const last = to === null ? months.length - 1 : months.findLastIndex((month) => monthBounds(month).first <= to);
  return [first === -1 ? Math.max(0, months.length - 1) : first, Math.max(last, 0)];
}
