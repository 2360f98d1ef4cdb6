import type { EnteredField, IncidentDraft, IncidentRecord } from "../codebook/incident";

export type BatchState = "staging" | "live" | "undone" | "purged";

/** A record as it stands: what a person entered, with identity, origin and the derived claim status. */
export type StoredIncident = IncidentRecord & {
  submissionId: string;
  /** Revision of the whole database when this record last changed. */
  revision: number;
  /** State of the import that made the record; null when it was entered by hand. */
  batchState: BatchState | null;
  hasOriginalRow: boolean;
  /** Paths of what was redacted and is not to be looked for again, oldest first. */
  redactedFields: string[];
};

/** Fields kept as lists in tables of their own, with the order of the list. */
export const listFields = ["sources", "attributions", "relations", "targetCommunities", "provinceAlternatives"] as const satisfies readonly EnteredField[];
export type ListField = (typeof listFields)[number];

/** Fields that are one column of the incident, in the order of the tables. */
export const scalarFields = [
  "status", "duplicateOf",
  "unit", "eventsCovered", "kind", "eventType", "clarity",
  "dateStart", "dateEnd", "datePrecision", "dateBasis",
  "province", "district", "place", "placeLocal", "lng", "lat", "placePrecision", "targetCountry",
  "assessedActor", "assessedConfidence", "actingUnit", "announcedAgainst", "labelStanding", "labelReason",
  "targetType", "targetAffiliation", "targetDescription",
  "killedLow", "killedBest", "killedHigh", "killedCivilians", "killedAuthorities", "killedOpposition", "killedSuspects",
  "killedUnknown", "killedChildren", "killedWomen", "attackersKilled", "injuredLow", "injuredBest", "injuredHigh",
  "detainedLow", "detainedBest", "detainedHigh", "detainedFormerRepublic", "killedInCustody",
  "summary", "codingNote", "privateNotes", "sensitivity", "confidence",
] as const satisfies readonly Exclude<EnteredField, ListField>[];
export type ScalarField = (typeof scalarFields)[number];

/** Every entered field; the type says so: a field of the codebook that has no column here does not compile. */
export const enteredFields: readonly EnteredField[] = [...scalarFields, ...listFields];
type Missing = Exclude<EnteredField, ScalarField | ListField>;
export const everyFieldHasItsPlace: [Missing] extends [never] ? true : Missing = true;

/** Drop what is not entered: the draft a form starts from when a stored record is edited. */
export function draftOf(record: IncidentDraft): IncidentDraft {
  return Object.fromEntries(enteredFields.map((field) => [field, record[field]])) as IncidentDraft;
}
