import { monthBounds, monthOf, monthsBetween, nextMonth } from "../../codebook/iso-day";
import type { IsoMonth } from "../../codebook/iso-day";
import type { EvidenceRecord } from "../evidence-record";
import type { Reading } from "../reading";
import type { World } from "../world";
import { windowEnd } from "./window-end";

/** The calendar months that lie wholly inside the window: a part of a month would look like a quiet one. A month left out is left out. */
export function wholeMonths(world: World, reading: Reading): IsoMonth[] {
  const end = windowEnd(world, reading);
  if (end < reading.from) return [];
  const startMonth = monthOf(reading.from);
  const first = monthBounds(startMonth).first === reading.from ? startMonth : nextMonth(startMonth);
  return monthsBetween(first, monthOf(end)).filter((month) => monthBounds(month).last <= end && month !== reading.leaveOutMonth);
}

export type ByMonth = {
  /** One count a month, in their order. */
  readonly counts: readonly number[];
  readonly used: readonly EvidenceRecord[];
  /** The bounds of the date reach over more than one month. */
  readonly monthUnknown: number;
  /** In a month that is only partly inside the window. */
  readonly outside: number;
};

/** How many of these records fall in each of these months? used, monthUnknown and outside add up to all. */
export function countByMonth(records: readonly EvidenceRecord[], months: readonly IsoMonth[]): ByMonth {
  const known = records.filter((record) => monthOf(record.dateStart) === monthOf(record.dateEnd));
  const inside = new Set(months);
  const used = known.filter((record) => inside.has(record.month));
  return {
    counts: months.map((month) => used.filter((record) => record.month === month).length),
    used, monthUnknown: records.length - known.length, outside: known.length - used.length,
  };
}
