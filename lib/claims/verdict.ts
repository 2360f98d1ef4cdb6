import type { KnownCoverage } from "../codebook/dataset";
import { knownCoverageRange } from "../codebook/dataset";
import type { FindingDefinition } from "./finding-definition";
import type { Count, Effect, Measured, UnknownBounds } from "./measured";
import { isShort, LARGEST_P, readVariant, sideOf, testsAgree } from "./variant-standing";
import type { VariantMeasured, VariantStanding } from "./variant-standing";

/** A verdict without its reasons: what a mark needs to know. */
export type VerdictWord = { readonly word: "supports" | "too-few-records" | "cannot-be-tested" } | { readonly word: "does-not-support"; readonly qualifier: "points-the-other-way" | "undecided" };

/** The four words, and the qualifier that *does not support* always carries. No other word is a verdict. */
export type Verdict =
  | { readonly word: "supports" }
  | { readonly word: "does-not-support"; readonly qualifier: "points-the-other-way" }
  /** `because`: the reason that weighs most. `also`: the others that would have been enough. */
  | { readonly word: "does-not-support"; readonly qualifier: "undecided"; readonly because: UndecidedReason; readonly also: readonly UndecidedReason[] }
  /** `n` and `needed`: of the first count that falls short; `short`: all of them. */
  | { readonly word: "too-few-records"; readonly n: number; readonly needed: number; readonly short: readonly Count[] }
  | { readonly word: "cannot-be-tested"; readonly because: UntestableReason };

export type UntestableReason =
  /** The finding speaks of change over time, and the dataset does not state that it was searched with constant effort. */
  | { readonly kind: "collection-effort-varied"; readonly effort: string }
  /** The claim is about what no incident record holds. */
  | { readonly kind: "not-in-records" };

export type UndecidedReason =
  | { readonly kind: "effect-undefined"; readonly reason: string }
  /** The bounds for what is unknown hold the threshold: whatever chance did, the unknown records could be on either side. */
  | { readonly kind: "unknown-decides"; readonly unknown: number; readonly n: number; readonly lower: number; readonly upper: number; readonly threshold: number }
  /** An estimate without an interval shows no side. */
  | { readonly kind: "no-interval" }
  | { readonly kind: "interval-holds-both"; readonly threshold: number }
  | { readonly kind: "known-gaps"; readonly tippingRatio: number; readonly coverage: CoverageRange }
  /** Nobody has said how much of the whole the dataset holds. */
  | { readonly kind: "coverage-unknown" }
  /** The finding has no tipping ratio, and the dataset holds less than half of what is known to have happened. */
  | { readonly kind: "coverage-too-low"; readonly coverage: CoverageRange }
  | { readonly kind: "coverage-not-controlled" }
  | { readonly kind: "not-tested" }
  | { readonly kind: "q-too-large"; readonly p: number; readonly q: number }
  /** A finding outside the primary family that its tests should show. */
  | { readonly kind: "p-too-large"; readonly p: number }
  /** One null puts the statistic above what it expects, another below. */
  | { readonly kind: "tests-disagree" }
  | { readonly kind: "variant-flips"; readonly variant: string; readonly name: string }
  /** A coverage variant whose interval is not wholly on the side of the primary one. */
  | { readonly kind: "coverage-variant-open"; readonly variant: string; readonly name: string }
  /** An ordinary variant that must hold with its whole interval, and whose interval holds both sides. */
  | { readonly kind: "whole-interval-variant-open"; readonly variant: string; readonly name: string }
  /** A coverage variant that is below the minimum or undefined. */
  | { readonly kind: "coverage-variant-unusable"; readonly variant: string; readonly name: string; readonly standing: "below-minimum" | "undefined" };

/** c, the part of the known events that the dataset holds, and the reporting ratios that it leaves possible: c to 1/c. */
export type CoverageRange = { readonly coverage: number; readonly low: number; readonly high: number };

export type Judged = {
  /** Null for findings without a verdict. */
  readonly verdict: Verdict | null;
  /** How each variant stands to the primary reading, in the order given. */
  readonly standings: readonly VariantStanding[];
};

export type JudgeInput = {
  readonly definition: Pick<FindingDefinition, "judgement" | "needsConstantEffort">;
  readonly effort: string;
  readonly knownCoverage: KnownCoverage | null;
  readonly primary: Measured;
  readonly variants: readonly VariantMeasured[];
  /** Largest two-sided p among the tests that decide, and what the primary family makes of it; null where none was defined. */
  readonly p: number | null;
  readonly q: number | null;
};

const LEAST_COVERAGE = 0.5;
/** A warning with this word allows at best *undecided*. */
export const NOT_CONTROLLED = "coverage-not-controlled";

/**
 * Which verdict do the records give? METHODS section 1, in this order:
 *
 * 1. a finding that speaks of change needs constant effort, else *cannot be tested*, whatever n;
 * 2. a finding judged by nothing has no verdict;
 * 3. below any minimum: *too few records*;
 * 4. the effect undefined or without an interval, an interval that holds both sides, or bounds for what is unknown that hold
 *    the threshold: *undecided*;
 * 5. on one side, whichever it is: *undecided* if the known gaps could overturn it (tipping ratio within the known
 *    coverage, or no tipping ratio and less than half covered, or coverage unknown), if coverage was not controlled, if q is
 *    above 0.05 or was not computed in the primary family, if a required variant lies on the other side, or if a coverage
 *    variant does not stand there with its whole interval, is below the minimum or undefined (a variant marked
 *    `wholeInterval` needs the whole interval too, but may be below the minimum); or if a variant that must hold
 *    with its whole interval reaches the minimum and does not;
 * 6. else *supports* on the claim's side, and *points the other way* on the other.
 *
 * Additional variants are placed and decide nothing.
 *
 * The rule is the same on both sides: swapping the claim's side swaps the two words and nothing else. A criterion stands
 * for the interval where a finding is judged by one: met is the claim's side, not met the other. Where an effect has no
 * interval and its tests show it, their p stands for the interval, here and in the coverage variants.
 */
export function judge(input: JudgeInput): Judged {
  const { definition, effort, primary, variants } = input;
  const standings = variants.map((variant) => readVariant(definition.judgement, primary, variant));
  const answer = (verdict: Verdict | null): Judged => ({ verdict, standings });

  if (definition.needsConstantEffort && effort !== "constant") {
    return answer({ word: "cannot-be-tested", because: { kind: "collection-effort-varied", effort } });
  }
  const { judgement } = definition;
  if (judgement.by === "none") return answer(null);
  const [first, ...rest] = primary.counts.filter(isShort);
  if (first !== undefined) return answer({ word: "too-few-records", n: first.have, needed: first.need ?? 0, short: [first, ...rest] });

  const open = openReasons(judgement, primary);
  const side = open.length > 0 ? null : sideOf(judgement, primary);
  const reasons = [
    ...open,
    ...coverageReasons(primary, input.knownCoverage),
    ...(primary.warnings.includes(NOT_CONTROLLED) ? [{ kind: "coverage-not-controlled" } as const] : []),
    ...(judgement.inFamily ? familyReasons(input.p, input.q) : []),
    ...shownByTestsReasons(judgement, primary, input.p),
    ...variantReasons(variants, standings),
  ];
  const [because, ...also] = reasons;
  if (because !== undefined) return answer({ word: "does-not-support", qualifier: "undecided", because, also });
  return answer(side === "claim" ? { word: "supports" } : { word: "does-not-support", qualifier: "points-the-other-way" });
}

/** Why the primary reading itself lies on neither side; empty if it lies on one with its whole interval. */
function openReasons(judgement: Exclude<FindingDefinition["judgement"], { by: "none" }>, primary: Measured): UndecidedReason[] {
  if (judgement.by === "criterion") return primary.criterionMet === null ? [{ kind: "effect-undefined", reason: undefinedBecause(primary.effect) }] : [];
  const { effect } = primary;
  if (effect.kind === "undefined") return [{ kind: "effect-undefined", reason: effect.reason }];
  const { threshold } = judgement;
  const unknown = unknownReasons(primary.bounds, threshold);
  if (judgement.shownBy === "tests") return [...unknown, ...(effect.value === threshold ? [{ kind: "interval-holds-both", threshold } as const] : [])];
  if (effect.interval === null) return [...unknown, { kind: "no-interval" }];
  const [low, high] = effect.interval;
  const above = low > threshold && effect.value > threshold;
  const below = high < threshold && effect.value < threshold;
  // Where the interval is that of the bounds, it holds both sides because they do, and chance adds nothing to the reason.
  const isOfBounds = unknown.length > 0 && primary.bounds !== null && primary.bounds.outer[0] === low && primary.bounds.outer[1] === high;
  return [...unknown, ...(above || below || isOfBounds ? [] : [{ kind: "interval-holds-both", threshold } as const])];
}

/** Could the unknown records lie on either side? Asked of bounds against the finding's own threshold alone. */
function unknownReasons(bounds: Measured["bounds"], threshold: number): UndecidedReason[] {
  if (bounds === null || !isLeftOpen(bounds, threshold)) return [];
  const { yes, no, unknown, lower, upper } = bounds;
  return [{ kind: "unknown-decides", unknown, n: yes + no + unknown, lower, upper, threshold }];
}

/** *Undetermined* in the words of identificationBounds: neither all of the possible shares above the threshold nor all below. */
export function isLeftOpen(bounds: UnknownBounds, threshold: number): boolean {
  return bounds.unknown > 0 && bounds.threshold === threshold && bounds.lower <= threshold && bounds.upper >= threshold;
}

const undefinedBecause = (effect: Effect) => (effect.kind === "undefined" ? effect.reason : "zero-total");

/** The range of reporting ratios that the known coverage leaves possible, lower end first. */
export function coverageRange(known: KnownCoverage | null): CoverageRange | null {
  if (known === null) return null;
  const { coverage, low, high } = knownCoverageRange(known);
  return { coverage, low: Math.min(low, high), high: Math.max(low, high) };
}

function coverageReasons(primary: Measured, known: KnownCoverage | null): UndecidedReason[] {
  const range = coverageRange(known);
  if (range === null) return [{ kind: "coverage-unknown" }];
  const ratio = primary.tippingRatio ?? null;
  if (ratio === null) return range.coverage < LEAST_COVERAGE ? [{ kind: "coverage-too-low", coverage: range }] : [];
  return ratio >= range.low && ratio <= range.high ? [{ kind: "known-gaps", tippingRatio: ratio, coverage: range }] : [];
}

function familyReasons(p: number | null, q: number | null): UndecidedReason[] {
  if (p === null || q === null) return [{ kind: "not-tested" }];
  return q <= LARGEST_P ? [] : [{ kind: "q-too-large", p, q }];
}

/** Where tests stand in for an interval, they must be there, agree on the side, and outside the family hold by themselves. */
function shownByTestsReasons(judgement: Exclude<FindingDefinition["judgement"], { by: "none" }>, primary: Measured, p: number | null): UndecidedReason[] {
  if (judgement.by !== "threshold" || judgement.shownBy !== "tests" || primary.effect.kind === "undefined") return [];
  if (p === null) return judgement.inFamily ? [] : [{ kind: "not-tested" }];
  // An estimate on the threshold has no side that tests could disagree on.
  if (primary.effect.value !== judgement.threshold && !testsAgree(primary, judgement.threshold)) return [{ kind: "tests-disagree" }];
  return judgement.inFamily || p <= LARGEST_P ? [] : [{ kind: "p-too-large", p }];
}

function variantReasons(variants: readonly VariantMeasured[], standings: readonly VariantStanding[]): UndecidedReason[] {
  const named = variants.map(({ variant }, index) => ({ kind: variant.kind, whole: variant.wholeInterval === true, variant: variant.id, name: variant.name, standing: standings[index] ?? "undefined" }));
  const required = named.filter(({ kind }) => kind !== "additional");
  return [
    ...required.flatMap(({ variant, name, standing }): UndecidedReason[] => (standing === "flips" ? [{ kind: "variant-flips", variant, name }] : [])),
    ...required.flatMap(({ kind, whole, variant, name, standing }): UndecidedReason[] => {
      if (kind !== "coverage") return whole && standing === "holds-both" ? [{ kind: "whole-interval-variant-open", variant, name }] : [];
      if (standing === "holds-both") return [{ kind: "coverage-variant-open", variant, name }];
      return standing === "below-minimum" || standing === "undefined" ? [{ kind: "coverage-variant-unusable", variant, name, standing }] : [];
    }),
  ];
}
