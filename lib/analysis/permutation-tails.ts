import { requireWhole } from "./input-checks";

/** How many random arrangements a test draws unless told otherwise. */
export const DEFAULT_DRAWS = 9999;

/** Both one-sided p-values and their doubled minimum. The observed arrangement counts as one of the possible ones. */
export type TailPs = { readonly pGreater: number; readonly pLess: number; readonly pTwoSided: number };

/** A test by rearranging the data: what was drawn, how often, from which seed, and where the real value fell. */
export type PermutationTest = TailPs & {
  /** Mean of the statistic over the random arrangements. */
  readonly nullMean: number;
  readonly draws: number;
  /** Seed of the generator; null if it was started from a raw state. */
  readonly seed: number | null;
};

export function requireDraws(draws: number): void {
  requireWhole("draws", draws, 1);
}

export function twoSided(pGreater: number, pLess: number): number {
  return Math.min(1, 2 * Math.min(pGreater, pLess));
}

/**
 * Counts how often a random arrangement is at least as large, and at least as small, as the real one.
 * Values within 1e-9·max(1, |observed|) count as equal: sums of the same numbers in another order differ by rounding,
 * and without the slack ties would fall on either side.
 *
 * p = (1 + number) / (1 + draws), never 0. Phipson & Smyth 2010, doi:10.2202/1544-6115.1585.
 */
export class TailCounter {
  private greater = 0;
  private less = 0;
  private sum = 0;
  private draws = 0;
  private readonly slack: number;

  constructor(private readonly observed: number) {
    this.slack = 1e-9 * Math.max(1, Math.abs(observed));
  }

  add(drawn: number): void {
    if (drawn >= this.observed - this.slack) this.greater++;
    if (drawn <= this.observed + this.slack) this.less++;
    this.sum += drawn;
    this.draws++;
  }

  ps(): TailPs {
    const pGreater = (1 + this.greater) / (1 + this.draws);
    const pLess = (1 + this.less) / (1 + this.draws);
    return { pGreater, pLess, pTwoSided: twoSided(pGreater, pLess) };
  }

  mean(): number {
    return this.sum / this.draws;
  }

  test(seed: number | null): PermutationTest {
    return { ...this.ps(), nullMean: this.mean(), draws: this.draws, seed };
  }
}
