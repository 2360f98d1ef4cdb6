import { parseIsoDay } from "@/lib/codebook/iso-day";

/** Months of the Solar Hijri calendar as Afghanistan names them, in Latin letters; the browser knows Iran's names only. */
const AFGHAN_MONTHS = ["Hamal", "Sawr", "Jawza", "Saratan", "Asad", "Sunbula", "Mizan", "Aqrab", "Qaws", "Jadi", "Dalw", "Hut"] as const;

export type SolarHijriDay = {
  /** *Friday, 16 Mizan 1400* */
  readonly latin: string;
  /** *۱۶ میزان ۱۴۰۰*, to be set from right to left. */
  readonly dari: string;
};

/**
 * The same calendar day in the Solar Hijri calendar of Afghanistan; null where the text is no day. Days are counted, never moved: noon UTC
 * stands for the day in both calendars.
 */
export function solarHijri(isoDay: string): SolarHijriDay | null {
  const day = parseIsoDay(isoDay);
  if (day === null) return null;
  const noon = new Date(`${day}T12:00:00Z`);
  const parts = new Intl.DateTimeFormat("en-u-ca-persian-nu-latn", { timeZone: "UTC", day: "numeric", month: "numeric", year: "numeric" }).formatToParts(noon);
  const part = (type: Intl.DateTimeFormatPartTypes) => Number.parseInt(parts.find((candidate) => candidate.type === type)?.value ?? "", 10);
  const month = AFGHAN_MONTHS[part("month") - 1];
  if (month === undefined) return null;
  const weekday = new Intl.DateTimeFormat("en", { timeZone: "UTC", weekday: "long" }).format(noon);
  const dariParts = new Intl.DateTimeFormat("fa-AF-u-ca-persian", { timeZone: "UTC", day: "numeric", month: "long", year: "numeric" }).formatToParts(noon);
  const dariPart = (type: Intl.DateTimeFormatPartTypes) => dariParts.find((candidate) => candidate.type === type)?.value ?? "";
  return {
    latin: `${weekday}, ${part("day")} ${month} ${part("year")}`,
    dari: `${dariPart("day")} ${dariPart("month")} ${dariPart("year")}`,
  };
}
