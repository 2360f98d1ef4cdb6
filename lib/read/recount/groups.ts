import type { Columns } from "../columns";
import { UNFIT } from "./dimensions";
import type { Dimension } from "./dimensions";

/** Where a row holds its cell of a group: in which of its numbers, how many bits up, how many bits. */
type Place = { readonly word: number; readonly shift: number; readonly bits: number };

/** Eight narrow groups of a byte each, and two wide ones for what has many bars: months, combinations of communities. */
export const places: readonly Place[] = [
  ...Array.from({ length: 8 }, (_, group) => ({ word: group >> 2, shift: (group & 3) * 8, bits: 8 })),
  { word: 2, shift: 0, bits: 16 },
  { word: 2, shift: 16, bits: 13 },
];
const NARROW = 8;

/**
 * Dimensions put into ten groups. A *cell* of a group is one combination of bars of its dimensions. So a row is ten cells, and
 * counting it into all figures is ten additions and not eighteen; the bars of a dimension are the sums of its group's cells.
 * Only bars that some row has make cells: the fewer, the more of them stay near the processor.
 */
export type Groups = {
  readonly dimensions: readonly Dimension[];
  readonly places: readonly Place[];
  /** By group. */
  readonly cells: readonly number[];
  /** By dimension: its group. */
  readonly group: readonly number[];
  /** By dimension, then by bar: what the bar adds to the cell; UNFIT if no row had it. Null: the bar follows from another dimension. */
  readonly stepOfBar: readonly (Uint16Array | null)[];
  /** By dimension, then by cell of its group: the bar. */
  readonly barOfCell: readonly Uint16Array[];
};

/** The groups of these columns' dimensions. Null: too many combinations, or a row with a bar that the dimension has not. */
export function groupsOf(dimensions: readonly Dimension[], columns: Columns): Groups | null {
  const bars = dimensions.map((dimension) => (dimension.within === undefined ? barsSeen(dimension, columns) : []));
  if (bars.includes(null)) return null;
  const seen = bars.map((own) => own ?? []);
  const sizes = seen.map((own) => Math.max(1, own.length));
  const largestFirst = seen.flatMap((own, position) => (own.length === 0 ? [] : [position])).sort((a, b) => (sizes[b] ?? 1) - (sizes[a] ?? 1));
  // The two largest stand alone in the wide groups; each other joins the group that stays smallest.
  const cells = places.map(() => 1);
  const members = places.map((): number[] => []);
  for (const [turn, position] of largestFirst.entries()) {
    const narrow = cells.slice(0, NARROW);
    const group = turn < 2 ? NARROW + turn : narrow.indexOf(Math.min(...narrow));
    members[group]?.push(position);
    cells[group] = (cells[group] ?? 1) * (sizes[position] ?? 1);
  }
  return cells.every((own, group) => own <= 2 ** (places[group]?.bits ?? 0)) ? laidOut(dimensions, seen, members, cells) : null;
}

/** The bars that some row has; the first where there is no row. Null: a row has none. */
function barsSeen({ size, reader }: Dimension, columns: Columns): number[] | null {
  const seen = new Uint8Array(UNFIT + 1);
  const barAt = reader(columns);
  for (let row = 0; row < columns.count; row += 1) seen[barAt(row)] = 1;
  if (seen.subarray(size).includes(1)) return null;
  const bars = Array.from({ length: size }, (_, bar) => bar).filter((bar) => seen[bar] === 1);
  return bars.length === 0 ? [0] : bars;
}

function laidOut(dimensions: readonly Dimension[], seen: readonly (readonly number[])[], members: readonly (readonly number[])[], cells: readonly number[]): Groups {
  const group = new Array<number>(dimensions.length).fill(0);
  const stepOfBar = dimensions.map(({ size, within }) => (within === undefined ? new Uint16Array(size).fill(UNFIT) : null));
  const barOfCell = dimensions.map(() => new Uint16Array());
  members.forEach((inside, index) => {
    let step = 1;
    for (const position of inside) {
      const bars = seen[position] ?? [];
      const each = step;
      group[position] = index;
      for (const [place, bar] of bars.entries()) (stepOfBar[position] as Uint16Array)[bar] = place * each;
      barOfCell[position] = Uint16Array.from({ length: cells[index] ?? 1 }, (_, cell) => bars[Math.floor(cell / each) % bars.length] ?? 0);
      step *= bars.length;
    }
  });
  dimensions.forEach(({ within }, position) => {
    if (within === undefined) return;
    const host = dimensions.findIndex(({ name }) => name === within.name);
    group[position] = group[host] ?? 0;
    barOfCell[position] = (barOfCell[host] as Uint16Array).map((bar) => within.barOf(bar));
  });
  return { dimensions, places, cells, group, stepOfBar, barOfCell };
}
