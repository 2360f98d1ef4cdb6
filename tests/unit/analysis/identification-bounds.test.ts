import { describe, expect, it } from "vitest";
import { identificationBounds } from "@/lib/analysis/identification-bounds";
import { codeOf } from "./throws";

describe(identificationBounds, () => {
  it("gives the reporting ratio that would make 15 of 74 a half", () => {
    expect(identificationBounds(15, 59, 0)).toMatchObject({ tippingDetectionRatio: expect.closeTo(15 / 59, 12), verdict: "below" });
  });

  it("does not count a share of exactly the threshold as above it", () => {
    expect(identificationBounds(5, 5, 0)).toMatchObject({ verdict: "undetermined", unknownYesNeeded: null });
    expect(identificationBounds(5, 5, 1)).toMatchObject({ unknownYesNeeded: 1 });
  });

  it("finds the fewest unknowns where threshold times n is not a whole number in floating point", () => {
    // 0.1 · 30 is 3.0000000000000004: three unknowns make exactly a tenth, four exceed it.
    expect(identificationBounds(0, 20, 10, { threshold: 0.1 })).toMatchObject({ unknownYesNeeded: 4 });
  });

  it("has no complete-case share when nothing is known, and no answer without events", () => {
    expect(identificationBounds(0, 0, 3)).toMatchObject({ completeCase: null, tippingDetectionRatio: null });
    expect(identificationBounds(0, 0, 0)).toEqual({ kind: "undefined", reason: "zero-total", n: 0 });
  });

  it("refuses a threshold of 0", () => {
    expect(codeOf(() => identificationBounds(1, 1, 1, { threshold: 0 }))).toBe("bad-parameter");
  });
});
