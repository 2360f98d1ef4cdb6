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
  /** Seed of the generator; null if it was started from a raw state, or if nothing was drawn. */
  readonly seed: number | null;
  /** All arrangements were gone through: `draws` is their number, and p has no error of chance. */
  readonly exact: boolean;
};

/** What a test ran on: how many random arrangements from which seed, or all of them. */
export type DrawsMade = Pick<PermutationTest, "draws" | "seed" | "exact">;

/** `enumerated`: the number of arrangements where all were gone through, else null. */
export function drawsMade(enumerated: number | null, draws: number, seed: number | null): DrawsMade {
  return enumerated === null ? { draws, seed, exact: false } : { draws: enumerated, seed: null, exact: true };
}

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
 * p = (1 + number) / (1 + draws), never 0. Phipson & Smyth 2010, doi:10.2202/1544-6115.1585. Where all arrangements were gone
 * through, the real one among them, p = number / arrangements.
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

  ps(exact = false): TailPs {
    const own = exact ? 0 : 1;
    const pGreater = (own + this.greater) / (own + this.draws);
    const pLess = (own + this.less) / (own + this.draws);
    return { pGreater, pLess, pTwoSided: twoSided(pGreater, pLess) };
  }

  mean(): number {
    return this.sum / this.draws;
  }

  /** `enumerated`: see drawsMade. */
  test(seed: number | null, enumerated: number | null = null): PermutationTest {
    return { ...this.ps(enumerated !== null), nullMean: this.mean(), ...drawsMade(enumerated, this.draws, seed) };
  }
}
