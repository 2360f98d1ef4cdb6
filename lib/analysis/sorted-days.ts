/** How many of these ascending days come before `day`? O(log n). */
export function countBefore(ascending: ArrayLike<number>, day: number): number {
  let low = 0;
  let high = ascending.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((ascending[middle] as number) < day) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** How many of these ascending days lie from `from` to `to`, both included? */
export function countWithin(ascending: ArrayLike<number>, from: number, to: number): number {
  return Math.max(0, countBefore(ascending, to + 1) - countBefore(ascending, from));
}
