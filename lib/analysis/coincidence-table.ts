import { partnersIn, twinsBy } from "./close-partners";
import type { DatedEvents } from "./dated-events";
import { countWithin } from "./sorted-days";
import { areClose, type Closeness } from "./space-closeness";

export type PairCounts = { pairs: number; followed: number; preceded: number };
export type PairTable = {
  readonly expectedPairs: number;
  /** The second events' own days as columns of the table; with `windowDays` a day is its own column. */
  readonly columns: Int32Array;
  /** Counts pairs with the second events on these columns' days. The result object is used again at each call. */
  count(columns: Int32Array): PairCounts;
  /** The number of pairs alone: one look-up a second event, however many pairs it has. */
  pairs(columns: Int32Array): number;
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
  const days = windowDays === null ? [...new Set(second.day)].sort((a, b) => a - b) : range(windowDays);
  const columnOfDay = windowDays === null ? new Map(days.map((day, column) => [day, column])) : null;
  const columnOf = (day: number): number => (columnOfDay === null ? day : (columnOfDay.get(day) as number));
  const areas = [...new Set(second.area)];
  const { nearby, starts, ends } = stretches(first, areas, days, pairing);
  const placeOfArea = new Map(areas.map((area, place) => [area, place]));
  const rowOf = Int32Array.from(second.area, (area) => (placeOfArea.get(area) as number) * days.length);

  const sizes = ends.map((end, cell) => end - (starts[cell] as number));
  const twinsOf = twinsBy(pairing.twins, 1);
  const hasTwins = Uint8Array.from(second.area, (_, index) => (twinsOf.has(index) ? 1 : 0));
  const stamps = new Int32Array(first.day.length);
  const result: PairCounts = { pairs: 0, followed: 0, preceded: 0 };
  let stamp = 0;

  function count(columns: Int32Array): PairCounts {
    stamp++;
    let [pairs, followed, preceded] = [0, 0, 0];
    for (let event = 0; event < rowOf.length; event++) {
      const cell = (rowOf[event] as number) + (columns[event] as number);
      const end = ends[cell] as number;
      const twins = hasTwins[event] === 1 ? (twinsOf.get(event) as readonly number[]) : null;
      const before = pairs;
      for (let place = starts[cell] as number; place < end; place++) {
        const partner = nearby[place] as number;
        if (twins !== null && twins.includes(partner)) continue;
        pairs++;
        if (stamps[partner] !== stamp) {
          stamps[partner] = stamp;
          followed++;
        }
      }
      if (pairs > before) preceded++;
    }
    result.pairs = pairs;
    result.followed = followed;
    result.preceded = preceded;
    return result;
  }

  /** Of an event's twins, those that its cell counts as partners. */
  function ownPartners(event: number, column: number): number {
    const day = at(days, column);
    return (twinsOf.get(event) ?? []).filter((twin) => {
      const lag = day - at(first.day, twin);
      return lag >= pairing.minLag && lag <= pairing.maxLag && areClose(pairing.close, at(first.area, twin), at(second.area, event));
    }).length;
  }

  function pairs(columns: Int32Array): number {
    let sum = 0;
    for (let event = 0; event < rowOf.length; event++) {
      const column = columns[event] as number;
      sum += sizes[(rowOf[event] as number) + column] as number;
      if (hasTwins[event] === 1) sum -= ownPartners(event, column);
    }
    return sum;
  }

  return { expectedPairs: expected(first, second, pairing), columns: Int32Array.from(second.day, columnOf), count, pairs };
}

/**
 * `nearby`: for each area in turn, the first events close to it in order of day. For the area in place p and the day in
 * column c the events inside the lag window stand in nearby from starts to before ends, both at p · days + c.
 */
function stretches(first: DatedEvents, areas: readonly number[], days: readonly number[], { minLag, maxLag, close }: Pairing) {
  const firstByDay = first.day.map((_, index) => index).sort((i, j) => at(first.day, i) - at(first.day, j));
  const starts = new Int32Array(areas.length * days.length);
  const ends = new Int32Array(areas.length * days.length);
  const nearby: number[] = [];
  for (const [place, area] of areas.entries()) {
    const offset = nearby.length;
    const events = firstByDay.filter((event) => areClose(close, at(first.area, event), area));
    for (const event of events) nearby.push(event);
    let start = 0;
    let end = 0;
    for (const [column, day] of days.entries()) {
      while (start < events.length && at(first.day, at(events, start)) < day - maxLag) start++;
      while (end < events.length && at(first.day, at(events, end)) <= day - minLag) end++;
      starts[place * days.length + column] = offset + start;
      ends[place * days.length + column] = offset + Math.max(start, end);
    }
  }
  return { nearby: Int32Array.from(nearby), starts, ends };
}

/** Σ over first events of (second events close in space) · (second events close in time) / n2, twins taken out. */
function expected(first: DatedEvents, second: DatedEvents, { minLag, maxLag, close, twins }: Pairing): number {
  const days = Float64Array.from(second.day).sort();
  const inSpace = partnersIn(second.area, close);
  const twinsOf = twinsBy(twins, 0);
  let sum = 0;
  for (const [i, day] of first.day.entries()) {
    const area = at(first.area, i);
    const own = (twinsOf.get(i) ?? []).filter((two) => areClose(close, area, at(second.area, two))).length;
    sum += countWithin(days, day + minLag, day + maxLag) * (inSpace(area) - own);
  }
  return sum / second.day.length;
}

function range(length: number): number[] {
  return Array.from({ length }, (_, index) => index);
}

function at(values: ArrayLike<number>, index: number): number {
  return values[index] as number;
}
