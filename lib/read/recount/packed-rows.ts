import { COUNT_NOT_KNOWN } from "../columns";
import type { Columns } from "../columns";
import { countedClass } from "./classes";
import { UNFIT } from "./dimensions";
import type { Dimension } from "./dimensions";
import { groupsOf } from "./groups";
import type { Groups } from "./groups";

/**
 * Numbers a row, of four bytes each, all that is asked of a row side by side:
 *
 *     0, 1   its cells in the eight narrow groups, a byte each
 *     2      its cells in the two wide groups, 16 and 13 bits, and, in the last three, the class it has if it counts
 *     3      the best number of killed, 0 where not known
 */
export const WORDS = 4;
export const [WIDE_AND_CLASS, KILLED] = [2, 3];
export const CLASS_SHIFT = 29;

export type PackedRows = {
  readonly groups: Groups;
  /** WORDS numbers a row. The rows stand in an order of their own: a row is known by its place. */
  readonly lines: Int32Array;
  /** By place: the row in the columns, and two numbers, its first and its last day since 1970-01-01. */
  readonly rowAt: Uint32Array;
  readonly days: Int32Array;
};

/** All rows of the columns, in this order. Null: they are too varied for the groups. */
export function packRows(dimensions: readonly Dimension[], columns: Columns, order: Uint32Array): PackedRows | null {
  const groups = groupsOf(dimensions, columns);
  if (groups === null) return null;
  const lines = new Int32Array(columns.count * WORDS);
  const cells = new Uint16Array(columns.count);
  for (const [group, { word, shift }] of groups.places.entries()) {
    cellsOf(groups, group, columns, cells);
    for (let place = 0; place < order.length; place += 1) {
      const at = place * WORDS + word;
      lines[at] = (lines[at] as number) | ((cells[order[place] as number] as number) << shift);
    }
  }
  const rows: PackedRows = { groups, lines, rowAt: order.slice(), days: new Int32Array(columns.count * 2) };
  for (let place = 0; place < order.length; place += 1) packRest(rows, columns, place);
  return rows;
}

/** The cell of every row in one group. Each dimension reads its column from the first row to the last. */
function cellsOf({ dimensions, group: groupOf, stepOfBar }: Groups, group: number, columns: Columns, cells: Uint16Array): void {
  cells.fill(0);
  dimensions.forEach(({ reader }, position) => {
    const steps = stepOfBar[position];
    if (steps && groupOf[position] === group) addBars(cells, reader(columns), steps);
  });
}

function addBars(cells: Uint16Array, barAt: (row: number) => number, steps: Uint16Array): void {
  for (let row = 0; row < cells.length; row += 1) cells[row] = (cells[row] as number) + (steps[barAt(row)] as number);
}

function packRest({ lines, rowAt, days }: PackedRows, { code, counts, startDay, endDay }: Columns, place: number): void {
  const row = rowAt[place] as number;
  const killed = counts.killedBest[row] as number;
  const at = place * WORDS;
  lines[at + WIDE_AND_CLASS] = (lines[at + WIDE_AND_CLASS] as number) | (countedClass(code.kind[row] as number, killed > COUNT_NOT_KNOWN) << CLASS_SHIFT);
  lines[at + KILLED] = Math.max(0, killed);
  days[place * 2] = startDay[row] as number;
  days[place * 2 + 1] = endDay[row] as number;
}

/** Write the row that stands at a place anew; false, and nothing written, where it has a bar that no row had. */
export function packRow(rows: PackedRows, columns: Columns, place: number): boolean {
  const { groups: { dimensions, group, places, stepOfBar }, lines, rowAt } = rows;
  const cells = places.map(() => 0);
  const fits = dimensions.every(({ reader }, position) => {
    const steps = stepOfBar[position];
    if (!steps) return true;
    const step = steps[reader(columns)(rowAt[place] as number)] ?? UNFIT;
    const own = group[position] as number;
    cells[own] = (cells[own] as number) + step;
    return step !== UNFIT;
  });
  if (!fits) return false;
  lines.fill(0, place * WORDS, (place + 1) * WORDS);
  places.forEach(({ word, shift }, index) => (lines[place * WORDS + word] = (lines[place * WORDS + word] as number) | ((cells[index] as number) << shift)));
  packRest(rows, columns, place);
  return true;
}
