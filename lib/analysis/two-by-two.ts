import { type Finding, found, type Interval, undefinedFinding } from "./finding";
import { requireCounts, requireFinite, requireOpenUnit } from "./input-checks";
import { type CellDistribution, cellDistribution, oddsRatioAt } from "./noncentral-hypergeometric";
import { twoSidedZ } from "./normal-distribution";
import { twoSided } from "./permutation-tails";
import { wilsonInterval } from "./wilson-interval";

export type TwoByTwo = {
  readonly n: number;
  /** a/(a+b) - c/(c+d): lead with this one. */
  readonly shareDifference: number;
  readonly newcombeCi: Interval;
  /** ad/bc; Infinity if only bc is 0, null if ad is 0 too. */
  readonly oddsRatio: number | null;
  /** The maximum-likelihood estimate given the margins; 0 or Infinity at the ends of the possible. */
  readonly conditionalOddsRatio: number;
  /** Exact interval of the conditional odds ratio; agrees with `pTwoSided`. */
  readonly exactCi: Interval;
  readonly pGreater: number;
  readonly pLess: number;
  readonly pTwoSided: number;
  /** Tables no more probable than this one, as R's fisher.test prints; may disagree with `exactCi`. */
  readonly pFisher: number;
  /** With a half added to each cell: always finite. */
  readonly haldaneOddsRatio: number;
  readonly haldaneCi: Interval;
};

/**
 * Is one group's share of "yes" higher than the other's?
 *
 * Inputs: counts; rows are groups, columns yes and no: `a`, `b` in the first group, `c`, `d` in the second.
 * Assumes events independent. Both margins are held fixed, so the answer is about the link, not about how many there
 * are of each.
 *
 * Result: see `TwoByTwo`. Odds ratios are hard to read; lead with the difference of shares. Non-answer: an empty row or
 * column `degenerate-table` (n: events). Throws `bad-parameter` and the count errors.
 *
 * Fisher 1935, doi:10.2307/2342435; Fay 2010, doi:10.1093/biostatistics/kxp050 (why doubled tails); Haldane 1956,
 * doi:10.1111/j.1469-1809.1955.tb01285.x; Gart 1966, JRSS B 28; Newcombe 1998,
 * doi:10.1002/(SICI)1097-0258(19980430)17:8<873::AID-SIM779>3.0.CO;2-I.
 * O(smallest margin · 200): under a millisecond for some hundreds of events.
 */
export function twoByTwo(a: number, b: number, c: number, d: number, conf = 0.95): Finding<TwoByTwo> {
  requireFinite({ a, b, c, d, conf });
  requireCounts({ a, b, c, d });
  requireOpenUnit("conf", conf);
  const n = a + b + c + d;
  if (a + b === 0 || c + d === 0 || a + c === 0 || b + d === 0) return undefinedFinding("degenerate-table", n);

  const z = twoSidedZ(1 - conf);
  const cell = cellDistribution(a + b, c + d, a + c);
  const pGreater = cell.atLeast(a, 0);
  const pLess = cell.atMost(a, 0);
  return found<TwoByTwo>({
    n,
    ...difference(a, b, c, d, z),
    oddsRatio: b * c > 0 ? (a * d) / (b * c) : a * d > 0 ? Number.POSITIVE_INFINITY : null,
    conditionalOddsRatio: likeliest(cell, a),
    exactCi: exactInterval(cell, a, (1 - conf) / 2),
    pGreater,
    pLess,
    pTwoSided: twoSided(pGreater, pLess),
    pFisher: noMoreProbable(cell, a),
    ...haldane(a, b, c, d, z),
  });
}

function difference(a: number, b: number, c: number, d: number, z: number) {
  const p1 = a / (a + b);
  const p2 = c / (c + d);
  const [low1, high1] = wilsonInterval(a, a + b, z);
  const [low2, high2] = wilsonInterval(c, c + d, z);
  const shareDifference = p1 - p2;
  const newcombeCi: Interval = [
    shareDifference - Math.hypot(p1 - low1, high2 - p2),
    shareDifference + Math.hypot(high1 - p1, p2 - low2),
  ];
  return { shareDifference, newcombeCi };
}

function likeliest(cell: CellDistribution, a: number): number {
  if (a === cell.least) return 0;
  if (a === cell.most) return Number.POSITIVE_INFINITY;
  return oddsRatioAt((logOdds) => cell.mean(logOdds) - a);
}

function exactInterval(cell: CellDistribution, a: number, tail: number): Interval {
  return [
    a === cell.least ? 0 : oddsRatioAt((logOdds) => cell.atLeast(a, logOdds) - tail),
    a === cell.most ? Number.POSITIVE_INFINITY : oddsRatioAt((logOdds) => tail - cell.atMost(a, logOdds)),
  ];
}

function noMoreProbable(cell: CellDistribution, a: number): number {
  // R's slack: equal probabilities computed along different ways differ by rounding.
  const limit = cell.centralMass(a) * (1 + 1e-7);
  let p = 0;
  for (let k = cell.least; k <= cell.most; k++) {
    const mass = cell.centralMass(k);
    if (mass <= limit) p += mass;
  }
  return Math.min(1, p);
}

function haldane(a: number, b: number, c: number, d: number, z: number) {
  const cells = [a, b, c, d].map((count) => count + 0.5) as [number, number, number, number];
  const haldaneOddsRatio = (cells[0] * cells[3]) / (cells[1] * cells[2]);
  const spread = Math.exp(z * Math.sqrt(cells.reduce((sum, count) => sum + 1 / count, 0)));
  const haldaneCi: Interval = [haldaneOddsRatio / spread, haldaneOddsRatio * spread];
  return { haldaneOddsRatio, haldaneCi };
}
