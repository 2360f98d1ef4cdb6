import type { Figure } from "@/lib/claims/figure";
import { provinceByCode } from "@/lib/codebook/provinces";
import type { ProvinceCode } from "@/lib/codebook/provinces";
import { dayNumber, yearTicks } from "./scale";

type Timeline = Extract<Figure, { kind: "followed-timeline" }>;

/** Height of a province's lane in px. */
export const LANE = 22;

export type TimelineMark = {
  readonly kind: "attack" | "operation";
  readonly ref: string;
  readonly day: string;
  readonly province: ProvinceCode;
  readonly followed: boolean;
  /** The operation that a source calls the response to it. */
  readonly stated: string | null;
  readonly x: number;
  readonly y: number;
};

/**
 * Where do attacks and operations stand in time? A lane a province, most attacks first, attacks a little above the line and
 * operations a little below it. Provinces with operations alone come last: no attack of theirs could be followed. x: fractions.
 */
export function placeTimeline({ attacks, operations }: Timeline) {
  const days = [...attacks, ...operations].map((event) => dayNumber(event.day));
  const from = Math.min(...days, Infinity);
  const to = Math.max(...days, -Infinity);
  const span = Math.max(1, to - from);
  const tally = new Map<ProvinceCode, { attacks: number; operations: number }>();
  const add = (province: ProvinceCode, kind: "attacks" | "operations") => {
    const now = tally.get(province) ?? { attacks: 0, operations: 0 };
    tally.set(province, { ...now, [kind]: now[kind] + 1 });
  };
  for (const event of attacks) add(event.province, "attacks");
  for (const event of operations) add(event.province, "operations");
  const lanes = [...tally]
    .toSorted(([a, one], [b, other]) => other.attacks - one.attacks || other.operations - one.operations || provinceByCode(a).name.localeCompare(provinceByCode(b).name))
    .map(([province]) => province);
  const laneOf = new Map(lanes.map((province, lane) => [province, lane]));
  // A margin keeps the first and the last mark whole.
  const xOf = (day: string) => 0.012 + (0.976 * (dayNumber(day) - from)) / span;
  const middle = (province: ProvinceCode) => ((laneOf.get(province) ?? 0) + 0.5) * LANE;
  const marks: TimelineMark[] = [
    ...operations.map((event) => ({ kind: "operation" as const, ref: event.ref, day: event.day, province: event.province, followed: false, stated: null, x: xOf(event.day), y: middle(event.province) + 4 })),
    ...attacks.map((event) => ({ kind: "attack" as const, ref: event.ref, day: event.day, province: event.province, followed: event.followed, stated: event.statedResponse, x: xOf(event.day), y: middle(event.province) - 2 })),
  ].toSorted((a, b) => a.y - b.y || a.x - b.x);
  return {
    lanes, marks, anyStated: marks.some((mark) => mark.stated !== null),
    years: days.length === 0 ? [] : yearTicks(from, to).map(({ year, at }) => ({ year, at: 0.012 + 0.976 * at })),
  };
}
