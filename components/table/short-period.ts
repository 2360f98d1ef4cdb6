import type { IsoDay } from "@/lib/codebook/iso-day";
import { monthBounds, monthOf } from "@/lib/codebook/iso-day";
import { formatDay } from "../ui/format";

const EN_DASH = "\u2013";

export type Dated = { readonly dateStart: IsoDay; readonly dateEnd: IsoDay; readonly datePrecision: string };

/**
 * When a record happened, in as few words as a column allows and no finer than it is known: *3 Oct 2021*, *Oct 2021*, *2021*,
 * *15–17 Aug 2021*, *30 Aug – 2 Sep 2021*. The precision stands beside it in words.
 */
export function shortPeriod({ dateStart, dateEnd, datePrecision }: Dated): string {
  if (datePrecision === "day" || dateStart === dateEnd) return formatDay(dateStart);
  const [from, to] = [formatDay(dateStart), formatDay(dateEnd)];
  const [year, month] = [dateStart.slice(0, 4), monthOf(dateStart)];
  if (datePrecision === "year" && dateEnd.startsWith(year)) return year;
  if (datePrecision === "month" && month === monthOf(dateEnd)) return formatDay(month);
  if (month === monthOf(dateEnd)) return `${Number(dateStart.slice(8))}${EN_DASH}${to}`;
  // Whole months that a coarse record is cut to.
  if (datePrecision === "longer" && dateStart.endsWith("-01") && dateEnd === monthBounds(monthOf(dateEnd)).last) return `${sameYear(formatDay(month), year, dateEnd)} ${EN_DASH} ${formatDay(monthOf(dateEnd))}`;
  return `${sameYear(from, year, dateEnd)} ${EN_DASH} ${to}`;
}

/** The year is said once where both ends share it. */
function sameYear(text: string, year: string, dateEnd: IsoDay): string {
  return dateEnd.startsWith(year) ? text.replace(` ${year}`, "") : text;
}
