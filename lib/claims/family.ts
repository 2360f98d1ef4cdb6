import { adjustP } from "../analysis/adjust-p";
import { permutationP } from "../analysis/permutation-p";
import type { Measured, TestResult } from "./measured";
import { LARGEST_P } from "./variant-standing";

/** One member of the primary family: its p, null where there was no test, and what the family makes of it. */
export type FamilyMember = { readonly finding: string; readonly p: number | null; readonly q: number | null };

/**
 * The test that speaks for a finding: of those that decide, the one with the largest two-sided p, because each null keeps
 * something else and the link must stand against all. Null without such a test.
 */
export function decidingTest(measured: Pick<Measured, "tests">): TestResult | null {
  const deciding = measured.tests.filter((test) => test.decides);
  return deciding.reduce<TestResult | null>((largest, test) => (largest === null || test.pTwoSided > largest.pTwoSided ? test : largest), null);
}

/**
 * The primary family: Benjamini and Hochberg over the two-sided p of its members, in the order given. Members without a
 * test (undefined, barred by varying effort, or below the minimum) stay null and are not counted.
 */
export function adjustFamily(members: readonly { readonly finding: string; readonly p: number | null }[]): FamilyMember[] {
  const adjusted = adjustP(members.map(({ p }) => p), "BH");
  return members.map((member, index) => ({ ...member, q: adjusted.kind === "found" ? (adjusted.adjusted[index] ?? null) : null }));
}

/**
 * Could more draws move this p across the limit? True if the Monte-Carlo interval of a two-sided p holds 0.05. An exact test
 * has no such interval.
 */
export function isUnsettled(test: TestResult): boolean {
  if (test.draws === null) return false;
  const smaller = Math.min(test.pGreater, test.pLess);
  const extreme = Math.max(0, Math.round(smaller * (test.draws + 1)) - 1);
  const monteCarlo = permutationP(extreme, test.draws);
  if (monteCarlo.kind === "undefined") return false;
  // A statistic with one tail only is not doubled.
  const tails = test.pTwoSided === smaller ? 1 : 2;
  const [low, high] = monteCarlo.ci;
  return tails * low <= LARGEST_P && LARGEST_P <= tails * high;
}
