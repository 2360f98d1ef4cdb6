import { requireFinite } from "./input-checks";

/**
 * In which place does each value come, smallest first, when equal values share their places?
 *
 * Input: any finite numbers. Result: one rank a value, in the order given; ties get the mean of the places they take
 * (1, 2.5, 2.5, 4), so the ranks always add up to n(n+1)/2. An empty list has no ranks and gives an empty list.
 * Throws `not-finite`.
 *
 * Spearman 1904, doi:10.2307/1412159. O(n log n).
 */
export function midRanks(values: ArrayLike<number>): number[] {
  requireFinite({ values });
  const n = values.length;
  const at = (index: number): number => values[index] as number;
  const order = Array.from({ length: n }, (_, index) => index).sort((i, j) => at(i) - at(j));
  const ranks = new Array<number>(n);
  for (let start = 0; start < n; ) {
    let end = start + 1;
    while (end < n && at(order[end] as number) === at(order[start] as number)) end++;
    const shared = (start + 1 + end) / 2;
    for (let place = start; place < end; place++) ranks[order[place] as number] = shared;
    start = end;
  }
  return ranks;
}
