import { describe, expect, it } from "vitest";
import { coincidence } from "@/lib/analysis/coincidence";
import { seededRng } from "@/lib/analysis/rng";
import { codeOf } from "./throws";

const first = { area: [0, 0, 1, 2], day: [3, 40, 12, 5] };
const second = { area: [0, 1, 2, 2], day: [10, 12, 5, 19] };

describe(coincidence, () => {
  it("leaves the same day out unless asked for", () => {
    expect(coincidence(first, second, { maxLag: 14 })).toMatchObject({ pairs: 2, firstFollowedShare: 0.5, secondPrecededShare: 0.5 });
    expect(coincidence(first, second, { minLag: 0, maxLag: 14 })).toMatchObject({ pairs: 4 });
  });

  it("never counts a twin, and does not expect it either", () => {
    const all = coincidence(first, second, { minLag: 0, maxLag: 14 });
    const without = coincidence(first, second, { minLag: 0, maxLag: 14, twins: [[3, 2]] });
    if (all.kind !== "found" || without.kind !== "found") throw new Error("expected results");
    expect(without.pairs).toBe(all.pairs - 1);
    expect(without.expectedPairs).toBeLessThan(all.expectedPairs);
  });

  it("expects exactly the mean over all exchanges of dates", () => {
    const days = [10, 12, 5, 19];
    const orders = days.flatMap((a, i) => days.flatMap((b, j) => days.flatMap((c, k) => days.flatMap((d, l) => (new Set([i, j, k, l]).size === 4 ? [[a, b, c, d]] : [])))));
    const pairs = orders.map((day) => {
      const result = coincidence(first, { area: second.area, day }, { maxLag: 14 });
      return result.kind === "found" ? result.pairs : Number.NaN;
    });
    expect(orders).toHaveLength(24);
    expect(coincidence(first, second, { maxLag: 14 })).toMatchObject({ expectedPairs: expect.closeTo(pairs.reduce((sum, value) => sum + value, 0) / 24, 12) });
  });

  it("exchanges dates within strata only", () => {
    const stratum = [1, 2, 3, 4];
    expect(coincidence(first, second, { maxLag: 14, test: { null: "permuteDates", rng: seededRng(1), draws: 50, stratum } })).toMatchObject({
      // One arrangement, so nothing is drawn.
      test: { pairsP: { pGreater: 1, pLess: 1 }, draws: 1, seed: null, exact: true },
    });
  });

  it("works with days far from 0 and far apart", () => {
    const shifted = (events: typeof first) => ({ area: events.area, day: events.day.map((day) => day + 1_000_000) });
    const options = { maxLag: 14, test: { null: "permuteDates", rng: seededRng(3), draws: 20 } } as const;
    expect(coincidence(shifted(first), shifted(second), options)).toMatchObject({ pairs: 2 });
    expect(coincidence({ area: [0], day: [-5] }, { area: [0, 0], day: [2, 900_000] }, { maxLag: 14 })).toMatchObject({ pairs: 1 });
  });

  it.each([
    ["lags the wrong way round", () => coincidence(first, second, { minLag: 5, maxLag: 2 }), "bad-parameter"],
    ["a negative lag", () => coincidence(first, second, { minLag: -1, maxLag: 2 }), "bad-parameter"],
    ["a day that is not whole", () => coincidence({ area: [0], day: [0.5] }, second, { maxLag: 2 }), "bad-parameter"],
    ["an area outside the matrix", () => coincidence(first, second, { maxLag: 2, close: [[1]] }), "bad-parameter"],
    ["a matrix that is not square", () => coincidence(first, second, { maxLag: 2, close: [[1], [1], [1]] }), "length-mismatch"],
    ["a day outside the window", () => coincidence(first, second, { maxLag: 2, test: { null: "circularShift", rng: seededRng(1), windowDays: 40 } }), "bad-interval"],
    ["columns of different length", () => coincidence({ area: [0, 1], day: [1] }, second, { maxLag: 2 }), "length-mismatch"],
    ["strata of another length", () => coincidence(first, second, { maxLag: 2, test: { null: "permuteDates", rng: seededRng(1), stratum: [1] } }), "length-mismatch"],
  ])("refuses %s", (_, call, code) => {
    expect(codeOf(call)).toBe(code);
  });

  it("has no answer for an empty list", () => {
    expect(coincidence({ area: [], day: [] }, second, { maxLag: 3 })).toEqual({ kind: "undefined", reason: "zero-total", n: 4 });
  });
});
