import type { FieldDefinition } from "../field";

const entered = { source: "entered", visibility: "public" } as const;

export const trustFields = [
  { name: "status", label: "Status", group: "trust", type: { kind: "code", list: "status" }, ...entered, required: true, definition: "Where the record stands between first note and verified record.", guidance: "A saved new record is in review." },
  { name: "duplicateOf", label: "Duplicate of", group: "trust", type: { kind: "ref" }, ...entered, definition: "The record that this one repeats. A duplicate is kept and not counted.", missing: "empty: no duplicate" },
  { name: "confidence", label: "Confidence in the record", group: "trust", type: { kind: "code", list: "confidence" }, ...entered, required: true, definition: "How sure it is that the event took place in outline.", guidance: "For operations it does not mean that those killed or held were members of anything." },
  { name: "sensitivity", label: "Sensitivity", group: "trust", type: { kind: "code", list: "sensitivity" }, ...entered, required: true, definition: "How much of the record the public view may show.", guidance: "Coarse where a private home, a minor, a detainee or a living private person is concerned." },
] as const satisfies readonly FieldDefinition[];
