import { hooverIndex } from "./concentration";
import { type OnDraws, repeatDraws } from "./draw-loop";
import { type Finding, found, undefinedFinding } from "./finding";
import { requireCounts, requireFinite, requireNotEmpty, requireSameLength, requireWeights } from "./input-checks";
import { DEFAULT_DRAWS, type PermutationTest, requireDraws, TailCounter } from "./permutation-tails";
import type { Rng } from "./rng";
import { total } from "./total";
import { weightedSampler } from "./weighted-sampler";

export type HooverNull = PermutationTest & { readonly n: number; readonly hoover: number };

/**
 * How uneven would the map look by chance alone, if every event fell on an area with probability its weight?
 *
 * Inputs: `counts`, one an area; `weights`, same length (population), 0 or more, any scale; `rng`; `draws`; `onDraws`
 * follows or ends a long run (README).
 * Each draw scatters all N events independently. Events that come in waves are more uneven than that without any
 * cause in the place, so a small p says "more than independent events", not "because of the place".
 * At N = 100 and 34 areas chance alone gives an index of about 0.2.
 *
 * Result: the observed Hoover index, its mean under the null (`nullMean`), tails, draws, seed.
 * Non-answer: no event `zero-total`. Throws `bad-weights`, `length-mismatch`, `empty-input`, `bad-parameter` and the
 * count errors.
 *
 * Hoover 1936, doi:10.2307/1927875. O(draws · N): 9,999 draws of 300 events in about 70 ms.
 */
export function hooverNull(
  counts: readonly number[],
  weights: readonly number[],
  rng: Rng,
  draws: number = DEFAULT_DRAWS,
  onDraws?: OnDraws,
): Finding<HooverNull> {
  requireFinite({ counts, weights, draws });
  requireCounts({ counts });
  requireWeights("weights", weights);
  requireDraws(draws);
  requireNotEmpty("counts", counts);
  requireSameLength({ counts, weights });
  const n = total(counts);
  if (n === 0) return undefinedFinding("zero-total", 0);

  const hoover = hooverIndex(counts, weights);
  const tails = new TailCounter(hoover);
  const scatter = weightedSampler(weights, rng);
  const scattered = new Float64Array(counts.length);
  repeatDraws(draws, onDraws, () => {
    scattered.fill(0);
    for (let event = 0; event < n; event++) {
      const area = scatter();
      scattered[area] = (scattered[area] as number) + 1;
    }
    tails.add(hooverIndex(scattered, weights));
  });
  return found<HooverNull>({ n, hoover, ...tails.test(rng.seed) });
}
