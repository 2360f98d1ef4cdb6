import { describe, expect, it } from "vitest";
import { dot } from "@/lib/analysis/residual-space";
import { seededRng } from "@/lib/analysis/rng";
import { symmetricEigen } from "@/lib/analysis/symmetric-eigen";

function randomSymmetric(n: number, seed: number): number[][] {
  const rng = seededRng(seed);
  const matrix = Array.from({ length: n }, () => new Array<number>(n).fill(0));
  for (let i = 0; i < n; i++) {
    for (let j = 0; j <= i; j++) {
      const value = rng.below(2001) / 1000 - 1;
      (matrix[i] as number[])[j] = value;
      (matrix[j] as number[])[i] = value;
    }
  }
  return matrix;
}

describe(symmetricEigen, () => {
  it("finds vectors that the matrix only stretches, orthonormal, largest first", () => {
    const matrix = randomSymmetric(33, 5);
    const { values, vectors } = symmetricEigen(matrix);
    expect(values).toEqual(values.toSorted((a, b) => b - a));
    for (const [k, vector] of vectors.entries()) {
      for (const [i, row] of matrix.entries()) expect(dot(row, vector)).toBeCloseTo((values[k] as number) * (vector[i] as number), 11);
      for (const [l, other] of vectors.entries()) expect(dot(vector, other)).toBeCloseTo(k === l ? 1 : 0, 12);
    }
  });

  it("copes with zeros and repeated values", () => {
    expect(symmetricEigen([[0, 0], [0, 0]]).values).toEqual([0, 0]);
    expect(symmetricEigen([[2, 0, 0], [0, 2, 0], [0, 0, 1]]).values).toEqual([2, 2, 1]);
    expect(symmetricEigen([]).values).toEqual([]);
  });
});
