import type { Effect, Measured, TestResult } from "../../../lib/claims/measured";
import type { Variant } from "../../../lib/claims/reading";
import type { VariantMeasured } from "../../../lib/claims/variant-standing";
import type { JudgeInput } from "../../../lib/claims/verdict";
import type { KnownCoverage } from "../../../lib/codebook/dataset";
import { day } from "./findings/synthetic-world";

/** Invented results for tests of the verdict rule. */

export const effect = (value: number, low: number, high: number): Effect => ({ kind: "found", value, interval: [low, high], n: 100 });

export function measuredAs(own: Partial<Measured> & Pick<Measured, "effect">): Measured {
  return { counts: [{ of: "events", have: 100, need: 20 }], criterionMet: null, tests: [], bounds: null, setAside: [], warnings: [], figures: [], refs: [], ...own };
}

export function variantAs(id: string, kind: Variant["kind"], measured: Measured): VariantMeasured {
  return { variant: { id, name: `name of ${id}`, kind, reading: { clash: "attacks" } }, measured };
}

export function testAs(own: Partial<TestResult>): TestResult {
  return { null: "permutation", question: "", statistic: 1, pTwoSided: 0.02, pGreater: 0.01, pLess: 0.99, draws: 9_999, seed: 1, decides: true, ...own };
}

export function coverageOf(assessed: number, counted: number): KnownCoverage {
  return { assessed, any: assessed, counted, from: day("2021-08-19"), to: day("2021-12-31"), by: "Nobody", source: "invented", url: null };
}

/** A claim that its records support: share 0.8 (0.7 to 0.9) against one half, well covered, tested, with two variants that agree. */
export function supported(own: Partial<JudgeInput> = {}): JudgeInput {
  const agreeing = measuredAs({ effect: effect(0.75, 0.6, 0.9) });
  return {
    definition: { judgement: { by: "threshold", threshold: 0.5, claimSide: "above", inFamily: true }, needsConstantEffort: false },
    effort: "varying",
    knownCoverage: coverageOf(80, 100),
    primary: measuredAs({ effect: effect(0.8, 0.7, 0.9), tippingRatio: 4 }),
    variants: [variantAs("claimed-only", "ordinary", agreeing), variantAs("provinces-with-records", "coverage", agreeing)],
    p: 0.001, q: 0.01,
    ...own,
  };
}
