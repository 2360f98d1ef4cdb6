/**
 * An orthonormal basis of the constant and the given columns, and what is left of a vector once they are taken out.
 * Gram-Schmidt run twice, which keeps the basis orthogonal to rounding. Internal to the rank statistics.
 */
export type ResidualSpace = {
  /** Orthonormal vectors of the columns that were kept, the constant left out (residuals have mean 0 anyway). */
  readonly basis: readonly Float64Array[];
  /** Columns without any variance. */
  readonly constant: readonly number[];
  /** Columns that the earlier ones already determine. */
  readonly redundant: readonly number[];
  residual(values: readonly number[]): Float64Array;
};

/** A vector counts as zero when less than this part of its variance is left. */
export const NOTHING_LEFT = 1e-12;

export function residualSpace(columns: readonly (readonly number[])[]): ResidualSpace {
  const basis: Float64Array[] = [];
  const constant: number[] = [];
  const redundant: number[] = [];
  for (const [index, column] of columns.entries()) {
    const centred = centre(column);
    const before = dot(centred, centred);
    if (before === 0) {
      constant.push(index);
      continue;
    }
    takeOut(centred, basis);
    const after = dot(centred, centred);
    if (after <= NOTHING_LEFT * before) {
      redundant.push(index);
      continue;
    }
    const length = Math.sqrt(after);
    basis.push(centred.map((value) => value / length));
  }
  return {
    basis,
    constant,
    redundant,
    residual(values) {
      const left = centre(values);
      takeOut(left, basis);
      return left;
    },
  };
}

export function dot(u: ArrayLike<number>, v: ArrayLike<number>): number {
  let sum = 0;
  for (let i = 0; i < u.length; i++) sum += (u[i] as number) * (v[i] as number);
  return sum;
}

function centre(values: readonly number[]): Float64Array {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  return Float64Array.from(values, (value) => value - mean);
}

function takeOut(vector: Float64Array, basis: readonly Float64Array[]): void {
  for (let pass = 0; pass < 2; pass++) {
    for (const direction of basis) {
      const along = dot(vector, direction);
      for (let i = 0; i < vector.length; i++) vector[i] = (vector[i] as number) - along * (direction[i] as number);
    }
  }
}
