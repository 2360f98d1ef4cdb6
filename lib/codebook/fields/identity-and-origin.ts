import type { FieldDefinition } from "../field";

const origin = { source: "origin", visibility: "public" } as const;

export const identityFields = [
  { name: "ref", label: "Reference", group: "identity", type: { kind: "ref" }, ...origin, definition: "Human reference, IA-year-number: unique, growing, usable in speech. It stays when the date is corrected." },
  { name: "id", label: "Id", group: "identity", type: { kind: "text", limit: 36, lines: "one" }, ...origin, definition: "UUIDv7, made by the store." },
  { name: "submissionId", label: "Submission id", group: "identity", type: { kind: "text", limit: 64, lines: "one" }, source: "origin", visibility: "private", definition: "Made by the client once per entry, so that a re-sent request never makes two records." },
  { name: "version", label: "Version", group: "identity", type: { kind: "count" }, ...origin, definition: "Grows with every change of the record." },
  { name: "createdAt", label: "Entered at", group: "identity", type: { kind: "instant" }, ...origin, definition: "When the record was first written." },
  { name: "updatedAt", label: "Changed at", group: "identity", type: { kind: "instant" }, ...origin, definition: "When the record was last written." },
] as const satisfies readonly FieldDefinition[];

export const originFields = [
  { name: "dataset", label: "Dataset", group: "origin", type: { kind: "text", limit: 40, lines: "one" }, ...origin, definition: "The dataset to which the record belongs. One dataset is read at a time." },
  { name: "externalId", label: "External id", group: "origin", type: { kind: "text", limit: 80, lines: "one" }, ...origin, definition: "The id in the dataset it came from.", gtd: "eventid", ucdp: "id", acled: "event_id_cnty" },
  { name: "batch", label: "Batch", group: "origin", type: { kind: "text", limit: 36, lines: "one" }, ...origin, definition: "The import that brought the record; empty when it was entered by hand." },
  { name: "originalRow", label: "Original row", group: "origin", type: { kind: "text", limit: 1_000_000, lines: "many" }, source: "origin", visibility: "private", definition: "The row as read, kept unchanged." },
] as const satisfies readonly FieldDefinition[];
