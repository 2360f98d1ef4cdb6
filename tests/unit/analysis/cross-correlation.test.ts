import { describe, expect, it } from "vitest";
import { crossCorrelation } from "@/lib/analysis/cross-correlation";
import { codeOf } from "./throws";

const x = [2, 0, 3, 5, 1, 0, 0, 4, 6, 2, 1, 0];

describe(crossCorrelation, () => {
  it("has its peak at the lag by which y follows", () => {
    const later = [0, ...x.slice(0, -1)];
    expect(crossCorrelation(x, later, { maxLag: 2, detrend: "none" })).toMatchObject({ peakLag: 1 });
    expect(crossCorrelation(later, x, { maxLag: 2, detrend: "none" })).toMatchObject({ peakLag: -1 });
  });

  it("has no answer for a straight line once detrended, or for a short series", () => {
    const line = x.map((_, t) => 0.1 * t);
    expect(crossCorrelation(line, x, { maxLag: 2, detrend: "linear" })).toEqual({ kind: "undefined", reason: "constant-input", n: 12 });
    expect(crossCorrelation(x, x, { maxLag: 6, detrend: "none" })).toEqual({ kind: "undefined", reason: "too-few", n: 12 });
    expect(crossCorrelation([0.1, 0.1, 0.1, 0.1], [1, 2, 3, 5], { maxLag: 1, detrend: "none" })).toMatchObject({ reason: "constant-input" });
  });

  it("refuses a lag that is not whole, and series of different length", () => {
    expect(codeOf(() => crossCorrelation(x, x, { maxLag: 1.5, detrend: "none" }))).toBe("bad-parameter");
    expect(codeOf(() => crossCorrelation(x, [1], { maxLag: 1, detrend: "none" }))).toBe("length-mismatch");
  });
});
