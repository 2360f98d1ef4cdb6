import type { Interval, UndefinedReason } from "../analysis/finding";
import type { Figure } from "./figure";

/**
 * What kind of number an effect is: pages format by it, and its neutral value follows from it (0 for correlations and
 * differences, 1 for ratios, none for shares and counts).
 */
export type EffectUnit = "share" | "correlation" | "difference-of-shares" | "odds-ratio" | "rate-ratio" | "observed-to-expected" | "count";

/** The estimate with its 95 % interval. `interval` null: the statistic has an estimate but no interval, and no side is proven by it. */
export type Effect =
  | { readonly kind: "found"; readonly value: number; readonly interval: Interval | null; readonly n: number }
  /** `not-tested`: the number counts what a test finds (T5), and none was run. */
  | { readonly kind: "undefined"; readonly reason: UndefinedReason | "not-tested"; readonly n: number };

/** One test against one null. p of both tails and of each; everything needed to repeat it to the last digit. */
export type TestResult = {
  /** The null by its name in METHODS: `permutation`, `moranSpectral`, `permuteDates`, `circularShift`, `relabel`, `binomial` … */
  readonly null: string;
  /** What the null keeps and the question that it answers, in one plain sentence. */
  readonly question: string;
  readonly statistic: number;
  readonly pTwoSided: number;
  readonly pGreater: number;
  readonly pLess: number;
  /** Draws and seed of a test by chance; both null for an exact or a tabulated one. */
  readonly draws: number | null;
  readonly seed: number | null;
  /** Naive tests are shown once, labelled so, and never decide. */
  readonly decides: boolean;
};

/** Of how many of what: compared with the finding's minimum, and shown as n. */
export type Count = { readonly of: string; readonly have: number; readonly need: number | null };

export type SetAside = { readonly why: string; readonly count: number };

/** Bounds for what is unknown: chance is the smaller part of the uncertainty. */
export type UnknownBounds = {
  readonly yes: number;
  readonly no: number;
  readonly unknown: number;
  readonly lower: number;
  readonly upper: number;
  readonly outer: Interval;
  readonly threshold: number;
  /** Fewest unknowns that must be *yes* for a share above the threshold; null if not even all suffice. */
  readonly unknownYesNeeded: number | null;
};

/** What one reading of the records gives for one finding. */
export type Measured = {
  readonly counts: readonly Count[];
  readonly effect: Effect;
  /** For findings judged by a criterion instead of a threshold (T2): whether this reading meets it. Null otherwise. */
  readonly criterionMet: boolean | null;
  /** Empty unless tests were asked for. The finding's p is the largest two-sided p among those that decide. */
  readonly tests: readonly TestResult[];
  /**
   * Reporting ratio at which the estimate reaches the threshold: if one side were reported that many times as fully as the
   * other, nothing would be left. Null where it is undefined; absent where the finding has none.
   */
  readonly tippingRatio?: number | null;
  readonly bounds: UnknownBounds | null;
  readonly setAside: readonly SetAside[];
  /** `coverage-not-controlled` allows at best *undecided*; others are said beside the figure. */
  readonly warnings: readonly string[];
  /** May be a getter that draws them when they are first asked for; a copy of the whole asks for them. */
  readonly figures: readonly Figure[];
  /** The records behind the number. */
  readonly refs: readonly string[];
};
