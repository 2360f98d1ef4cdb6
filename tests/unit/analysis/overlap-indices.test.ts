import { describe, expect, it } from "vitest";
import { overlapIndices, schoenerD } from "@/lib/analysis/overlap-indices";
import { codeOf } from "./throws";

describe(overlapIndices, () => {
  it("is 1 for maps in proportion and 0 for maps apart", () => {
    expect(overlapIndices([1, 2, 0], [3, 6, 0])).toMatchObject({ schoenerD: 1, morisitaHorn: 1, jaccard: 1 });
    expect(overlapIndices([1, 0], [0, 1])).toMatchObject({ schoenerD: 0, morisitaHorn: 0, jaccard: 0, morisita: null });
  });

  it("has no answer where either map is empty, and counts the events there are", () => {
    expect(overlapIndices([2, 1], [0, 0])).toEqual({ kind: "undefined", reason: "zero-total", n: 3 });
  });

  it("refuses maps of different areas, and none", () => {
    expect(codeOf(() => overlapIndices([1], [1, 2]))).toBe("length-mismatch");
    expect(codeOf(() => overlapIndices([], []))).toBe("empty-input");
  });
});

describe(schoenerD, () => {
  it("does not depend on the numbers of events", () => {
    expect(schoenerD([1, 3], [10, 30])).toBe(1);
  });
});
