import type { ParsedDraft } from "../parsed-draft";
import { problem } from "../problem";
import type { EntryProblem } from "../problem";

/** Numbers that can be called in Afghanistan, however they are grouped. */
const PHONE_NUMBER = /(?:\+|00)93[ .-]?\d{2}(?:[ .-]?\d){7}|\b07\d(?:[ .-]?\d){7}\b/;

/** What should not be shown, or not so finely. */
export function checkSensitivity(draft: ParsedDraft): EntryProblem[] {
  const problems: EntryProblem[] = [];
  if (draft.targetType === "private-home" && draft.placePrecision === "site") problems.push(problem("placePrecision", "home-finer-than-town"));
  const reason = draft.sensitivity === "public" ? reasonForCoarse(draft) : null;
  if (reason !== null) problems.push(problem("sensitivity", "consider-coarse", { reason }));
  for (const field of ["summary", "codingNote", "targetDescription", "place", "labelReason", "privateNotes"] as const) {
    if (PHONE_NUMBER.test(draft[field] ?? "")) problems.push(problem(field, "phone-number-in-text"));
  }
  return problems;
}

function reasonForCoarse(draft: ParsedDraft): "home" | "detainee" | "minor" | null {
  if (draft.targetType === "private-home") return "home";
  const isHeld = draft.eventType === "arrest" || draft.eventType === "sweep" || draft.eventType === "abduction" || draft.eventType === "killing-in-custody";
  if (isHeld || (draft.detainedHigh ?? draft.detainedBest ?? draft.detainedLow ?? 0) > 0 || (draft.killedInCustody ?? 0) > 0) return "detainee";
  // One child among one dead can be known to everybody who lives there.
  return (draft.killedChildren ?? 0) > 0 && (draft.killedHigh ?? draft.killedBest) === 1 ? "minor" : null;
}
