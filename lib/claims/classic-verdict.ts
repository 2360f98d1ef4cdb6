import type { Interval } from "../analysis/finding";

/** The four words, and the qualifier that *does not support* always carries. No other word is a verdict. */
export type Verdict =
  | { readonly word: "supports" }
  | { readonly word: "does-not-support"; readonly qualifier: "points-the-other-way" }
  | { readonly word: "does-not-support"; readonly qualifier: "undecided"; readonly because: UndecidedReason }
  | { readonly word: "too-few-records"; readonly n: number; readonly needed: number }
  | { readonly word: "cannot-be-tested" };

export type UndecidedReason =
  | { readonly kind: "known-gaps"; readonly tippingRatio: number; readonly coverage: { readonly low: number; readonly high: number } }
  | { readonly kind: "coverage-unknown" }
  | { readonly kind: "interval-holds-both" }
  | { readonly kind: "p-too-large"; readonly p: number }
  | { readonly kind: "variant-flips"; readonly variant: string };

export type VerdictInput = {
  readonly n: number;
  readonly minimum: number;
  readonly interval: Interval;
  readonly threshold: number;
  /** On which side of the threshold the claim lies. */
  readonly claimSide: "above" | "below";
  /** Two-sided p of a finding in the primary family; null for findings without a test. */
  readonly p: number | null;
  /** Estimates of the required variants that reach the minimum. */
  readonly variants: readonly { readonly name: string; readonly estimate: number }[];
  /** Reporting ratio that would move the estimate to the threshold; null where the finding has none. */
  readonly tippingRatio: number | null;
  /** What is known of the dataset's coverage as a range of reporting ratios; null when nothing is known. */
  readonly coverage: { readonly coverage: number; readonly low: number; readonly high: number } | null;
};

const LARGEST_P = 0.05;

/**
 * Which verdict do the records give? METHODS section 1: the interval wholly on one side, p at most 0.05 where there is a
 * test, no required variant on the other side, and the tipping ratio outside what the known coverage leaves possible.
 * Anything less is *undecided*, and the first reason in that order of weight (gaps before chance) is named. Until the
 * primary family exists, p stands where q will.
 */
export function verdictOf(input: VerdictInput): Verdict {
  if (input.n < input.minimum) return { word: "too-few-records", n: input.n, needed: input.minimum };
  const undecided = (because: UndecidedReason): Verdict => ({ word: "does-not-support", qualifier: "undecided", because });

  const above = input.interval[0] > input.threshold;
  const below = input.interval[1] < input.threshold;
  if (!above && !below) return undecided({ kind: "interval-holds-both" });
  if (input.coverage === null) return undecided({ kind: "coverage-unknown" });
  if (input.tippingRatio === null) {
    if (input.coverage.coverage < 0.5) return undecided({ kind: "coverage-unknown" });
  } else if (input.tippingRatio >= input.coverage.low && input.tippingRatio <= input.coverage.high) {
    return undecided({ kind: "known-gaps", tippingRatio: input.tippingRatio, coverage: input.coverage });
  }
  if (input.p !== null && input.p > LARGEST_P) return undecided({ kind: "p-too-large", p: input.p });
  const flipped = input.variants.find(({ estimate }) => (above ? estimate <= input.threshold : estimate >= input.threshold));
  if (flipped) return undecided({ kind: "variant-flips", variant: flipped.name });

  const onClaimSide = above === (input.claimSide === "above");
  return onClaimSide ? { word: "supports" } : { word: "does-not-support", qualifier: "points-the-other-way" };
}
