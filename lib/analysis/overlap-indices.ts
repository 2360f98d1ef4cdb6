import { type Finding, found, undefinedFinding } from "./finding";
import { requireCounts, requireNotEmpty, requireSameLength } from "./input-checks";
import { total } from "./total";

export type OverlapIndices = {
  readonly nA: number;
  readonly nB: number;
  /** Σ min(p, q): the part of one map that would coincide with the other. */
  readonly schoenerD: number;
  readonly morisitaHorn: number;
  /** Corrected for small samples; may exceed 1 and is not clipped. Null if no area has two events of one kind, or a
   *  map has a single event. */
  readonly morisita: number | null;
  /** Areas with both over areas with either. */
  readonly jaccard: number;
  readonly shareOfBInAreasWithA: number;
  readonly shareOfAInAreasWithB: number;
};

/**
 * How far do two maps of events coincide?
 *
 * Inputs: counts `a` and `b`, one an area, in the same order. Values fall with small numbers even for identical maps,
 * so two D of different n are compared only through `overlapContrast`; and two maps that each follow population
 * overlap strongly although neither knows of the other.
 *
 * Result: see `OverlapIndices`; all from 0 (apart) to 1 (alike), `morisita` beyond. Non-answer: either map without
 * events `zero-total` (n: events in both). Throws `length-mismatch`, `empty-input` and the count errors.
 *
 * Schoener 1968, doi:10.2307/1935534; Warren et al. 2008, doi:10.1111/j.1558-5646.2008.00482.x; Morisita 1959; Horn
 * 1966, doi:10.1086/282436. O(areas).
 */
export function overlapIndices(a: readonly number[], b: readonly number[]): Finding<OverlapIndices> {
  requireCounts({ a, b });
  requireNotEmpty("a", a);
  requireSameLength({ a, b });
  const nA = total(a);
  const nB = total(b);
  if (nA === 0 || nB === 0) return undefinedFinding("zero-total", nA + nB);

  let products = 0;
  let squaresP = 0;
  let squaresQ = 0;
  let both = 0;
  let either = 0;
  let bWithA = 0;
  let aWithB = 0;
  for (const [area, inA] of a.entries()) {
    const inB = b[area] as number;
    products += inA * inB;
    squaresP += (inA / nA) ** 2;
    squaresQ += (inB / nB) ** 2;
    if (inA > 0 || inB > 0) either++;
    if (inA > 0 && inB > 0) both++;
    if (inA > 0) bWithA += inB;
    if (inB > 0) aWithB += inA;
  }
  return found<OverlapIndices>({
    nA,
    nB,
    schoenerD: schoenerD(a, b),
    morisitaHorn: (2 * products) / (nA * nB) / (squaresP + squaresQ),
    morisita: morisita(a, b, products, nA, nB),
    jaccard: both / either,
    shareOfBInAreasWithA: bWithA / nB,
    shareOfAInAreasWithB: aWithB / nA,
  });
}

/** Schoener's D alone, for loops over random arrangements. Totals must be above 0. */
export function schoenerD(a: ArrayLike<number>, b: ArrayLike<number>): number {
  const nA = total(a);
  const nB = total(b);
  let overlap = 0;
  for (let area = 0; area < a.length; area++) {
    overlap += Math.min((a[area] as number) / nA, (b[area] as number) / nB);
  }
  return overlap;
}

function morisita(a: readonly number[], b: readonly number[], products: number, nA: number, nB: number): number | null {
  if (nA < 2 || nB < 2) return null;
  const lambdas = samePlacePairs(a) / (nA * (nA - 1)) + samePlacePairs(b) / (nB * (nB - 1));
  return lambdas === 0 ? null : (2 * products) / (lambdas * nA * nB);
}

function samePlacePairs(counts: readonly number[]): number {
  return counts.reduce((sum, count) => sum + count * (count - 1), 0);
}
