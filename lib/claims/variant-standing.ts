import type { FindingDefinition } from "./finding-definition";
import type { Count, Effect, Measured } from "./measured";
import type { Variant } from "./reading";

/** A required variant with what it gave. */
export type VariantMeasured = { readonly variant: Variant; readonly measured: Measured };

/**
 * How a variant stands to the primary reading.
 * `same-side`: its estimate and its whole interval lie where the primary estimate lies. `holds-both`: its estimate does, its
 * interval does not, or it has none. `flips`: its estimate lies on the other side, or on the threshold itself.
 * `below-minimum` and `undefined` do not flip, and say nothing of a side. `no-side`: the primary reading has none.
 * Of a finding that its tests show, an ordinary or additional variant has an estimate alone; a coverage variant is tested by itself, and its
 * largest p stands for the interval.
 */
export type VariantStanding = "same-side" | "holds-both" | "flips" | "below-minimum" | "undefined" | "no-side";

type Judgement = FindingDefinition["judgement"];

/** The limit of a p that stands alone, and of q in the primary family. */
export const LARGEST_P = 0.05;

/** A count that does not reach its minimum. */
export function isShort(count: Count): boolean {
  return count.need !== null && count.have < count.need;
}

/** On which side does the primary estimate lie: the claim's, or the other? Null where it has none. */
export function sideOf(judgement: Judgement, measured: Measured): "claim" | "other" | null {
  if (judgement.by === "none") return null;
  if (judgement.by === "criterion") return measured.criterionMet === null ? null : measured.criterionMet ? "claim" : "other";
  if (measured.effect.kind === "undefined" || measured.effect.value === judgement.threshold) return null;
  return measured.effect.value > judgement.threshold === (judgement.claimSide === "above") ? "claim" : "other";
}

/** Where does a variant stand? Asked of the estimate's side, so that it can be shown whether or not the primary interval is decided. */
export function readVariant(judgement: Judgement, primary: Measured, { variant, measured }: VariantMeasured): VariantStanding {
  if (measured.counts.some(isShort)) return "below-minimum";
  if (judgement.by === "none") return measured.effect.kind === "undefined" ? "undefined" : "no-side";
  if (judgement.by === "criterion") {
    if (measured.criterionMet === null) return "undefined";
    if (primary.criterionMet === null) return "no-side";
    return measured.criterionMet === primary.criterionMet ? "same-side" : "flips";
  }
  if (measured.effect.kind === "undefined") return "undefined";
  const side = sideOf(judgement, primary);
  if (side === null) return "no-side";
  if (sideOf(judgement, measured) !== side) return "flips";
  if (judgement.shownBy === "tests") return variant.kind !== "coverage" || isShownByTests(measured, judgement.threshold) ? "same-side" : "holds-both";
  return isWhollyOnOneSide(measured.effect, judgement.threshold) ? "same-side" : "holds-both";
}

/** Do the tests that decide, all of them, put the statistic on the estimate's side with p at most 0.05? */
export function isShownByTests(measured: Measured, threshold: number): boolean {
  const deciding = measured.tests.filter((test) => test.decides);
  return deciding.length > 0 && deciding.every((test) => test.pTwoSided <= LARGEST_P) && testsAgree(measured, threshold);
}

/** Does no deciding test find the statistic on the other side of what its null expects? */
export function testsAgree({ effect, tests }: Pick<Measured, "effect" | "tests">, threshold: number): boolean {
  if (effect.kind === "undefined") return false;
  const above = effect.value > threshold;
  return tests.every((test) => !test.decides || (above ? test.pGreater <= test.pLess : test.pLess <= test.pGreater));
}

function isWhollyOnOneSide(effect: Extract<Effect, { kind: "found" }>, threshold: number): boolean {
  return effect.interval !== null && (effect.interval[0] > threshold || effect.interval[1] < threshold);
}
