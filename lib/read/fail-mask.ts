import { dayNumber } from "../codebook/iso-day";
import { foldText } from "../codebook/fold-text";
import {
  codeLists, COMMUNITIES_WITHHELD, communityCodes, FLAG_ASSESSED, FLAG_CLAIMED, FLAG_DUPLICATE, FLAG_REDUCED, datasetPosition, NO_COMMUNITY, NOT_KNOWN, WITHHELD,
} from "./columns";
import type { CodeField, Columns } from "./columns";
import { DEFAULT_FROM } from "./filter";
import type { Filter } from "./filter";
import type { ChoiceKey, ListKey } from "./filter-keys";
import { COUNTED_AS_ATTACK, kindNumbers } from "./kind-counts";

/**
 * One number a record: bit b is set if the record fails condition b. A record with no bit counts. A view that respects
 * every filter but its own looks at the number without its own bits, so one pass over the records serves every view, and a
 * filter that changes touches one bit.
 *
 * The bits stand in the order in which reasons are told: of another dataset; not asked for by the reader; left out by a
 * rule of counting; not to be told from the public view.
 */
export const bits = {
  dataset: 1 << 0,
  // What the reader asks for. A record that fails one of these is *not matching*.
  period: 1 << 1,
  kind: 1 << 2,
  event: 1 << 3,
  target: 1 << 4,
  community: 1 << 5,
  actor: 1 << 6,
  claim: 1 << 7,
  announced: 1 << 8,
  province: 1 << 9,
  confidence: 1 << 10,
  minDate: 1 << 11,
  minPlace: 1 << 12,
  q: 1 << 13,
  // Rules of counting. A record that matches and fails one of these is *set aside*, for the first that it fails.
  status: 1 << 14,
  duplicate: 1 << 15,
  unit: 1 << 16,
  attribution: 1 << 17,
  outsidePeriod: 1 << 18,
  // The public view withholds the field that the filter asks about: it may match or not. Set aside as well.
  withheldEvent: 1 << 19,
  withheldCommunity: 1 << 20,
  withheldConfidence: 1 << 21,
  withheldMinDate: 1 << 22,
  withheldMinPlace: 1 << 23,
  withheldQ: 1 << 24,
} as const;

/** Bits that put a record out of sight: of another dataset, or not asked for. */
export const NOT_MATCHING_BITS = bits.status - 1;
/** The number of the first bit of a rule, and how many sets of rules there are. */
export const FIRST_RULE = 14;
export const RULES = 1 << (25 - FIRST_RULE);
const FIRST_WITHHELD = 19;

/** Why a matching record is set aside, in the order in which reasons are told: a record has the first that holds. */
export const setAsideReasons = ["status", "duplicate", "unit", "attribution", "outside-period", "withheld"] as const;
export type SetAsideReason = (typeof setAsideReasons)[number];

/** The reason, as its position in `setAsideReasons`, of a record whose bits hold no NOT_MATCHING_BITS and at least one other. */
export function reasonNumber(mask: number): number {
  const lowest = 31 - Math.clz32(mask & -mask);
  return lowest >= FIRST_WITHHELD ? setAsideReasons.length - 1 : lowest - FIRST_RULE;
}

/** The bits that a view of one key ignores. */
export const ownBits = {
  dataset: bits.dataset,
  kind: bits.kind,
  event: bits.event | bits.withheldEvent,
  target: bits.target,
  community: bits.community | bits.withheldCommunity,
  actor: bits.actor,
  claim: bits.claim,
  announced: bits.announced,
  province: bits.province,
  confidence: bits.confidence | bits.withheldConfidence,
  minDate: bits.minDate | bits.withheldMinDate,
  minPlace: bits.minPlace | bits.withheldMinPlace,
  status: bits.status,
  unit: bits.unit,
  attribution: bits.attribution,
  period: bits.period | bits.outsidePeriod,
} as const;

/** The column a list key looks at. */
export const columnOfKey = {
  kind: "kind", event: "eventType", target: "targetType", actor: "assessedActor", claim: "claimStatus", announced: "announcedAgainst",
  province: "province", status: "status", confidence: "confidence", unit: "unit",
} as const satisfies Partial<Record<ListKey | ChoiceKey, CodeField>>;
export type CodedKey = keyof typeof columnOfKey;
export const codedKeys = Object.keys(columnOfKey) as readonly CodedKey[];

const withheldBit: Partial<Record<CodedKey, number>> = { event: bits.withheldEvent, confidence: bits.withheldConfidence };

/**
 * Which conditions of a filter does each record fail? O(records x restricted keys); `q` reads the text and costs most.
 * A record lacking a field fails every restriction of it that does not ask for `unknown`.
 */
export function failMask(columns: Columns, filter: Filter): Uint32Array {
  const mask = new Uint32Array(columns.count);
  failByCode(mask, columns.code.dataset, failingDatasets(columns, filter));
  for (const key of codedKeys) {
    if (isRestricted(key, filter)) failByCode(mask, columns.code[columnOfKey[key]], failingCodes(key, filter));
  }
  failByPeriod(mask, columns, filter);
  failByRules(mask, columns, filter);
  if (filter.community.length > 0) failByCommunity(mask, columns.communities, filter.community);
  if (filter.minDate !== null) failByDatePrecision(mask, columns, filter.minDate);
  if (filter.minPlace !== null) failByCode(mask, columns.code.placePrecision, failingPlacePrecisions(filter.minPlace));
  if (filter.q !== "") failByText(mask, columns, filter.q);
  return mask;
}

/** failing[code]: the bits that a record with this code fails. */
function failByCode(mask: Uint32Array, codes: Uint8Array, failing: Uint32Array): void {
  for (let i = 0; i < codes.length; i += 1) mask[i] = (mask[i] as number) | (failing[codes[i] as number] as number);
}

/** `status` and `unit` always name what may count; of the others an empty list asks nothing. */
export function isRestricted(key: CodedKey, filter: Filter): boolean {
  return filter[key].length > 0 || key === "status" || key === "unit";
}

/** By position in `columns.datasets`. */
export function failingDatasets(columns: Pick<Columns, "datasets">, filter: Filter): Uint32Array {
  const failing = new Uint32Array(256).fill(bits.dataset);
  const position = datasetPosition(columns, filter.dataset);
  if (position !== -1) failing[position] = 0;
  return failing;
}

/** By code, for a key that is restricted. */
export function failingCodes(key: CodedKey, filter: Filter): Uint32Array {
  const wanted: readonly string[] = filter[key];
  const failing = new Uint32Array(256).fill(bits[key]);
  const codes: readonly string[] = codeLists[columnOfKey[key]];
  for (const code of wanted) {
    const position = codes.indexOf(code);
    if (position !== -1) failing[position] = 0;
    else if (code === "unknown") failing[NOT_KNOWN] = 0;
  }
  failing[WITHHELD] = withheldBit[key] ?? bits[key];
  return failing;
}

/** Codes are listed from finest to coarsest. */
function coarserThan(codes: readonly string[], coarsest: string, bit: number): Uint32Array {
  const failing = new Uint32Array(256).fill(bit);
  failing.fill(0, 0, codes.indexOf(coarsest) + 1);
  return failing;
}

/** By code of the precision. */
export function failingPlacePrecisions(coarsest: string): Uint32Array {
  const failing = coarserThan(codeLists.placePrecision, coarsest, bits.minPlace);
  failing[WITHHELD] = bits.withheldMinPlace;
  return failing;
}

/** Days since 1970-01-01. tooEarly: what a record fails that ended before `from`. */
export type PeriodBounds = { readonly from: number; readonly to: number; readonly tooEarly: number };

export function periodBounds(filter: Pick<Filter, "from" | "to">): PeriodBounds {
  // The default's first day is a rule of counting; any other is the reader's wish.
  const tooEarly = filter.from === DEFAULT_FROM ? bits.outsidePeriod : bits.period;
  return { from: dayNumber(filter.from), to: filter.to === null ? Infinity : dayNumber(filter.to), tooEarly };
}

function failByPeriod(mask: Uint32Array, columns: Columns, filter: Filter): void {
  const { from, to, tooEarly } = periodBounds(filter);
  const { startDay, endDay } = columns;
  for (let i = 0; i < columns.count; i += 1) {
    if ((endDay[i] as number) < from) mask[i] = (mask[i] as number) | tooEarly;
    else if ((startDay[i] as number) > to) mask[i] = (mask[i] as number) | bits.period;
  }
}

function failByRules(mask: Uint32Array, columns: Columns, filter: Filter): void {
  const kindNumber = kindNumbers(filter.clash);
  const { kind } = columns.code;
  const { flags } = columns;
  for (let i = 0; i < columns.count; i += 1) {
    const flag = flags[i] as number;
    if ((flag & FLAG_DUPLICATE) !== 0) mask[i] = (mask[i] as number) | bits.duplicate;
    if (kindNumber[kind[i] as number] === COUNTED_AS_ATTACK && !isByMode(flag, filter.attribution)) mask[i] = (mask[i] as number) | bits.attribution;
  }
}

/** Is an attack with these flags ISKP's by this mode? */
export function isByMode(flags: number, mode: Filter["attribution"]): boolean {
  return mode === "any" || (flags & (mode === "assessed" ? FLAG_ASSESSED : FLAG_CLAIMED)) !== 0;
}

/** As bits of `columns.communities`. */
export function wantedCommunities(wanted: Filter["community"]): number {
  let wantedBits = 0;
  for (const code of wanted) wantedBits |= code === "none" ? NO_COMMUNITY : 1 << communityCodes.indexOf(code);
  return wantedBits;
}

/** What does a record with these communities fail? */
export function failsByCommunities(own: number, wantedBits: number): number {
  if ((own & COMMUNITIES_WITHHELD) !== 0) return bits.withheldCommunity;
  return (own & wantedBits) === 0 ? bits.community : 0;
}

function failByCommunity(mask: Uint32Array, communities: Uint32Array, wanted: Filter["community"]): void {
  const wantedBits = wantedCommunities(wanted);
  for (let i = 0; i < communities.length; i += 1) mask[i] = (mask[i] as number) | failsByCommunities(communities[i] as number, wantedBits);
}

/**
 * By code of the precision, for full and for reduced records. A reduced record shows its month, or months, and may be known
 * better: a finer precision can be neither granted nor denied. Only *year* is kept as it is.
 */
export function failingDatePrecisions(coarsest: string): { failing: Uint32Array; failingReduced: Uint32Array } {
  const failing = coarserThan(codeLists.datePrecision, coarsest, bits.minDate);
  const failingReduced = coarserThan(codeLists.datePrecision, coarsest, bits.withheldMinDate);
  failingReduced[codeLists.datePrecision.indexOf("year")] = failing[codeLists.datePrecision.indexOf("year")] as number;
  return { failing, failingReduced };
}

function failByDatePrecision(mask: Uint32Array, columns: Columns, coarsest: string): void {
  const { failing, failingReduced } = failingDatePrecisions(coarsest);
  const { flags } = columns;
  const { datePrecision } = columns.code;
  for (let i = 0; i < columns.count; i += 1) {
    const table = ((flags[i] as number) & FLAG_REDUCED) === 0 ? failing : failingReduced;
    mask[i] = (mask[i] as number) | (table[datePrecision[i] as number] as number);
  }
}

/** The words that a search asks for, folded as the text is. */
export function searchWords(q: string): string[] {
  return foldText(q).split(" ").filter((word) => word !== "");
}

/** What does this record fail when these words are searched for? None are found by nothing. */
export function failsByText(columns: Columns, row: number, words: readonly string[]): number {
  const text = columns.text[row] ?? "";
  if (words.length > 0 && words.every((word) => text.includes(word))) return 0;
  // Of a reduced record the ref and province can be found; what else its text holds is not told.
  return ((columns.flags[row] as number) & FLAG_REDUCED) !== 0 ? bits.withheldQ : bits.q;
}

function failByText(mask: Uint32Array, columns: Columns, q: string): void {
  const words = searchWords(q);
  for (let i = 0; i < columns.count; i += 1) mask[i] = (mask[i] as number) | failsByText(columns, i, words);
}
