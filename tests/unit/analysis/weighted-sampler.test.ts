import { describe, expect, it } from "vitest";
import { seededRng } from "@/lib/analysis/rng";
import { weightedSampler } from "@/lib/analysis/weighted-sampler";

describe(weightedSampler, () => {
  it("draws in proportion to the weights, and never where the weight is 0", () => {
    const weights = [5, 0, 1, 14, 0.5];
    const seen = weights.map(() => 0);
    const draw = weightedSampler(weights, seededRng(2));
    for (let i = 0; i < 20_000; i++) {
      const area = draw();
      seen[area] = (seen[area] as number) + 1;
    }
    expect(seen[1]).toBe(0);
    for (const [area, weight] of weights.entries()) {
      const p = weight / 20.5;
      // Four standard deviations of a binomial count.
      expect(Math.abs((seen[area] as number) - 20_000 * p)).toBeLessThanOrEqual(4 * Math.sqrt(20_000 * p * (1 - p)));
    }
  });

  it("has one answer for one area", () => {
    expect(weightedSampler([3], seededRng(1))()).toBe(0);
  });
});
