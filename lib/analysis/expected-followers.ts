import type { IntervalEvents } from "./coincidence-bounds";
import { chanceWithin, IntervalIndex, type Lags } from "./interval-index";

/**
 * How many of the second events are to be expected minLag to maxLag days after each first one, wherever they lie, when dates are
 * known as intervals of equally likely, independent days? One number a first event, in their order.
 *
 * The part of `coincidenceBounds` that belongs to time alone: with the number of second events close in space it gives what
 * exchanged dates would make. Sums run in the order of the second events. O(first · (log second + possible)), equal intervals once.
 */
export function expectedFollowers(first: Pick<IntervalEvents, "dayLo" | "dayHi">, second: IntervalEvents, lags: Lags): number[] {
  const index = new IntervalIndex(second, second.dayLo.map((_, position) => position));
  const known = new Map<string, number>();
  return first.dayLo.map((from, i) => {
    const to = first.dayHi[i] as number;
    const key = `${from} ${to}`;
    let expected = known.get(key);
    if (expected === undefined) {
      const possible = index.possible(from, to, lags).sort((one, other) => one - other);
      expected = possible.reduce((sum, j) => sum + chanceWithin([from, to], [second.dayLo[j] as number, second.dayHi[j] as number], lags), 0);
      known.set(key, expected);
    }
    return expected;
  });
}
