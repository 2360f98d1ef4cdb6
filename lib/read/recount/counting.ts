import { bits, NOT_MATCHING_BITS } from "../fail-mask";
import { ASIDE_CLASSES, classOf, CLASSES, COUNTED_CLASSES, COUNTED_SHIFT, SET_ASIDE_FROM } from "./classes";
import { CLASS_SHIFT, KILLED, WIDE_AND_CLASS, WORDS } from "./packed-rows";
import type { PackedRows } from "./packed-rows";

/**
 * Rows, and the numbers of all figures for one filter, to which rows are added and from which they are taken away.
 *
 * A row that matches the filter is in every figure, so it is counted once a group of dimensions, into the cell of that group
 * (`numbers`, the first part). A row that fails one condition of not matching is in the figure of that condition alone and is
 * counted there (the second part, bars one after the other). A figure's bars are the sums of both: see figureBars.
 *
 * Every number holds how many rows there are and how many they killed: rows x unit + killed. Classes that count stand
 * together, eight to a cell, which is one line of a processor's cache; those set aside, which are fewer, stand behind.
 */
export type Counting = {
  readonly rows: PackedRows;
  readonly lines: Int32Array;
  readonly unit: number;
  readonly numbers: Float64Array;
  /** By group: where what counts begins, and where what is set aside does. */
  readonly groupStart: Int32Array;
  readonly groupAside: Int32Array;
  /** The same of every dimension's figure. */
  readonly figureStart: Uint32Array;
  readonly figureAside: Uint32Array;
  readonly own: Int32Array;
  /** By dimension: where a row holds its cell. */
  readonly word: Int32Array;
  readonly shift: Int32Array;
  readonly mask: Int32Array;
  /** By number of a condition's bit: the dimension whose figure ignores it, NO_DIMENSION for none. */
  readonly dimensionOfBit: Uint8Array;
};

export const NO_DIMENSION = 255;

/** Rules and withheld fields that some figure ignores. */
const OWNED_RULES = ~(NOT_MATCHING_BITS | bits.duplicate | bits.withheldQ);

/**
 * Room for the numbers of these rows, all zero. Null where rows and killed do not fit into one number exactly: 2^53 divided
 * by the number of rows, some nine thousand million killed for a million.
 */
export function emptyCounting(rows: PackedRows): Counting | null {
  const { dimensions, cells, places, group } = rows.groups;
  const unit = unitFor(rows.lines);
  if (unit === null) return null;
  let next = 0;
  const begin = (length: number) => (next += length) - length;
  const groupStart = Int32Array.from(cells, (own) => begin(own * COUNTED_CLASSES));
  const groupAside = Int32Array.from(cells, (own) => begin(own * ASIDE_CLASSES));
  const [figureStart, figureAside] = [new Uint32Array(dimensions.length), new Uint32Array(dimensions.length)];
  dimensions.forEach(({ size, own }, position) => {
    figureStart[position] = begin(own === 0 ? 0 : size * COUNTED_CLASSES);
    figureAside[position] = begin(own === 0 ? 0 : size * ASIDE_CLASSES);
  });
  const dimensionOfBit = new Uint8Array(32).fill(NO_DIMENSION);
  dimensions.forEach(({ own }, position) => {
    for (let left = own; left !== 0; left &= left - 1) dimensionOfBit[31 - Math.clz32(left & -left)] = position;
  });
  const placeOf = dimensions.map((_, position) => places[group[position] ?? 0] as CellPlace);
  return {
    rows, lines: rows.lines, unit, numbers: new Float64Array(next), groupStart, groupAside, figureStart, figureAside,
    own: Int32Array.from(dimensions, ({ own }) => own), dimensionOfBit,
    word: Int32Array.from(placeOf, ({ word }) => word), shift: Int32Array.from(placeOf, ({ shift }) => shift), mask: Int32Array.from(placeOf, (at) => 2 ** at.bits - 1),
  };
}

type CellPlace = PackedRows["groups"]["places"][number];

/** A power of two above all killed together, with room for as many again. */
function unitFor(lines: Int32Array): number | null {
  const unit = 2 ** Math.ceil(Math.log2(2 * allKilled(lines) + 2));
  return unit * (lines.length / WORDS + 1) * 2 > Number.MAX_SAFE_INTEGER ? null : unit;
}

/** Do rows and killed still fit, after some rows have changed? */
export function fitsUnit({ lines, unit }: Counting): boolean {
  return allKilled(lines) < unit && unit * (lines.length / WORDS + 1) <= Number.MAX_SAFE_INTEGER;
}

function allKilled(lines: Int32Array): number {
  let killed = 0;
  for (let at = KILLED; at < lines.length; at += WORDS) killed += lines[at] as number;
  return killed;
}

/**
 * Count the row at a place that fails these conditions (sign 1), or take it away (-1). skip: a dimension whose figure is
 * known already. A row that fails two conditions of not matching, or the one that no figure ignores, is in no figure.
 */
export function addRow(counting: Counting, place: number, fails: number, sign: number, skip: number): void {
  const notMatching = fails & NOT_MATCHING_BITS;
  if (fails === 0) {
    const { numbers, lines, unit, groupStart } = counting;
    const at = place * WORDS;
    const wide = lines[at + WIDE_AND_CLASS] as number;
    const own = wide >>> CLASS_SHIFT;
    const weight = sign * (unit + (lines[at + KILLED] as number));
    // Written out: this is where the time goes. A byte times eight, the classes of a cell, is shifted down by three less.
    const low = lines[at] as number;
    const high = lines[at + 1] as number;
    const a = ((low & 0xff) << COUNTED_SHIFT) + (groupStart[0] as number) + own;
    numbers[a] = (numbers[a] as number) + weight;
    const b = ((low >>> 5) & 0x7f8) + (groupStart[1] as number) + own;
    numbers[b] = (numbers[b] as number) + weight;
    const c = ((low >>> 13) & 0x7f8) + (groupStart[2] as number) + own;
    numbers[c] = (numbers[c] as number) + weight;
    const d = ((low >>> 21) & 0x7f8) + (groupStart[3] as number) + own;
    numbers[d] = (numbers[d] as number) + weight;
    const e = ((high & 0xff) << COUNTED_SHIFT) + (groupStart[4] as number) + own;
    numbers[e] = (numbers[e] as number) + weight;
    const f = ((high >>> 5) & 0x7f8) + (groupStart[5] as number) + own;
    numbers[f] = (numbers[f] as number) + weight;
    const g = ((high >>> 13) & 0x7f8) + (groupStart[6] as number) + own;
    numbers[g] = (numbers[g] as number) + weight;
    const h = ((high >>> 21) & 0x7f8) + (groupStart[7] as number) + own;
    numbers[h] = (numbers[h] as number) + weight;
    const i = ((wide & 0xffff) << COUNTED_SHIFT) + (groupStart[8] as number) + own;
    numbers[i] = (numbers[i] as number) + weight;
    const j = ((wide >>> 13) & 0xfff8) + (groupStart[9] as number) + own;
    numbers[j] = (numbers[j] as number) + weight;
  } else if (notMatching === 0) {
    const own = classOf((counting.lines[place * WORDS + WIDE_AND_CLASS] as number) >>> CLASS_SHIFT, fails);
    addAside(counting, place, own, sign);
    if ((fails & OWNED_RULES) !== 0) addToOwnFigures(counting, place, fails, own, sign, skip);
  } else if ((notMatching & (notMatching - 1)) === 0) {
    const dimension = counting.dimensionOfBit[31 - Math.clz32(notMatching)] as number;
    if (dimension !== NO_DIMENSION && dimension !== skip) {
      const base = (counting.lines[place * WORDS + WIDE_AND_CLASS] as number) >>> CLASS_SHIFT;
      addToBar(counting, dimension, barOf(counting, dimension, place), place, classOf(base, fails & ~(counting.own[dimension] as number)), sign);
    }
  }
}

function addAside({ numbers, lines, unit, groupAside }: Counting, place: number, own: number, sign: number): void {
  const weight = sign * unit;
  const within = own - SET_ASIDE_FROM;
  const at = place * WORDS;
  const low = lines[at] as number;
  const high = lines[at + 1] as number;
  const wide = lines[at + WIDE_AND_CLASS] as number;
  const a = (low & 0xff) * ASIDE_CLASSES + (groupAside[0] as number) + within;
  numbers[a] = (numbers[a] as number) + weight;
  const b = ((low >>> 8) & 0xff) * ASIDE_CLASSES + (groupAside[1] as number) + within;
  numbers[b] = (numbers[b] as number) + weight;
  const c = ((low >>> 16) & 0xff) * ASIDE_CLASSES + (groupAside[2] as number) + within;
  numbers[c] = (numbers[c] as number) + weight;
  const d = (low >>> 24) * ASIDE_CLASSES + (groupAside[3] as number) + within;
  numbers[d] = (numbers[d] as number) + weight;
  const e = (high & 0xff) * ASIDE_CLASSES + (groupAside[4] as number) + within;
  numbers[e] = (numbers[e] as number) + weight;
  const f = ((high >>> 8) & 0xff) * ASIDE_CLASSES + (groupAside[5] as number) + within;
  numbers[f] = (numbers[f] as number) + weight;
  const g = ((high >>> 16) & 0xff) * ASIDE_CLASSES + (groupAside[6] as number) + within;
  numbers[g] = (numbers[g] as number) + weight;
  const h = (high >>> 24) * ASIDE_CLASSES + (groupAside[7] as number) + within;
  numbers[h] = (numbers[h] as number) + weight;
  const i = (wide & 0xffff) * ASIDE_CLASSES + (groupAside[8] as number) + within;
  numbers[i] = (numbers[i] as number) + weight;
  const j = ((wide >>> 16) & 0x1fff) * ASIDE_CLASSES + (groupAside[9] as number) + within;
  numbers[j] = (numbers[j] as number) + weight;
}

/** A rule that a figure ignores does not set the row aside there: it moves to the class that the other conditions give it. */
function addToOwnFigures(counting: Counting, place: number, fails: number, elsewhere: number, sign: number, skip: number): void {
  const { numbers, unit, figureAside } = counting;
  const base = (counting.lines[place * WORDS + WIDE_AND_CLASS] as number) >>> CLASS_SHIFT;
  for (let left = fails & OWNED_RULES; left !== 0; left &= left - 1) {
    const dimension = counting.dimensionOfBit[31 - Math.clz32(left & -left)] as number;
    if (dimension === skip) continue;
    const own = classOf(base, fails & ~(counting.own[dimension] as number));
    if (own === elsewhere) continue;
    const bar = barOf(counting, dimension, place);
    const at = (figureAside[dimension] as number) + bar * ASIDE_CLASSES + elsewhere - SET_ASIDE_FROM;
    numbers[at] = (numbers[at] as number) - sign * unit;
    addToBar(counting, dimension, bar, place, own, sign);
  }
}

function addToBar({ numbers, unit, lines, figureStart, figureAside }: Counting, dimension: number, bar: number, place: number, own: number, sign: number): void {
  if (own >= SET_ASIDE_FROM) {
    const at = (figureAside[dimension] as number) + bar * ASIDE_CLASSES + own - SET_ASIDE_FROM;
    numbers[at] = (numbers[at] as number) + sign * unit;
  } else {
    const at = (figureStart[dimension] as number) + (bar << COUNTED_SHIFT) + own;
    numbers[at] = (numbers[at] as number) + sign * (unit + (lines[place * WORDS + KILLED] as number));
  }
}

/** The bar of the row at a place. */
export function barOf({ rows, lines, word, shift, mask }: Counting, dimension: number, place: number): number {
  const cell = ((lines[place * WORDS + (word[dimension] as number)] as number) >>> (shift[dimension] as number)) & (mask[dimension] as number);
  return (rows.groups.barOfCell[dimension] as Uint16Array)[cell] as number;
}

/**
 * The numbers of every bar of a dimension, written to the beginning of `into`: COUNTED_CLASSES a bar, then, behind the last
 * bar, ASIDE_CLASSES a bar. `figure`: as its figure shows them, its own conditions ignored; otherwise the whole filter respected.
 */
export function barsOf(counting: Counting, dimension: number, figure: boolean, into: Float64Array): Float64Array {
  const { rows, numbers, figureStart, own } = counting;
  const bars = into.subarray(0, (rows.groups.dimensions[dimension]?.size ?? 0) * CLASSES);
  const start = figureStart[dimension] as number;
  if (figure && own[dimension] !== 0) bars.set(numbers.subarray(start, start + bars.length));
  else bars.fill(0);
  addCells(counting, dimension, bars, 0, 1);
  return bars;
}

/** Let the figure of a dimension show these numbers, whatever the cells hold now. */
export function keepBars(counting: Counting, dimension: number, bars: Float64Array): void {
  const start = counting.figureStart[dimension] as number;
  counting.numbers.set(bars, start);
  addCells(counting, dimension, counting.numbers, start, -1);
}

/** Room enough for the bars of any dimension. */
export function roomForBars({ groups }: PackedRows): Float64Array {
  return new Float64Array(Math.max(...groups.dimensions.map(({ size }) => size)) * CLASSES);
}

function addCells({ rows: { groups }, numbers, groupStart, groupAside }: Counting, dimension: number, bars: Float64Array, start: number, sign: number): void {
  const barOfCell = groups.barOfCell[dimension] as Uint16Array;
  const group = groups.group[dimension] as number;
  addTo(bars, start, COUNTED_CLASSES, numbers, groupStart[group] as number, barOfCell, sign);
  addTo(bars, start + (groups.dimensions[dimension]?.size ?? 0) * COUNTED_CLASSES, ASIDE_CLASSES, numbers, groupAside[group] as number, barOfCell, sign);
}

function addTo(bars: Float64Array, start: number, width: number, numbers: Float64Array, from: number, barOfCell: Uint16Array, sign: number): void {
  for (let cell = 0; cell < barOfCell.length; cell += 1) {
    const to = start + (barOfCell[cell] as number) * width;
    const at = from + cell * width;
    for (let own = 0; own < width; own += 1) {
      const number = numbers[at + own] as number;
      if (number !== 0) bars[to + own] = (bars[to + own] as number) + sign * number;
    }
  }
}
