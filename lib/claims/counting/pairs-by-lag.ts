import { repeatDraws } from "../../analysis/draw-loop";
import type { Interval } from "../../analysis/finding";
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
 * lag by lag (not of the whole curve at once). Empty lists give zeros. O(draws · pairs close in space).
 */
export function pairsByLag(first: DatedEvents, second: DatedEvents, { maxLag, lastDay, close, twins, drawing }: PairsByLagOptions): LagPoint[] {
  const own = new Set(twins.map(([i, j]) => i * second.day.length + j));
  const room = first.day.map((day) => lastDay - day);
  const near = second.area.map((area, j) => first.area.flatMap((other, i) => (areClose(close, other, area) && !own.has(i * second.day.length + j) ? [i] : [])));
  const observed = within(first.day, second.day, near, room, maxLag);
  const expected = expectedWithin(first, second, near, room, maxLag);
  const bands = drawing === null || second.day.length === 0 ? null : bandsOf(first.day, second.day, near, room, maxLag, drawing);
  return Array.from({ length: maxLag }, (_, index) => ({
    lag: index + 1, observed: observed[index + 1] as number, expected: expected[index + 1] as number, band: bands?.[index + 1] ?? null,
  }));
}

/** Pairs at most L days apart, at index L. A pair counts from its own lag up to the last L for which its first event has room. */
function within(firstDays: readonly number[], secondDays: ArrayLike<number>, near: readonly (readonly number[])[], room: readonly number[], maxLag: number): Int32Array {
  const counts = new Int32Array(maxLag + 2);
  for (const [j, partners] of near.entries()) {
    for (const i of partners) {
      const lag = (secondDays[j] as number) - (firstDays[i] as number);
      const last = Math.min(room[i] as number, maxLag);
      if (lag < 1 || lag > last) continue;
      counts[lag] = (counts[lag] as number) + 1;
      counts[last + 1] = (counts[last + 1] as number) - 1;
    }
  }
  for (let lag = 1; lag <= maxLag; lag++) counts[lag] = (counts[lag] as number) + (counts[lag - 1] as number);
  return counts;
}

/** The exact mean under permuteDates: each first event's close partners times the dates that lie in its window. */
function expectedWithin(first: DatedEvents, second: DatedEvents, near: readonly (readonly number[])[], room: readonly number[], maxLag: number): number[] {
  const partners = first.day.map(() => 0);
  for (const list of near) for (const i of list) partners[i] = (partners[i] as number) + 1;
  return Array.from({ length: maxLag + 1 }, (_, lag) => {
    let sum = 0;
    for (const [i, day] of first.day.entries()) {
      if ((room[i] as number) < lag) continue;
      sum += (partners[i] as number) * second.day.filter((other) => other > day && other - day <= lag).length;
    }
    return second.day.length === 0 ? 0 : sum / second.day.length;
  });
}

function bandsOf(firstDays: readonly number[], secondDays: readonly number[], near: readonly (readonly number[])[], room: readonly number[], maxLag: number, { rng, draws, onDraws }: Drawing): (Interval | null)[] {
  const days = Int32Array.from(secondDays);
  const drawn: Int32Array[] = [];
  repeatDraws(Math.min(draws, DRAWS_FOR_A_BAND), onDraws, () => {
    rng.shuffle(days);
    drawn.push(within(firstDays, days, near, room, maxLag));
  });
  return Array.from({ length: maxLag + 1 }, (_, lag): Interval | null => {
    const counts = drawn.map((one) => one[lag] as number).sort((one, other) => one - other);
    return [counts[Math.floor(0.025 * (counts.length - 1))] as number, counts[Math.ceil(0.975 * (counts.length - 1))] as number];
  });
}
