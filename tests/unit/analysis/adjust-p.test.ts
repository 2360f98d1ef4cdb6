import { describe, expect, it } from "vitest";
import { adjustP } from "@/lib/analysis/adjust-p";
import { codeOf } from "./throws";

describe(adjustP, () => {
  it("keeps null, does not count it, and keeps the order given", () => {
    expect(adjustP([null, 0.04, 0.01], "BH")).toEqual({ kind: "found", adjusted: [null, 0.04, 0.02], tests: 2, method: "BH" });
    expect(adjustP([], "holm")).toMatchObject({ adjusted: [], tests: 0 });
  });

  it("refuses what is not a probability", () => {
    expect(codeOf(() => adjustP([0.1, -0.1], "BH"))).toBe("bad-parameter");
    expect(codeOf(() => adjustP([Number.NaN], "BH"))).toBe("not-finite");
  });
});
