import { enumerateArrangements } from "./arrangements";
import { type OnDraws, repeatDraws } from "./draw-loop";
import { type Finding, found, undefinedFinding } from "./finding";
import { requireCounts, requireFinite, requireNotEmpty, requireSameLength } from "./input-checks";
import { schoenerD } from "./overlap-indices";
import { DEFAULT_DRAWS, type PermutationTest, requireDraws, TailCounter } from "./permutation-tails";
import type { Rng } from "./rng";
import { total } from "./total";

export type OverlapContrast = PermutationTest & {
  readonly nO: number;
  readonly nA: number;
  readonly nB: number;
  readonly dA: number;
  readonly dB: number;
  /** dA - dB: above 0, o resembles a more than b. */
  readonly difference: number;
};

/**
 * Whose map does o resemble more, a's or b's?
 *
 * Inputs: counts `o` (operations), `a` and `b` (two kinds of event), one an area; `rng`; `draws`; `onDraws` follows or
 * ends a long run (README). The null reshuffles which of the pooled events are a and which b: both totals and every
 * area's total stay, so that unequal numbers (D falls with small n) cancel. Says nothing about whether o resembles either
 * beyond chance.
 *
 * Result: both D, their difference, tails, draws, seed. Non-answer: any of the three without events `zero-total` (n: events
 * in all). Throws `length-mismatch`, `empty-input`, `bad-parameter` and the count errors.
 *
 * Schoener 1968, doi:10.2307/1935534; random labelling: Diggle 2013, Statistical Analysis of Spatial and
 * Spatio-Temporal Point Patterns, ch. 4, doi:10.1201/b15326. O(draws · (min(nA, nB) + areas)): 450 events in about 40 ms.
 */
export function overlapContrast(
  o: readonly number[],
  a: readonly number[],
  b: readonly number[],
  rng: Rng,
  draws: number = DEFAULT_DRAWS,
  onDraws?: OnDraws,
): Finding<OverlapContrast> {
  requireFinite({ o, a, b, draws });
  requireCounts({ o, a, b });
  requireDraws(draws);
  requireNotEmpty("o", o);
  requireSameLength({ o, a, b });
  const [nO, nA, nB] = [total(o), total(a), total(b)];
  if (nO === 0 || nA === 0 || nB === 0) return undefinedFinding("zero-total", nO + nA + nB);

  const dA = schoenerD(o, a);
  const dB = schoenerD(o, b);
  const pooled = a.map((count, area) => count + (b[area] as number));
  const events = Int32Array.from(pooled.flatMap((count, area) => new Array<number>(count).fill(area)));
  // Drawing the smaller kind decides the larger one too.
  const nFew = Math.min(nA, nB);
  const few = new Int32Array(o.length);
  const [asA, asB] = nA <= nB ? [few, new Int32Array(o.length)] : [new Int32Array(o.length), few];
  const many = asA === few ? asB : asA;
  const shareOfO = Float64Array.from(o, (count) => count / nO);
  const tails = new TailCounter(dA - dB);
  const labels = Int32Array.from(events, (_, event) => (event < nFew ? 1 : 0));
  const enumerated = enumerateArrangements([labels], () => {
    few.fill(0);
    many.set(pooled);
    for (let event = 0; event < labels.length; event++) if (labels[event] === 1) move(events[event] as number);
    tails.add(drawnDifference());
  }, onDraws);
  if (enumerated === null) repeatDraws(draws, onDraws, () => {
    few.fill(0);
    many.set(pooled);
    for (let label = 0; label < nFew; label++) {
      // The first of a random order, without shuffling the rest.
      const chosen = label + rng.below(events.length - label);
      const area = events[chosen] as number;
      events[chosen] = events[label] as number;
      events[label] = area;
      move(area);
    }
    tails.add(drawnDifference());
  });
  return found<OverlapContrast>({ nO, nA, nB, dA, dB, difference: dA - dB, ...tails.test(rng.seed, enumerated) });

  function move(area: number): void {
    few[area] = (few[area] as number) + 1;
    many[area] = (many[area] as number) - 1;
  }

  function drawnDifference(): number {
    let difference = 0;
    for (let area = 0; area < shareOfO.length; area++) {
      const share = shareOfO[area] as number;
      difference += Math.min(share, (asA[area] as number) / nA) - Math.min(share, (asB[area] as number) / nB);
    }
    return difference;
  }
}
