import type { FieldDefinition } from "../field";
import { textLimits } from "../incident";

const entered = { source: "entered", visibility: "public" } as const;

export const textFields = [
  { name: "summary", label: "Summary", group: "text", type: { kind: "text", limit: textLimits.summary, lines: "many" }, ...entered, first: true, required: true, definition: "What happened, in two or three sentences of ours.", guidance: "Public. No name, face, phone, plate or house of a private person. Nothing copied from a source.", gtd: "summary", acled: "notes" },
  { name: "codingNote", label: "Coding note", group: "text", type: { kind: "text", limit: textLimits.note, lines: "many" }, ...entered, definition: "Why it is coded this way: doubts, rival figures, what is missing.", guidance: "Public, ours." },
  { name: "privateNotes", label: "Private notes", group: "text", type: { kind: "text", limit: textLimits.note, lines: "many" }, source: "entered", visibility: "private", definition: "Notes for the people at this machine; never on a public page, in an export or an API answer.", guidance: "Still no name or address of a private person: a machine can be taken." },
] as const satisfies readonly FieldDefinition[];
