import type { Columns } from "../columns";
import { failsByText } from "../fail-mask";
import type { RowChanges } from "../patch-columns";
import { alwaysFails, failsByDays } from "./conditions";
import { addRow } from "./add-rows";
import { barOf, fitsUnit } from "./counting";
import type { Counting } from "./counting";
import { packRow, WORDS } from "./packed-rows";
import type { PackedRows } from "./packed-rows";
import type { Recounter } from "./recounter";

const NONE = -1;

/**
 * A recounter for the columns of a later revision, from that of an earlier one, which is used up: the rows that changed are
 * taken away as they were and added as they are. Lists of rows are made anew when they are next asked for. Null: a record is
 * unlike all that there were (a month, a community never seen); then a recounter is to be made from the beginning.
 */
export function patchRecounter(old: Recounter, columns: Columns, { replaced, removed, inserted }: RowChanges): Recounter | null {
  const { conditions, counting } = old;
  const placeOf = placesOfRows(counting.rows.rowAt, [...removed, ...replaced.map(({ before }) => before)]);
  const at = (row: number) => placeOf.get(row) as number;
  for (const row of [...removed, ...replaced.map(({ before }) => before)]) addRow(counting, at(row), (conditions.stored[at(row)] as number) ^ conditions.inverted, -1, NONE);

  const replacedPlaces = replaced.map(({ before }) => at(before));
  const moved = moveRows(counting.rows, conditions.stored, removed.map(at), replacedPlaces, columns.count);
  renumber(moved.rows.rowAt.subarray(0, columns.count - inserted.length), columns.count, removed, inserted);
  inserted.forEach((row, index) => (moved.rows.rowAt[columns.count - inserted.length + index] = row));

  const next: Counting = { ...counting, rows: moved.rows, lines: moved.rows.lines };
  const changed = [...moved.replaced, ...inserted.map((_, index) => columns.count - inserted.length + index)];
  if (!changed.every((place) => packRow(moved.rows, columns, place)) || !fitsUnit(next)) return null;
  const state = { ...conditions, columns, counting: next, stored: moved.stored, lists: conditions.lists.map(() => undefined), starts: undefined, ends: undefined };
  const recounter: Recounter = { ...old, columns, counting: next, conditions: state, remembered: new Map(), usualConditions: null };
  for (const place of changed) {
    const fails = failsNow(recounter, place);
    moved.stored[place] = fails ^ state.inverted;
    addRow(next, place, fails, 1, NONE);
  }
  return recounter;
}

/** What a row fails of the filter that the recounter holds, asked of the row itself. */
function failsNow({ columns, counting, conditions, filter }: Recounter, place: number): number {
  const { rowAt, days } = counting.rows;
  const row = rowAt[place] as number;
  let fails = alwaysFails(columns, row) | failsByDays(days[place * 2] as number, days[place * 2 + 1] as number, conditions.period);
  conditions.failing.forEach((byBar, dimension) => (fails |= byBar[barOf(counting, dimension, place)] as number));
  return filter.q === "" ? fails : fails | failsByText(columns, row, conditions.words);
}

/** Where these rows stand. One pass over all places. */
function placesOfRows(rowAt: Uint32Array, rows: readonly number[]): Map<number, number> {
  const wanted = new Set(rows);
  const found = new Map<number, number>();
  for (let place = 0; place < rowAt.length && found.size < wanted.size; place += 1) {
    const row = rowAt[place] as number;
    if (wanted.has(row)) found.set(row, place);
  }
  return found;
}

/** Fill the places of removed rows with the last ones, and make as many places as there are rows now. */
function moveRows(rows: PackedRows, stored: Int32Array, removed: readonly number[], replaced: readonly number[], count: number): { rows: PackedRows; stored: Int32Array; replaced: number[] } {
  const { lines, rowAt, days } = rows;
  const where = new Map(replaced.map((place) => [place, place]));
  let last = rowAt.length;
  for (const place of [...removed].sort((a, b) => b - a)) {
    last -= 1;
    lines.copyWithin(place * WORDS, last * WORDS, (last + 1) * WORDS);
    days.copyWithin(place * 2, last * 2, (last + 1) * 2);
    rowAt[place] = rowAt[last] as number;
    stored[place] = stored[last] as number;
    for (const [own, now] of where) if (now === last) where.set(own, place);
  }
  const sized = {
    ...rows,
    lines: resized(lines, last * WORDS, count * WORDS),
    days: resized(days, last * 2, count * 2),
    rowAt: rowAt.length === count ? rowAt : copied(new Uint32Array(count), rowAt.subarray(0, last)),
  };
  return { rows: sized, stored: resized(stored, last, count), replaced: replaced.map((place) => where.get(place) ?? place) };
}

function resized(array: Int32Array, kept: number, length: number): Int32Array {
  return array.length === length ? array : copied(new Int32Array(length), array.subarray(0, kept));
}

function copied<A extends Int32Array | Uint32Array>(into: A, from: A): A {
  into.set(from);
  return into;
}

/** Rows as they are numbered in the new columns. */
function renumber(rowAt: Uint32Array, count: number, removed: readonly number[], inserted: readonly number[]): void {
  const firstMoved = Math.min(removed[0] ?? Infinity, inserted[0] ?? Infinity);
  if (firstMoved >= count) return;
  const isNew = new Set(inserted);
  const isGone = new Set(removed);
  const before = count - inserted.length + removed.length;
  const after = new Uint32Array(before);
  for (let row = 0, now = 0; row < before; row += 1) {
    if (isGone.has(row)) continue;
    while (isNew.has(now)) now += 1;
    after[row] = now;
    now += 1;
  }
  for (let place = 0; place < rowAt.length; place += 1) rowAt[place] = after[rowAt[place] as number] as number;
}
