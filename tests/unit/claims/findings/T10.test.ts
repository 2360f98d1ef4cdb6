import { describe, expect, it } from "vitest";
import T10 from "../../../../lib/claims/essays/controlled-competition/findings/T10";
import { monthsBetween } from "../../../../lib/codebook/iso-day";
import type { IsoMonth } from "../../../../lib/codebook/iso-day";
import { starterWorld } from "./starter-world";
import { addsUp, attack, day, measured, operation, someNumbers, syntheticWorld } from "./synthetic-world";

const months = monthsBetween("2021-09" as IsoMonth, "2024-12" as IsoMonth);
const below = someNumbers(5);
const counts = months.map(() => below(6));
/** Operations repeat the attacks of the month before. */
const records = months.flatMap((month, index) => [
  ...Array.from({ length: counts[index] ?? 0 }, () => attack(`${month}-10`, "AF01")),
  ...Array.from({ length: counts[index - 1] ?? 0 }, () => operation(`${month}-20`, "AF01")),
]);
const extra = [attack("2021-08-20", "AF01"), attack("2025-01-05", "AF06"), operation("2022-01-01", "AF01", { datePrecision: "week", dateEnd: day("2022-01-07") })];
const world = syntheticWorld([...records, ...extra], { coverageTo: day("2025-01-15") });

describe("T10", () => {
  const result = measured(T10, world, {}, 9);

  it("takes whole months of the window alone", () => {
    expect(result.counts[0]).toMatchObject({ have: 40, need: 36 });
    expect(result.setAside).toEqual(expect.arrayContaining([{ why: "in a month that is only partly inside the window", count: 2 }, { why: "day of the event not known", count: 1 }]));
    expect(addsUp(world, result)).toBe(true);
  });

  it("sees operations follow by a month where they do", () => {
    expect(result.warnings[0]).toContain("operations 1 month after attacks");
    expect(result.effect.kind === "found" && result.effect.value).toBeGreaterThan(0.9);
    expect(result.effect).toMatchObject({ interval: null, n: 40 });
    const curve = result.figures[0];
    expect(curve?.kind === "lag-curve" && curve.points.map(({ lag }) => lag)).toEqual([-3, -2, -1, 0, 1, 2, 3]);
  });

  it("describes and does not decide: smallest p possible 1 in 34", () => {
    // 40 months, shifts from 4 to 36.
    expect(result.tests).toMatchObject([{ decides: false, draws: null, pTwoSided: 1 / 34 }]);
    expect(result.warnings[0]).toContain((1 / 34).toPrecision(2));
    expect(T10.judgement.by).toBe("none");
    expect(T10.needsConstantEffort).toBe(true);
  });

  it("has no answer for too few months or series that do not vary", () => {
    expect(measured(T10, syntheticWorld(records, { coverageTo: day("2022-01-31") })).effect).toEqual({ kind: "undefined", reason: "too-few", n: 5 });
    expect(measured(T10, syntheticWorld([])).effect).toMatchObject({ kind: "undefined", reason: "constant-input" });
  });

  it("agrees on the starter set with a script in another language", () => {
    const starter = measured(T10, starterWorld());
    expect(starter.counts.map(({ have }) => have)).toEqual([48, 66, 25]);
    const curve = starter.figures[0];
    if (curve?.kind !== "lag-curve") throw new Error("no curve");
    expect(curve.points.map(({ observed }) => Math.round(observed * 10_000) / 10_000)).toEqual([-0.0725, -0.0334, -0.2053, 0.351, 0.1167, -0.0331, -0.0274]);
  });
});
