import { describe, expect, it } from "vitest";
import { hooverNull } from "@/lib/analysis/hoover-null";
import { seededRng } from "@/lib/analysis/rng";
import { codeOf } from "./throws";

describe(hooverNull, () => {
  it("expects about 0.2 from 100 events in 34 even areas", () => {
    const counts = Array.from({ length: 34 }, (_, index) => (index < 32 ? 3 : 2));
    expect(hooverNull(counts, counts.map(() => 1), seededRng(1), 2000)).toMatchObject({ nullMean: expect.closeTo(0.23, 1), pGreater: 1 });
  });

  it("carries its draws and seed, and repeats with the same seed", () => {
    const run = () => hooverNull([5, 1, 0], [1, 1, 1], seededRng(7), 500);
    expect(run()).toMatchObject({ draws: 500, seed: 7 });
    expect(run()).toEqual(run());
  });

  it("never scatters into an area of weight 0", () => {
    // With all weight on the first area every draw has index 0, so only the observed map is unusual.
    expect(hooverNull([0, 4], [1, 0], seededRng(3), 200)).toMatchObject({ hoover: 1, nullMean: 0, pGreater: 1 / 201 });
  });

  it.each([
    ["no areas", () => hooverNull([], [], seededRng(1)), "empty-input"],
    ["no draws", () => hooverNull([1], [1], seededRng(1), 0), "bad-parameter"],
    ["negative weights", () => hooverNull([1], [-1], seededRng(1)), "bad-weights"],
    ["weights of another length", () => hooverNull([1], [1, 2], seededRng(1)), "length-mismatch"],
  ])("refuses %s", (_, call, code) => {
    expect(codeOf(call)).toBe(code);
  });

  it("has no answer without events", () => {
    expect(hooverNull([0], [1], seededRng(1))).toEqual({ kind: "undefined", reason: "zero-total", n: 0 });
  });
});
