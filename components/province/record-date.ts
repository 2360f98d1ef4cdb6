import type { IsoDay } from "@/lib/codebook/iso-day";
import { monthOf } from "@/lib/codebook/iso-day";
import { formatDay, formatPeriod } from "../ui/format";

/** When a record happened, no finer than it is known: a day, its month, or the bounds. */
export function recordDate({ dateStart, dateEnd, datePrecision }: { readonly dateStart: IsoDay; readonly dateEnd: IsoDay; readonly datePrecision: string }): string {
  if (datePrecision === "day") return formatDay(dateStart);
  if (datePrecision === "month" && monthOf(dateStart) === monthOf(dateEnd)) return formatDay(monthOf(dateStart));
  return formatPeriod(dateStart, dateEnd);
}
