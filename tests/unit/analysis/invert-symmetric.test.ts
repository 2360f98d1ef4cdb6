import { describe, expect, it } from "vitest";
import { invertSymmetric } from "@/lib/analysis/invert-symmetric";

describe(invertSymmetric, () => {
  it("gives the matrix's inverse, whatever the units", () => {
    const matrix = [[4e12, 2e3, 1e3], [2e3, 3e-6, 1e-7], [1e3, 1e-7, 2e-6]];
    const inverse = invertSymmetric(matrix) as number[][];
    for (const [i, row] of matrix.entries()) {
      for (const j of [0, 1, 2]) {
        const entry = row.reduce((sum, value, k) => sum + value * ((inverse[k] as number[])[j] as number), 0);
        // Rows are of very different size: compare with the size of the terms.
        expect(Math.abs(entry - (i === j ? 1 : 0))).toBeLessThan(1e-6);
      }
    }
  });

  it("has none for a matrix that is not positive definite", () => {
    expect(invertSymmetric([[1, 1], [1, 1]])).toBeNull();
    expect(invertSymmetric([[0]])).toBeNull();
  });
});
