import fc from "fast-check";
import { attributionSchema, emptyDraft, incidentDraftSchema, MAX_COUNT, relationSchema, sourceSchema } from "../../../lib/codebook/incident";
import type { IncidentDraft } from "../../../lib/codebook/incident";
import { fields } from "../../../lib/codebook/fields";
import type { FieldType } from "../../../lib/codebook/fields";
import { isoDayFromNumber } from "../../../lib/codebook/iso-day";
import { valueLists } from "../../../lib/codebook/lists";
import { provinceCodes } from "../../../lib/codebook/provinces";
import { normaliseText } from "../../../lib/entry/normalise-text";

const typeOf = new Map<string, FieldType>(fields.map(({ name, type }) => [name, type]));

/** Text as it is after reading: anything a person can type, in any script. */
function text(limit: number, lines: "one" | "many"): fc.Arbitrary<string | null> {
  return fc.string({ unit: "grapheme", maxLength: Math.min(limit, 40) }).map((typed) => {
    const kept = normaliseText(typed.replaceAll("\u0000", ""), lines);
    return kept === null || kept.length > limit ? null : kept;
  });
}

/** 1970 to 2031. */
const day = fc.integer({ min: 0, max: 22_400 }).map(isoDayFromNumber);

function valueOf(type: FieldType): fc.Arbitrary<unknown> {
  switch (type.kind) {
    case "code": return fc.constantFrom(...valueLists[type.list].map(({ code }) => code));
    case "codes": return fc.subarray(valueLists[type.list].map(({ code }) => code));
    case "province": return fc.constantFrom(...provinceCodes);
    case "provinces": return fc.subarray([...provinceCodes], { maxLength: 4 });
    case "day": return day;
    case "day-or-month": return fc.oneof(day, day.map((full) => full.slice(0, 7)));
    case "count": return fc.oneof(fc.integer({ min: 0, max: 60 }), fc.integer({ min: 0, max: MAX_COUNT }));
    case "degrees": return fc.integer({ min: -90_000, max: 90_000 }).map((thousandths) => thousandths / 1000);
    case "text": return text(type.limit, type.lines);
    case "url": return fc.webUrl();
    case "ref": return fc.integer({ min: 1, max: 99_999 }).map((number) => `IA-2031-${String(number).padStart(4, "0")}`);
    case "position": return fc.integer({ min: 0, max: 3 });
    case "instant": case "group": return fc.constant(null);
  }
}

function record(shape: Record<string, { safeParse(value: unknown): { success: boolean } }>, prefix = ""): fc.Arbitrary<Record<string, unknown>> {
  return fc.record(
    Object.fromEntries(
      Object.entries(shape).map(([name, schema]) => {
        const group = { attributions: attributionSchema, relations: relationSchema, sources: sourceSchema }[name];
        if (group) return [name, fc.array(record(group.shape, `${name}.`), { maxLength: 3 })];
        const type = typeOf.get(`${prefix}${name}`);
        if (!type) throw new Error(`the codebook has no field ${prefix}${name}`);
        const value = valueOf(type).map((made) => (made === null && !schema.safeParse(null).success ? "Invented" : made));
        return [name, schema.safeParse(null).success ? fc.option(value) : value];
      }),
    ),
  );
}

/** Any record that the schema takes, whether or not its fields fit each other. */
export const schemaDraft: fc.Arbitrary<IncidentDraft> = record(incidentDraftSchema.shape).map((made) => incidentDraftSchema.parse(made));

/** Records near each other in day and province, so that comparing them means something. */
export const nearbyDraft: fc.Arbitrary<IncidentDraft> = fc
  .record({
    ...Object.fromEntries(
      (["kind", "eventType", "unit", "dateBasis", "assessedActor", "targetType", "placePrecision"] as const).map((name) => [name, valueOf(typeOf.get(name) as FieldType)]),
    ),
    start: fc.integer({ min: 22_000, max: 22_004 }),
    days: fc.constantFrom(0, 0, 0, 2, 6, 40),
    province: fc.constantFrom("AF01", "AF02", "AF06", "AF32", null),
    provinceAlternatives: fc.subarray(["AF04", "AF05"]),
    point: fc.option(fc.tuple(fc.integer({ min: 0, max: 20 }), fc.integer({ min: 0, max: 20 }))),
    killed: fc.option(fc.tuple(fc.integer({ min: 0, max: 9 }), fc.integer({ min: 0, max: 9 }))),
    detainedBest: fc.option(fc.integer({ min: 0, max: 9 })),
    place: fc.option(fc.constantFrom("Testville", "Testvil bridge", "Mocktown")),
    summary: fc.constantFrom("Lorem", "A bomb on the Lorem bridge.", "Ipsum dolor sit.", "انفجار"),
    url: fc.option(fc.constantFrom("https://example.org/a", "https://example.org/b")),
  })
  .map(({ start, days, point, killed, url, ...rest }) => {
    const source = { publisher: "Invented", title: null, url, archiveUrl: null, via: null, publishedOn: null, accessedOn: null, language: null, kind: "publication", partisan: null, stance: "supports", reliability: null, credibility: null };
    return incidentDraftSchema.parse({
      ...emptyDraft(),
      ...rest,
      dateStart: isoDayFromNumber(start),
      dateEnd: isoDayFromNumber(start + days),
      lng: point ? 69 + point[0] / 20 : null,
      lat: point ? 34 + point[1] / 20 : null,
      killedLow: killed ? Math.min(...killed) : null,
      killedHigh: killed ? Math.max(...killed) : null,
      sources: url === null ? [] : [source],
    });
  });
