import { type Finding, found, undefinedFinding } from "./finding";
import { requireCounts, requireFinite, requireNotEmpty, requireSameLength, requireWeights } from "./input-checks";
import { total } from "./total";

export type Concentration = {
  readonly n: number;
  readonly areas: number;
  /** Σs²: 1 if all events fall in one area, 1/areas if they are even. */
  readonly hhi: number;
  /** Chance that two different events share an area; null at n = 1. */
  readonly simpsonUnbiased: number | null;
  /** 1/hhi: as concentrated as this many equally hit areas. */
  readonly effectiveAreas: number;
  /** 0 even, towards 1 all in one area; areas without events included. */
  readonly gini: number;
  /** Share of events that would have to move for every area to have its weight's part. */
  readonly hoover: number;
  /** Cumulative shares of the 1, 2, … min(5, areas) most hit areas. */
  readonly top: readonly number[];
  /** Fewest areas that together hold more than half of the events. */
  readonly areasForHalf: number;
  /** Area indices, most events first, equal counts by index. */
  readonly order: readonly number[];
  /** False if another set of as few areas, equal in count at the cut, would do as well. */
  readonly halfSetUnique: boolean;
};

/**
 * How concentrated are the events, and how few areas hold more than half of them?
 *
 * Inputs: `counts`, one an area, all areas (those without events too: leaving them out changes gini, hoover and
 * areasForHalf's meaning); `weights`, optional, what an even spread would follow (population), 0 or more, any scale.
 * Describes these events; small numbers look uneven by chance alone, see `hooverNull`.
 *
 * Result: see `Concentration`. Non-answer: no event `zero-total`. Throws `empty-input` without areas, `bad-weights`,
 * `length-mismatch`, and the count errors.
 *
 * Simpson 1949, doi:10.1038/163688a0; Gini 1912; Hoover 1936, doi:10.2307/1927875. O(areas log areas).
 */
export function concentration(counts: readonly number[], weights?: readonly number[]): Finding<Concentration> {
  requireFinite(weights === undefined ? { counts } : { counts, weights });
  requireCounts({ counts });
  if (weights !== undefined) requireWeights("weights", weights);
  requireNotEmpty("counts", counts);
  if (weights !== undefined) requireSameLength({ counts, weights });
  const areas = counts.length;
  const n = total(counts);
  if (n === 0) return undefinedFinding("zero-total", 0);

  const order = counts.map((_, index) => index).sort((i, j) => (counts[j] as number) - (counts[i] as number) || i - j);
  const sorted = order.map((index) => counts[index] as number);
  const { top, areasForHalf } = cumulate(sorted, n);
  const hhi = counts.reduce((sum, count) => sum + (count / n) ** 2, 0);
  const pairs = counts.reduce((sum, count) => sum + count * (count - 1), 0);
  return found<Concentration>({
    n,
    areas,
    hhi,
    simpsonUnbiased: n === 1 ? null : pairs / (n * (n - 1)),
    effectiveAreas: 1 / hhi,
    gini: gini(sorted, n),
    hoover: hooverIndex(counts, weights),
    top,
    areasForHalf,
    order,
    halfSetUnique: sorted[areasForHalf] !== sorted[areasForHalf - 1],
  });
}

/** ½Σ|s - w|: s shares of the counts, w weights over their sum, or even. Inputs as checked by `concentration`. */
export function hooverIndex(counts: ArrayLike<number>, weights?: ArrayLike<number>): number {
  const areas = counts.length;
  let n = 0;
  let weightSum = 0;
  for (let i = 0; i < areas; i++) {
    n += counts[i] as number;
    weightSum += weights === undefined ? 1 : (weights[i] as number);
  }
  let distance = 0;
  for (let i = 0; i < areas; i++) {
    const weight = weights === undefined ? 1 : (weights[i] as number);
    distance += Math.abs((counts[i] as number) / n - weight / weightSum);
  }
  return distance / 2;
}

/** ΣΣ|x_i - x_j| / (2k²·mean), from counts sorted downwards: each value's weight is how many lie below minus above. */
function gini(sortedDown: readonly number[], n: number): number {
  const k = sortedDown.length;
  const weighted = sortedDown.reduce((sum, count, place) => sum + (k - 1 - 2 * place) * count, 0);
  return weighted / (k * n);
}

function cumulate(sortedDown: readonly number[], n: number): { top: number[]; areasForHalf: number } {
  const top: number[] = [];
  let areasForHalf = 0;
  let sum = 0;
  for (const [place, count] of sortedDown.entries()) {
    sum += count;
    if (place < 5) top.push(sum / n);
    // Whole numbers on both sides: a share of exactly one half must not count as more than half.
    if (areasForHalf === 0 && 2 * sum > n) areasForHalf = place + 1;
  }
  return { top, areasForHalf };
}
