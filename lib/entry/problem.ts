/**
 * What is wrong, or worth a second look, in a record that somebody wants to save. Each code has one severity and a fixed set of
 * values; the sentences for people are in the catalogue `entry` under `problems`, one a code.
 */

export type Severity = "error" | "warning";

type CodeDefinition = { readonly severity: Severity; readonly values: readonly string[] };

const error = (...values: string[]): { readonly severity: "error"; readonly values: readonly string[] } => ({ severity: "error", values });
const warning = (...values: string[]): { readonly severity: "warning"; readonly values: readonly string[] } => ({ severity: "warning", values });

/** Every code with what it does to saving (an error refuses, a warning does not) and the names of the values it carries. */
export const problemCodes = {
  // shape
  "not-a-record": error(),
  "unknown-field": error("name"),
  "not-a-list": error(),
  "not-a-group": error(),
  "list-too-long": error("limit", "length"),
  required: error(),

  // text and codes
  "not-text": error(),
  "text-too-long": error("limit", "length", "over"),
  "nul-in-text": error(),
  "broken-text": error(),
  "unknown-code": error("value"),
  "unknown-province": error("value"),
  "not-an-http-url": error(),
  "phone-number-in-text": warning(),
  "repeated-value": warning("value"),

  // numbers
  "not-a-number": error("typed"),
  "not-a-whole-number": error("typed"),
  "negative-count": error("typed"),
  "count-too-large": error("limit"),
  "low-above-best": error("low", "best"),
  "low-above-high": error("low", "high"),
  "best-above-high": error("best", "high"),
  "split-above-killed": warning("sum", "killed"),
  "part-above-whole": warning("part", "whole"),
  "event-covers-one": error("covered"),
  "aggregate-covers-several": warning("covered"),

  // dates
  "not-a-day": error("typed"),
  "not-a-day-or-month": error("typed"),
  "date-after-today": error("today"),
  "date-too-early": error("earliest"),
  "end-before-start": error("start", "end"),
  "day-needs-one-day": error("start", "end"),
  "month-needs-one-month": error("start", "end"),
  "year-needs-one-year": error("start", "end"),
  "bounds-not-whole": warning("precision", "first", "last"),
  "precision-unlike-span": warning("days", "suggested"),
  "voice-before-event": warning("date", "start"),
  "published-before-event": warning("date", "start"),
  "accessed-before-published": warning("accessed", "published"),

  // place
  "not-decimal-degrees": error("typed"),
  "longitude-out-of-range": error(),
  "latitude-out-of-range": error(),
  "point-needs-both": error(),
  "coordinates-swapped": error("lng", "lat"),
  "point-outside-afghanistan": error("km"),
  "point-far-across-border": error("km", "limit"),
  "point-far-from-province": error("km", "limit", "province"),
  "point-near-province": warning("km", "province"),
  "point-without-province": warning("province"),
  "precision-allows-no-point": error("precision"),
  "precision-without-point": warning("precision"),
  "precision-without-province": warning(),
  "home-finer-than-town": error(),

  // actors, voices, labels
  "claim-needs-actor": error(),
  "claim-needs-by": error(),
  "voice-without-actor": warning(),
  "republic-after-takeover": error("last"),
  "confidence-without-actor": error(),
  "actor-without-confidence": warning(),
  "not-for-this-kind": warning("kind"),
  "operation-without-announced": warning(),
  "operation-without-standing": warning(),
  "standing-without-reason": warning(),
  "member-without-support": warning(),

  // links and sources
  "not-a-ref": error("typed"),
  "no-such-record": error("ref"),
  "links-to-itself": error(),
  "not-a-source-position": error("typed"),
  "source-position-out-of-range": error("position", "sources"),
  "no-sources": warning(),
  "repeated-source": warning("position"),
  "confidential-handle-only": error(),
  "confidential-needs-a-handle": error(),

  // sensitivity
  "consider-coarse": warning("reason"),
} as const satisfies Record<string, CodeDefinition>;

export type EntryProblemCode = keyof typeof problemCodes;

export type EntryProblem = {
  /** Path of the field: `killedLow`, `attributions.0.by`; empty for the record as a whole. */
  readonly field: string;
  readonly code: EntryProblemCode;
  readonly severity: Severity;
  /** What the sentence needs; never text of a private field. */
  readonly values?: Readonly<Record<string, string | number>>;
};

/** Longest piece of typed text that a problem repeats. */
const TYPED_LIMIT = 80;

/** Make a problem; its severity follows from its code. */
export function problem(field: string, code: EntryProblemCode, values?: Readonly<Record<string, string | number>>): EntryProblem {
  const { severity } = problemCodes[code];
  return values ? { field, code, severity, values } : { field, code, severity };
}

/** A value as typed, short enough to be repeated in a message. */
export function asTyped(value: unknown): string {
  const text = typeof value === "string" ? value : typeof value === "number" || typeof value === "boolean" ? String(value) : typeof value;
  const cut = text.length > TYPED_LIMIT ? `${text.slice(0, TYPED_LIMIT - 1)}…` : text;
  // NUL and halves of surrogate pairs, also the half that the cut may leave, are shown as what they are: broken.
  return cut.replace(/\u0000|\p{Surrogate}/gu, "\ufffd");
}

export function isError(found: EntryProblem): boolean {
  return found.severity === "error";
}

/** One line for a log or a loader: `killedLow: low-above-best (low 5, best 3)`. */
export function problemLine({ field, code, values }: EntryProblem): string {
  const details = Object.entries(values ?? {}).map(([name, value]) => `${name} ${value}`);
  return `${field === "" ? "record" : field}: ${code}${details.length > 0 ? ` (${details.join(", ")})` : ""}`;
}
