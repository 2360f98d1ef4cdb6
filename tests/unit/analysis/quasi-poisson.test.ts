import { describe, expect, it } from "vitest";
import { quasiPoisson } from "@/lib/analysis/quasi-poisson";
import { codeOf, failure } from "./throws";

describe(quasiPoisson, () => {
  it("gives the ratio of two means for a 0/1 column", () => {
    expect(quasiPoisson([2, 4, 6, 9], [[0, 0, 1, 1]])).toMatchObject({ rateRatio: [expect.closeTo(3, 8), expect.closeTo(2.5, 8)] });
  });

  it("has no answer where one group has no event at all", () => {
    expect(quasiPoisson([2, 4, 3, 0, 0, 0], [[0, 0, 0, 1, 1, 1]])).toEqual({ kind: "undefined", reason: "separation", n: 6 });
    expect(quasiPoisson([2000, 4000, 3000, 0, 0, 0], [[0, 0, 0, 1, 1, 1]])).toMatchObject({ reason: "separation" });
  });

  it("has no answer without events or with as many coefficients as rows", () => {
    expect(quasiPoisson([0, 0, 0], [])).toEqual({ kind: "undefined", reason: "zero-total", n: 3 });
    expect(quasiPoisson([1, 2], [[0, 1]])).toEqual({ kind: "undefined", reason: "too-few", n: 2 });
  });

  it("has no residual correlation where the fit is exact", () => {
    expect(quasiPoisson([3, 3, 3], [])).toMatchObject({ kind: "found", coef: [expect.closeTo(Math.log(3), 10)] });
  });

  it("marks residuals that follow each other", () => {
    const waves = Array.from({ length: 40 }, (_, t) => (t % 20 < 10 ? 9 : 1));
    expect(quasiPoisson(waves, [])).toMatchObject({ autocorrelated: true, dispersion: expect.closeTo(3.28, 1) });
  });

  it("refuses a column that the others determine, and names it", () => {
    expect(failure(() => quasiPoisson([1, 2, 3, 1], [[1, 2, 3, 4], [5, 5, 5, 5]]))).toEqual({
      code: "rank-deficient",
      message: 'columns[1] is "constant, as the intercept is"; each column must add something',
    });
    expect(codeOf(() => quasiPoisson([1, 2, 3, 1], [[1, 2, 3, 4], [2, 4, 6, 8]]))).toBe("rank-deficient");
    expect(codeOf(() => quasiPoisson([1, 2], [[1]]))).toBe("length-mismatch");
  });
});
