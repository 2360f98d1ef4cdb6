import { describe, expect, it } from "vitest";
import { concentration, hooverIndex } from "@/lib/analysis/concentration";
import { codeOf } from "./throws";

describe(concentration, () => {
  it("needs more than half, not half", () => {
    expect(concentration([5, 3, 2])).toMatchObject({ areasForHalf: 2 });
    expect(concentration([6, 3, 1])).toMatchObject({ areasForHalf: 1 });
  });

  it("orders areas by count, then by index, and says whether the leading set is the only one", () => {
    expect(concentration([2, 5, 2, 1])).toMatchObject({ order: [1, 0, 2, 3], areasForHalf: 2, halfSetUnique: false });
    expect(concentration([3, 5, 2, 1])).toMatchObject({ order: [1, 0, 2, 3], areasForHalf: 2, halfSetUnique: true });
    expect(concentration([7])).toMatchObject({ areasForHalf: 1, halfSetUnique: true });
  });

  it("lists at most five cumulative shares", () => {
    expect(concentration([1, 1, 1, 1, 1, 1, 1])).toMatchObject({ top: [1 / 7, 2 / 7, 3 / 7, 4 / 7, 5 / 7] });
    expect(concentration([1, 3])).toMatchObject({ top: [0.75, 1] });
  });

  it.each([
    ["no areas", () => concentration([]), "empty-input"],
    ["weights that add up to 0", () => concentration([1, 2], [0, 0]), "bad-weights"],
    ["a negative weight", () => concentration([1, 2], [1, -1]), "bad-weights"],
    ["weights of another length", () => concentration([1, 2], [1]), "length-mismatch"],
    ["an infinite weight", () => concentration([1, 2], [1, Number.POSITIVE_INFINITY]), "not-finite"],
  ])("refuses %s", (_, call, code) => {
    expect(codeOf(call)).toBe(code);
  });

  it("has no answer without events", () => {
    expect(concentration([0, 0])).toEqual({ kind: "undefined", reason: "zero-total", n: 0 });
  });
});

describe(hooverIndex, () => {
  it("is the share that would have to move", () => {
    expect(hooverIndex([8, 2], [1, 1])).toBeCloseTo(0.3, 12);
  });
});
