import { dayNumber } from "../codebook/iso-day";
import { TOLERANCE_DAYS } from "../entry/duplicate-window";
import { actorLikeness, dateLikeness, eventTypeLikeness, HALF_KNOWN, killedLikeness, kindLikeness, placeLikeness, targetLikeness } from "../entry/likeness";
import type { Likeness } from "../entry/likeness";
import { haversineKm } from "../geography/distance";
import { areNeighbours } from "../geography/neighbours";
import type { MatchRecord } from "./match-record";

/**
 * Could two records of two lists be one event, and how alike are they?
 *
 * After the idea of MELTT (Donnay, Dunford, McGrath, Backer & Cunningham 2019, Integrating Conflict Event Data, doi:10.1177/0022002718777050):
 * first a window of days and distance within which two reports may be one event, then agreement in what else was coded (kind, actor, target), coarse
 * agreement counting less than fine. Ours: the distance follows from how precisely each record is placed, the days from what its date is the date
 * of; the toll and names of places are compared as well; agreement is a weighted mean from 0 to 1 with weights of our choosing, higher being more alike;
 * and nothing is matched by itself: a person decides, and one record is matched with one of the other list at most.
 */

/** How many kilometres two points may lie apart, by the coarser precision of the two. Records placed by district or province alone are compared by province. */
export const REACH_KM = { site: 10, town: 20, vicinity: 60 } as const;
type Placed = keyof typeof REACH_KM;
const COARSENESS: readonly Placed[] = ["site", "town", "vicinity"];

export const scoreParts = ["date", "place", "kind", "eventType", "actor", "target", "killed"] as const;
export type ScorePart = (typeof scoreParts)[number];
export type PairScore = {
  /** 0 to 1; the weighted mean over the parts that are not null. */
  readonly score: number;
  /** Each part 0 to 1, 0.5 where one record alone says something, null where neither does. */
  readonly parts: Readonly<Record<ScorePart, number | null>>;
};

/** What a part weighs: day and place most, then who, against whom and how many died; how it was done least, since lists name it differently. */
export const PART_WEIGHTS: Readonly<Record<ScorePart, number>> = { date: 2, place: 2, kind: 1, eventType: 1, actor: 1.5, target: 1.5, killed: 2 };

/** Days between the spans of two records that may still be one event: one where both dates are the event's own, three where either is a report's. */
export function toleranceDays(one: Pick<MatchRecord, "ownDate">, other: Pick<MatchRecord, "ownDate">): number {
  return one.ownDate && other.ownDate ? TOLERANCE_DAYS.event : TOLERANCE_DAYS.other;
}

/** Do days, place and kind leave it possible that these are one event? Symmetric. */
export function mayBeOne(one: MatchRecord, other: MatchRecord): boolean {
  const gap = Math.max(one.start - other.end, other.start - one.end, 0);
  if (gap > toleranceDays(one, other)) return false;
  const oneProvince = one.province === other.province;
  if (!oneProvince && !areNeighbours(one.province, other.province)) return false;
  // An attack and an operation are two events, often cause and answer.
  if (kindLikeness(one.facts, other.facts) === 0) return false;
  const apart = kmApart(one, other);
  return apart === null ? oneProvince : apart.km <= apart.reach;
}

/** How far two points lie apart and may; null where either record is not placed by a point. */
function kmApart({ facts: a }: MatchRecord, { facts: b }: MatchRecord): { readonly km: number; readonly reach: number } | null {
  if (a.lng === null || a.lat === null || b.lng === null || b.lat === null) return null;
  const coarser = Math.max(COARSENESS.indexOf(a.placePrecision as Placed), COARSENESS.indexOf(b.placePrecision as Placed));
  const isPlaced = COARSENESS.includes(a.placePrecision as Placed) && COARSENESS.includes(b.placePrecision as Placed);
  const precision = COARSENESS[coarser];
  return !isPlaced || precision === undefined ? null : { km: haversineKm([a.lng, a.lat], [b.lng, b.lat]), reach: REACH_KM[precision] };
}

/** A clash names a side and never who began it, so its actor speaks neither for nor against. */
const actorOfKinds: Likeness = (one, other) => ((one.kind === "clash") === (other.kind === "clash") ? actorLikeness(one, other) : HALF_KNOWN);

/** Two records of one month with the same bounds agree in the month, not in the day: so much at most, by the wider of the two. */
const dateOfSpans: Likeness = (one, other) => {
  const days = Math.max(...[one, other].map(({ dateStart, dateEnd }) => dayNumber(dateEnd) - dayNumber(dateStart) + 1));
  return Math.min(dateLikeness(one, other) ?? HALF_KNOWN, days === 1 ? 1 : days <= 7 ? 0.8 : 0.6);
};

const likenesses: Readonly<Record<ScorePart, Likeness>> = {
  date: dateOfSpans,
  // Placed by province alone: the same province says a little, as a half.
  place: (one, other) => placeLikeness(one, other) ?? HALF_KNOWN,
  kind: kindLikeness, eventType: eventTypeLikeness, actor: actorOfKinds, target: targetLikeness, killed: killedLikeness,
};

/** How alike are two records in everything compared? Symmetric and deterministic; about 5 microseconds. */
export function pairScore(one: MatchRecord, other: MatchRecord): PairScore {
  const parts = {} as Record<ScorePart, number | null>;
  let [sum, weight] = [0, 0];
  for (const part of scoreParts) {
    const value = likenesses[part](one.facts, other.facts);
    parts[part] = value;
    if (value === null) continue;
    sum += PART_WEIGHTS[part] * value;
    weight += PART_WEIGHTS[part];
  }
  return { score: sum / weight, parts };
}
