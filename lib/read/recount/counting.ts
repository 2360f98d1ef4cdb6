import { FIRST_RULE, RULES } from "../fail-mask";
import { ASIDE_CLASSES, CLASSES, COUNTED_CLASSES, reasonOfRules } from "./classes";
import { KILLED, WORDS } from "./packed-rows";
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
  /** By rules failed, bits from FIRST_RULE on: the dimension whose figure gives another reason, or none; NO_DIMENSION if all agree. */
  readonly ownerOfRules: Uint8Array;
};

export const NO_DIMENSION = 255;

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
  // Reasons are told in the order of the bits: only a figure that ignores the first can tell another.
  const ownerOfRules = Uint8Array.from({ length: RULES }, (_, rules) => {
    const dimension = rules === 0 ? NO_DIMENSION : (dimensionOfBit[FIRST_RULE + 31 - Math.clz32(rules & -rules)] as number);
    const rest = rules & ~((dimensions[dimension]?.own ?? 0) >>> FIRST_RULE);
    return reasonOfRules[rest] === reasonOfRules[rules] ? NO_DIMENSION : dimension;
  });
  const placeOf = dimensions.map((_, position) => places[group[position] ?? 0] as CellPlace);
  return {
    rows, lines: rows.lines, unit, numbers: new Float64Array(next), groupStart, groupAside, figureStart, figureAside,
    own: Int32Array.from(dimensions, ({ own }) => own), dimensionOfBit, ownerOfRules,
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
