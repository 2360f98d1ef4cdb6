import { describe, expect, it } from "vitest";
import { TailCounter } from "@/lib/analysis/permutation-tails";

describe(TailCounter, () => {
  it("counts values equal up to rounding as equal", () => {
    const tails = new TailCounter(0.1 + 0.2);
    tails.add(0.3);
    tails.add(0.1);
    tails.add(0.5);
    expect(tails.ps()).toEqual({ pGreater: 3 / 4, pLess: 3 / 4, pTwoSided: 1 });
    expect(tails.mean()).toBeCloseTo(0.3, 12);
  });
});
