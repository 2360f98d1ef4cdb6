import type { Columns } from "../columns";
import { NOT_MATCHING_BITS, ownBits, searchWords } from "../fail-mask";
import type { PeriodBounds } from "../fail-mask";
import { defaultFilter } from "../filter";
import type { Filter } from "../filter";
import {
  endsOf, failsByDays, keptConditions, listsOf, noConditions, restore, rowsWithin, startsOf, switchedByDays, switchOf, takePeriod, takeSwitch, takeText, wholePeriod,
} from "./conditions";
import type { Conditions, KeptConditions, Switch, SwitchedByDays } from "./conditions";
import { addRows, BATCH, emptyBatch } from "./add-rows";
import { barsOf, emptyCounting, keepBars, roomForBars } from "./counting";
import type { Counting } from "./counting";
import { dimensionsOf } from "./dimensions";
import type { DimensionName } from "./dimensions";
import { packRows, WORDS } from "./packed-rows";
import { listsByDay } from "./row-lists";

/**
 * Columns with the numbers of all figures for one filter, ready to be asked for another: from one filter to the next only
 * the rows that a change switches are counted again. It holds one filter at a time; whoever asks gets his numbers before
 * anybody else can ask, so several may share one.
 */
export type Recounter = {
  readonly columns: Columns;
  readonly counting: Counting;
  readonly conditions: Conditions;
  readonly dimension: Readonly<Record<DimensionName, number>>;
  readonly firstMonth: number;
  readonly patterns: readonly number[];
  filter: Filter;
  /** Numbers of filters asked before, the latest last. */
  readonly remembered: Map<string, Float64Array>;
  /** Where those of the default filter are kept, which are never forgotten. */
  readonly usual: Float64Array;
  /** What every row fails of the default filter, kept when another is first asked for. */
  usualConditions: KeptConditions | null;
  /** Bars on the way from one filter to the next, and on the way out: memory made once. */
  readonly kept: Float64Array;
  readonly out: Float64Array;
};

/** Filters whose numbers are kept, some 400 kB each: going back, or clearing what was set, counts nothing. */
const REMEMBERED = 12;
const NONE = -1;

/** Make ready, counted for the default filter. Null: the data are too varied for tables; `linkedViews` counts them row by row. */
export function recounterOf(columns: Columns): Recounter | null {
  const found = dimensionsOf(columns);
  if (found === null) return null;
  // By first day, so that what the brush passes over lies side by side.
  const order = listsByDay(columns.startDay, 0, 1)?.places;
  const rows = packRows(found.dimensions, columns, order ?? Uint32Array.from({ length: columns.count }, (_, row) => row));
  const counting = rows === null ? null : emptyCounting(rows);
  if (rows === null || counting === null) return null;
  const dimension = Object.fromEntries(found.dimensions.map(({ name }, position) => [name, position])) as Record<DimensionName, number>;
  const filter = defaultFilter(columns.datasets);
  const recounter: Recounter = {
    columns, counting, conditions: noConditions(columns, counting), dimension, firstMonth: found.firstMonth, patterns: found.patterns,
    filter, remembered: new Map(), usual: new Float64Array(counting.numbers.length), usualConditions: null, kept: roomForBars(rows), out: roomForBars(rows),
  };
  askAll(recounter, filter);
  return recounter;
}

/** List the rows of every dimension at once, not when it is first switched, and keep what the first filter finds. */
export function prepareLists(recounter: Recounter): void {
  const { conditions, counting } = recounter;
  counting.rows.groups.dimensions.forEach(({ failing }, position) => {
    if (failing !== null) listsOf(conditions, position);
  });
  startsOf(conditions);
  endsOf(conditions);
  remember(recounter, recounter.filter);
}

/** The same recounter for the same records, now with the text that a search looks in. The one given is used up. */
export function withTextOf(recounter: Recounter, columns: Columns): Recounter {
  return { ...recounter, columns, conditions: { ...recounter.conditions, columns } };
}

const nameOf = (filter: Filter) => JSON.stringify(Object.entries(filter).sort(([a], [b]) => (a < b ? -1 : 1)));

/** Count for another filter. */
export function ask(recounter: Recounter, filter: Filter): void {
  if (filter === recounter.filter) return;
  const { conditions, counting, columns, remembered } = recounter;
  const switches: Switch[] = [];
  counting.rows.groups.dimensions.forEach(({ failing }, position) => {
    const next = failing?.(columns, filter);
    const old = conditions.failing[position];
    if (next?.some((fails, bar) => fails !== old?.[bar])) switches.push(switchOf(conditions, position, next));
  });
  const period = wholePeriod(filter);
  const otherPeriod = period.from !== conditions.period.from || period.to !== conditions.period.to || period.tooEarly !== conditions.period.tooEarly;
  const words = searchWords(filter.q);
  const otherText = (filter.q !== "") !== (recounter.filter.q !== "") || words.join(" ") !== conditions.words.join(" ");
  const changes = switches.length + Number(otherPeriod) + Number(otherText);
  const left = recounter.filter;
  recounter.filter = filter;
  if (changes === 0) return;

  remember(recounter, left);
  const known = remembered.get(nameOf(filter));
  if (known === undefined && changes === 1 && switches[0] !== undefined) {
    askOne(recounter, switches[0]);
    return;
  }
  if (known === undefined && changes === 1 && otherPeriod) {
    askPeriod(recounter, period);
    return;
  }
  const byDays = otherPeriod ? switchedByDays(conditions, period) : null;
  if (known === recounter.usual && recounter.usualConditions !== null) {
    const touched = switches.reduce((rows, { uncommonRows }) => rows + uncommonRows, otherPeriod ? rowsOf(byDays, columns.count) : 0);
    if (otherText || touched > columns.count * COPYING) {
      restore(conditions, recounter.usualConditions);
      counting.numbers.set(known);
      return;
    }
  }
  for (const one of switches) takeSwitch(conditions, one);
  if (otherPeriod) takePeriod(conditions, period, byDays);
  if (otherText) takeText(conditions, words, filter.q !== "");
  if (known !== undefined) counting.numbers.set(known);
  else countAll(counting, conditions, NONE);
}

function remember(recounter: Recounter, filter: Filter): void {
  const { remembered, counting, conditions, usual, columns } = recounter;
  const name = nameOf(filter);
  const known = remembered.get(name);
  if (known !== undefined) {
    remembered.delete(name);
    remembered.set(name, known);
    return;
  }
  if (name === nameOf(defaultFilter(columns.datasets))) {
    usual.set(counting.numbers);
    recounter.usualConditions ??= keptConditions(conditions);
    remembered.set(name, usual);
    return;
  }
  // The memory of the one that is forgotten serves the one that comes.
  const oldest = remembered.size < REMEMBERED ? undefined : [...remembered].find(([, numbers]) => numbers !== usual);
  if (oldest !== undefined) remembered.delete(oldest[0]);
  const numbers = oldest?.[1] ?? new Float64Array(counting.numbers.length);
  numbers.set(counting.numbers);
  remembered.set(name, numbers);
}

/** The first time: no list is needed to look at every row. */
function askAll({ columns, counting, conditions }: Recounter, filter: Filter): void {
  const { lines, rows: { groups } } = counting;
  const { stored } = conditions;
  groups.dimensions.forEach(({ failing }, position) => {
    const next = failing?.(columns, filter);
    if (next === undefined) return;
    conditions.failing[position] = next;
    if (next.every((fails) => fails === 0)) return;
    const failsOfCell = Uint32Array.from(groups.barOfCell[position] ?? [], (bar) => next[bar] as number);
    const { word, shift, bits: width } = groups.places[groups.group[position] ?? 0] ?? { word: 0, shift: 0, bits: 8 };
    const mask = (1 << width) - 1;
    for (let place = 0, at = word; place < stored.length; place += 1, at += WORDS) stored[place] = (stored[place] as number) | (failsOfCell[((lines[at] as number) >>> shift) & mask] as number);
  });
  takePeriod(conditions, wholePeriod(filter), null);
  takeText(conditions, searchWords(filter.q), filter.q !== "");
  countAll(counting, conditions, NONE);
}

/** Above this share of the rows, one pass over all in their order is quicker than a walk along lists. */
const WALK_AT_MOST = 0.4;
/** What it costs to switch a row's conditions, if counting it, or taking it away, costs 1. */
const SWITCHING = 0.2;
/** And what it costs to copy the conditions of a row, as against switching them. */
const COPYING = 0.2;

/** One dimension is switched. Its own figure ignores that and stays as it is. */
function askOne({ counting, conditions, kept: room }: Recounter, one: Switch): void {
  const { dimension, next, switchedRows, uncommonRows } = one;
  const { start } = listsOf(conditions, dimension);
  const count = counting.rows.rowAt.length;
  const kept = barsOf(counting, dimension, true, room);
  let possible = 0;
  next.forEach((fails, bar) => {
    if ((fails & NOT_MATCHING_BITS) === 0) possible += (start[bar + 1] as number) - (start[bar] as number);
  });
  const most = count * WALK_AT_MOST;
  if (switchedRows <= most && switchedRows <= possible + uncommonRows * SWITCHING) moveSwitched(counting, conditions, one);
  else {
    takeSwitch(conditions, one);
    if (possible <= most) countPossible(counting, conditions, dimension);
    else countAll(counting, conditions, dimension);
  }
  keepBars(counting, dimension, kept);
}

/** Take away the rows that are switched as they were, and add them as they are. */
function moveSwitched(counting: Counting, conditions: Conditions, { dimension, next, flips }: Switch): void {
  const { start, places } = listsOf(conditions, dimension);
  const { stored, inverted } = conditions;
  const ignored = counting.own[dimension] as number;
  for (let bar = 0; bar < flips.length; bar += 1) {
    const flip = flips[bar] as number;
    if (flip === 0) continue;
    const end = start[bar + 1] as number;
    for (let from = start[bar] as number; from < end; from += BATCH) {
      const until = Math.min(end, from + BATCH);
      let [gone, come] = [0, 0];
      for (let index = from; index < until; index += 1) {
        const place = places[index] as number;
        const own = stored[place] as number;
        stored[place] = own ^ flip;
        const old = own ^ inverted;
        if (isInFigures(old, ignored)) {
          going.places[gone] = place;
          going.fails[gone] = old;
          gone += 1;
        }
        if (isInFigures(old ^ flip, ignored)) {
          coming.places[come] = place;
          coming.fails[come] = old ^ flip;
          come += 1;
        }
      }
      addRows(counting, going, gone, -1, dimension);
      addRows(counting, coming, come, 1, dimension);
    }
  }
  conditions.failing[dimension] = next;
}

// Memory made once.
const [going, coming] = [emptyBatch(), emptyBatch()];

/** May a row that fails these be in any figure but those that ignore `ignored`? */
function isInFigures(fails: number, ignored: number): boolean {
  const notMatching = fails & NOT_MATCHING_BITS;
  return ((notMatching & (notMatching - 1)) | (notMatching & ignored)) === 0;
}

/** Count from nothing, but only the rows that this dimension lets match: no other row is in any figure but its own. */
function countPossible(counting: Counting, conditions: Conditions, dimension: number): void {
  const { start, places } = listsOf(conditions, dimension);
  const { stored, inverted } = conditions;
  const failing = conditions.failing[dimension] as Uint32Array;
  const ignored = counting.own[dimension] as number;
  counting.numbers.fill(0);
  for (let bar = 0; bar < failing.length; bar += 1) {
    if (((failing[bar] as number) & NOT_MATCHING_BITS) !== 0) continue;
    const end = start[bar + 1] as number;
    for (let from = start[bar] as number; from < end; from += BATCH) {
      const until = Math.min(end, from + BATCH);
      let come = 0;
      for (let index = from; index < until; index += 1) {
        const place = places[index] as number;
        const fails = (stored[place] as number) ^ inverted;
        if (!isInFigures(fails, ignored)) continue;
        coming.places[come] = place;
        coming.fails[come] = fails;
        come += 1;
      }
      addRows(counting, coming, come, 1, dimension);
    }
  }
}

/** Count all rows from nothing. skip: a dimension whose figure is known. */
function countAll(counting: Counting, { stored, inverted }: Conditions, skip: number): void {
  const ignored = skip === NONE ? 0 : (counting.own[skip] as number);
  counting.numbers.fill(0);
  for (let from = 0; from < stored.length; from += BATCH) {
    const until = Math.min(stored.length, from + BATCH);
    let come = 0;
    for (let place = from; place < until; place += 1) {
      const fails = (stored[place] as number) ^ inverted;
      if (!isInFigures(fails, ignored)) continue;
      coming.places[come] = place;
      coming.fails[come] = fails;
      come += 1;
    }
    addRows(counting, coming, come, 1, skip);
  }
}

function askPeriod({ counting, conditions, dimension: { month }, kept: room }: Recounter, next: PeriodBounds): void {
  const lists = switchedByDays(conditions, next);
  const kept = barsOf(counting, month, true, room);
  if (lists !== null && rowsOf(lists, Infinity) <= rowsWithin(conditions, next)) {
    moveByDays(counting, conditions, lists.ended, next, month);
    moveByDays(counting, conditions, lists.begun, next, month);
    conditions.period = next;
  } else {
    takePeriod(conditions, next, lists);
    countAll(counting, conditions, month);
  }
  keepBars(counting, month, kept);
}

function rowsOf(lists: SwitchedByDays | null, otherwise: number): number {
  return lists === null ? otherwise : lists.ended.length + lists.begun.length;
}

function moveByDays(counting: Counting, { stored, inverted }: Conditions, places: Uint32Array, next: PeriodBounds, month: number): void {
  const { days } = counting.rows;
  for (let from = 0; from < places.length; from += BATCH) {
    const until = Math.min(places.length, from + BATCH);
    let [gone, come] = [0, 0];
    for (let index = from; index < until; index += 1) {
      const place = places[index] as number;
      const old = (stored[place] as number) ^ inverted;
      const own = (old & ~ownBits.period) | failsByDays(days[place * 2] as number, days[place * 2 + 1] as number, next);
      if (own === old) continue;
      stored[place] = own ^ inverted;
      if (isInFigures(old, ownBits.period)) {
        going.places[gone] = place;
        going.fails[gone] = old;
        gone += 1;
      }
      if (isInFigures(own, ownBits.period)) {
        coming.places[come] = place;
        coming.fails[come] = own;
        come += 1;
      }
    }
    addRows(counting, going, gone, -1, month);
    addRows(counting, coming, come, 1, month);
  }
}
