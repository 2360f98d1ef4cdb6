import { describe, expect, it } from "vitest";
import { differences } from "@/scripts/verify-reference/compare";
import type { GoldenCase } from "@/scripts/verify-reference/golden-case";

// A comparison that lets everything pass would make every golden test green.
const golden: GoldenCase = {
  function: "example",
  id: "example",
  input: {},
  params: {},
  expected: { kind: "found", value: 2, list: [1, "Infinity"], part: { pTwoSided: 0.05 }, gone: null },
  tolerance: { default: { rel: 1e-8, abs: 0 }, part: { type: "mc", z: 4 } },
};
const good = { kind: "found", value: 2, list: [1, Number.POSITIVE_INFINITY], part: { pTwoSided: 0.051 }, gone: null, more: 1 };

describe(differences, () => {
  it("accepts equal values, and fields that are not expected", () => {
    expect(differences(golden, good, 9999)).toEqual([]);
  });

  it.each([
    ["another kind", { kind: "undefined" }],
    ["a value off by more than the tolerance", { value: 2.000001 }],
    ["NaN", { value: Number.NaN }],
    ["a missing value", { value: undefined }],
    ["a shorter list", { list: [1] }],
    ["minus infinity", { list: [1, Number.NEGATIVE_INFINITY] }],
    ["a p outside its Monte Carlo tolerance", { part: { pTwoSided: 0.08 } }],
    ["a number for null", { gone: 0 }],
  ])("rejects %s", (_, change) => {
    expect(differences(golden, { ...good, ...change }, 9999)).toHaveLength(1);
  });

  it("allows a two-sided p twice the error of a one-sided one, and no more", () => {
    const at = (p: number) => differences(golden, { ...good, part: { pTwoSided: p } }, 9999).length;
    // 2·(4·sqrt(0.025·0.975/9999) + 1/10000) = 0.01269
    expect([at(0.0626), at(0.0628), at(0.0374), at(0.0372)]).toEqual([0, 1, 0, 1]);
  });

  it("holds a mean to its standard deviation over the draws", () => {
    const mean: GoldenCase = { ...golden, expected: { m: 1 }, tolerance: { m: { type: "mcMean", z: 4, sd: 2, referenceM: 9999 } } };
    // 4·2·sqrt(2/9999) = 0.11314
    expect([1.113, 1.1132].map((m) => differences(mean, { m }, 9999).length)).toEqual([0, 1]);
  });
});
