import { claimStatusOf } from "../../codebook/classes";
import { fieldNamed } from "../../codebook/fields";
import { attributionSchema, relationSchema, sourceSchema } from "../../codebook/incident";
import type { Attribution, IncidentDraft, Relation } from "../../codebook/incident";
import { coarseDates, coarseFieldNames, publicFields } from "../../codebook/public-view";
import { exportColumns, exportValue } from "../export-row";
import type { ExportColumn, ExportRow } from "../export-row";

/**
 * One record as a format writes it: a value for each of `exportColumns`. Null is unknown, or withheld where the last column names the
 * field. Lists of any kind are JSON text, so that rows need not be taken apart and put together again on the way to a file.
 */
export type ExportValues = readonly (string | number | null)[];

/** How a column is written: a code, day or ref as it is; a number; text of people; codes or groups as a JSON list. */
export type ColumnKind = "plain" | "day" | "count" | "degrees" | "text" | "codes" | "group";

const ownKinds: Partial<Record<ExportColumn, ColumnKind>> = { dataset: "plain", externalId: "text", claimStatus: "plain", version: "count", withheld: "codes" };

function kindOf(column: ExportColumn): ColumnKind {
  const own = ownKinds[column];
  if (own !== undefined) return own;
  const { kind } = fieldNamed(column).type;
  switch (kind) {
    case "count": case "degrees": case "text": case "group": return kind;
    case "day": return "day";
    case "url": return "text";
    case "codes": case "provinces": return "codes";
    default: return "plain";
  }
}

export const columnKinds: readonly ColumnKind[] = exportColumns.map(kindOf);

/** The place of a column in a row. */
export const placeOf = Object.fromEntries(exportColumns.map((column, place) => [column, place])) as { readonly [C in ExportColumn]: number };

const groupKeys: Partial<Record<ExportColumn, readonly string[]>> = {
  sources: Object.keys(sourceSchema.shape), attributions: Object.keys(attributionSchema.shape), relations: Object.keys(relationSchema.shape),
};

/** A record of the public view as values: the plain way, for records at hand. */
export function valuesOf(row: ExportRow): ExportValues {
  return exportColumns.map((column) => {
    const value = exportValue(row, column);
    if (value === null || value === undefined) return null;
    if (typeof value === "string" || typeof value === "number") return value;
    const keys = groupKeys[column];
    if (keys === undefined) return JSON.stringify(value);
    return JSON.stringify((value as Record<string, unknown>[]).map((item) => Object.fromEntries(keys.map((key) => [key, item[key] ?? null]))));
  });
}

/** Places in a row of the store: four of identity, then the public fields. */
const IDENTITY = 4;
const inStore = (field: keyof IncidentDraft) => IDENTITY + (publicFields as readonly string[]).indexOf(field);
const [SOURCES, ATTRIBUTIONS, RELATIONS, SENSITIVITY] = [inStore("sources"), inStore("attributions"), inStore("relations"), inStore("sensitivity")];
const [DATE_START, DATE_END, DATE_PRECISION] = [inStore("dateStart"), inStore("dateEnd"), inStore("datePrecision")];

const coarseWithheld = JSON.stringify(publicFields.filter((field) => !coarseFieldNames.has(field)));
const keptWhenCoarse: readonly boolean[] = publicFields.map((field) => coarseFieldNames.has(field));

/**
 * The same from a row as the store keeps it (`snapshotColumns`): what `publicView` leaves of the record, without making an object of it.
 * A property test holds the two to each other. Null for closed records. Sources that are confidential are null in the list already.
 */
export function publicValues(row: readonly (string | number | null)[]): ExportValues | null {
  const sensitivity = row[SENSITIVITY];
  if (sensitivity === "closed") return null;
  const attributions = String(row[ATTRIBUTIONS]);
  const claimStatus = attributions === "[]" ? "not-coded" : claimStatusOf(JSON.parse(attributions) as Attribution[]);
  const values: (string | number | null)[] = [row[0] ?? null, row[1] ?? null, row[2] ?? null, row[3] ?? null, claimStatus];
  if (sensitivity !== "public") {
    for (let place = 0; place < keptWhenCoarse.length; place += 1) values.push(keptWhenCoarse[place] === true ? (row[IDENTITY + place] ?? null) : null);
    makeCoarse(values, row, attributions);
    values.push(coarseWithheld);
    return values;
  }
  for (let place = IDENTITY; place < row.length; place += 1) values.push(row[place] ?? null);
  if (holdsConfidential(String(row[SOURCES]))) leaveOutConfidential(values, row);
  values.push("[]");
  return values;
}

function makeCoarse(values: (string | number | null)[], row: readonly (string | number | null)[], attributions: string): void {
  const dates = coarseDates({ dateStart: row[DATE_START], dateEnd: row[DATE_END], datePrecision: row[DATE_PRECISION] } as Parameters<typeof coarseDates>[0]);
  values[placeOf.dateStart] = dates.dateStart;
  values[placeOf.dateEnd] = dates.dateEnd;
  values[placeOf.datePrecision] = dates.datePrecision;
  if (attributions !== "[]") {
    const voices = JSON.parse(attributions) as Attribution[];
    values[placeOf.attributions] = JSON.stringify(voices.map(({ voice, actor }) => ({ voice, actor, by: null, date: null, note: null, sourcePosition: null })));
  }
}

/** Is there a null among the items of this list? Texts that only look like it cost a closer look and change nothing. */
function holdsConfidential(sources: string): boolean {
  return sources.startsWith("[null") || sources.includes(",null");
}

/** Leaves the nulls out; voices and relations carried by such a source keep their words and lose the link, the other places move up. */
function leaveOutConfidential(values: (string | number | null)[], row: readonly (string | number | null)[]): void {
  const sources = JSON.parse(String(row[SOURCES])) as (object | null)[];
  if (!sources.includes(null)) return;
  const places: (number | null)[] = [];
  let next = 0;
  for (const source of sources) places.push(source === null ? null : next++);
  const relinked = (text: string) =>
    JSON.stringify((JSON.parse(text) as (Attribution | Relation)[]).map((item) => ({ ...item, sourcePosition: item.sourcePosition === null ? null : (places[item.sourcePosition] ?? null) })));
  values[placeOf.sources] = JSON.stringify(sources.filter((source) => source !== null));
  values[placeOf.attributions] = relinked(String(row[ATTRIBUTIONS]));
  values[placeOf.relations] = relinked(String(row[RELATIONS]));
}
