import { describe, expect, it } from "vitest";
import { contingency } from "@/lib/analysis/contingency";
import { seededRng } from "@/lib/analysis/rng";
import { codeOf } from "./throws";

describe(contingency, () => {
  it("drops rows and columns without events", () => {
    const full = contingency([[3, 1], [1, 4]], seededRng(1), 200);
    expect(contingency([[3, 0, 1], [0, 0, 0], [1, 0, 4]], seededRng(1), 200)).toEqual(full);
  });

  it("corrects V to 0 where chance explains it", () => {
    expect(contingency([[5, 6], [6, 5]], seededRng(1), 50)).toMatchObject({ cramersVCorrected: 0 });
  });

  it("has no corrected V for two events", () => {
    expect(contingency([[1, 0], [0, 1]], seededRng(1), 50)).toMatchObject({ kind: "found", cramersV: 1, cramersVCorrected: null });
  });

  it("has no answer for one row or no event", () => {
    expect(contingency([[1, 2]], seededRng(1))).toEqual({ kind: "undefined", reason: "degenerate-table", n: 3 });
    expect(contingency([[0, 0], [0, 0]], seededRng(1))).toEqual({ kind: "undefined", reason: "degenerate-table", n: 0 });
  });

  it("refuses ragged and empty tables", () => {
    expect(codeOf(() => contingency([[1, 2], [1]], seededRng(1)))).toBe("length-mismatch");
    expect(codeOf(() => contingency([], seededRng(1)))).toBe("empty-input");
  });
});
