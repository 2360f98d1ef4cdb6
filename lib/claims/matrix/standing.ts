import type { EvidenceSubject } from "./matrix-item";

/**
 * When is the observation of a finding's row there? `supports`: the finding's verdict says so. `effect-above`: the finding
 * has no verdict, and its effect lies above this number.
 */
export type ObtainsWhen = { readonly by: "verdict"; readonly word: "supports" | "points-the-other-way" } | { readonly by: "effect-above"; readonly value: number };

/**
 * Is the observation that a row states there? A rating says how an observation would sit with a scenario; only one that was
 * made speaks for or against anything.
 * - `observed`: it counts;
 * - `not-answered`: the records do not answer the finding (undecided, too few, cannot be tested): it counts in no rank;
 * - `opposite`: they point the other way, so that what was rated was not observed;
 * - `not-here`: the incident is not in this database, or was taken out of the counts.
 */
export type Standing = "observed" | "not-answered" | "opposite" | "not-here";

/** What is known here of what a row cites. */
export type KnownOutcome =
  | { readonly kind: "verdict"; readonly word: "supports" | "points-the-other-way" | "undecided" | "too-few-records" | "cannot-be-tested" }
  /** A finding without verdict; null where its effect is undefined. */
  | { readonly kind: "effect"; readonly value: number | null }
  | { readonly kind: "incident"; readonly counted: boolean }
  | { readonly kind: "nothing" };

/** Does the row's observation stand? outcome: `nothing` where no result or record was found. */
export function standingOf(subject: EvidenceSubject, outcome: KnownOutcome, obtainsWhen: ObtainsWhen = { by: "verdict", word: "supports" }): Standing {
  if (subject.kind === "note") return "observed";
  if (subject.kind === "incident") return outcome.kind === "incident" && outcome.counted ? "observed" : "not-here";
  if (outcome.kind === "effect" && obtainsWhen.by === "effect-above") return outcome.value !== null && outcome.value > obtainsWhen.value ? "observed" : "not-answered";
  if (outcome.kind !== "verdict" || obtainsWhen.by !== "verdict") return "not-answered";
  if (outcome.word === obtainsWhen.word) return "observed";
  return outcome.word === "supports" || outcome.word === "points-the-other-way" ? "opposite" : "not-answered";
}
