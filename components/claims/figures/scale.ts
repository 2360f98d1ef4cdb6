/** Places on an axis as fractions, 0 at its start and 1 at its end. Pure; a component turns them into percentages. */

export type Scale = { readonly at: (value: number) => number; readonly ticks: readonly number[] };

/** Round steps that give `about` ticks from 0 to at least `most`. */
export function countScale(most: number, about = 4): Scale & { readonly end: number } {
  const raw = Math.max(1, most) / about;
  const power = 10 ** Math.floor(Math.log10(raw));
  const step = Math.max(1, [1, 2, 5, 10].map((factor) => factor * power).find((candidate) => candidate >= raw) ?? raw);
  const end = Math.ceil(Math.max(1, most) / step) * step;
  return { end, at: (value) => value / end, ticks: Array.from({ length: Math.round(end / step) + 1 }, (_, index) => index * step) };
}

const LOG_TICKS = [1, 2, 3, 5, 10, 20, 30, 50, 100, 200, 500, 1000];

/**
 * A logarithmic axis for counts that begins with a lane of its own for zero. most: the largest count; `lane`: width of the lane as a
 * fraction. Counts from 1 on lie beyond the lane.
 */
export function logWithZeroLane(most: number, lane = 0.12): Scale {
  const top = LOG_TICKS.find((tick) => tick >= most * 1.15) ?? most * 1.2;
  const inner = 0.07; // between the lane and 1, so that marks at 1 do not touch it
  const room = 1 - lane - inner - 0.03;
  return {
    at: (value) => (value <= 0 ? lane / 2 : lane + inner + (room * Math.log(value)) / Math.max(Math.log(top), 1e-9)),
    ticks: [0, ...LOG_TICKS.filter((tick) => tick <= top)],
  };
}

export const percent = (fraction: number): string => `${Math.round(fraction * 1e4) / 1e2}%`;

const DAY_MS = 86_400_000;

/** Days since 1970 of a calendar day; no time zone takes part. */
export function dayNumber(isoDay: string): number {
  const [year = 1970, month = 1, day = 1] = isoDay.split("-").map(Number);
  return Math.round(Date.UTC(year, month - 1, day) / DAY_MS);
}

/** The January firsts after the first day, as places on a time axis. */
export function yearTicks(from: number, to: number): readonly { readonly year: number; readonly at: number }[] {
  const first = new Date(from * DAY_MS).getUTCFullYear();
  const last = new Date(to * DAY_MS).getUTCFullYear();
  return Array.from({ length: last - first + 1 }, (_, index) => first + index)
    .map((year) => ({ year, at: (Math.max(from, Math.round(Date.UTC(year, 0, 1) / DAY_MS)) - from) / Math.max(1, to - from) }));
}
