import type { IntervalEvents } from "./coincidence-bounds";
import { countBefore } from "./sorted-days";

/** Days from first to second event, both ends included. */
export type Lags = { readonly minLag: number; readonly maxLag: number };

/**
 * Events by the day on which they may begin, so that those which could follow somebody else's stretch of days are found
 * without going through all of them. Internal to the functions on day intervals.
 */
export class IntervalIndex {
  private readonly order: readonly number[];
  private readonly begins: Float64Array;
  private readonly longest: number;

  /** `positions`: the events of the list that the index holds. */
  constructor(private readonly events: IntervalEvents, positions: readonly number[]) {
    this.order = positions.toSorted((one, other) => at(events.dayLo, one) - at(events.dayLo, other));
    this.begins = Float64Array.from(this.order, (position) => at(events.dayLo, position));
    this.longest = positions.reduce((most, position) => Math.max(most, at(events.dayHi, position) - at(events.dayLo, position)), 0);
  }

  /** Positions of the events that some day of `from` to `to` could precede by minLag to maxLag days, in no order. */
  possible(from: number, to: number, { minLag, maxLag }: Lags): number[] {
    const end = countBefore(this.begins, to + maxLag + 1);
    const found: number[] = [];
    for (let place = countBefore(this.begins, from + minLag - this.longest); place < end; place++) {
      const position = at(this.order, place);
      if (at(this.events.dayHi, position) - from >= minLag) found.push(position);
    }
    return found;
  }
}

/** The chance that a day of the first interval and one of the second lie minLag to maxLag apart, if all days are equally likely. */
export function chanceWithin([from, to]: readonly [number, number], [lo, hi]: readonly [number, number], { minLag, maxLag }: Lags): number {
  let combinations = 0;
  for (let day = from; day <= to; day++) combinations += Math.max(0, Math.min(hi, day + maxLag) - Math.max(lo, day + minLag) + 1);
  return combinations / ((to - from + 1) * (hi - lo + 1));
}

function at(values: ArrayLike<number>, index: number): number {
  return values[index] as number;
}
