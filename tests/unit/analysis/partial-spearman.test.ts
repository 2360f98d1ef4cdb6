import { describe, expect, it } from "vitest";
import { partialSpearman, spearman } from "@/lib/analysis/partial-spearman";
import { seededRng } from "@/lib/analysis/rng";
import { codeOf } from "./throws";

const x = [4, 0, 7, 1, 1, 3, 2];
const y = [2, 1, 5, 0, 3, 3, 0];

describe(spearman, () => {
  it("is the textbook formula where nothing is tied", () => {
    // 1 - 6Σd²/(n(n²-1)) with d = 1, -1, 0, 1, -1
    expect(spearman([10, 20, 30, 40, 50], [2, 1, 3, 5, 4])).toMatchObject({ rho: expect.closeTo(0.8, 12), controls: 0, test: null });
  });

  it("has no interval where rho is 1 or too few areas are left", () => {
    expect(spearman([1, 2, 3, 4, 5], [2, 4, 6, 8, 9])).toMatchObject({ rho: 1, ci: null });
    expect(spearman([1, 2, 3], [1, 3, 2])).toMatchObject({ ci: null });
  });

  it("has no answer for a constant column or two areas", () => {
    expect(spearman([1, 1, 1], [1, 2, 3])).toEqual({ kind: "undefined", reason: "constant-input", n: 3 });
    expect(spearman([], [])).toEqual({ kind: "undefined", reason: "too-few", n: 0 });
  });
});

describe(partialSpearman, () => {
  it("drops controls that do not vary and names them", () => {
    const plain = partialSpearman(x, y, [[1, 2, 3, 4, 5, 6, 7]]);
    expect(partialSpearman(x, y, [[5, 5, 5, 5, 5, 5, 5], [1, 2, 3, 4, 5, 6, 7]])).toEqual({ ...plain, droppedControls: [0] });
  });

  it("counts a control that repeats another once, and does not call it dropped", () => {
    const plain = partialSpearman(x, y, [[1, 2, 3, 4, 5, 6, 7]]);
    const doubled = partialSpearman(x, y, [[1, 2, 3, 4, 5, 6, 7], [10, 20, 30, 40, 50, 60, 70]]);
    expect(doubled).toEqual({ ...plain, redundantControls: [1] });
  });

  it("has no answer when a control explains all of x", () => {
    expect(partialSpearman(x, y, [x])).toEqual({ kind: "undefined", reason: "constant-input", n: 7 });
  });

  it("carries null, draws and seed with a test", () => {
    expect(partialSpearman([...x, 9, 5], [...y, 7, 6], [], { test: { null: "permutation", rng: seededRng(4), draws: 300 } })).toMatchObject({
      test: { null: "permutation", draws: 300, seed: 4, exact: false },
    });
  });

  it.each([
    ["columns of another length", () => partialSpearman(x, y, [[1, 2]]), "length-mismatch"],
    ["NaN in a control", () => partialSpearman([1, 2, 3], [1, 2, 3], [[1, Number.NaN, 2]]), "not-finite"],
    ["confidence 0", () => partialSpearman(x, y, [], { conf: 0 }), "bad-parameter"],
    ["neighbour lists for other areas", () => partialSpearman(x, y, [], { test: { null: "moranSpectral", rng: seededRng(1), neighbours: [[1], [0]] } }), "length-mismatch"],
    ["no draws", () => partialSpearman(x, y, [], { test: { null: "permutation", rng: seededRng(1), draws: 0 } }), "bad-parameter"],
  ])("refuses %s", (_, call, code) => {
    expect(codeOf(call)).toBe(code);
  });

  it("does not change its inputs", () => {
    const frozen = Object.freeze([...x]);
    expect(() => partialSpearman(frozen, Object.freeze([...y]), [Object.freeze([1, 2, 3, 4, 5, 6, 9])], { test: { null: "permutation", rng: seededRng(1), draws: 5 } })).not.toThrow();
  });
});
