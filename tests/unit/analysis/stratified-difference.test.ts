import { describe, expect, it } from "vitest";
import { seededRng } from "@/lib/analysis/rng";
import { stratifiedDifference } from "@/lib/analysis/stratified-difference";
import { codeOf } from "./throws";

describe(stratifiedDifference, () => {
  it("compares within strata, where the raw means would mislead", () => {
    // In both strata treated rows are 1 higher; the high stratum is mostly control.
    const y = [1, 1, 1, 0, 11, 10, 10, 10];
    const treated = [true, true, true, false, true, false, false, false];
    const stratum = ["low", "low", "low", "low", "high", "high", "high", "high"];
    expect(stratifiedDifference(y, treated, stratum, seededRng(1), { draws: 99 })).toMatchObject({ difference: expect.closeTo(1, 12) });
  });

  it("gives difference 0 and p 1 for a constant y", () => {
    expect(stratifiedDifference([2, 2, 2], [1, 0, 0], [1, 1, 1], seededRng(1), { draws: 99 })).toMatchObject({ difference: 0, pTwoSided: 1, sdNull: 0 });
  });

  it("counts what it drops", () => {
    expect(stratifiedDifference([1, 2, 3, 4, 5], [1, 0, 1, 1, 0], ["a", "a", "b", "b", "c"], seededRng(1), { draws: 9 })).toMatchObject({ strataUsed: 1, strataDropped: 2, rowsDropped: 3, nTreated: 1, nControl: 1 });
    expect(stratifiedDifference([], [], [], seededRng(1))).toEqual({ kind: "undefined", reason: "no-informative-strata", n: 0 });
  });

  it("refuses columns of different length and NaN", () => {
    expect(codeOf(() => stratifiedDifference([1], [1, 0], [1, 1], seededRng(1)))).toBe("length-mismatch");
    expect(codeOf(() => stratifiedDifference([Number.NaN, 1], [1, 0], [1, 1], seededRng(1)))).toBe("not-finite");
  });
});
