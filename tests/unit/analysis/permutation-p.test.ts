import { describe, expect, it } from "vitest";
import { permutationP } from "@/lib/analysis/permutation-p";
import { codeOf } from "./throws";

describe(permutationP, () => {
  it("is never 0", () => {
    expect(permutationP(0, 9999)).toMatchObject({ p: 0.0001, ci: [0, expect.closeTo(0.000369, 6)] });
  });

  it("refuses no permutations, and more extremes than permutations", () => {
    expect(codeOf(() => permutationP(0, 0))).toBe("bad-parameter");
    expect(codeOf(() => permutationP(3, 2))).toBe("bad-count");
  });
});
