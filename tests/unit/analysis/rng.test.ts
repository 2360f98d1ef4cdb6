import { describe, expect, it } from "vitest";
import { rngFromState, seededRng } from "@/lib/analysis/rng";
import { codeOf } from "./throws";

describe(seededRng, () => {
  it("repeats with the same seed and differs with another", () => {
    const draw = (seed: number) => Array.from({ length: 4 }, seededRng(seed).nextU32);
    expect(draw(5)).toEqual(draw(5));
    expect(draw(5)).not.toEqual(draw(6));
  });

  it("shuffles in place, works on typed arrays and leaves arrays of one alone", () => {
    const array = Int32Array.from([1, 2, 3, 4, 5]);
    expect(seededRng(1).shuffle(array)).toBe(array);
    expect([...array].sort()).toEqual([1, 2, 3, 4, 5]);
    expect(seededRng(1).shuffle([7])).toEqual([7]);
  });

  it("makes every order of three about equally often", () => {
    const rng = seededRng(11);
    const seen = new Map<string, number>();
    for (let i = 0; i < 6000; i++) {
      const order = rng.shuffle([0, 1, 2]).join("");
      seen.set(order, (seen.get(order) ?? 0) + 1);
    }
    expect(seen.size).toBe(6);
    // 1,000 expected, standard deviation 29.
    for (const count of seen.values()) expect(Math.abs(count - 1000)).toBeLessThan(120);
  });

  it.each([-1, 1.5, 4294967296])("refuses the seed %d", (seed) => {
    expect(codeOf(() => seededRng(seed))).toBe("bad-seed");
  });

  it("refuses NaN, an all-zero state, and numbers below nothing", () => {
    expect(codeOf(() => seededRng(Number.NaN))).toBe("not-finite");
    expect(codeOf(() => rngFromState([0, 0, 0, 0]))).toBe("bad-seed");
    expect(codeOf(() => seededRng(1).below(0))).toBe("bad-parameter");
    expect(codeOf(() => seededRng(1).below(2 ** 32 + 1))).toBe("bad-parameter");
    expect(seededRng(1).below(2 ** 32)).toBeGreaterThanOrEqual(0);
  });
});
