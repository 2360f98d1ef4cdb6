/**
 * Where does a continuous function that grows from below 0 to above 0 cross it? By halving: certain, and fast enough
 * for functions that take microseconds.
 *
 * `low` and `high` must bracket the crossing. Stops when the bracket cannot be halved further in floating point, so the
 * answer is right to the last digits that the function itself carries.
 */
export function findRoot(grows: (x: number) => number, low: number, high: number): number {
  for (;;) {
    const middle = low + (high - low) / 2;
    if (middle <= low || middle >= high) return middle;
    if (grows(middle) < 0) low = middle;
    else high = middle;
  }
}
