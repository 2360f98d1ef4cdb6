import type { IsoDay } from "../codebook/iso-day";

/** Months since year 0 of a day: year x 12 + month - 1. */
export function monthNumber(day: IsoDay): number {
  return Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1;
}
