import { describe, expect, it } from "vitest";
import T6 from "../../../../lib/claims/essays/controlled-competition/findings/T6";
import T6b from "../../../../lib/claims/essays/controlled-competition/findings/T6b";
import { rawOperations, starterWorld } from "./starter-world";
import { addsUp, attack, measured, operation, syntheticWorld } from "./synthetic-world";

const records = [
  ...Array.from({ length: 12 }, () => operation("2022-05-01", "AF06", { targetType: "former-republic", labelStanding: "disputed" })),
  operation("2023-05-01", "AF01", { targetType: "unknown", labelStanding: "shown-wrong", targetCommunities: ["tajik"], detainedBest: 7 }),
  ...Array.from({ length: 4 }, () => operation("2022-06-01", "AF01", { targetType: "iskp-member", labelStanding: "independently-supported", detainedBest: 3 })),
  // The label copied into the target is still the label.
  ...Array.from({ length: 2 }, () => operation("2023-06-01", null, { targetType: "iskp-member", labelStanding: "authorities-only" })),
  operation("2023-07-01", "AF32"),
  operation("2023-07-01", "AF32", { announcedAgainst: "armed-opposition", targetType: "opposition" }),
  attack("2022-01-01", "AF01"),
  operation("2022-01-01", "AF01", { out: "aggregate" }),
];
const world = syntheticWorld(records);

describe("T6", () => {
  const result = measured(T6, world);

  it("counts known others, known ISKP and the label alone: 13, 4 and 3 of 20", () => {
    expect(result.bounds).toMatchObject({ yes: 13, no: 4, unknown: 3, lower: 13 / 20, upper: 16 / 20, threshold: 0.25 });
    expect(result.effect).toMatchObject({ kind: "found", value: 13 / 20, n: 20 });
    expect(result.tippingRatio).toBeCloseTo((13 * 0.75) / (4 * 0.25), 12);
    expect(addsUp(world, result)).toBe(true);
  });

  it("judges by Wilson's lower end at the lower bound, and the upper end at the upper", () => {
    const wilson = (x: number, n: number, z: number) => (x / n + (z * z) / (2 * n) + z * Math.sqrt(((x / n) * (1 - x / n)) / n + (z * z) / (4 * n * n))) / (1 + (z * z) / n);
    const z = 1.959963984540054;
    if (result.effect.kind !== "found") throw new Error("no effect");
    expect(result.effect.interval?.[0]).toBeCloseTo(wilson(13, 20, -z), 10);
    expect(result.effect.interval?.[1]).toBeCloseTo(wilson(16, 20, z), 10);
  });

  it("shows the label beside the finding, category by category, and every threshold", () => {
    const beside = result.figures.find((figure) => figure.kind === "label-beside-finding");
    if (beside?.kind !== "label-beside-finding") throw new Error("no figure");
    expect(beside.columns).toEqual(["Authorities only", "Independently supported", "Disputed", "Found to be wrong"]);
    expect(beside.rows.map(({ label, counts }) => [label, counts])).toEqual([
      ["Former republic", [0, 0, 12, 0]], ["ISKP member", [2, 4, 0, 0]], ["Unknown", [1, 0, 0, 1]],
    ]);
    const thresholds = result.figures.find((figure) => figure.kind === "series");
    if (thresholds?.kind !== "series") throw new Error("no thresholds");
    // Above 65 %: 13 are not more than 13, so one unknown must be one; above 75 %: 16 of 20; above 80 %: not even all.
    expect([0.6, 0.65, 0.75, 0.8].map((threshold) => thresholds.points[Math.round(threshold * 20) - 1]?.value)).toEqual([0, 1, 3, null]);
    expect(thresholds.points).toHaveLength(19);
  });

  it("says how many people were held, and that no source separates them", () => {
    expect(result.warnings.join(" ")).toContain("known for 5 of 20 operations: 19 in all. No source separates");
  });

  it("has no answer without operations", () => {
    const empty = measured(T6, syntheticWorld([attack("2022-01-01", "AF01")]));
    expect([empty.effect, empty.bounds, empty.figures]).toEqual([{ kind: "undefined", reason: "zero-total", n: 0 }, null, []]);
    expect(empty.counts).toEqual([{ of: "operations announced against ISKP", have: 0, need: 20 }]);
  });

  it("finds 1 other, 2 ISKP and 42 labels alone in the starter set", () => {
    const starter = measured(T6, starterWorld());
    const known = rawOperations.filter(({ targetType }) => targetType !== "unknown");
    expect(known.map(({ targetType }) => targetType).sort()).toEqual(["iskp-member", "iskp-member", "opposition"]);
    expect(starter.bounds).toMatchObject({ yes: 1, no: 2, unknown: 42, unknownYesNeeded: 11 });
    const beside = starter.figures.find((figure) => figure.kind === "label-beside-finding");
    expect(beside?.kind === "label-beside-finding" && beside.rows.flatMap(({ counts }) => counts).reduce((sum, count) => sum + count, 0)).toBe(45);
  });
});

describe("T6b", () => {
  const result = measured(T6b, world);

  it("gives each year the share among the known, between its bounds", () => {
    const series = result.figures[0];
    if (series?.kind !== "series") throw new Error("no series");
    expect(series.points).toEqual([
      { period: "2021 (from 15 August)", value: null, interval: null },
      { period: "2022", value: 12 / 16, interval: [12 / 16, 12 / 16] },
      { period: "2023 (to 14 August)", value: 1, interval: [1 / 4, 1] },
    ]);
    expect(result.effect).toMatchObject({ value: 13 / 17, n: 17 });
    expect(addsUp(world, result)).toBe(true);
  });

  it("needs constant effort, and counts every operation of the starter set in one year", () => {
    expect(T6b.needsConstantEffort).toBe(true);
    const mix = measured(T6b, starterWorld()).figures[1];
    expect(mix?.kind === "mix" && mix.groups.reduce((sum, { n }) => sum + n, 0)).toBe(45);
  });
});
