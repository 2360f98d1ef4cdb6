/**
 * The inverse of a small symmetric positive definite matrix, by Cholesky's factor; null if it is not positive definite
 * to working precision. Rows and columns are first scaled to a diagonal of 1, so that units do not matter.
 */
export function invertSymmetric(matrix: readonly (readonly number[])[]): number[][] | null {
  const n = matrix.length;
  const scale = matrix.map((row, i) => 1 / Math.sqrt(row[i] as number));
  if (scale.some((value) => !Number.isFinite(value))) return null;
  const scaled = (i: number, j: number): number => entry(matrix, i, j) * (scale[i] as number) * (scale[j] as number);

  const lower = Array.from({ length: n }, () => new Array<number>(n).fill(0));
  for (let i = 0; i < n; i++) {
    for (let j = 0; j <= i; j++) {
      let sum = scaled(i, j);
      for (let k = 0; k < j; k++) sum -= entry(lower, i, k) * entry(lower, j, k);
      if (i !== j) (lower[i] as number[])[j] = sum / entry(lower, j, j);
      else if (sum > 1e-14) (lower[i] as number[])[i] = Math.sqrt(sum);
      else return null;
    }
  }
  const columns = Array.from({ length: n }, (_, column) => {
    const solution = new Array<number>(n).fill(0);
    for (let i = 0; i < n; i++) {
      let sum = i === column ? 1 : 0;
      for (let k = 0; k < i; k++) sum -= entry(lower, i, k) * (solution[k] as number);
      solution[i] = sum / entry(lower, i, i);
    }
    for (let i = n - 1; i >= 0; i--) {
      let sum = solution[i] as number;
      for (let k = i + 1; k < n; k++) sum -= entry(lower, k, i) * (solution[k] as number);
      solution[i] = sum / entry(lower, i, i);
    }
    return solution;
  });
  return columns.map((column, j) => column.map((value, i) => value * (scale[i] as number) * (scale[j] as number)));
}

function entry(matrix: readonly (readonly number[])[], i: number, j: number): number {
  return (matrix[i] as readonly number[])[j] as number;
}
