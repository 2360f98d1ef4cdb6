import { identificationBounds } from "../../analysis/identification-bounds";
import type { IdentificationBounds } from "../../analysis/identification-bounds";
import type { Finding } from "../../analysis/finding";
import type { Figure } from "../figure";
import type { UnknownBounds } from "../measured";

export type YesNoUnknown = { readonly yes: number; readonly no: number; readonly unknown: number };

/** How many of these are, are not, and may be of the kind? `answer` null: not known. */
export function tally<T>(items: readonly T[], answer: (item: T) => boolean | null): YesNoUnknown {
  const answers = items.map(answer);
  const count = (wanted: boolean | null) => answers.filter((one) => one === wanted).length;
  return { yes: count(true), no: count(false), unknown: count(null) };
}

export function boundsOf({ yes, no, unknown }: YesNoUnknown, threshold: number): Finding<IdentificationBounds> {
  return identificationBounds(yes, no, unknown, { threshold });
}

/** The bounds in the form that every finding hands on; null without any event. */
export function unknownBounds(parts: YesNoUnknown, threshold: number): UnknownBounds | null {
  const bounds = boundsOf(parts, threshold);
  if (bounds.kind === "undefined") return null;
  return { ...parts, lower: bounds.lower, upper: bounds.upper, outer: bounds.outerCI, threshold, unknownYesNeeded: bounds.unknownYesNeeded };
}

/** Known yes, known no, unknown as one bar; none without any event. `threshold` null: no line is drawn. */
export function boundsFigure(title: string, parts: YesNoUnknown, threshold: number | null, words: { readonly yes: string; readonly no: string; readonly unknown: string }): readonly Figure[] {
  const bounds = boundsOf(parts, threshold ?? 0.5);
  if (bounds.kind === "undefined") return [];
  return [{ kind: "bounds", title, parts, lower: bounds.lower, upper: bounds.upper, outer: bounds.outerCI, threshold, words }];
}
