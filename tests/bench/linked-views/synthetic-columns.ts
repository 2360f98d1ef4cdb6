import { provinceCodes } from "../../../lib/codebook/provinces";
import { monthOf } from "../../../lib/codebook/iso-day";
import { isoDayFromNumber } from "../../../lib/codebook/iso-day";
import { monthNumber } from "../../../lib/read/month-number";
import { codebookFields, codeLists, communityCodes, countFields, COUNT_NOT_KNOWN, FLAG_ASSESSED, FLAG_CLAIMED, FLAG_CLASS_O, FLAG_DUPLICATE, FLAG_POINT, FLAG_REDUCED, NO_COMMUNITY, NOT_KNOWN, SEVERAL_MONTHS, WITHHELD } from "../../../lib/read/columns";
import type { CodeField, Columns, CountField } from "../../../lib/read/columns";

/** Mulberry32: small, seeded, good enough to scatter synthetic rows. */
export function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

const FIRST_DAY = 18_854; // 2021-08-15
const DAYS = 1_500;

/**
 * Invented records, each field drawn for itself, which is the hardest case: no two records need be alike, and no value goes
 * with another. Nine of ten are plain; the rest are reduced, of another status, aggregates, duplicates, or another dataset's.
 */
export function syntheticColumns(count: number, seed = 20210815): Columns {
  const random = seeded(seed);
  const below = (n: number) => Math.floor(random() * n);
  const seldom = (share: number) => random() < share;
  const code = Object.fromEntries(codebookFields.map((field) => [field, Uint8Array.from({ length: count }, () => below(codeLists[field].length))])) as Record<CodeField, Uint8Array>;
  code.dataset = Uint8Array.from({ length: count }, () => (seldom(0.02) ? 1 : 0));
  code.unit = Uint8Array.from({ length: count }, () => (seldom(0.03) ? 1 : 0));
  code.status = Uint8Array.from({ length: count }, () => (seldom(0.05) ? below(codeLists.status.length) : codeLists.status.indexOf("in-review")));
  code.announcedAgainst = code.announcedAgainst.map((own) => (seldom(0.5) ? NOT_KNOWN : own));
  code.province = code.province.map((own) => (seldom(0.02) ? NOT_KNOWN : own));
  const startDay = Int32Array.from({ length: count }, () => FIRST_DAY - 200 + below(DAYS));
  const endDay = startDay.map((day) => (seldom(0.1) ? day + below(40) : day));
  const flags = Uint8Array.from({ length: count }, (_, row) => {
    const whose = seldom(0.7) ? FLAG_ASSESSED | (seldom(0.6) ? FLAG_CLAIMED : 0) : 0;
    return whose | (seldom(0.01) ? FLAG_DUPLICATE : 0) | (seldom(0.05) ? FLAG_REDUCED : 0) | (code.kind[row] === 1 && seldom(0.5) ? FLAG_CLASS_O : 0);
  });
  code.sensitivity = flags.map((own) => ((own & FLAG_REDUCED) === 0 ? 0 : 1));
  for (const field of ["eventType", "placePrecision", "confidence"] as const) code[field] = code[field].map((own, row) => (code.sensitivity[row] === 1 ? WITHHELD : own));
  const withPoint = flags.map((own, row) => ((own & FLAG_REDUCED) === 0 && (code.placePrecision[row] as number) < 4 ? own | FLAG_POINT : own));
  return {
    revision: 1, codebookVersion: "bench", view: "public", count, datasets: [dataset("synthetic"), dataset("other")],
    code, startDay, endDay,
    month: startDay.map((day, row) => monthIn(day, endDay[row] as number)),
    counts: Object.fromEntries(countFields.map((field) => [field, Int32Array.from({ length: count }, () => (seldom(0.3) ? COUNT_NOT_KNOWN : below(20)))])) as Record<CountField, Int32Array>,
    lng: new Float64Array(count), lat: new Float64Array(count),
    communities: Uint32Array.from({ length: count }, () => (seldom(0.6) ? NO_COMMUNITY : (1 << below(communityCodes.length)) | (seldom(0.2) ? 1 << below(communityCodes.length) : 0))),
    flags: withPoint, sourceCount: new Int32Array(count),
    ref: Array.from({ length: count }, (_, row) => `IA-2022-${row}`),
    place: new Array<string>(count).fill(""),
    text: Array.from({ length: count }, (_, row) => `ia 2022 ${row} ${words[below(words.length)] ?? ""} ${words[below(words.length)] ?? ""} ${words[below(words.length)] ?? ""}`),
  };
}

const words = provinceCodes.flatMap((code) => [`village${code.toLowerCase()}`, `road${code.toLowerCase()}`, "mosque", "checkpoint", "bazaar"]);
const months = new Map<number, number>();

function monthIn(start: number, end: number): number {
  const own = months.get(start) ?? monthNumber(isoDayFromNumber(start));
  months.set(start, own);
  return start === end || monthOf(isoDayFromNumber(start)) === monthOf(isoDayFromNumber(end)) ? own : SEVERAL_MONTHS;
}

function dataset(code: string): Columns["datasets"][number] {
  return { code, title: code, version: null, licence: "none, invented", redistribution: "none", coverageFrom: null, coverageTo: null, effort: "unknown", knownCoverage: null, openForEntry: false, closed: 0 };
}

/** As many records as asked, each one of these once more, drawn at random; refs are their own. */
export function resampledColumns(columns: Columns, count: number, seed = 7): Columns {
  const random = seeded(seed);
  const drawn = Uint32Array.from({ length: count }, () => Math.floor(random() * columns.count));
  const of = <A extends { readonly [row: number]: number }>(values: A, into: A & { [row: number]: number }): A => {
    for (let row = 0; row < count; row += 1) into[row] = values[drawn[row] as number] as number;
    return into;
  };
  const texts = (values: readonly string[]) => Array.from(drawn, (row) => values[row] ?? "");
  return {
    ...columns, count,
    code: Object.fromEntries(Object.entries(columns.code).map(([field, codes]) => [field, of(codes, new Uint8Array(count))])) as Record<CodeField, Uint8Array>,
    counts: Object.fromEntries(countFields.map((field) => [field, of(columns.counts[field], new Int32Array(count))])) as Record<CountField, Int32Array>,
    startDay: of(columns.startDay, new Int32Array(count)), endDay: of(columns.endDay, new Int32Array(count)), month: of(columns.month, new Int32Array(count)),
    lng: of(columns.lng, new Float64Array(count)), lat: of(columns.lat, new Float64Array(count)),
    communities: of(columns.communities, new Uint32Array(count)), flags: of(columns.flags, new Uint8Array(count)), sourceCount: of(columns.sourceCount, new Int32Array(count)),
    ref: Array.from({ length: count }, (_, row) => `IA-2021-${row + 1}`), place: texts(columns.place), text: texts(columns.text),
  };
}
