import { describe, expect, it } from "vitest";
import { areaRates } from "@/lib/analysis/area-rates";
import { concentration } from "@/lib/analysis/concentration";
import { designEffect } from "@/lib/analysis/design-effect";
import { requireCounts } from "@/lib/analysis/input-checks";
import { overlapIndices } from "@/lib/analysis/overlap-indices";
import { shareInterval } from "@/lib/analysis/share-interval";
import { codeOf, failure } from "./throws";

describe(requireCounts, () => {
  it("names the field, the index and the value", () => {
    expect(failure(() => requireCounts({ counts: [1, 2, 3, -2] }))).toEqual({
      code: "negative-count",
      message: "counts[3] is -2; counts must be 0 or more",
    });
    expect(failure(() => requireCounts({ x: 1.5 }))?.message).toBe("x is 1.5; x must be whole");
    expect(codeOf(() => requireCounts({ x: 2 ** 53 }))).toBe("non-integer-count");
  });

  it("checks finiteness of every field before any sign, and every sign before wholeness", () => {
    expect(codeOf(() => requireCounts({ a: [-1], b: [Number.NaN] }))).toBe("not-finite");
    expect(codeOf(() => requireCounts({ a: [0.5], b: [-1] }))).toBe("negative-count");
  });
});

describe("the order of checks", () => {
  const NaN = Number.NaN;
  it.each([
    ["finite before sign", () => shareInterval(-1, NaN), "not-finite"],
    ["parameters are checked for finiteness with the counts", () => shareInterval(-1, 4, { conf: NaN }), "not-finite"],
    ["sign before integer", () => shareInterval(0.5, -4), "negative-count"],
    ["integer before range", () => shareInterval(5.5, 4), "non-integer-count"],
    ["range before lengths", () => designEffect([9], [1, 2]), "bad-count"],
    ["lengths last", () => designEffect([1], [1, 2]), "length-mismatch"],
    ["weights are range", () => concentration([1, 2], [-1]), "bad-weights"],
    ["exposures are range", () => areaRates([1, 2], [0], { years: 1 }), "bad-exposure"],
    ["errors come before findings", () => overlapIndices([0, 0], [0]), "length-mismatch"],
  ])("%s", (_, call, code) => {
    expect(codeOf(call)).toBe(code);
  });
});
