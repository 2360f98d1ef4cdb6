import { z } from "./zod";
import { parseIsoDay, parseIsoMonth } from "./iso-day";
import type { IsoDay, IsoMonth } from "./iso-day";
import { valueLists } from "./lists";
import type { ValueListName } from "./lists";
import { provinceCodes } from "./provinces";
import { codesOf } from "./value-list";

/**
 * The Zod schema of an incident as a person enters it. It is the type: nothing below is declared a second time.
 * It checks each field by itself; what needs two fields, a map or a clock is checked in `lib/entry`.
 */

/** Limits of text, in UTF-16 code units; the form shows them and the API refuses what is longer. */
export const textLimits = {
  short: 200,
  url: 2000,
  summary: 1000,
  note: 4000,
  handle: 40,
} as const;

export const MAX_COUNT = 1_000_000;
/** No record is older than this year's first day: earlier dates are typing errors here. */
export const EARLIEST_DAY = "1970-01-01" as IsoDay;
export const MAX_LIST_LENGTH = 60;
export const REF_PATTERN = /^IA-\d{4}-\d{4,}$/;
export const HANDLE_PATTERN = /^[\p{L}\p{N}][\p{L}\p{N} ._-]{0,39}$/u;

// Issue messages are codes: `lib/entry` turns them into problems, the catalogues into sentences.
const noNul = (text: string) => !text.includes("\u0000");
const text = (limit: number) => z.string().max(limit, "text-too-long").refine(noNul, "nul-in-text");
const optionalText = (limit: number) => text(limit).nullable();
const code = <L extends ValueListName>(list: L) => z.enum(codesOf(valueLists[list]) as unknown as readonly [(typeof valueLists)[L][number]["code"]], "unknown-code");
const optionalCode = <L extends ValueListName>(list: L) => code(list).nullable();
const count = z.number("not-a-number").int("not-a-whole-number").min(0, "negative-count").max(MAX_COUNT, "count-too-large").nullable();

export const isoDaySchema = z.custom<IsoDay>((value) => typeof value === "string" && parseIsoDay(value) !== null, "not-a-day");
export const dayOrMonthSchema = z.custom<IsoDay | IsoMonth>(
  (value) => typeof value === "string" && (parseIsoDay(value) !== null || parseIsoMonth(value) !== null),
  "not-a-day-or-month",
);
export const provinceSchema = z.enum(provinceCodes, "unknown-province");

function isHttpUrl(value: string): boolean {
  try {
    return ["http:", "https:"].includes(new URL(value).protocol);
  } catch {
    return false;
  }
}
const optionalUrl = text(textLimits.url).refine(isHttpUrl, "not-an-http-url").nullable();
const sourcePosition = z.number().int().min(0).max(MAX_LIST_LENGTH).nullable();
const list = <T extends z.ZodType>(item: T) => z.array(item).max(MAX_LIST_LENGTH, "list-too-long");

export const attributionSchema = z.strictObject({
  voice: code("voice"),
  actor: optionalCode("actor"),
  by: optionalText(textLimits.short),
  date: dayOrMonthSchema.nullable(),
  note: optionalText(textLimits.summary),
  /** 0-based position in `sources` of the source that carries the voice; null where not linked. */
  sourcePosition,
});

export const relationSchema = z.strictObject({
  type: code("relationType"),
  ref: z.string().regex(REF_PATTERN, "not-a-ref"),
  note: optionalText(textLimits.summary),
  sourcePosition,
});

export const sourceSchema = z.strictObject({
  publisher: text(textLimits.short).min(1, "required"),
  title: optionalText(textLimits.short * 2),
  url: optionalUrl,
  archiveUrl: optionalUrl,
  via: optionalText(textLimits.short),
  publishedOn: dayOrMonthSchema.nullable(),
  accessedOn: isoDaySchema.nullable(),
  language: optionalCode("language"),
  kind: code("sourceKind"),
  partisan: optionalCode("partisan"),
  stance: code("stance"),
  reliability: optionalCode("reliability"),
  credibility: optionalCode("credibility"),
});

export const incidentDraftSchema = z.strictObject({
  unit: code("unit"),
  eventsCovered: count,
  kind: code("kind"),
  eventType: code("eventType"),
  clarity: code("clarity"),

  dateStart: isoDaySchema,
  dateEnd: isoDaySchema,
  datePrecision: code("datePrecision"),
  dateBasis: code("dateBasis"),

  province: provinceSchema.nullable(),
  provinceAlternatives: list(provinceSchema),
  district: optionalText(textLimits.short),
  place: optionalText(textLimits.short),
  placeLocal: optionalText(textLimits.short),
  lng: z.number("not-a-number").min(-180, "longitude-out-of-range").max(180, "longitude-out-of-range").nullable(),
  lat: z.number("not-a-number").min(-90, "latitude-out-of-range").max(90, "latitude-out-of-range").nullable(),
  placePrecision: code("placePrecision"),
  targetCountry: optionalCode("targetCountry"),

  assessedActor: code("actor"),
  assessedConfidence: optionalCode("confidence"),
  actingUnit: optionalCode("actingUnit"),
  attributions: list(attributionSchema),

  announcedAgainst: optionalCode("announcedAgainst"),
  labelStanding: optionalCode("labelStanding"),
  labelReason: optionalText(textLimits.summary),
  detainedLow: count,
  detainedBest: count,
  detainedHigh: count,
  detainedFormerRepublic: count,
  killedInCustody: count,

  targetType: code("targetType"),
  targetAffiliation: optionalCode("targetAffiliation"),
  targetCommunities: list(code("community")),
  targetDescription: optionalText(textLimits.short * 2),

  killedLow: count,
  killedBest: count,
  killedHigh: count,
  killedCivilians: count,
  killedAuthorities: count,
  killedOpposition: count,
  killedSuspects: count,
  killedUnknown: count,
  killedChildren: count,
  killedWomen: count,
  attackersKilled: count,
  injuredLow: count,
  injuredBest: count,
  injuredHigh: count,

  summary: text(textLimits.summary).min(1, "required"),
  codingNote: optionalText(textLimits.note),
  privateNotes: optionalText(textLimits.note),

  relations: list(relationSchema),
  sources: list(sourceSchema),

  status: code("status"),
  duplicateOf: z.string().regex(REF_PATTERN, "not-a-ref").nullable(),
  confidence: code("confidence"),
  sensitivity: code("sensitivity"),
});

export type IncidentDraft = z.infer<typeof incidentDraftSchema>;
export type Attribution = z.infer<typeof attributionSchema>;
export type Relation = z.infer<typeof relationSchema>;
export type Source = z.infer<typeof sourceSchema>;
export type EnteredField = keyof IncidentDraft;

/** An incident as stored: the entered fields with identity, origin and derived values. */
export type IncidentRecord = IncidentDraft & {
  id: string;
  ref: string;
  version: number;
  /** Derived, see `claimStatusOf`. */
  claimStatus: (typeof valueLists)["claimStatus"][number]["code"];
  dataset: string;
  externalId: string | null;
  batch: string | null;
  /** ISO instants of the first and last write. */
  createdAt: string;
  updatedAt: string;
};

/** A draft with every field present and nothing known: what an empty form holds. */
export function emptyDraft(): Omit<IncidentDraft, "dateStart" | "dateEnd" | "kind"> {
  return {
    unit: "event", eventsCovered: 1, eventType: "other", clarity: "clear",
    datePrecision: "day", dateBasis: "event",
    province: null, provinceAlternatives: [], district: null, place: null, placeLocal: null, lng: null, lat: null,
    placePrecision: "town", targetCountry: null,
    assessedActor: "unidentified", assessedConfidence: null, actingUnit: null, attributions: [],
    announcedAgainst: null, labelStanding: null, labelReason: null,
    detainedLow: null, detainedBest: null, detainedHigh: null, detainedFormerRepublic: null, killedInCustody: null,
    targetType: "unknown", targetAffiliation: null, targetCommunities: [], targetDescription: null,
    killedLow: null, killedBest: null, killedHigh: null, killedCivilians: null, killedAuthorities: null, killedOpposition: null,
    killedSuspects: null, killedUnknown: null, killedChildren: null, killedWomen: null, attackersKilled: null,
    injuredLow: null, injuredBest: null, injuredHigh: null,
    summary: "", codingNote: null, privateNotes: null, relations: [], sources: [],
    status: "in-review", duplicateOf: null, confidence: "medium", sensitivity: "public",
  };
}
