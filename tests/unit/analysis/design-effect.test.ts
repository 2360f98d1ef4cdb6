import { describe, expect, it } from "vitest";
import { designEffect } from "@/lib/analysis/design-effect";
import { codeOf } from "./throws";

describe(designEffect, () => {
  it("is the cluster size when clusters are all or nothing", () => {
    // Four clusters of 3, two all yes and two all no: m/(m-1) times 3.
    expect(designEffect([3, 3, 0, 0], [3, 3, 3, 3])).toMatchObject({ share: 0.5, deff: expect.closeTo(4, 12), clusters: 4 });
  });

  it("drops clusters without events", () => {
    expect(designEffect([1, 0, 2], [2, 0, 3])).toEqual(designEffect([1, 2], [2, 3]));
  });

  it("has no answer for a single cluster, none, or a share that does not vary", () => {
    expect(designEffect([1], [2])).toEqual({ kind: "undefined", reason: "too-few", n: 1 });
    expect(designEffect([], [])).toEqual({ kind: "undefined", reason: "too-few", n: 0 });
    expect(designEffect([2, 1], [2, 1])).toEqual({ kind: "undefined", reason: "constant-input", n: 2 });
    expect(designEffect([0, 0], [2, 1])).toEqual({ kind: "undefined", reason: "constant-input", n: 2 });
  });

  it("refuses more of the kind than there are", () => {
    expect(codeOf(() => designEffect([3, 1], [2, 1]))).toBe("bad-count");
    expect(codeOf(() => designEffect([1, 1, 1], [2, 1]))).toBe("length-mismatch");
  });
});
