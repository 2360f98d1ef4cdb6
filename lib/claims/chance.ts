import type { Rng } from "../analysis/rng";

/** Where tests by permutation take their chance from, and how somebody waiting is told how far they are. */
export type Chance = {
  readonly draws: number;
  /** A fresh generator and its seed for the named test: the same name gives the same draws, whatever ran before. */
  readonly rng: (test: string) => Rng & { readonly seed: number };
  /** Only the tests that decide are wanted: what stands beside them may be left out (variants hand on no tests). */
  readonly decidingOnly?: boolean;
  /** Called now and then with the draws done of the named test; may throw to cancel. */
  readonly onDraws?: (test: string, done: number, of: number) => void;
};
