import type { EnteredField } from "../codebook/incident";
import { datesMayAgree, namedProvinces, provincesMayAgree } from "./duplicate-window";
import {
  actorLikeness, dateLikeness, detainedLikeness, eventTypeLikeness, HALF_KNOWN, killedLikeness, kindLikeness, placeLikeness, provinceLikeness, sourceLikeness,
  targetLikeness, textLikeness,
} from "./likeness";
import type { Comparable, Likeness } from "./likeness";

/**
 * What each respect weighs. Date and province are asked for before anything is weighed, so they count little again; what tells two
 * events of one day and town apart (kind, how, whom, where in town, in what words) counts most.
 */
const respects: readonly { readonly field: EnteredField; readonly weight: number; readonly likeness: Likeness }[] = [
  { field: "dateStart", weight: 1.5, likeness: dateLikeness },
  { field: "province", weight: 1, likeness: provinceLikeness },
  { field: "kind", weight: 2.5, likeness: kindLikeness },
  { field: "eventType", weight: 1.5, likeness: eventTypeLikeness },
  { field: "assessedActor", weight: 1, likeness: actorLikeness },
  { field: "targetType", weight: 2, likeness: targetLikeness },
  { field: "killedBest", weight: 1.5, likeness: killedLikeness },
  { field: "detainedBest", weight: 1, likeness: detainedLikeness },
  { field: "place", weight: 2, likeness: placeLikeness },
  { field: "summary", weight: 2, likeness: textLikeness },
  { field: "sources", weight: 1, likeness: sourceLikeness },
];

/**
 * From this score on the analyst is asked. A false alarm costs one glance at a link, a missed one a death counted twice: so it lies
 * below the doubtful ones among the labelled pairs of `tests/golden/near-duplicates.json` (recall 27 of 28, precision 27 of 31), and not
 * where precision would be best. Of the 11,476 pairs in the starter set it picks out 14.
 */
export const WARN_FROM = 0.65;

const AGREES_FROM = 0.75;
const DIFFERS_BELOW = HALF_KNOWN;
const MOST_SHOWN = 8;

export type NearDuplicate = {
  readonly ref: string;
  /** 0 to 1; 1 for records that say the same in every respect compared. */
  readonly score: number;
  /** Respects, named by their field, in which the two are alike, and in which they are not; what is half known is in neither. */
  readonly agree: readonly EnteredField[];
  readonly differ: readonly EnteredField[];
};

/**
 * How likely do these two records tell of one event? 0 to 1, symmetric, the weighted mean over all respects in which at least one of
 * them says something. 0 when they cannot: another unit, dates farther apart than the tolerance, or provinces that are no neighbours.
 */
export function duplicateScore(one: Comparable, other: Comparable): number {
  return compare(one, other).score;
}

function compare(one: Comparable, other: Comparable): Omit<NearDuplicate, "ref"> {
  if (one.unit !== other.unit || !datesMayAgree(one, other) || !provincesMayAgree(namedProvinces(one), namedProvinces(other))) {
    return { score: 0, agree: [], differ: [] };
  }
  const found = respects.flatMap(({ field, weight, likeness }) => {
    const value = likeness(one, other);
    return value === null ? [] : [{ field, weight, value }];
  });
  const total = found.reduce((sum, { weight }) => sum + weight, 0);
  return {
    score: found.reduce((sum, { weight, value }) => sum + weight * value, 0) / total,
    agree: found.filter(({ value }) => value >= AGREES_FROM).map(({ field }) => field),
    differ: found.filter(({ value }) => value < DIFFERS_BELOW).map(({ field }) => field),
  };
}

/**
 * Which of these records may tell of the event of this draft? Those from `WARN_FROM` on, the likeliest first, at most eight. The analyst
 * decides; nothing is merged.
 *
 * candidates: records of the draft's `duplicateWindow`, in any order; more of them cost time and change nothing. ownRef: the record
 * being edited, which is left out. About 10 microseconds a candidate.
 */
export function nearDuplicates(draft: Comparable, candidates: Iterable<Comparable & { readonly ref: string }>, options: { readonly ownRef?: string } = {}): NearDuplicate[] {
  const found: NearDuplicate[] = [];
  for (const candidate of candidates) {
    if (candidate.ref === options.ownRef) continue;
    const compared = compare(draft, candidate);
    if (compared.score >= WARN_FROM) found.push({ ref: candidate.ref, ...compared });
  }
  // Refs settle ties, so that the order never depends on how the store answered.
  return found.sort((a, b) => b.score - a.score || (a.ref < b.ref ? -1 : 1)).slice(0, MOST_SHOWN);
}
