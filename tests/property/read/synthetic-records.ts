import fc from "fast-check";
import { emptyDraft } from "../../../lib/codebook/incident";
import { dayNumber, isoDayFromNumber } from "../../../lib/codebook/iso-day";
import type { IsoDay } from "../../../lib/codebook/iso-day";
import { valueLists } from "../../../lib/codebook/lists";
import type { ValueListName } from "../../../lib/codebook/lists";
import { provinceCodes } from "../../../lib/codebook/provinces";
import { clashModes, listKeys, listOptions } from "../../../lib/read/filter-keys";
import { defaultFilter } from "../../../lib/read/filter";
import type { Filter } from "../../../lib/read/filter";
import { twoDatasets } from "../../unit/read/bulk-of";
import type { PlainRecord } from "../../unit/read/bulk-of";

/** Arbitrary records and filters: few words, days and provinces, so that they often meet. */

const codeOf = <L extends ValueListName>(list: L) => fc.constantFrom(...valueLists[list].map((value) => value.code)) as fc.Arbitrary<(typeof valueLists)[L][number]["code"]>;
const maybe = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: null, freq: 3 });
const mostly = <T>(usual: T, arbitrary: fc.Arbitrary<T>, weight = 3) => fc.oneof({ weight, arbitrary: fc.constant(usual) }, { weight: 1, arbitrary });
/** A filter of many restricted keys keeps nothing: one or two at a time is the rule. */
const seldom = <T>(usual: T, arbitrary: fc.Arbitrary<T>) => mostly(usual, arbitrary, 9);
const count = maybe(fc.nat({ max: 40 }));
const words = ["mosque", "convoy", "گاز", "bazaar", "Kābul", "north"];
const sentence = fc.array(fc.constantFrom(...words), { minLength: 1, maxLength: 3 }).map((list) => list.join(" "));

const earliest = dayNumber("2021-06-20" as IsoDay);
const anyDay = fc.nat({ max: 500 }).map((offset) => isoDayFromNumber(earliest + offset));
const span = fc
  .tuple(anyDay, fc.oneof({ weight: 3, arbitrary: fc.constant(0) }, { weight: 2, arbitrary: fc.nat({ max: 12 }) }, { weight: 1, arbitrary: fc.nat({ max: 90 }) }))
  .map(([dateStart, length]) => ({ dateStart, dateEnd: isoDayFromNumber(dayNumber(dateStart) + length) }));

export const anyProvince = fc.constantFrom(...provinceCodes.slice(0, 4));

const voices = fc.array(fc.record({ voice: codeOf("voice"), actor: maybe(codeOf("actor")) }), { maxLength: 3 }).map((list) =>
  list.map((attribution) => ({ ...attribution, by: null, date: null, note: null, sourcePosition: null })),
);

const anyRecord: fc.Arbitrary<Omit<PlainRecord, "ref">> = fc
  .record({
    dataset: mostly("first", fc.constant("second")),
    unit: mostly("event" as const, codeOf("unit")), kind: mostly("attack" as const, codeOf("kind"), 1), eventType: codeOf("eventType"),
    span, datePrecision: codeOf("datePrecision"),
    province: maybe(anyProvince), place: maybe(sentence), lng: maybe(fc.double({ min: 61, max: 74, noNaN: true })), lat: maybe(fc.double({ min: 30, max: 38, noNaN: true })),
    placePrecision: codeOf("placePrecision"),
    assessedActor: mostly("iskp" as const, codeOf("actor")), attributions: voices, announcedAgainst: maybe(codeOf("announcedAgainst")),
    targetType: codeOf("targetType"), targetCommunities: fc.uniqueArray(codeOf("community"), { maxLength: 3 }),
    killedBest: count, killedChildren: count, injuredBest: count,
    summary: sentence, privateNotes: maybe(fc.constant("PRIVATE-MARKER")),
    status: mostly("in-review" as const, codeOf("status")), duplicateOf: seldom(null, fc.constant("IA-2021-0001")), confidence: codeOf("confidence"),
    sensitivity: mostly("public" as const, codeOf("sensitivity")),
  })
  .map(({ span: bounds, ...fields }) => ({ ...emptyDraft(), ...fields, ...bounds }));

export const anyRecords: fc.Arbitrary<PlainRecord[]> = fc
  .array(anyRecord, { maxLength: 60, size: "medium" })
  .map((records) => records.map((record, index) => ({ ...record, ref: `IA-2021-${String(index + 1).padStart(4, "0")}` })));

const usual = defaultFilter(twoDatasets);

const period = fc.oneof(
  { weight: 2, arbitrary: fc.constant({ from: usual.from, to: null }) },
  { weight: 1, arbitrary: anyDay.filter((day) => day >= usual.from).map((to) => ({ from: usual.from, to })) },
  { weight: 1, arbitrary: fc.tuple(anyDay, anyDay).map(([a, b]) => (a <= b ? { from: a, to: b } : { from: b, to: a })) },
);

/** `usual` where a list may not be empty. */
const list = (key: (typeof listKeys)[number]) =>
  fc.subarray([...(listOptions[key] as readonly string[])]).map((codes) => (codes.length === 0 ? usual[key] : codes));

/** Any filter that an address can carry; each key left as usual more often than not. */
export const anyFilter: fc.Arbitrary<Filter> = fc
  .record({
    period,
    ...Object.fromEntries(listKeys.map((key) => [key, seldom<readonly string[]>(usual[key], list(key))])),
    attribution: mostly(usual.attribution, codeOf("attributionMode")),
    dataset: mostly("first", fc.constant("second")),
    minDate: seldom(null, codeOf("datePrecision")), minPlace: seldom(null, codeOf("placePrecision")),
    clash: mostly("out" as const, fc.constantFrom(...clashModes)),
    q: seldom("", fc.constantFrom(...words, "mosque kabul", "IA-2021", "0003", "zz")),
  })
  .map(({ period: bounds, ...rest }) => ({ ...rest, ...bounds }) as unknown as Filter);
