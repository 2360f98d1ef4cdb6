import { describe, expect, it } from "vitest";
import { placeCurve } from "../../../components/claims/figures/place-curve";
import type { CurveReading } from "../../../components/claims/figures/place-curve";
import { placePairs, PLOT_HEIGHT } from "../../../components/claims/figures/place-pairs";
import { placeTimeline } from "../../../components/claims/figures/place-timeline";
import { countScale, dayNumber, logWithZeroLane } from "../../../components/claims/figures/scale";
import type { Reading, VariantKind } from "../../../lib/claims/reading";
import type { VariantStanding } from "../../../lib/claims/variant-standing";
import { syntheticFigures } from "./synthetic-figures";

describe(placePairs, () => {
  const placed = placePairs(syntheticFigures["province-pairs"].rows, ["AF06"]);

  it("puts provinces with the same counts on one mark and the silent ones on none", () => {
    expect(placed.marks.map((mark) => mark.provinces)).toEqual([["AF06"], ["AF19", "AF15"]]);
    expect(placed.silent).toBe(1);
  });

  it("keeps every mark inside the plot, more attacks further right, more operations further up", () => {
    for (const mark of placed.marks) {
      expect(mark.x).toBeGreaterThan(placed.left);
      expect(mark.x).toBeLessThanOrEqual(1);
      expect(mark.y).toBeGreaterThanOrEqual(0);
      expect(mark.y).toBeLessThan(PLOT_HEIGHT);
    }
    const [most, second] = placed.marks;
    expect(most?.x).toBeGreaterThan(second?.x ?? 1);
    expect(most?.y).toBeGreaterThan(second?.y ?? 1000);
  });

  it("names the provinces of the text before others", () => {
    expect(placed.labels[0]).toMatchObject({ text: "Nangarhar", strong: true });
  });
});

describe(placeTimeline, () => {
  it("has a lane a province, attacks above the line and operations below it", () => {
    const { lanes, marks } = placeTimeline(syntheticFigures["followed-timeline"]);
    expect(lanes).toEqual(["AF06", "AF19"]);
    const [attack, operation] = ["IA-2099-0001", "IA-2099-0009"].map((ref) => marks.find((mark) => mark.ref === ref));
    expect(attack?.y).toBeLessThan(operation?.y ?? 0);
    expect(attack?.x).toBeLessThan(operation?.x ?? 0);
  });
});

describe(logWithZeroLane, () => {
  it("keeps zero in a lane of its own, before one", () => {
    const scale = logWithZeroLane(30);
    expect(scale.at(0)).toBeLessThan(0.12);
    expect(scale.at(1)).toBeGreaterThan(0.12);
    expect(scale.at(30)).toBeLessThanOrEqual(1);
    expect(scale.at(10) - scale.at(1)).toBeCloseTo(scale.at(100) - scale.at(10), 10);
  });
});

describe(countScale, () => {
  it("ends on a round number that holds the largest count", () => {
    expect(countScale(37)).toMatchObject({ end: 40, ticks: [0, 10, 20, 30, 40] });
    expect(countScale(0).end).toBe(1);
  });
});

describe(dayNumber, () => {
  it("counts calendar days, leap days included", () => {
    expect(dayNumber("2024-03-01") - dayNumber("2024-02-28")).toBe(2);
  });
});

function reading(id: string, value: number | null, standing: VariantStanding, change: Partial<Reading>, kind: VariantKind = "ordinary"): CurveReading {
  return { variant: { id, name: id, kind, reading: change }, standing, measured: { criterionMet: null, counts: [], effect: value === null ? { kind: "undefined", reason: "too-few", n: 0 } : { kind: "found", value, interval: null, n: 9 } } };
}

describe(placeCurve, () => {
  const provinces = ["AF01", "AF02", "AF03", "AF04", "AF05"] as const;
  const family = provinces.map((leaveOutProvince, index) => reading(leaveOutProvince, 0.4 + index / 100, "same-side", { leaveOutProvince }));

  it("puts leave-one-out readings on one row, and those that flip by themselves", () => {
    const rows = placeCurve(0.5, [...family, reading("AF06", -0.1, "flips", { leaveOutProvince: "AF06" })]);
    expect(rows.map((row) => row.kind)).toEqual(["primary", "family", "reading"]);
    expect(rows[1]).toMatchObject({ kind: "family", lowest: { variant: { id: "AF01" } }, highest: { variant: { id: "AF05" } } });
    expect(rows[2]).toMatchObject({ kind: "reading", reading: { variant: { id: "AF06" } } });
  });

  it("loses no reading, and puts those without a value last", () => {
    const all = [...family, reading("any", 0.9, "same-side", { attribution: "any" }), reading("none", null, "undefined", { clash: "attacks" })];
    const rows = placeCurve(0.5, all);
    const told = rows.flatMap((row) => (row.kind === "primary" ? [] : row.kind === "family" ? row.readings : [row.reading])).map(({ variant }) => variant.id);
    expect(told.toSorted()).toEqual(all.map(({ variant }) => variant.id).toSorted());
    expect(rows.at(-1)).toMatchObject({ kind: "reading", reading: { variant: { id: "none" } } });
    expect(rows[0]).toMatchObject({ kind: "reading", reading: { variant: { id: "any" } } });
  });
});
