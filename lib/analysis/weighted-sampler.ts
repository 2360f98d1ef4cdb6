import type { Rng } from "./rng";

/**
 * Draws area indices with probability proportional to their weights: Walker's alias table, one 32-bit draw an index.
 * The draw's leading part picks a column, the rest decides between the column and its alias; with k columns that
 * leaves 32 - log2(k) bits, so probabilities are right to about k/2^32 (34 areas: 1e-8).
 *
 * Weights as checked by `requireWeights`. Building is O(k), drawing O(1).
 */
export function weightedSampler(weights: ArrayLike<number>, rng: Rng): () => number {
  const k = weights.length;
  let sum = 0;
  for (let i = 0; i < k; i++) sum += weights[i] as number;
  const keep = new Float64Array(k);
  const alias = new Int32Array(k);
  const small: number[] = [];
  const large: number[] = [];
  for (let i = 0; i < k; i++) {
    keep[i] = ((weights[i] as number) * k) / sum;
    ((keep[i] as number) < 1 ? small : large).push(i);
  }
  while (small.length > 0 && large.length > 0) {
    const poor = small.pop() as number;
    const rich = large.pop() as number;
    alias[poor] = rich;
    const rest = (keep[rich] as number) - (1 - (keep[poor] as number));
    keep[rich] = rest;
    (rest < 1 ? small : large).push(rich);
  }
  // What is left differs from 1 by rounding only.
  for (const area of [...small, ...large]) keep[area] = 1;

  return () => {
    const u = (rng.nextU32() * k) / 4294967296;
    const column = Math.floor(u);
    return u - column < (keep[column] as number) ? column : (alias[column] as number);
  };
}
