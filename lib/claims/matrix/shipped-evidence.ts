import type { AchGrade, AchRating } from "../../analysis/ach-score";
import type { ScenarioId } from "../claim";
import type { EvidenceSubject } from "./matrix-item";
import type { ObtainsWhen } from "./standing";

/** A row that the product ships with, and the editors' rating of each of its cells, with its reason. */
export type ShippedEvidence = {
  /** Stable: under this name the row is put into the store once, whatever becomes of it there. */
  readonly key: string;
  readonly subject: EvidenceSubject;
  readonly statement: string;
  readonly source?: string;
  readonly url?: string;
  /** Admiralty grades of a note. */
  readonly reliability?: string;
  readonly veracity?: string;
  readonly credibility: AchGrade;
  readonly relevance: AchGrade;
  /** When a finding's result is the observation stated; *supports* where absent. */
  readonly obtainsWhen?: ObtainsWhen;
  readonly ratings: Readonly<Record<ScenarioId, readonly [value: AchRating, reason: string]>>;
};
