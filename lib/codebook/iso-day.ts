/**
 * Calendar days as ISO text. A day is never an instant: no time zone can move a death to another date.
 */

export type IsoDay = string & { readonly [isoDayBrand]: true };
export type IsoMonth = string & { readonly [isoMonthBrand]: true };
declare const isoDayBrand: unique symbol;
declare const isoMonthBrand: unique symbol;

const MONTH_PATTERN = /^(\d{4})-(0[1-9]|1[0-2])$/;
const DAYS_IN_MONTH = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;

function isLeapYear(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
}

/** How many days has this month of the proleptic Gregorian calendar? month: 1 to 12. */
export function daysInMonth(year: number, month: number): number {
  return month === 2 && isLeapYear(year) ? 29 : (DAYS_IN_MONTH[month - 1] ?? 0);
}

/** The only place that makes an IsoDay: `YYYY-MM-DD` that exists in the calendar, else null (31 February is no day). */
export function parseIsoDay(text: string): IsoDay | null {
  if (text.length !== 10 || text.charCodeAt(4) !== HYPHEN || text.charCodeAt(7) !== HYPHEN) return null;
  const [year, month, day] = [digitsIn(text, 0, 4), digitsIn(text, 5, 7), digitsIn(text, 8, 10)];
  // What is no number is never within bounds.
  return year >= 0 && month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month) ? (text as IsoDay) : null;
}

const HYPHEN = 45;

/** The number that these digits write; NaN where another character stands among them. A file has several days in every row. */
function digitsIn(text: string, from: number, to: number): number {
  let number = 0;
  for (let at = from; at < to; at += 1) {
    const digit = text.charCodeAt(at) - 48;
    if (digit < 0 || digit > 9) return NaN;
    number = number * 10 + digit;
  }
  return number;
}

/** `YYYY-MM`, else null. */
export function parseIsoMonth(text: string): IsoMonth | null {
  return MONTH_PATTERN.test(text) ? (text as IsoMonth) : null;
}

/** The month a day lies in. */
export function monthOf(day: IsoDay): IsoMonth {
  return day.slice(0, 7) as IsoMonth;
}

/** First and last day of a month. */
export function monthBounds(month: IsoMonth): { first: IsoDay; last: IsoDay } {
  const last = daysInMonth(Number(month.slice(0, 4)), Number(month.slice(5, 7)));
  return { first: `${month}-01` as IsoDay, last: `${month}-${String(last).padStart(2, "0")}` as IsoDay };
}

/** The month after this one. */
export function nextMonth(month: IsoMonth): IsoMonth {
  const [year, number] = [Number(month.slice(0, 4)), Number(month.slice(5, 7))];
  return (number === 12 ? `${String(year + 1).padStart(4, "0")}-01` : `${month.slice(0, 5)}${String(number + 1).padStart(2, "0")}`) as IsoMonth;
}

/** Every month from the first to the last, both included; empty when last lies before first. */
export function monthsBetween(first: IsoMonth, last: IsoMonth): IsoMonth[] {
  const months: IsoMonth[] = [];
  for (let month = first; month <= last; month = nextMonth(month)) months.push(month);
  return months;
}

/**
 * Days since 1970-01-01, an integer: for arithmetic and typed arrays, never for display.
 * Howard Hinnant's days_from_civil; no Date object, so no time zone.
 */
export function dayNumber(day: IsoDay): number {
  const month = digitsIn(day, 5, 7);
  const year = digitsIn(day, 0, 4) - (month <= 2 ? 1 : 0);
  const era = Math.floor(year / 400);
  const yearOfEra = year - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + digitsIn(day, 8, 10) - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146097 + dayOfEra - 719468;
}

/** The inverse of dayNumber. */
export function isoDayFromNumber(days: number): IsoDay {
  const shifted = days + 719468;
  const era = Math.floor(shifted / 146097);
  const dayOfEra = shifted - era * 146097;
  const yearOfEra = Math.floor((dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36524) - Math.floor(dayOfEra / 146096)) / 365);
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const shiftedMonth = Math.floor((5 * dayOfYear + 2) / 153);
  const day = dayOfYear - Math.floor((153 * shiftedMonth + 2) / 5) + 1;
  const month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9;
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0);
  return `${String(year).padStart(4, "0")}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}` as IsoDay;
}

/** Which calendar day is it in Kabul at this instant? instantMs: milliseconds since the epoch (the clock is an argument). */
export function kabulDay(instantMs: number): IsoDay {
  // Afghanistan has kept UTC+04:30 without summer time since 1945, and the dates refused here are those of today.
  const KABUL_OFFSET_MS = 4.5 * 3_600_000;
  return isoDayFromNumber(Math.floor((instantMs + KABUL_OFFSET_MS) / 86_400_000));
}
