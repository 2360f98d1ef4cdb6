import type { CodedValue } from "../value-list";

export const statuses = [
  { code: "draft", label: "Draft", definition: "Begun, not yet offered for review. Not counted." },
  { code: "in-review", label: "In review", definition: "Saved and counted; nobody has verified it yet." },
  { code: "verified", label: "Verified", definition: "A second person checked it against its sources." },
  { code: "disputed", label: "Disputed", definition: "Counted, but a reviewer disagrees in a point that matters." },
  { code: "rejected", label: "Rejected", definition: "Reviewed and not accepted. Not counted." },
  { code: "retracted", label: "Retracted", definition: "Withdrawn by a change that says why. Not counted; nothing is deleted." },
] as const satisfies readonly CodedValue[];

/** What counts by default, everywhere. */
export const countedStatuses = ["in-review", "verified", "disputed"] as const;
/** A record is taken out of the counts with a reason, and may be put back. */
export const takenOutStatuses = ["retracted", "rejected"] as const;

/** From highest to lowest. */
export const confidences = [
  { code: "high", label: "High", definition: "Two or more sources and a firm core account." },
  { code: "medium", label: "Medium", definition: "One solid source, or two that rest on one statement, or an unclear point." },
  { code: "low", label: "Low", definition: "One weak mention, or a claim only." },
] as const satisfies readonly CodedValue[];

export const sensitivities = [
  { code: "public", label: "Public", definition: "Every public field may be shown and exported." },
  { code: "coarse", label: "Coarse", definition: "The public view keeps province, month, kind, unit, status, actor, voices, claim status, label fields, target type and toll; no place, point, description, summary or sources.", guidance: "Default where a private home, a minor, a detainee or a living private person is concerned." },
  { code: "closed", label: "Closed", definition: "Only counted, as a number of closed records." },
] as const satisfies readonly CodedValue[];
