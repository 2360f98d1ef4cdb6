import { describe, expect, it } from "vitest";
import { poissonRateRatio } from "@/lib/analysis/poisson-rate-ratio";
import { codeOf } from "./throws";

describe(poissonRateRatio, () => {
  it("may be infinite, never NaN", () => {
    expect(poissonRateRatio(5, 30, 0, 30)).toMatchObject({ ratio: Number.POSITIVE_INFINITY, ci: [expect.any(Number), Number.POSITIVE_INFINITY], pLess: 1 });
    expect(poissonRateRatio(0, 30, 5, 30)).toMatchObject({ ratio: 0, ci: [0, expect.any(Number)], pGreater: 1 });
    expect(poissonRateRatio(0, 30, 0, 30)).toEqual({ kind: "undefined", reason: "zero-total", n: 0 });
  });

  it.each([
    ["no time", () => poissonRateRatio(1, 0, 1, 1), "bad-exposure"],
    ["negative time", () => poissonRateRatio(1, 1, 1, -1), "bad-exposure"],
    ["negative counts", () => poissonRateRatio(-1, 1, 1, 1), "negative-count"],
    ["endless time", () => poissonRateRatio(1, Number.POSITIVE_INFINITY, 1, 1), "not-finite"],
  ])("refuses %s", (_, call, code) => {
    expect(codeOf(call)).toBe(code);
  });
});
