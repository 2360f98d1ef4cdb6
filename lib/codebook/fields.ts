import type { FieldDefinition, FieldGroup } from "./field";
import { identityFields, originFields } from "./fields/identity-and-origin";
import { relationFields, sourceFields } from "./fields/sources-and-relations";
import { textFields } from "./fields/text";
import { tollFields } from "./fields/toll";
import { trustFields } from "./fields/trust";
import { whatFields, whenFields, whereFields } from "./fields/what-when-where";
import { operationFields, whoDidItFields, whoWasHitFields } from "./fields/who";

export type { FieldDefinition, FieldGroup, FieldType } from "./field";

/** The field list of record: forms, validation, filters, imports, exports and the generated codebook all read it. */
export const fields: readonly FieldDefinition[] = [
  ...whatFields, ...whenFields, ...whereFields, ...whoDidItFields, ...operationFields, ...whoWasHitFields, ...tollFields,
  ...textFields, ...relationFields, ...sourceFields, ...trustFields, ...identityFields, ...originFields,
];

export const fieldGroups = [
  { group: "what", label: "What" },
  { group: "when", label: "When" },
  { group: "where", label: "Where" },
  { group: "who-was-hit", label: "Who was hit" },
  { group: "who-did-it", label: "Who did it" },
  { group: "operation", label: "Operation and its label" },
  { group: "toll", label: "Toll" },
  { group: "text", label: "Text" },
  { group: "sources", label: "Sources" },
  { group: "relations", label: "Relations" },
  { group: "trust", label: "Trust and sensitivity" },
  { group: "identity", label: "Identity" },
  { group: "origin", label: "Origin" },
] as const satisfies readonly { group: FieldGroup; label: string }[];

const byName = new Map(fields.map((field) => [field.name, field]));

/** The definition of a field; throws for a name that the codebook does not hold, which is a caller's bug. */
export function fieldNamed(name: string): FieldDefinition {
  const field = byName.get(name);
  if (!field) throw new Error(`the codebook has no field ${name}`);
  return field;
}

/** Changes when a field, a code or a rule changes: part of the ETag of encoded columns and of every export. */
export const CODEBOOK_VERSION = "1";
