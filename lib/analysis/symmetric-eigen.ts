/**
 * Which independent directions does a symmetric matrix stretch, and by how much? By Jacobi's rotations: slow for large
 * matrices, accurate to rounding and orthogonal to rounding for the small ones here (33 x 33 for the provinces).
 *
 * Input: `matrix`, square and symmetric, as rows; it is not changed. Result: `values`, largest first, and `vectors`,
 * in the same order, each of length 1 and at right angles to the others. Where values repeat, the vectors are one
 * choice among many; they span the same space.
 *
 * Jacobi 1846; Golub & Van Loan, Matrix Computations, 8.5. O(n³) a sweep, about 8 sweeps: 5 ms at n = 33.
 */
export function symmetricEigen(matrix: readonly (readonly number[])[]): { values: number[]; vectors: number[][] } {
  const n = matrix.length;
  const a = matrix.map((row) => Float64Array.from(row));
  // Row k of v becomes the k-th eigenvector.
  const v = a.map((_, i) => Float64Array.from({ length: n }, (_unused, j) => (i === j ? 1 : 0)));
  const scale = a.reduce((sum, row) => sum + row.reduce((rowSum, value) => rowSum + value * value, 0), 0);
  for (let sweep = 0; sweep < 100 && offDiagonal(a) > 1e-30 * scale; sweep++) {
    for (let p = 0; p < n - 1; p++) {
      for (let q = p + 1; q < n; q++) rotate(a, v, p, q);
    }
  }
  const order = a.map((_, i) => i).sort((i, j) => value(a, j, j) - value(a, i, i));
  return {
    values: order.map((i) => value(a, i, i)),
    vectors: order.map((i) => Array.from(v[i] as Float64Array)),
  };
}

/** Turns the plane (p, q) so that entry (p, q) becomes 0. */
function rotate(a: Float64Array[], v: Float64Array[], p: number, q: number): void {
  const apq = value(a, p, q);
  if (apq === 0) return;
  const theta = (value(a, q, q) - value(a, p, p)) / (2 * apq);
  const t = (theta >= 0 ? 1 : -1) / (Math.abs(theta) + Math.sqrt(theta * theta + 1));
  const c = 1 / Math.sqrt(t * t + 1);
  const s = t * c;
  for (const row of a) mixColumns(row, p, q, c, s);
  for (let k = 0; k < a.length; k++) mixRows(a, k, p, q, c, s);
  for (let k = 0; k < a.length; k++) mixRows(v, k, p, q, c, s);
}

function mixColumns(row: Float64Array, p: number, q: number, c: number, s: number): void {
  const atP = row[p] as number;
  const atQ = row[q] as number;
  row[p] = c * atP - s * atQ;
  row[q] = s * atP + c * atQ;
}

function mixRows(rows: Float64Array[], k: number, p: number, q: number, c: number, s: number): void {
  const atP = value(rows, p, k);
  const atQ = value(rows, q, k);
  (rows[p] as Float64Array)[k] = c * atP - s * atQ;
  (rows[q] as Float64Array)[k] = s * atP + c * atQ;
}

function offDiagonal(a: readonly Float64Array[]): number {
  let sum = 0;
  for (const [i, row] of a.entries()) {
    for (const [j, entry] of row.entries()) {
      if (i !== j) sum += entry * entry;
    }
  }
  return sum;
}

function value(rows: readonly Float64Array[], i: number, j: number): number {
  return (rows[i] as Float64Array)[j] as number;
}
