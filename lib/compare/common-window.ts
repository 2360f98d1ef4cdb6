import { isoDayFromNumber } from "../codebook/iso-day";
import type { IsoDay } from "../codebook/iso-day";
import { datasetPosition } from "../read/columns";
import type { Columns } from "../read/columns";
import type { Filter } from "../read/filter";

/** What one dataset covers: as it states, or, where it states nothing, from its first to its last record in view. */
export type Coverage = { readonly from: IsoDay | null; readonly fromBasis: "stated" | "records"; readonly to: IsoDay | null; readonly toBasis: "stated" | "records" };

/** Days that both datasets cover and the reader asks for, both included. */
export type CommonWindow =
  | { readonly kind: "window"; readonly from: IsoDay; readonly to: IsoDay; readonly coverage: readonly [Coverage, Coverage] }
  | { readonly kind: "no-common-days"; readonly coverage: readonly [Coverage, Coverage] };

/** Which days can two datasets be compared over? Outside them one list is silent because it was not kept, not because nothing happened. */
export function commonWindow(columns: Columns, codes: readonly [string, string], filter: Pick<Filter, "from" | "to">): CommonWindow {
  const coverage = [coverageOf(columns, codes[0]), coverageOf(columns, codes[1])] as const;
  const starts = [filter.from, ...coverage.map(({ from }) => from)];
  const ends = [filter.to, ...coverage.map(({ to }) => to)];
  // A dataset without a record and without a statement covers nothing.
  if (coverage.some(({ from, to }) => from === null || to === null)) return { kind: "no-common-days", coverage };
  const from = starts.filter((day) => day !== null).reduce((a, b) => (a > b ? a : b));
  const to = ends.filter((day) => day !== null).reduce((a, b) => (a < b ? a : b));
  return from > to ? { kind: "no-common-days", coverage } : { kind: "window", from, to, coverage };
}

function coverageOf(columns: Columns, code: string): Coverage {
  const position = datasetPosition(columns, code);
  const stated = columns.datasets[position];
  let [first, last] = [Infinity, -Infinity];
  for (let row = 0; row < columns.count; row += 1) {
    if (columns.code.dataset[row] !== position) continue;
    first = Math.min(first, columns.startDay[row] ?? Infinity);
    last = Math.max(last, columns.endDay[row] ?? -Infinity);
  }
  const day = (number: number) => (Number.isFinite(number) ? isoDayFromNumber(number) : null);
  return {
    from: stated?.coverageFrom ?? day(first), fromBasis: stated?.coverageFrom ? "stated" : "records",
    to: stated?.coverageTo ?? day(last), toBasis: stated?.coverageTo ? "stated" : "records",
  };
}
