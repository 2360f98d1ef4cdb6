import type { Columns } from "../columns";
import { FLAG_DUPLICATE } from "../columns";
import { bits, failsByText, ownBits, periodBounds } from "../fail-mask";
import type { PeriodBounds } from "../fail-mask";
import type { Filter } from "../filter";
import type { Counting } from "./counting";
import { itemsFrom, listsByBar, listsByDay } from "./row-lists";
import type { DayLists, RowLists } from "./row-lists";

/**
 * Which conditions of the present filter does each row fail? As in `fail-mask`, one number a row; here it is kept from filter
 * to filter, and a change touches as few rows as can be:
 *
 * - the rows of every bar are listed, so that a value switched touches its own rows alone;
 * - what all rows are to switch is written once, in `inverted`: choosing one value of a key makes every other row fail, which is
 *   one number written, and then the rows of that value switched back.
 */
export type Conditions = {
  readonly columns: Columns;
  readonly counting: Counting;
  /** By place, apart from the lines, since most rows are only asked for this; what a row fails is this, switched by `inverted`. */
  readonly stored: Int32Array;
  inverted: number;
  /** By dimension, then by bar: the conditions that its rows fail. */
  readonly failing: Uint32Array[];
  period: PeriodBounds;
  words: readonly string[];
  /** Made when a dimension is first switched. */
  readonly lists: (RowLists | undefined)[];
  /** The places by first and by last day, made when the period is first changed; null where the days lie too far apart. */
  starts: DayLists | null | undefined;
  ends: DayLists | null | undefined;
};

/** A day beyond all days. */
const NEVER = 0x7fffffff;

/** The period in whole numbers. */
export function wholePeriod(filter: Pick<Filter, "from" | "to">): PeriodBounds {
  const { from, to, tooEarly } = periodBounds(filter);
  return { from, to: Math.min(to, NEVER), tooEarly };
}

/** No condition asked but that of duplicates, which no filter can ask differently. */
export function noConditions(columns: Columns, counting: Counting): Conditions {
  const { rows } = counting;
  const stored = Int32Array.from(rows.rowAt, (row) => alwaysFails(columns, row));
  const failing = rows.groups.dimensions.map(({ size }) => new Uint32Array(size));
  const period = { from: -NEVER, to: NEVER, tooEarly: bits.period };
  return { columns, counting, stored, inverted: 0, failing, period, words: [], lists: failing.map(() => undefined), starts: undefined, ends: undefined };
}

export function alwaysFails({ flags }: Columns, row: number): number {
  return ((flags[row] as number) & FLAG_DUPLICATE) === 0 ? 0 : bits.duplicate;
}

export function listsOf({ counting, lists }: Conditions, dimension: number): RowLists {
  return (lists[dimension] ??= listsByBar(counting.rows, dimension));
}

export function startsOf(conditions: Conditions): DayLists | null {
  if (conditions.starts === undefined) conditions.starts = listsByDay(conditions.counting.rows.days, 0, 2);
  return conditions.starts;
}

export function endsOf(conditions: Conditions): DayLists | null {
  if (conditions.ends === undefined) conditions.ends = listsByDay(conditions.counting.rows.days, 1, 2);
  return conditions.ends;
}

/** What is to be switched in the rows of each bar, and what in all rows first so that the fewest are left to be touched. */
export type Switch = {
  readonly dimension: number;
  readonly next: Uint32Array;
  readonly flips: Uint32Array;
  /** What most rows switch, and how many rows switch something else. */
  readonly common: number;
  readonly uncommonRows: number;
  /** How many rows switch anything. */
  readonly switchedRows: number;
};

export function switchOf(conditions: Conditions, dimension: number, next: Uint32Array): Switch {
  const { start } = listsOf(conditions, dimension);
  const old = conditions.failing[dimension] as Uint32Array;
  const flips = next.map((fails, bar) => fails ^ (old[bar] as number));
  const rowsOfFlip = new Map<number, number>([[0, 0]]);
  flips.forEach((flip, bar) => rowsOfFlip.set(flip, (rowsOfFlip.get(flip) ?? 0) + (start[bar + 1] as number) - (start[bar] as number)));
  const [common, commonRows] = [...rowsOfFlip].reduce((most, one) => (one[1] > most[1] ? one : most));
  const count = conditions.columns.count;
  return { dimension, next, flips, common, uncommonRows: count - commonRows, switchedRows: count - (rowsOfFlip.get(0) ?? 0) };
}

/** Switch the conditions of all rows, counting none. */
export function takeSwitch(conditions: Conditions, { dimension, next, flips, common }: Switch): void {
  const { start, places } = listsOf(conditions, dimension);
  const { stored } = conditions;
  for (let bar = 0; bar < flips.length; bar += 1) {
    const own = (flips[bar] as number) ^ common;
    if (own === 0) continue;
    const end = start[bar + 1] as number;
    for (let index = start[bar] as number; index < end; index += 1) {
      const place = places[index] as number;
      stored[place] = (stored[place] as number) ^ own;
    }
  }
  conditions.inverted ^= common;
  conditions.failing[dimension] = next;
}

/** What a record with these days fails. */
export function failsByDays(start: number, end: number, { from, to, tooEarly }: PeriodBounds): number {
  if (end < from) return tooEarly;
  return start > to ? bits.period : 0;
}

/** The rows, by last and by first day, that may fail otherwise in another period; a row may be in both. */
export type SwitchedByDays = { readonly ended: Uint32Array; readonly begun: Uint32Array };

/** Null where the days lie too far apart to be listed. */
export function switchedByDays(conditions: Conditions, next: PeriodBounds): SwitchedByDays | null {
  const [starts, ends, old] = [startsOf(conditions), endsOf(conditions), conditions.period];
  if (starts === null || ends === null) return null;
  // Where the default's first day comes or goes, all that ended before are set aside and not unasked, or the other way round.
  const first = old.tooEarly === next.tooEarly ? Math.min(old.from, next.from) : -Infinity;
  return {
    ended: ends.places.subarray(itemsFrom(ends, first), itemsFrom(ends, Math.max(old.from, next.from))),
    begun: starts.places.subarray(itemsFrom(starts, Math.min(old.to, next.to) + 1), itemsFrom(starts, Math.max(old.to, next.to) + 1)),
  };
}

/** How many rows the period leaves to be counted, or set aside. */
export function rowsWithin(conditions: Conditions, { from, to, tooEarly }: PeriodBounds): number {
  const [starts, ends] = [startsOf(conditions), endsOf(conditions)];
  if (starts === null || ends === null) return conditions.stored.length;
  return itemsFrom(starts, to + 1) - (tooEarly === bits.period ? itemsFrom(ends, from) : 0);
}

/** Switch the period of all rows, counting none. */
export function takePeriod(conditions: Conditions, next: PeriodBounds, lists: SwitchedByDays | null): void {
  const { stored, inverted, counting: { rows: { days } } } = conditions;
  const { from, to, tooEarly } = next;
  // As they are to be stored.
  const within = inverted & ownBits.period;
  const [early, late, others] = [within ^ tooEarly, within ^ bits.period, ~ownBits.period];
  const isFew = lists !== null && lists.ended.length + lists.begun.length < stored.length * LISTS_AT_MOST;
  for (const places of isFew ? [lists.ended, lists.begun] : []) {
    for (let at = 0; at < places.length; at += 1) {
      const place = places[at] as number;
      stored[place] = ((stored[place] as number) & others) | ((days[place * 2 + 1] as number) < from ? early : (days[place * 2] as number) > to ? late : within);
    }
  }
  for (let place = 0; place < stored.length && !isFew; place += 1) {
    stored[place] = ((stored[place] as number) & others) | ((days[place * 2 + 1] as number) < from ? early : (days[place * 2] as number) > to ? late : within);
  }
  conditions.period = next;
}

/** Above this share of the rows, one pass over all in their order is quicker than a walk along lists. */
const LISTS_AT_MOST = 0.5;

const TEXT_BITS = bits.q | bits.withheldQ;

/** asked: whether anything is searched for; words may be none all the same, and then nothing is found. */
export function takeText(conditions: Conditions, words: readonly string[], asked: boolean): void {
  const { stored, inverted, columns, counting: { rows: { rowAt } } } = conditions;
  // Every word asked before is in a word asked now: what was not found is not found now either, and need not be read.
  const narrower = conditions.words.length > 0 && conditions.words.every((word) => words.some((longer) => longer.includes(word)));
  for (let place = 0; place < stored.length; place += 1) {
    const old = (stored[place] as number) ^ inverted;
    if (narrower && (old & TEXT_BITS) !== 0) continue;
    stored[place] = ((old & ~TEXT_BITS) | (asked ? failsByText(columns, rowAt[place] as number, words) : 0)) ^ inverted;
  }
  conditions.words = words;
}

/** The conditions of all rows at one time, to be gone back to in one go. */
export type KeptConditions = { readonly stored: Int32Array; readonly inverted: number; readonly failing: readonly Uint32Array[]; readonly period: PeriodBounds; readonly words: readonly string[] };

export function keptConditions({ stored, inverted, failing, period, words }: Conditions): KeptConditions {
  return { stored: stored.slice(), inverted, failing: [...failing], period, words };
}

export function restore(conditions: Conditions, { stored, inverted, failing, period, words }: KeptConditions): void {
  conditions.stored.set(stored);
  failing.forEach((byBar, dimension) => (conditions.failing[dimension] = byBar));
  Object.assign(conditions, { inverted, period, words });
}
