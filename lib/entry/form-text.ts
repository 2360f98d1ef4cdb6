import { fields } from "../codebook/fields";
import { attributionSchema, emptyDraft, incidentDraftSchema, relationSchema, sourceSchema } from "../codebook/incident";
import type { Attribution, EnteredField, IncidentDraft, Relation, Source } from "../codebook/incident";
import { isPlainRecord } from "./plain-record";
import { numberText, typedNumber, withLatinDigits } from "./typed-number";

/**
 * The form's own picture of a record: everything is text, exactly as typed, so that nothing typed is lost when it cannot be read.
 * What is wrong with it is found by `readDraft`, not here.
 */

export type CodeListField = "provinceAlternatives" | "targetCommunities";
export type GroupField = "attributions" | "relations" | "sources";
export type ScalarField = Exclude<EnteredField, CodeListField | GroupField>;

export type AttributionValues = { readonly [F in keyof Attribution]: string };
export type RelationValues = { readonly [F in keyof Relation]: string };
export type SourceValues = { readonly [F in keyof Source]: string };

/** Positions of sources are the 0-based place in the list, as text; codes are codes; days `YYYY-MM-DD`. */
export type FormValues = { readonly [F in ScalarField]: string } & { readonly [F in CodeListField]: readonly string[] } & {
  readonly attributions: readonly AttributionValues[];
  readonly relations: readonly RelationValues[];
  readonly sources: readonly SourceValues[];
};

const typeOf = new Map(fields.map((field) => [field.name, field.type.kind]));
const isList = (name: string) => ["provinceAlternatives", "targetCommunities", "attributions", "relations", "sources"].includes(name);

/** The fields that hold one text each, in the order of the schema. */
export const scalarFields = Object.keys(incidentDraftSchema.shape).filter((name) => !isList(name)) as ScalarField[];

const groupShapes = { attributions: attributionSchema.shape, relations: relationSchema.shape, sources: sourceSchema.shape } as const;

function textOf(value: unknown): string {
  if (typeof value === "number") return numberText(value);
  return typeof value === "string" ? value : "";
}

function groupText(shape: object, entry: Readonly<Record<string, unknown>>): Record<string, string> {
  return Object.fromEntries(Object.keys(shape).map((name) => [name, textOf(entry[name])]));
}

/** A new, blank entry of a group as the form adds it. */
export function emptyAttribution(): AttributionValues {
  return groupText(groupShapes.attributions, {}) as AttributionValues;
}
export function emptyRelation(): RelationValues {
  return groupText(groupShapes.relations, {}) as RelationValues;
}
export function emptySource(): SourceValues {
  return groupText(groupShapes.sources, { kind: "publication", stance: "supports" }) as SourceValues;
}

/** What a new form holds: the codebook's defaults, and nothing where a person must decide (kind, date, summary). */
export function emptyFormValues(): FormValues {
  return valuesOf(emptyDraft());
}

/** A record, stored or drafted, as the form shows it. Identity, origin and derived fields are left behind. */
export function formValuesOf(record: IncidentDraft): FormValues {
  return valuesOf(record);
}

function valuesOf(record: Partial<IncidentDraft>): FormValues {
  const scalars = Object.fromEntries(scalarFields.map((name) => [name, textOf(record[name])])) as Record<ScalarField, string>;
  return {
    ...scalars,
    provinceAlternatives: [...(record.provinceAlternatives ?? [])],
    targetCommunities: [...(record.targetCommunities ?? [])],
    attributions: (record.attributions ?? []).map((entry) => groupText(groupShapes.attributions, entry) as AttributionValues),
    relations: (record.relations ?? []).map((entry) => groupText(groupShapes.relations, entry) as RelationValues),
    sources: (record.sources ?? []).map((entry) => groupText(groupShapes.sources, entry) as SourceValues),
  };
}

/**
 * Form values out of a saved form draft, which may be older than the codebook: fields it does not know are left out, fields it
 * lacks are blank, and whatever is text stays as it was typed. Null when it is no form draft at all.
 */
export function restoredFormValues(saved: unknown): FormValues | null {
  if (!isPlainRecord(saved)) return null;
  const blank = emptyFormValues();
  const restored: Record<string, unknown> = { ...blank };
  for (const name of scalarFields) if (typeof saved[name] === "string") restored[name] = saved[name];
  for (const name of ["provinceAlternatives", "targetCommunities"] as const) {
    const list = saved[name];
    if (Array.isArray(list)) restored[name] = list.filter((item) => typeof item === "string");
  }
  for (const [name, shape] of Object.entries(groupShapes)) {
    const list = saved[name];
    if (Array.isArray(list)) restored[name] = list.map((entry) => groupText(shape, isPlainRecord(entry) ? entry : {}));
  }
  return restored as FormValues;
}

/**
 * What `readDraft` reads of a form: numbers where a number was typed, the text itself where it was not, null where nothing was.
 * Groups keep their places, blank ones too, so that a problem's path is the place in the form.
 */
export function draftInputOf(values: FormValues): Record<string, unknown> {
  const input: Record<string, unknown> = {
    provinceAlternatives: [...values.provinceAlternatives],
    targetCommunities: [...values.targetCommunities],
  };
  for (const name of scalarFields) input[name] = inputOf(name, values[name]);
  for (const group of Object.keys(groupShapes) as GroupField[]) {
    input[group] = values[group].map((entry) => Object.fromEntries(Object.entries(entry).map(([name, text]) => [name, inputOf(`${group}.${name}`, text)])));
  }
  return input;
}

function inputOf(name: string, text: string): unknown {
  switch (typeOf.get(name)) {
    case "count":
    case "degrees":
    case "position":
      return typedNumber(text);
    case "day":
    case "day-or-month":
      return text.trim() === "" ? null : withLatinDigits(text);
    case "code":
    case "province":
    case "ref":
      return text.trim() === "" ? null : text;
    default:
      return text;
  }
}
