import { describe, expect, it } from "vitest";
import { adjustFamily, decidingTest, isUnsettled } from "../../../lib/claims/family";
import { testAs } from "./judged";

describe(decidingTest, () => {
  it("is the one with the larger p among those that decide", () => {
    const tests = [testAs({ null: "permutation", pTwoSided: 0.01 }), testAs({ null: "moranSpectral", pTwoSided: 0.03 }), testAs({ null: "naive", pTwoSided: 0.9, decides: false })];
    expect(decidingTest({ tests })?.null).toBe("moranSpectral");
    expect(decidingTest({ tests: [] })).toBeNull();
    expect(decidingTest({ tests: [testAs({ decides: false })] })).toBeNull();
  });
});

describe(adjustFamily, () => {
  it("corrects by Benjamini and Hochberg for the tests that there are, and no others", () => {
    const family = adjustFamily([{ finding: "T1", p: 0.01 }, { finding: "T3", p: null }, { finding: "T4", p: 0.04 }, { finding: "T7", p: 0.03 }]);
    // By hand: 0.01·3/1, then 0.04·3/3 bounds 0.03·3/2 from above.
    expect(family.map(({ q }) => (q === null ? null : Number(q.toFixed(12))))).toEqual([0.03, null, 0.04, 0.04]);
    expect(adjustFamily([])).toEqual([]);
  });
});

describe(isUnsettled, () => {
  const drawn = (extreme: number, draws = 9_999) => testAs({ draws, pGreater: (extreme + 1) / (draws + 1), pLess: 1, pTwoSided: Math.min(1, (2 * (extreme + 1)) / (draws + 1)) });

  it("asks for more draws where those that there were leave p on either side of 0.05", () => {
    expect([200, 249, 300].map((extreme) => isUnsettled(drawn(extreme)))).toEqual([false, true, false]);
    expect(isUnsettled(drawn(0))).toBe(false);
    expect(isUnsettled(drawn(249, 999_999))).toBe(false);
  });

  it("does not double a statistic that has one tail", () => {
    const oneTail = (extreme: number) => testAs({ pGreater: (extreme + 1) / 10_000, pLess: 1, pTwoSided: (extreme + 1) / 10_000 });
    expect([249, 499].map((extreme) => isUnsettled(oneTail(extreme)))).toEqual([false, true]);
  });

  it("leaves an exact test alone", () => {
    expect(isUnsettled(testAs({ draws: null, seed: null, pTwoSided: 0.05, pGreater: 0.025 }))).toBe(false);
  });
});
