import { actors } from "../codebook/actors";
import type { IncidentDraft } from "../codebook/incident";
import { dayNumber } from "../codebook/iso-day";
import { haversineKm } from "../geography/distance";
import { areNeighbours } from "../geography/neighbours";
import { gapDays, namedProvinces } from "./duplicate-window";
import { textSimilarity } from "./text-similarity";

/** What of a record is compared. */
export type Comparable = Pick<
  IncidentDraft,
  | "unit" | "kind" | "eventType" | "dateStart" | "dateEnd" | "dateBasis" | "province" | "provinceAlternatives" | "place" | "lng" | "lat" | "placePrecision"
  | "assessedActor" | "targetType" | "targetDescription" | "killedLow" | "killedBest" | "killedHigh" | "detainedLow" | "detainedBest" | "detainedHigh" | "summary" | "sources"
>;

/**
 * How alike are two records in one respect? 0 to 1, symmetric, 1 for the same value; null when neither record says anything, and
 * `HALF_KNOWN` when only one does, which speaks neither for nor against.
 */
export type Likeness = (one: Comparable, other: Comparable) => number | null;

export const HALF_KNOWN = 0.5;

/** The rule for what is not known, in one place. */
function ofKnown<T>(one: T | null, other: T | null, compare: (one: T, other: T) => number): number | null {
  if (one === null && other === null) return null;
  return one === null || other === null ? HALF_KNOWN : compare(one, other);
}

/** The same bounds, or else overlapping ones, the less the wider they are: two records of one month can be anything. */
export const dateLikeness: Likeness = (one, other) => {
  if (one.dateStart === other.dateStart && one.dateEnd === other.dateEnd) return 1;
  const gap = gapDays(one, other);
  if (gap > 0) return gap === 1 ? 0.6 : 0.3;
  const days = Math.max(...[one, other].map(({ dateStart, dateEnd }) => dayNumber(dateEnd) - dayNumber(dateStart) + 1));
  return days <= 7 ? 0.8 : days <= 31 ? 0.6 : 0.3;
};

export const provinceLikeness: Likeness = (one, other) => {
  const [a, b] = [namedProvinces(one), namedProvinces(other)];
  if (a.length > 0 && one.province === other.province && (one.province !== null || a.join() === b.join())) return 1;
  return ofKnown(a.length > 0 ? a : null, b.length > 0 ? b : null, () => {
    if (a.some((province) => b.includes(province))) return 0.8;
    return a.some((province) => b.some((neighbour) => areNeighbours(province, neighbour))) ? 0.4 : 0;
  });
};

/** A clash may be anybody's attack or operation; an attack and an operation are two events, often cause and answer. */
export const kindLikeness: Likeness = ({ kind: one }, { kind: other }) => {
  if (one === other) return 1;
  return one === "clash" || other === "clash" || one === "other" || other === "other" ? 0.6 : 0;
};

type EventType = Comparable["eventType"];
/** Ways of acting that reports and coders take for each other. */
const EVENT_FAMILIES: readonly (readonly EventType[])[] = [
  ["suicide-bombing", "ied", "complex-attack", "grenade"],
  ["grenade", "rocket-or-mortar"],
  ["armed-assault", "assassination", "complex-attack", "clash"],
  ["raid", "arrest", "sweep", "clash"],
  ["arrest", "abduction"],
  ["killing-in-custody", "assassination", "abduction"],
];

export const eventTypeLikeness: Likeness = (one, other) =>
  ofKnown(one.eventType === "other" ? null : one.eventType, other.eventType === "other" ? null : other.eventType, (a, b) =>
    a === b ? 1 : EVENT_FAMILIES.some((family) => family.includes(a) && family.includes(b)) ? 0.6 : 0,
  );

const parentOf = new Map<string, string | null>(actors.map(({ code, parent }) => [code, parent]));

/** *Unidentified* and *none* name nobody, so they are compared with nobody. */
export const actorLikeness: Likeness = (one, other) => {
  const named = ({ assessedActor }: Comparable) => (assessedActor === "unidentified" || assessedActor === "none" ? null : assessedActor);
  return ofKnown(named(one), named(other), (a, b) => (a === b ? 1 : parentOf.get(a) === b || parentOf.get(b) === a ? 0.8 : 0));
};

type TargetType = Comparable["targetType"];
/** Targets at whose border coders differ. */
const TARGET_FAMILIES: readonly (readonly TargetType[])[] = [
  ["worship-place", "religious-figure", "community-people"],
  ["community-people", "transport", "public-space"],
  ["public-space", "finance-business", "transport"],
  ["government", "taliban-forces"],
  ["diplomatic", "foreign-nationals"],
  ["private-home", "former-republic", "opposition", "iskp-member"],
];

export const targetLikeness: Likeness = (one, other) => {
  const known = ({ targetType }: Comparable) => (targetType === "unknown" || targetType === "other" ? null : targetType);
  return ofKnown(known(one), known(other), (a, b) => (a === b ? 1 : TARGET_FAMILIES.some((family) => family.includes(a) && family.includes(b)) ? 0.6 : 0));
};

type Range = { low: number; high: number };

function rangeOf(low: number | null, best: number | null, high: number | null): Range | null {
  // A draft whose figures are out of order is compared too, before its error is corrected.
  const known = [low, best, high].filter((count) => count !== null);
  return known.length === 0 ? null : { low: Math.min(...known), high: Math.max(...known) };
}

/**
 * Ranges that overlap are alike. Otherwise by how many times the higher figure exceeds the lower: early and late counts of one
 * event commonly differ by half, hardly ever tenfold. One is added to both, so that none and one are near.
 */
function rangeLikeness(one: Range, other: Range): number {
  const [lower, higher] = one.low < other.low ? [one, other] : [other, one];
  if (lower.high >= higher.low) return 1;
  return Math.max(0, 1 - Math.log((higher.low + 1) / (lower.high + 1)) / Math.log(4));
}

export const killedLikeness: Likeness = (one, other) =>
  ofKnown(rangeOf(one.killedLow, one.killedBest, one.killedHigh), rangeOf(other.killedLow, other.killedBest, other.killedHigh), rangeLikeness);

export const detainedLikeness: Likeness = (one, other) =>
  ofKnown(rangeOf(one.detainedLow, one.detainedBest, one.detainedHigh), rangeOf(other.detainedLow, other.detainedBest, other.detainedHigh), rangeLikeness);

/** Within the first distance the points may be one place, beyond the second they are two, by the coarser precision of the two; km. */
const REACH_KM = { site: [1, 6], town: [5, 20], vicinity: [25, 60], district: [30, 70] } as const;
type Placed = keyof typeof REACH_KM;
const COARSENESS: readonly Placed[] = ["site", "town", "vicinity", "district"];

/** By distance where both have a point, by name where they have not. */
export const placeLikeness: Likeness = (one, other) => {
  const named = placeNameLikeness(one, other);
  const [a, b] = [one.placePrecision, other.placePrecision] as const;
  const [lngA, latA, lngB, latB] = [one.lng, one.lat, other.lng, other.lat];
  if (lngA === null || latA === null || lngB === null || latB === null || !isPlaced(a) || !isPlaced(b)) return named;
  const [near, far] = REACH_KM[COARSENESS[Math.max(COARSENESS.indexOf(a), COARSENESS.indexOf(b))] ?? "district"];
  const km = haversineKm([lngA, latA], [lngB, latB]);
  const byDistance = Math.min(1, Math.max(0, (far - km) / (far - near)));
  // In one town everything stands at the town's point: then only the names can tell two quarters apart.
  return named === null || named === HALF_KNOWN ? byDistance : (byDistance + named) / 2;
};

const isPlaced = (precision: string): precision is Placed => Object.hasOwn(REACH_KM, precision);

function placeNameLikeness(one: Comparable, other: Comparable): number | null {
  return ofKnown(one.place, other.place, (a, b) => (a === b ? 1 : (textSimilarity(a, b) ?? HALF_KNOWN)));
}

/** Two people tell one event in different words: so much of shared wording is already as good as the same. */
const SAME_STORY = 0.6;
/** Texts of this subject share so much although they tell of different events. */
const UNRELATED = 0.2;

export const textLikeness: Likeness = (one, other) => {
  const [a, b] = [one, other].map(({ summary, targetDescription }) => `${summary} ${targetDescription ?? ""}`.trim()) as [string, string];
  if (a === b) return a === "" ? null : 1;
  const similarity = textSimilarity(a, b);
  return similarity === null ? HALF_KNOWN : Math.min(1, Math.max(0, (similarity - UNRELATED) / (SAME_STORY - UNRELATED)));
};

/** The same report in both is a hint; different reports are what two records of one event mostly rest on, so they say nothing. */
export const sourceLikeness: Likeness = (one, other) => {
  const urls = new Set(one.sources.flatMap(({ url }) => url ?? []));
  return other.sources.some(({ url }) => url !== null && urls.has(url)) ? 1 : null;
};
