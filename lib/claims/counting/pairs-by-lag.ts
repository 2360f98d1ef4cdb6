import { repeatDraws } from "../../analysis/draw-loop";
import { partnersIn, twinsBy } from "../../analysis/close-partners";
import type { Interval } from "../../analysis/finding";
import { countBefore, countWithin } from "../../analysis/sorted-days";
import { areClose } from "../../analysis/space-closeness";
import type { Closeness } from "../../analysis/space-closeness";
import type { DatedEvents } from "../../analysis/dated-events";
import type { Drawing } from "./drawing";

export type LagPoint = { readonly lag: number; readonly observed: number; readonly expected: number; readonly band: Interval | null };

export type PairsByLagOptions = {
  readonly maxLag: number;
  /** The last day of the window: first events that have fewer days than the lag before it are left out at that lag. */
  readonly lastDay: number;
  readonly close: Closeness;
  readonly twins: readonly (readonly [first: number, second: number])[];
  /** Null: no band. */
  readonly drawing: Drawing | null;
};

/** A band needs quantiles of the draws, not tails: fewer draws do. */
const DRAWS_FOR_A_BAND = 1_999;

/**
 * How many second events follow first ones in the same place within 1 to L days, for every L up to maxLag, and how many
 * would if the second events' dates were exchanged among them? One curve in place of a few hand-picked lags.
 *
 * `observed` and `expected` at L are those of `coincidence` with that lag; `band` holds 95 % of the draws of permuteDates,
 * lag by lag (not of the whole curve at once). Empty lists give zeros. O(draws · second events · maxLag).
 */
export function pairsByLag(first: DatedEvents, second: DatedEvents, { maxLag, lastDay, close, twins, drawing }: PairsByLagOptions): LagPoint[] {
  const room = first.day.map((day) => lastDay - day);
  const expected = expectedWithin(first, second, close, twins, room, maxLag);
  const table = curves(first, second, close, twins, room, maxLag);
  const observed = table.within(table.columns);
  const bands = drawing === null || second.day.length === 0 ? null : bandsOf(table, maxLag, drawing);
  return Array.from({ length: maxLag }, (_, index) => ({
    lag: index + 1, observed: observed[index + 1] as number, expected: expected[index + 1] as number, band: bands?.[index + 1] ?? null,
  }));
}

type Curves = {
  /** Where in the table each second event's own day stands. */
  readonly columns: Int32Array;
  /** Pairs at most L days apart, at index L, with the second events on these columns' days. */
  readonly within: (columns: Int32Array) => Int32Array;
};

/**
 * For each area and day of second events the pairs that an event there has within L days, for every L: a draw is then one
 * look-up a second event. A pair counts from its own lag up to the last L for which its first event has room.
 */
function curves(first: DatedEvents, second: DatedEvents, close: Closeness, twins: PairsByLagOptions["twins"], room: readonly number[], maxLag: number): Curves {
  const days = [...new Set(second.day)].sort((one, other) => one - other);
  const columnOf = new Map(days.map((day, column) => [day, column]));
  const areas = [...new Set(second.area)];
  const placeOf = new Map(areas.map((area, place) => [area, place]));
  const width = maxLag + 1;
  const table = new Int32Array(areas.length * days.length * width);
  const at = (values: ArrayLike<number>, index: number) => values[index] as number;
  const addPair = (cell: number, i: number, day: number, by: 1 | -1, to: Int32Array) => {
    const lag = day - at(first.day, i);
    const last = Math.min(at(room, i), maxLag);
    for (let within = Math.max(lag, 1); lag >= 1 && within <= last; within++) to[cell + within] = at(to, cell + within) + by;
  };
  for (const [i, day] of first.day.entries()) {
    const own = areas.flatMap((area, place) => (areClose(close, at(first.area, i), area) ? [place] : []));
    for (let column = countBefore(days, day + 1); column < days.length && at(days, column) <= day + maxLag; column++) {
      for (const place of own) addPair((place * days.length + column) * width, i, at(days, column), 1, table);
    }
  }
  const rows = Int32Array.from(second.area, (area) => (placeOf.get(area) as number) * days.length * width);
  const twinsOf = twinsBy(twins, 1);
  return {
    columns: Int32Array.from(second.day, (day) => columnOf.get(day) as number),
    within: (columns) => {
      const counts = new Int32Array(width);
      // The innermost loop of all draws: typed arrays alone, read without a step between.
      for (let event = 0; event < rows.length; event++) {
        const cell = (rows[event] as number) + (columns[event] as number) * width;
        for (let lag = 1; lag < width; lag++) counts[lag] = (counts[lag] as number) + (table[cell + lag] as number);
      }
      for (const [event, own] of twinsOf) {
        for (const i of own) if (areClose(close, at(first.area, i), at(second.area, event))) addPair(0, i, at(days, at(columns, event)), -1, counts);
      }
      return counts;
    },
  };
}

/** The exact mean under permuteDates: each first event's close partners times the dates that lie in its window. */
function expectedWithin(first: DatedEvents, second: DatedEvents, close: Closeness, twins: PairsByLagOptions["twins"], room: readonly number[], maxLag: number): number[] {
  const days = Float64Array.from(second.day).sort();
  const inSpace = partnersIn(second.area, close);
  const twinsOf = twinsBy(twins, 0);
  const sums = new Float64Array(maxLag + 1);
  for (const [i, day] of first.day.entries()) {
    const area = first.area[i] as number;
    const partners = inSpace(area) - (twinsOf.get(i) ?? []).filter((j) => areClose(close, area, second.area[j] as number)).length;
    const last = Math.min(room[i] as number, maxLag);
    for (let lag = 1; lag <= last; lag++) sums[lag] = (sums[lag] as number) + partners * countWithin(days, day + 1, day + lag);
  }
  return Array.from(sums, (sum) => (second.day.length === 0 ? 0 : sum / second.day.length));
}

function bandsOf({ columns, within }: Curves, maxLag: number, { rng, draws, onDraws }: Drawing): (Interval | null)[] {
  const shuffled = columns.slice();
  const drawn: Int32Array[] = [];
  repeatDraws(Math.min(draws, DRAWS_FOR_A_BAND), onDraws, () => {
    rng.shuffle(shuffled);
    drawn.push(within(shuffled));
  });
  return Array.from({ length: maxLag + 1 }, (_, lag): Interval | null => {
    const counts = Int32Array.from(drawn, (one) => one[lag] as number).sort();
    return [counts[Math.floor(0.025 * (counts.length - 1))] as number, counts[Math.ceil(0.975 * (counts.length - 1))] as number];
  });
}
