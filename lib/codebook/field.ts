import type { ValueListName } from "./lists";

export type FieldGroup =
  | "what" | "when" | "where" | "who-did-it" | "operation" | "who-was-hit" | "toll" | "text" | "relations" | "sources" | "trust" | "identity" | "origin";

/** How a field is written: what a form offers, an export writes and a reader parses. */
export type FieldType =
  | { readonly kind: "code"; readonly list: ValueListName }
  | { readonly kind: "codes"; readonly list: ValueListName }
  | { readonly kind: "province" }
  | { readonly kind: "provinces" }
  | { readonly kind: "day" }
  | { readonly kind: "day-or-month" }
  | { readonly kind: "instant" }
  | { readonly kind: "count" }
  | { readonly kind: "degrees" }
  | { readonly kind: "text"; readonly limit: number; readonly lines: "one" | "many" }
  | { readonly kind: "url" }
  | { readonly kind: "ref" }
  | { readonly kind: "position" }
  | { readonly kind: "group" };

export type FieldDefinition = {
  /** Name in the schema, the API and exports; subfields of a repeatable group are `group.name`. */
  readonly name: string;
  readonly label: string;
  readonly group: FieldGroup;
  readonly type: FieldType;
  readonly source: "entered" | "derived" | "origin";
  readonly visibility: "public" | "private";
  /** Asked of every record, at the top of the form. */
  readonly first?: boolean;
  readonly required?: boolean;
  readonly definition: string;
  readonly guidance?: string;
  /** How an unknown value is written, where that is not simply empty. */
  readonly missing?: string;
  /** What the value's precision means for counting and drawing. */
  readonly precision?: string;
  /** Kinds for which the field makes sense; all when absent. */
  readonly appliesTo?: readonly string[];
  readonly gtd?: string;
  readonly ucdp?: string;
  readonly acled?: string;
};
