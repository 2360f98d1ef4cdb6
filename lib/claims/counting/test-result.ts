import type { TailPs } from "../../analysis/permutation-tails";
import type { TestResult } from "../measured";

type Told = Pick<TestResult, "null" | "question" | "statistic" | "decides">;

/** A test by chance, with all that is needed to repeat it; where all arrangements were gone through (no seed), an exact one. */
export function drawnTest(told: Told, ps: TailPs, draws: number, seed: number | null): TestResult {
  return { ...told, pTwoSided: ps.pTwoSided, pGreater: ps.pGreater, pLess: ps.pLess, draws: seed === null ? null : draws, seed };
}

/** An exact or tabulated test: nothing is drawn. */
export function exactTest(told: Told, ps: TailPs): TestResult {
  return { ...told, pTwoSided: ps.pTwoSided, pGreater: ps.pGreater, pLess: ps.pLess, draws: null, seed: null };
}

/** Of a statistic that only grows with the strength of a link (χ², a largest |r|) there is one tail: p is that of the upper one. */
export function oneTail(p: number): TailPs {
  return { pTwoSided: p, pGreater: p, pLess: 1 };
}
