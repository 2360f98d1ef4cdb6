import type { DatedEvents } from "./dated-events";
import { areClose, type Closeness } from "./space-closeness";

export type PairCounts = { pairs: number; followed: number; preceded: number };
export type PairTable = {
  readonly expectedPairs: number;
  /** Counts pairs with these days in place of the second events' own. The result object is used again at each call. */
  count(secondDays: ArrayLike<number>): PairCounts;
};

type Pairing = {
  readonly minLag: number;
  readonly maxLag: number;
  readonly close: Closeness;
  readonly twins: readonly (readonly [number, number])[];
};

/**
 * Everything about pairs that does not change when the second events' dates do: for each area with second events the
 * first events close to it by day, and for each area and possible day which stretch of them lies in the lag window.
 * A rearranged arrangement is then counted with one look-up a second event. `windowDays` is the length of the window
 * where days may move to any place in it, null where they only change hands. Internal to `coincidence`.
 */
export function pairTable(first: DatedEvents, second: DatedEvents, pairing: Pairing, windowDays: number | null): PairTable {
  const { minLag, maxLag, close } = pairing;
  const days = windowDays === null ? [...new Set(second.day)].sort((a, b) => a - b) : range(windowDays);
  const placeOfDay = new Map(days.map((day, place) => [day, place]));
  const firstByDay = first.day.map((_, index) => index).sort((i, j) => at(first.day, i) - at(first.day, j));

  const areas = [...new Set(second.area)];
  const placeOfArea = new Map(areas.map((area, place) => [area, place]));
  const near = areas.map((area) => firstByDay.filter((event) => areClose(close, at(first.area, event), area)));
  const starts = new Int32Array(areas.length * days.length);
  const ends = new Int32Array(areas.length * days.length);
  for (const [place, events] of near.entries()) {
    let start = 0;
    let end = 0;
    for (const [dayPlace, day] of days.entries()) {
      while (start < events.length && at(first.day, at(events, start)) < day - maxLag) start++;
      while (end < events.length && at(first.day, at(events, end)) <= day - minLag) end++;
      starts[place * days.length + dayPlace] = start;
      ends[place * days.length + dayPlace] = Math.max(start, end);
    }
  }

  const rowOf = Int32Array.from(second.area, (area) => (placeOfArea.get(area) as number) * days.length);
  const nearOf = second.area.map((area) => Int32Array.from(near[placeOfArea.get(area) as number] as number[]));
  const twinsOf = second.area.map((_, index) => new Set(pairing.twins.flatMap(([i, j]) => (j === index ? [i] : []))));
  const dense = denseDays(days, placeOfDay);
  const stamps = new Int32Array(first.day.length);
  const result: PairCounts = { pairs: 0, followed: 0, preceded: 0 };
  let stamp = 0;

  function count(secondDays: ArrayLike<number>): PairCounts {
    stamp++;
    result.pairs = result.followed = result.preceded = 0;
    for (let event = 0; event < rowOf.length; event++) {
      const cell = at(rowOf, event) + dense(at(secondDays, event));
      const close = nearOf[event] as Int32Array;
      const twins = twinsOf[event] as Set<number>;
      const before = result.pairs;
      for (let place = at(starts, cell); place < at(ends, cell); place++) {
        const partner = at(close, place);
        if (twins.size > 0 && twins.has(partner)) continue;
        result.pairs++;
        if (stamps[partner] !== stamp) {
          stamps[partner] = stamp;
          result.followed++;
        }
      }
      if (result.pairs > before) result.preceded++;
    }
    return result;
  }

  return { expectedPairs: expected(first, second, pairing), count };
}

/** Σ over first events of (second events close in space) · (second events close in time) / n2, twins taken out. */
function expected(first: DatedEvents, second: DatedEvents, { minLag, maxLag, close, twins }: Pairing): number {
  let sum = 0;
  for (const [i, day] of first.day.entries()) {
    const area = at(first.area, i);
    const inTime = second.day.filter((other) => other - day >= minLag && other - day <= maxLag).length;
    const inSpace = second.area.filter((other) => areClose(close, area, other)).length;
    const own = new Set(twins.flatMap(([one, two]) => (one === i && areClose(close, area, at(second.area, two)) ? [two] : [])));
    sum += inTime * (inSpace - own.size);
  }
  return sum / second.day.length;
}

/** Day to column: by subtraction where the days are gapless or nearly so, by a map otherwise. */
function denseDays(days: readonly number[], placeOfDay: ReadonlyMap<number, number>): (day: number) => number {
  const lowest = days[0] ?? 0;
  const span = (days.at(-1) ?? 0) - lowest + 1;
  if (span > 100_000) return (day) => placeOfDay.get(day) as number;
  const columns = new Int32Array(span);
  for (const [place, day] of days.entries()) columns[day - lowest] = place;
  return (day) => columns[day - lowest] as number;
}

function range(length: number): number[] {
  return Array.from({ length }, (_, index) => index);
}

function at(values: ArrayLike<number>, index: number): number {
  return values[index] as number;
}
