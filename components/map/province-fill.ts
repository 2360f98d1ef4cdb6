import type { ProvinceCode } from "@/lib/codebook/provinces";
import { binOf, scales, twoWayClass, twoWayToken } from "./measures";
import type { Measure } from "./measures";

/** One province as the map needs it. */
export type ProvinceRow = {
  readonly pcode: ProvinceCode;
  readonly name: string;
  readonly attacks: number;
  readonly operations: number;
  readonly attacksSetAside: number;
  readonly operationsSetAside: number;
  /** Best counts of victims killed in counted attacks and operations, and how many of those records state one. */
  readonly killed: number;
  readonly killedKnown: number;
  /** Has the dataset in view any record of any kind here, whatever the filter? */
  readonly anyRecord: boolean;
  /** How many, of any kind, whatever the filter. */
  readonly records: number;
  readonly rate: ProvinceRate | null;
};

/** Attacks per 100,000 people and year. */
export type ProvinceRate = {
  readonly smoothed: number;
  readonly raw: number;
  readonly low: number;
  readonly high: number;
  /** Fewer than ten attacks: the rate says little. */
  readonly unstable: boolean;
};

/** How a province is filled. `none`: no record of any kind, hatched; `zero`: records exist, none match; otherwise a colour token. */
export type Fill = { readonly kind: "none" } | { readonly kind: "zero" } | { readonly kind: "colour"; readonly token: string; readonly strong: boolean };

/** Two-way classes dark enough for light text in the light theme (and light enough for dark text in the dark one). */
const strongTwoWay = new Set(["two-way-12", "two-way-21", "two-way-22"]);

/** What fills this province under this measure? The only place that decides it. */
export function fillOf(row: ProvinceRow, measure: Measure): Fill {
  if (!row.anyRecord) return { kind: "none" };
  if (measure === "both") {
    if (row.attacks === 0 && row.operations === 0) return { kind: "zero" };
    const token = twoWayToken(twoWayClass(row.attacks, row.operations));
    return { kind: "colour", token, strong: strongTwoWay.has(token) };
  }
  // A smoothed rate is above zero even where nothing was counted; a province without a counted attack is drawn as zero.
  const counted = measure === "rate" ? row.attacks : row[measure];
  if (counted === 0) return { kind: "zero" };
  const value = measure === "rate" ? row.rate?.smoothed : counted;
  if (value === undefined) return { kind: "zero" };
  const scale = scales[measure];
  const index = binOf(scale, value);
  const bin = scale.bins[index];
  return bin === undefined ? { kind: "zero" } : { kind: "colour", token: bin.token, strong: index >= scale.dark };
}

/** The number printed on a province: *12*, *12/7* for the two-way map, *0.15* for a rate. null where there is no record at all. */
export function numberOn(row: ProvinceRow, measure: Measure): string | null {
  if (!row.anyRecord) return null;
  switch (measure) {
    case "both":
      return `${row.attacks}/${row.operations}`;
    case "rate":
      return row.attacks === 0 || row.rate === null ? "0" : rateText(row.rate.smoothed);
    default:
      return String(row[measure]);
  }
}

/** By which provinces are ranked under a measure; 0 where nothing is counted. */
export function valueOn(row: ProvinceRow, measure: Measure): number {
  if (measure === "both") return row.attacks + row.operations;
  return measure === "rate" ? (row.attacks === 0 ? 0 : (row.rate?.smoothed ?? 0)) : row[measure];
}

/** Two significant digits, never in scientific notation: rates of records here lie between 0.001 and 10. */
export function rateText(rate: number): string {
  if (rate === 0) return "0";
  const digits = Math.max(0, 1 - Math.floor(Math.log10(rate)));
  return rate.toFixed(Math.min(digits, 6));
}

/** How many provinces fall in each two-way class, and how many have no record: what the legend of the two-way map prints. */
export function countTwoWay(rows: readonly ProvinceRow[]): { readonly cells: ReadonlyMap<string, number>; readonly none: number } {
  const cells = new Map<string, number>();
  let none = 0;
  for (const row of rows) {
    if (!row.anyRecord) none += 1;
    else {
      const token = twoWayToken(twoWayClass(row.attacks, row.operations));
      cells.set(token, (cells.get(token) ?? 0) + 1);
    }
  }
  return { cells, none };
}
