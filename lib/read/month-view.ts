import type { IsoMonth } from "../codebook/iso-day";
import { SEVERAL_MONTHS } from "./columns";
import { bits, NOT_MATCHING_BITS } from "./fail-mask";
import { addTo, emptyTallies, tallyOf } from "./tally";
import type { Counted, Tally } from "./tally";

export type MonthRow = Tally & { readonly month: IsoMonth };

export type MonthView = {
  /** Every month from the first to the last that holds a record of the dataset, whatever the filter; empty where none does. */
  readonly rows: readonly MonthRow[];
  /** Records whose bounds lie in more than one month: counted beside the chart, never put into one of them. */
  readonly beside: Tally;
};

/** How do the matching records spread over the months? ignore: the bits of the conditions that do not matter here. */
export function monthView(counted: Counted, ignore: number): MonthView {
  const { columns, mask, rows, fails } = counted;
  const { month } = columns;
  let [first, last] = [Infinity, -Infinity];
  for (let i = 0; i < columns.count; i += 1) {
    const own = month[i] as number;
    if (((mask[i] as number) & bits.dataset) !== 0 || own === SEVERAL_MONTHS) continue;
    if (own < first) first = own;
    if (own > last) last = own;
  }
  const months = last >= first ? last - first + 1 : 0;
  const tallies = emptyTallies(months + 1);
  const heed = ~ignore;
  for (let j = 0; j < rows.length; j += 1) {
    const own = (fails[j] as number) & heed;
    if ((own & NOT_MATCHING_BITS) !== 0) continue;
    const itsMonth = month[rows[j] as number] as number;
    addTo(tallies, itsMonth === SEVERAL_MONTHS ? months : itsMonth - first, counted, j, own);
  }
  return {
    rows: Array.from({ length: months }, (_, bar) => ({ month: isoMonth(first + bar), ...tallyOf(tallies, bar) })),
    beside: tallyOf(tallies, months),
  };
}

/** The month of a number of months since year 0; the inverse of monthNumber. */
export function isoMonth(months: number): IsoMonth {
  return `${String(Math.floor(months / 12)).padStart(4, "0")}-${String((months % 12) + 1).padStart(2, "0")}` as IsoMonth;
}
