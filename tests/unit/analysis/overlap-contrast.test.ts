import { describe, expect, it } from "vitest";
import { overlapContrast } from "@/lib/analysis/overlap-contrast";
import { seededRng } from "@/lib/analysis/rng";
import { codeOf } from "./throws";

describe(overlapContrast, () => {
  it("counts all events when it has no answer", () => {
    expect(overlapContrast([1, 0], [1, 1], [0, 0], seededRng(1))).toEqual({ kind: "undefined", reason: "zero-total", n: 3 });
  });

  it("refuses maps of different areas", () => {
    expect(codeOf(() => overlapContrast([1], [1, 1], [1, 1], seededRng(1)))).toBe("length-mismatch");
  });

  it("does not change its inputs", () => {
    const map = Object.freeze([1, 2, 0]);
    expect(overlapContrast(map, map, map, seededRng(1), 9)).toMatchObject({ difference: 0 });
  });
});
