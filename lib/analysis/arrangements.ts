import type { OnDraws } from "./draw-loop";

/** With fewer arrangements than this all are gone through, and nothing is left to chance. */
export const ENUMERATED_BELOW = 10_000;

type Pool = Int32Array | Float64Array;

/**
 * Goes through every distinct arrangement of these pools, each shuffled within itself, if there are fewer than
 * `ENUMERATED_BELOW`: equal values make one arrangement, since a shuffle makes each of the distinct ones equally often.
 * `visit` finds the pools rearranged in place, the first time in ascending order.
 *
 * Result: how many there were; null if there are too many, and then nothing was visited or moved. The pools end in some
 * arrangement. O(arrangements · size), each by the next in order (Narayana; Knuth 2011, TAOCP 4A, 7.2.1.2).
 */
export function enumerateArrangements(pools: readonly Pool[], visit: () => void, onDraws?: OnDraws): number | null {
  let count = 1;
  for (const pool of pools) {
    count = times(count, pool);
    if (count >= ENUMERATED_BELOW) return null;
  }
  for (const pool of pools) pool.sort();
  for (let done = 1; ; done++) {
    visit();
    // The last pool moves fastest; one that has come to its end begins again, and the one before it moves on.
    let turn = pools.length - 1;
    while (turn >= 0 && !next(pools[turn] as Pool)) turn--;
    if (turn < 0) {
      onDraws?.(done, count);
      return done;
    }
  }
}

/**
 * Goes through all numbers with this many digits, each from 0 to base - 1, if there are fewer than `ENUMERATED_BELOW`: signs
 * (base 2) and shifts. `visit` finds the digits in the array. Result as above.
 */
export function enumerateDigits(digits: Int32Array, base: number, visit: () => void, onDraws?: OnDraws): number | null {
  const count = base ** digits.length;
  if (count >= ENUMERATED_BELOW) return null;
  for (let number = 0; number < count; number++) {
    let rest = number;
    for (let place = 0; place < digits.length; place++) {
      digits[place] = rest % base;
      rest = Math.floor(rest / base);
    }
    visit();
  }
  onDraws?.(count, count);
  return count;
}

/** `count` times the distinct orders of one pool: n! over the factorials of equal values. Stops early where that is too many. */
function times(count: number, pool: Pool): number {
  const seen = new Map<number, number>();
  let product = count;
  for (let place = 0; place < pool.length; place++) {
    const value = pool[place] as number;
    const alike = (seen.get(value) ?? 0) + 1;
    seen.set(value, alike);
    // (place + 1)! over the factorials so far, whole at every step and never falling.
    product = (product * (place + 1)) / alike;
    if (product >= ENUMERATED_BELOW) return product;
  }
  return product;
}

/** Rearranges into the next order; false, and ascending again, after the last one. */
function next(pool: Pool): boolean {
  let head = pool.length - 2;
  while (head >= 0 && (pool[head] as number) >= (pool[head + 1] as number)) head--;
  if (head < 0) {
    pool.reverse();
    return false;
  }
  let larger = pool.length - 1;
  while ((pool[larger] as number) <= (pool[head] as number)) larger--;
  const kept = pool[head] as number;
  pool[head] = pool[larger] as number;
  pool[larger] = kept;
  pool.subarray(head + 1).reverse();
  return true;
}
