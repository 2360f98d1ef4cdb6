import { daysInMonth } from "@/lib/codebook/iso-day";
import type { IsoDay, IsoMonth } from "@/lib/codebook/iso-day";
import type { PairedSide } from "./paired-rows";

/** One month of the time line: attacks above the zero line, operations below. */
export type MonthRow = {
  readonly month: IsoMonth;
  readonly attacks: PairedSide;
  readonly operations: PairedSide;
};

export type PlacedMonths = {
  /** End of the axis above and below zero, in records (both positive); multiples of `step`. */
  readonly top: number;
  readonly bottom: number;
  readonly step: number;
  /** Tick values from -bottom to top; operations are negative, the text of a tick is its absolute value. */
  readonly ticks: readonly number[];
  /** Position of each January (and of the first month) with its year. */
  readonly years: readonly { readonly index: number; readonly year: string }[];
};

const STEPS = [5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000, 10_000] as const;
/** More ticks than this would run into each other at the height of the figure. */
const MOST_TICKS = 7;
/** Room that a year's label takes, in px. */
const YEAR_WIDTH = 38;

/** Axis of the months: one step for both sides, so a record is equally tall up and down. pxPerMonth: width of a month. */
export function placeMonths(rows: readonly MonthRow[], pxPerMonth: number): PlacedMonths {
  const tallest = (kind: "attacks" | "operations") => Math.max(0, ...rows.map((row) => row[kind].counted + row[kind].setAside));
  const [up, down] = [tallest("attacks"), tallest("operations")];
  const stepsNeeded = (step: number) => Math.ceil(up / step) + Math.ceil(down / step);
  const step = STEPS.find((candidate) => stepsNeeded(candidate) < MOST_TICKS) ?? STEPS[STEPS.length - 1] ?? 5;
  const top = Math.max(step, Math.ceil(up / step) * step);
  const bottom = Math.max(step, Math.ceil(down / step) * step);
  const ticks: number[] = [];
  for (let value = -bottom; value <= top; value += step) ticks.push(value);
  return { top, bottom, step, ticks, years: yearLabels(rows, pxPerMonth) };
}

function yearLabels(rows: readonly MonthRow[], pxPerMonth: number): { index: number; year: string }[] {
  const januaries = rows.flatMap((row, index) => (row.month.endsWith("-01") ? [{ index, year: row.month.slice(0, 4) }] : []));
  const first = rows[0];
  const gap = januaries[0]?.index ?? rows.length;
  if (first === undefined || gap === 0 || gap * pxPerMonth < YEAR_WIDTH) return januaries;
  return [{ index: 0, year: first.month.slice(0, 4) }, ...januaries];
}

/**
 * Where does a span of days lie among the months? Positions count from the first month's start, in months, the day as a part
 * of its month (start of the first day to end of the last). null when the span does not touch the months.
 */
export function placeSpan(months: readonly IsoMonth[], from: IsoDay, to: IsoDay): { start: number; end: number } | null {
  const position = (day: IsoDay, offset: number): number => {
    const index = months.indexOf(day.slice(0, 7) as IsoMonth);
    if (index === -1) return day < (months[0] ?? "") ? 0 : months.length;
    const days = daysInMonth(Number(day.slice(0, 4)), Number(day.slice(5, 7)));
    return index + (Number(day.slice(8, 10)) - 1 + offset) / days;
  };
  const start = position(from, 0);
  const end = position(to, 1);
  return end > start ? { start, end } : null;
}
