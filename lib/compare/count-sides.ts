import type { IsoMonth } from "../codebook/iso-day";
import { monthOf, monthsBetween } from "../codebook/iso-day";
import { provinceCodes } from "../codebook/provinces";
import type { ProvinceCode } from "../codebook/provinces";
import { NOT_KNOWN, SEVERAL_MONTHS } from "../read/columns";
import type { Columns } from "../read/columns";
import type { Filter } from "../read/filter";
import type { KindCounts } from "../read/kind-counts";
import { monthNumber } from "../read/month-number";
import { countedRows, select } from "../read/select";
import type { Selection } from "../read/select";
import type { CommonWindow } from "./common-window";
import { matchRecord } from "./match-record";
import type { MatchRecord, UnmatchableReason } from "./match-record";

/** What one dataset has in the window. */
export type Side = Pick<Selection, "total" | "counted" | "setAside" | "reasons" | "kinds"> & {
  readonly code: string;
  readonly title: string;
  readonly version: string | null;
  readonly licence: string;
  readonly closed: number;
  /** Counted records that can be matched, in ref order. */
  readonly records: readonly MatchRecord[];
  /** Counted records that cannot, by reason: they are in the counts and outside n of the overlap. */
  readonly unmatchable: Readonly<Record<UnmatchableReason, number>>;
};

/** The counts of both, never added up. A pair of numbers is in the order in which the datasets were asked for. */
export type PairedCount<K> = { readonly key: K; readonly counts: readonly [number, number] };
export type Sides = {
  readonly sides: readonly [Side, Side];
  /** All 34 provinces in the order of their codes, then `null`: province not known. */
  readonly byProvince: readonly PairedCount<ProvinceCode | null>[];
  /** Every month of the window, then `null`: dated to no single month of it. */
  readonly byMonth: readonly PairedCount<IsoMonth | null>[];
};

/** Count two datasets under one filter within the days that both cover. */
export function countSides(columns: Columns, codes: readonly [string, string], filter: Filter, window: Extract<CommonWindow, { kind: "window" }>): Sides {
  const { from, to } = window;
  const months = monthsBetween(monthOf(from), monthOf(to));
  const firstMonth = monthNumber(from);
  const both = codes.map((dataset) => {
    const selection = select(columns, { ...filter, dataset, from, to });
    const rows = countedRows(selection);
    const provinces = new Array<number>(provinceCodes.length + 1).fill(0);
    const inMonths = new Array<number>(months.length + 1).fill(0);
    for (const row of rows) {
      const province = columns.code.province[row] ?? NOT_KNOWN;
      add(provinces, province < provinceCodes.length ? province : provinceCodes.length);
      const month = columns.month[row] ?? SEVERAL_MONTHS;
      const position = month === SEVERAL_MONTHS ? -1 : month - firstMonth;
      add(inMonths, position >= 0 && position < months.length ? position : months.length);
    }
    return { side: sideOf(columns, dataset, selection, rows), provinces, inMonths };
  });
  const [one, other] = both as [(typeof both)[number], (typeof both)[number]];
  const paired = <K>(keys: readonly K[], counts: (of: (typeof both)[number]) => readonly number[]): PairedCount<K>[] =>
    keys.map((key, position) => ({ key, counts: [counts(one)[position] ?? 0, counts(other)[position] ?? 0] }));
  return {
    sides: [one.side, other.side],
    byProvince: paired<ProvinceCode | null>([...provinceCodes, null], ({ provinces }) => provinces),
    byMonth: paired<IsoMonth | null>([...months, null], ({ inMonths }) => inMonths),
  };
}

function add(counts: number[], position: number): void {
  counts[position] = (counts[position] ?? 0) + 1;
}

function sideOf(columns: Columns, code: string, selection: Selection, rows: readonly number[]): Side {
  const records: MatchRecord[] = [];
  const unmatchable: Record<UnmatchableReason, number> = { "dates-too-wide": 0, "no-province": 0 };
  for (const row of rows) {
    const record = matchRecord(columns, row);
    if (typeof record === "string") unmatchable[record] += 1;
    else records.push(record);
  }
  const info = columns.datasets.find((dataset) => dataset.code === code);
  const { total, counted, setAside, reasons, kinds }: { total: number; counted: number; setAside: number; reasons: Selection["reasons"]; kinds: KindCounts } = selection;
  return { code, title: info?.title ?? code, version: info?.version ?? null, licence: info?.licence ?? "", closed: info?.closed ?? 0, total, counted, setAside, reasons, kinds, records, unmatchable };
}
