import { describe, expect, it } from "vitest";
import { areaRates } from "@/lib/analysis/area-rates";
import { codeOf } from "./throws";

describe(areaRates, () => {
  it("is per 100,000 people and year unless told otherwise", () => {
    expect(areaRates([10], [200_000], { years: 2.5 })).toMatchObject({ rate: [2], per: 100_000 });
    expect(areaRates([10], [200_000], { years: 2.5, per: 1_000_000 })).toMatchObject({ rate: [20] });
  });

  it("marks fewer than ten events as unstable", () => {
    expect(areaRates([9, 10], [1, 1], { years: 1 })).toMatchObject({ unstable: [true, false] });
  });

  it("draws rates of small areas further towards the overall rate than those of large ones", () => {
    const result = areaRates([40, 4, 0, 1], [1_000_000, 100_000, 500_000, 900_000], { years: 1 });
    if (result.kind !== "found") throw new Error("expected a result");
    const pull = [0, 1].map((i) => ((result.rate[i] as number) - (result.eb[i] as number)) / ((result.rate[i] as number) - result.ebMean));
    expect(pull[1]).toBeGreaterThan(pull[0] as number);
  });

  it("keeps rates and upper ends where there is no event at all", () => {
    expect(areaRates([0], [100_000], { years: 1 })).toMatchObject({ kind: "found", rate: [0], rateLo: [0], rateHi: [expect.closeTo(3.689, 3)], lq: null, eb: [0] });
  });

  it.each([
    ["a period of 0", () => areaRates([1], [1], { years: 0 }), "bad-exposure"],
    ["no areas", () => areaRates([], [], { years: 1 }), "empty-input"],
    ["a rate per 0 people", () => areaRates([1], [1], { years: 1, per: 0 }), "bad-parameter"],
    ["populations of another length", () => areaRates([1], [1, 2], { years: 1 }), "length-mismatch"],
    ["a missing population", () => areaRates([1], [Number.NaN], { years: 1 }), "not-finite"],
  ])("refuses %s", (_, call, code) => {
    expect(codeOf(call)).toBe(code);
  });
});
