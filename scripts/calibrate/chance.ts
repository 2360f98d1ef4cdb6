import type { Rng } from "@/lib/analysis/rng";
import { weightedSampler } from "@/lib/analysis/weighted-sampler";

/** What simulated worlds are made of. Every draw comes from the generator given. */
export const uniform = (rng: Rng): number => rng.nextU32() / 4294967296;

/** Box and Muller's normal deviate. */
export const normal = (rng: Rng): number => Math.sqrt(-2 * Math.log(1 - uniform(rng))) * Math.cos(2 * Math.PI * uniform(rng));

export function list(length: number, make: (index: number) => number): number[] {
  return Array.from({ length }, (_, index) => make(index));
}

/** So many events over areas, each with probability its weight. */
export function scatter(rng: Rng, events: number, weights: readonly number[]): number[] {
  const draw = weightedSampler(weights, rng);
  const counts = weights.map(() => 0);
  for (let event = 0; event < events; event++) {
    const area = draw();
    counts[area] = (counts[area] as number) + 1;
  }
  return counts;
}

/** Weights as uneven as provinces are: most small, a few large, in no order. */
export const uneven = (rng: Rng, areas: number): number[] => list(areas, () => Math.exp(normal(rng)));
