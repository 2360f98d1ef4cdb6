import { dayNumber, isoDayFromNumber } from "../../codebook/iso-day";
import type { IsoDay } from "../../codebook/iso-day";
import type { Reading } from "../reading";
import type { World } from "../world";

/**
 * The last day that a reading looks at. No window passes the end of a dataset's coverage, whatever the reading asks for;
 * where no coverage is stated the last dated record ends it, and a world without records ends where it begins.
 */
export function windowEnd(world: World, reading: Reading): IsoDay {
  const stated = [reading.to, world.dataset.coverageTo].filter((day) => day !== null);
  if (stated.length > 0) return stated.reduce((earliest, day) => (day < earliest ? day : earliest));
  const latest = world.records.reduce((last, record) => Math.max(last, dayNumber(record.dateEnd)), dayNumber(reading.from));
  return isoDayFromNumber(latest);
}

/** Days of the window, both ends included. */
export function windowDays(world: World, reading: Reading): number {
  return Math.max(0, dayNumber(windowEnd(world, reading)) - dayNumber(reading.from) + 1);
}
