import { areaRates } from "../../analysis/area-rates";
import type { Interval } from "../../analysis/finding";
import type { IsoDay } from "../../codebook/iso-day";
import type { EvidenceRecord } from "../evidence-record";
import type { Reading } from "../reading";
import type { World } from "../world";
import { windowEnd } from "./window-end";

export type YearOfWindow = { readonly year: string; /** "2021 (from 15 August)": a year that the window holds in part says so. */ readonly label: string };

const monthNames = ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"] as const;
const dayAndMonth = (day: IsoDay) => `${Number(day.slice(8, 10))} ${monthNames[Number(day.slice(5, 7)) - 1] ?? ""}`;

/** The calendar years that the window touches. */
export function yearsOfWindow(world: World, reading: Reading): YearOfWindow[] {
  const end = windowEnd(world, reading);
  const [first, last] = [Number(reading.from.slice(0, 4)), Number(end.slice(0, 4))];
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => {
    const year = String(first + index);
    const parts = [
      ...(reading.from.startsWith(year) && reading.from.slice(5) !== "01-01" ? [`from ${dayAndMonth(reading.from)}`] : []),
      ...(end.startsWith(year) && end.slice(5) !== "12-31" ? [`to ${dayAndMonth(end)}`] : []),
    ];
    return { year, label: parts.length === 0 ? year : `${year} (${parts.join(" ")})` };
  });
}

/** The year that a record counts to: that of its first day, or the window's first where the bounds begin before the window. */
export function yearOf(record: Pick<EvidenceRecord, "dateStart">, reading: Pick<Reading, "from">): string {
  return (record.dateStart < reading.from ? reading.from : record.dateStart).slice(0, 4);
}

/** What count would chance alone let one expect, when this many were seen? Garwood's exact ends. */
export function countInterval(count: number): Interval {
  const rates = areaRates([count], [1], { years: 1, per: 1 });
  return rates.kind === "found" ? [rates.rateLo[0] ?? 0, rates.rateHi[0] ?? Infinity] : [0, Infinity];
}
