import { describe, expect, it } from "vitest";
import { twoByTwo } from "@/lib/analysis/two-by-two";
import { codeOf } from "./throws";

function choose(n: number, k: number): number {
  return k < 0 || k > n ? 0 : Array.from({ length: k }, (_, i) => (n - i) / (i + 1)).reduce((product, factor) => product * factor, 1);
}

describe(twoByTwo, () => {
  it("has the tails of the hypergeometric distribution, counted out", () => {
    const [a, b, c, d] = [3, 4, 1, 6];
    const mass = (k: number) => (choose(a + b, k) * choose(c + d, a + c - k)) / choose(a + b + c + d, a + c);
    const masses = [0, 1, 2, 3, 4].map(mass);
    const sum = (values: number[]) => values.reduce((total, value) => total + value, 0);
    expect(twoByTwo(a, b, c, d)).toMatchObject({
      pGreater: expect.closeTo(sum(masses.slice(3)), 12),
      pLess: expect.closeTo(sum(masses.slice(0, 4)), 12),
      pFisher: expect.closeTo(sum(masses.filter((value) => value <= (masses[3] as number) * (1 + 1e-7))), 12),
    });
  });

  it("has ends at which the observed table is just in the tail", () => {
    const result = twoByTwo(3, 4, 1, 6, 0.9);
    if (result.kind !== "found") throw new Error("expected a result");
    const tail = (odds: number, from: number, to: number) => {
      const masses = [0, 1, 2, 3, 4].map((k) => choose(7, k) * choose(7, 4 - k) * odds ** k);
      return masses.slice(from, to + 1).reduce((sum, value) => sum + value, 0) / masses.reduce((sum, value) => sum + value, 0);
    };
    expect(tail(result.exactCi[0], 3, 4)).toBeCloseTo(0.05, 10);
    expect(tail(result.exactCi[1], 0, 3)).toBeCloseTo(0.05, 10);
  });

  it("says Infinity and null, never NaN, for odds ratios with zeros", () => {
    expect(twoByTwo(5, 0, 0, 6)).toMatchObject({ oddsRatio: Number.POSITIVE_INFINITY, conditionalOddsRatio: Number.POSITIVE_INFINITY });
    expect(twoByTwo(5, 0, 3, 4)).toMatchObject({ oddsRatio: Number.POSITIVE_INFINITY });
    expect(twoByTwo(0, 5, 3, 4)).toMatchObject({ oddsRatio: 0, conditionalOddsRatio: 0, exactCi: [0, expect.any(Number)] });
  });

  it.each([[0, 0, 3, 4], [3, 4, 0, 0], [0, 3, 0, 4], [3, 0, 4, 0]])("has no answer for the empty margin of %d %d %d %d", (a, b, c, d) => {
    expect(twoByTwo(a, b, c, d)).toEqual({ kind: "undefined", reason: "degenerate-table", n: 7 });
  });

  it("refuses bad counts and confidences", () => {
    expect(codeOf(() => twoByTwo(1, 2, 3, -1))).toBe("negative-count");
    expect(codeOf(() => twoByTwo(1, 2, 3, 1, 1))).toBe("bad-parameter");
  });

  it("carries hundreds of events", () => {
    expect(twoByTwo(400, 600, 250, 750)).toMatchObject({ kind: "found", conditionalOddsRatio: expect.closeTo(2, 0) });
  });
});
