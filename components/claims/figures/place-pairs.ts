import type { Interval } from "@/lib/analysis/finding";
import type { Figure } from "@/lib/claims/figure";
import { provinceByCode } from "@/lib/codebook/provinces";
import type { ProvinceCode } from "@/lib/codebook/provinces";
import { logWithZeroLane } from "./scale";

type Row = Extract<Figure, { kind: "province-pairs" }>["rows"][number];

export type PairMark = {
  readonly key: string;
  readonly provinces: readonly ProvinceCode[];
  readonly attacks: number;
  readonly operations: number;
  readonly x: number;
  readonly y: number;
  readonly expected: Interval | null;
  readonly named: boolean;
  readonly outlier: boolean;
};

export type PairLabel = { readonly key: string; readonly x: number; readonly y: number; readonly dx: number; readonly anchor: "start" | "end"; readonly text: string; readonly strong: boolean; /** Left out where the drawing is narrow. */ readonly minor: boolean };

export const PLOT_HEIGHT = 320;
const TOP = 6;
const BOTTOM = PLOT_HEIGHT - 20;
const LEFT = 0.06;
/** Labels are kept apart as if the drawing had this width; a wider one only leaves more room. */
const ASSUMED_WIDTH = 480;
/** Half the distance between what stands at zero and what has no record. */
const BESIDE = 0.026;

/**
 * Where do the provinces stand in the plot of attacks against operations? Provinces with the same two counts share one mark.
 * Provinces without any record are not points at zero: they are counted in `silent`. The line is the overall ratio of
 * operations to attacks. x: fractions of the width; y: px.
 */
export function placePairs(rows: readonly Row[], named: readonly ProvinceCode[]) {
  const seen = rows.filter((row) => row.anyRecord);
  const across = logWithZeroLane(Math.max(1, ...seen.map((row) => row.attacks)));
  const up = logWithZeroLane(Math.max(1, ...seen.flatMap((row) => [row.operations, row.expected?.[1] ?? 0])));
  const xOf = (attacks: number) => LEFT + across.at(attacks) * (1 - LEFT);
  const yOf = (operations: number) => BOTTOM - up.at(operations) * (BOTTOM - TOP);

  const groups = new Map<string, Row[]>();
  for (const row of seen) {
    const key = `${row.attacks}/${row.operations}`;
    groups.set(key, [...(groups.get(key) ?? []), row]);
  }
  const marks: PairMark[] = [...groups].map(([key, members]) => {
    const [first] = members as [Row, ...Row[]];
    return {
      key, provinces: members.map((row) => row.province), attacks: first.attacks, operations: first.operations,
      // A mark at zero and zero makes room for that of the silent provinces.
      x: xOf(first.attacks) - (key === "0/0" ? BESIDE : 0), y: yOf(first.operations), expected: first.expected,
      named: members.some((row) => named.includes(row.province)), outlier: members.some((row) => row.outlier),
    };
  }).toSorted((a, b) => b.attacks - a.attacks || b.operations - a.operations);

  const attacks = seen.reduce((sum, row) => sum + row.attacks, 0);
  const operations = seen.reduce((sum, row) => sum + row.operations, 0);
  const ratio = attacks > 0 && operations > 0 ? operations / attacks : null;
  const silent = rows.length - seen.length;
  const atZero = groups.has("0/0");
  return {
    height: PLOT_HEIGHT, plotTop: TOP, plotBottom: BOTTOM, left: LEFT,
    lane: 0.12 * (1 - LEFT), laneHeight: 0.12 * (BOTTOM - TOP),
    xTicks: across.ticks.map((value) => ({ value, at: xOf(value) })),
    yTicks: up.ticks.map((value) => ({ value, at: yOf(value) })),
    marks, labels: placeNames(marks, silent > 0 ? [{ x: xOf(0) + (atZero ? BESIDE : 0), y: yOf(0) }] : []),
    bands: seen.flatMap((row) => (row.expected === null ? [] : [{ key: row.province, x: xOf(row.attacks), top: yOf(row.expected[1]), bottom: yOf(row.expected[0]) }])),
    hasBand: seen.some((row) => row.expected !== null),
    line: ratio === null ? null : lineThrough(ratio, xOf, yOf, across.ticks.at(-1) ?? 1, up.ticks.at(-1) ?? 1),
    ratio, silent, silentX: xOf(0) + (atZero ? BESIDE : 0), silentY: yOf(0),
  };
}

/** The line operations = ratio x attacks within the plot: straight, since both axes are logarithmic. */
function lineThrough(ratio: number, xOf: (n: number) => number, yOf: (n: number) => number, mostAttacks: number, mostOperations: number) {
  const from = Math.max(1, 1 / ratio);
  const to = Math.min(mostAttacks, mostOperations / ratio);
  return to <= from ? null : { x1: xOf(from), y1: yOf(ratio * from), x2: xOf(to), y2: yOf(ratio * to) };
}

type Box = { readonly left: number; readonly right: number; readonly top: number; readonly bottom: number };

/** Names beside their marks, the named and outlying first; one that finds no free side is left to the tooltip and the table. */
function placeNames(marks: readonly PairMark[], others: readonly { readonly x: number; readonly y: number }[]): readonly PairLabel[] {
  const weight = (mark: PairMark) => (mark.named ? 2000 : 0) + (mark.outlier ? 1000 : 0) + mark.attacks + mark.operations;
  const taken: Box[] = [...marks, ...others].map(({ x, y }) => ({ left: x * ASSUMED_WIDTH - 7, right: x * ASSUMED_WIDTH + 7, top: y - 7, bottom: y + 7 }));
  return marks.toSorted((a, b) => weight(b) - weight(a)).flatMap((mark): readonly PairLabel[] => {
    const names = mark.provinces.map((code) => provinceByCode(code).name);
    const text = names.length <= 2 ? names.join(", ") : "";
    if (text === "") return [];
    const width = text.length * 6.4;
    const px = mark.x * ASSUMED_WIDTH;
    const gap = mark.provinces.length > 1 ? 11 : 9;
    const minor = !mark.named && !mark.outlier;
    const sides: readonly PairLabel[] = [
      { key: mark.key, x: mark.x, dx: gap, y: mark.y + 4, anchor: "start", text, strong: mark.named, minor },
      { key: mark.key, x: mark.x, dx: -gap, y: mark.y + 4, anchor: "end", text, strong: mark.named, minor },
      { key: mark.key, x: mark.x, dx: 5, y: mark.y - 12, anchor: "start", text, strong: mark.named, minor },
      { key: mark.key, x: mark.x, dx: 5, y: mark.y + 20, anchor: "start", text, strong: mark.named, minor },
    ];
    for (const side of sides) {
      const left = side.anchor === "start" ? px + side.dx : px + side.dx - width;
      const box = { left, right: left + width, top: side.y - 11, bottom: side.y + 3 };
      const own = taken.filter((other) => !(other.left === px - 7 && other.top === mark.y - 7));
      if (box.right > ASSUMED_WIDTH || box.left < LEFT * ASSUMED_WIDTH || own.some((other) => overlaps(box, other))) continue;
      taken.push(box);
      return [side];
    }
    return [];
  });
}

function overlaps(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}
