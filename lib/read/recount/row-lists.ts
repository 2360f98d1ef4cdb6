import { WORDS } from "./packed-rows";
import type { PackedRows } from "./packed-rows";

/** The places of the rows of every bar, or of every day, one list after the other, each from the first place to the last. */
export type RowLists = {
  /** Where the list of a bar begins in `places`; one more entry for the end of the last. */
  readonly start: Uint32Array;
  readonly places: Uint32Array;
};

/** The rows by bar of a dimension. */
export function listsByBar({ lines, groups }: PackedRows, dimension: number): RowLists {
  const { word, shift, bits } = groups.places[groups.group[dimension] as number] as PackedRows["groups"]["places"][number];
  const barOfCell = groups.barOfCell[dimension] as Uint16Array;
  const size = groups.dimensions[dimension]?.size ?? 0;
  const mask = (1 << bits) - 1;
  const start = new Uint32Array(size + 1);
  for (let at = word; at < lines.length; at += WORDS) {
    const bar = barOfCell[((lines[at] as number) >>> shift) & mask] as number;
    start[bar + 1] = (start[bar + 1] as number) + 1;
  }
  for (let bar = 0; bar < size; bar += 1) start[bar + 1] = (start[bar + 1] as number) + (start[bar] as number);
  const next = start.slice();
  const places = new Uint32Array(lines.length / WORDS);
  for (let place = 0, at = word; at < lines.length; place += 1, at += WORDS) {
    const bar = barOfCell[((lines[at] as number) >>> shift) & mask] as number;
    const here = next[bar] as number;
    places[here] = place;
    next[bar] = here + 1;
  }
  return { start, places };
}

/** Days that can be told apart, a hundred and seventy years: beyond, a change of the period looks at every row. */
const MOST_DAYS = 65_536;

export type DayLists = RowLists & { readonly firstDay: number };

/** The items 0, 1, … by the day of each: days[first], days[first + step], … Null where the days lie too far apart. */
export function listsByDay(days: Int32Array, first: number, step: number): DayLists | null {
  let [firstDay, lastDay] = [0x7fffffff, -0x80000000];
  for (let at = first; at < days.length; at += step) {
    const day = days[at] as number;
    if (day < firstDay) firstDay = day;
    if (day > lastDay) lastDay = day;
  }
  if (lastDay < firstDay) return { firstDay: 0, start: new Uint32Array(1), places: new Uint32Array(0) };
  if (lastDay - firstDay >= MOST_DAYS) return null;
  const start = new Uint32Array(lastDay - firstDay + 2);
  for (let at = first; at < days.length; at += step) {
    const day = (days[at] as number) - firstDay + 1;
    start[day] = (start[day] as number) + 1;
  }
  for (let day = 1; day < start.length; day += 1) start[day] = (start[day] as number) + (start[day - 1] as number);
  const next = start.slice();
  const places = new Uint32Array(Math.ceil((days.length - first) / step));
  for (let item = 0, at = first; at < days.length; item += 1, at += step) {
    const day = (days[at] as number) - firstDay;
    const here = next[day] as number;
    places[here] = item;
    next[day] = here + 1;
  }
  return { firstDay, start, places };
}

/** Where the items from a day on begin in `places`. day: any number, Infinity too. */
export function itemsFrom({ start, firstDay }: DayLists, day: number): number {
  return start[Math.min(Math.max(day - firstDay, 0), start.length - 1)] as number;
}
