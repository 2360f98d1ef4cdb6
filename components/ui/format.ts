const MINUS = "\u2212";
const EN_DASH = "\u2013";

/** The language of numbers and months; English until there are others. */
export type FormatLocale = "en";

/** 1234 as *1,234*; a negative count with a real minus. */
export function formatCount(count: number, locale: FormatLocale = "en"): string {
  return realMinus(new Intl.NumberFormat(locale, { maximumFractionDigits: 0 }).format(count));
}

/** With exactly `decimals` decimals: 0.7 as *0.70*. Infinite ends are the caller's words, not a number. */
export function formatNumber(value: number, decimals: number, locale: FormatLocale = "en"): string {
  return realMinus(new Intl.NumberFormat(locale, { minimumFractionDigits: decimals, maximumFractionDigits: decimals }).format(value));
}

/** Two significant digits: ratios (*2.4*, *0.45*, *31*). */
export function formatRatio(value: number, locale: FormatLocale = "en"): string {
  return realMinus(new Intl.NumberFormat(locale, { maximumSignificantDigits: 2, minimumSignificantDigits: Math.abs(value) < 10 ? 2 : 1 }).format(value));
}

/** A share from 0 to 1 as *20%*; no decimals below n = 200, one from there on, unless told. */
export function formatShare(share: number, n: number, decimals: number = n < 200 ? 0 : 1, locale: FormatLocale = "en"): string {
  return realMinus(new Intl.NumberFormat(locale, { style: "percent", minimumFractionDigits: decimals, maximumFractionDigits: decimals }).format(share));
}

/** *0.44 to 0.86*: a dash between numbers reads as a minus. */
export function formatRange(low: string, high: string): string {
  return `${low} to ${high}`;
}

/** Two significant digits; at the floor of a permutation test *p < 0.0001 (none of 9,999)* is the caller's sentence. */
export function formatP(p: number, locale: FormatLocale = "en"): string {
  return new Intl.NumberFormat(locale, { maximumSignificantDigits: 2 }).format(p);
}

/** `2021-10-08` as *8 Oct 2021*, `2021-10` as *Oct 2021*; a calendar day, in no time zone. */
export function formatDay(isoDay: string, locale: FormatLocale = "en"): string {
  const { year, month, day } = parts(isoDay);
  return day === null ? `${monthName(month, locale, "short")} ${year}` : `${day} ${monthName(month, locale, "short")} ${year}`;
}

/** `2021-10-08` as *8 October 2021*. */
export function formatLongDay(isoDay: string, locale: FormatLocale = "en"): string {
  const { year, month, day } = parts(isoDay);
  return day === null ? `${monthName(month, locale, "long")} ${year}` : `${day} ${monthName(month, locale, "long")} ${year}`;
}

/** *15 Aug 2021 – 31 Aug 2025*, with the dash that periods take. */
export function formatPeriod(from: string, to: string, locale: FormatLocale = "en"): string {
  return from === to ? formatDay(from, locale) : `${formatDay(from, locale)} ${EN_DASH} ${formatDay(to, locale)}`;
}

function parts(isoDay: string): { year: number; month: number; day: number | null } {
  const [year, month, day] = isoDay.split("-");
  return { year: Number(year), month: Number(month), day: day === undefined ? null : Number(day) };
}

function monthName(month: number, locale: FormatLocale, length: "short" | "long"): string {
  return new Intl.DateTimeFormat(locale, { month: length, timeZone: "UTC" }).format(Date.UTC(2000, month - 1, 15));
}

function realMinus(text: string): string {
  return text.replace(/^-/u, MINUS);
}
