import { describe, expect, it } from "vitest";
import { overlapTest } from "@/lib/analysis/overlap-test";
import { seededRng } from "@/lib/analysis/rng";
import { codeOf } from "./throws";

describe(overlapTest, () => {
  it("leaves nothing to chance when every stratum is a single area", () => {
    expect(overlapTest([3, 1, 2], [1, 1, 0], { null: "strataPermutation", strata: ["a", "b", "c"] }, seededRng(1), 99)).toMatchObject({ pGreater: 1, pLess: 1 });
  });

  it("carries null, draws and seed", () => {
    const map = [0, 1, 2, 3, 4, 5, 6, 7];
    expect(overlapTest(map, map, { null: "areaPermutation" }, seededRng(8), 99)).toMatchObject({ null: "areaPermutation", draws: 99, seed: 8, exact: false, nA: 28, nB: 28 });
  });

  it.each([
    ["strata of another length", () => overlapTest([1, 1], [1, 1], { null: "strataPermutation", strata: ["a"] }, seededRng(1)), "length-mismatch"],
    ["a stratum that is NaN", () => overlapTest([1, 1], [1, 1], { null: "strataPermutation", strata: [1, Number.NaN] }, seededRng(1)), "not-finite"],
    ["a negative population", () => overlapTest([1, 1], [1, 1], { null: "population", population: [1, -1] }, seededRng(1)), "bad-weights"],
    ["no areas", () => overlapTest([], [], { null: "areaPermutation" }, seededRng(1)), "empty-input"],
  ])("refuses %s", (_, call, code) => {
    expect(codeOf(call)).toBe(code);
  });
});
