import type { IncidentDraft } from "../codebook/incident";
import { dayNumber, isoDayFromNumber } from "../codebook/iso-day";
import type { IsoDay } from "../codebook/iso-day";
import type { ProvinceCode } from "../codebook/provinces";
import { areNeighbours, neighbourProvinces } from "../geography/neighbours";

/**
 * By how many days two records of one event may miss each other, days. One, when both dates are the event's own: a night is dated by
 * its evening here and by its morning elsewhere. Three, when either is the date of an announcement, claim, discovery or report, since these
 * follow the event by a day or two and the first coding of the starter set took three days to either side as *about*.
 */
export const TOLERANCE_DAYS = { event: 1, other: 3 } as const;

export type Dated = Pick<IncidentDraft, "dateStart" | "dateEnd" | "dateBasis">;

/** Days between the spans of two records: 0 when they touch or overlap. */
export function gapDays(one: Dated, other: Dated): number {
  const [later, earlier] = one.dateStart > other.dateStart ? [one, other] : [other, one];
  return Math.max(0, dayNumber(later.dateStart) - dayNumber(earlier.dateEnd));
}

/** Can these two dates be those of one event? */
export function datesMayAgree(one: Dated, other: Dated): boolean {
  const tolerance = one.dateBasis === "event" && other.dateBasis === "event" ? TOLERANCE_DAYS.event : TOLERANCE_DAYS.other;
  return gapDays(one, other) <= tolerance;
}

export type DuplicateWindow = {
  /** Records whose span from `dateStart` to `dateEnd` overlaps these days, both included. */
  readonly from: IsoDay;
  readonly to: IsoDay;
  /**
   * Records that name one of these, as province or among the alternatives, or name no province at all. In P-code order. Null: any
   * province.
   */
  readonly provinces: readonly ProvinceCode[] | null;
};

/**
 * Which records need to be read to find every near-duplicate of this draft? A superset of what `nearDuplicates` can return, small
 * enough to be a query: `dateStart <= to`, `dateEnd >= from`, and the provinces as said above.
 */
export function duplicateWindow(draft: Dated & Pick<IncidentDraft, "province" | "provinceAlternatives">): DuplicateWindow {
  const named = namedProvinces(draft);
  const wide = new Set(named.flatMap((province) => [province, ...neighbourProvinces(province)]));
  return {
    from: isoDayFromNumber(dayNumber(draft.dateStart) - TOLERANCE_DAYS.other),
    to: isoDayFromNumber(dayNumber(draft.dateEnd) + TOLERANCE_DAYS.other),
    provinces: named.length === 0 ? null : [...wide].sort(),
  };
}

/** Are two lists of named provinces the same ground or neighbours? Where nothing is named, nothing speaks against it. */
export function provincesMayAgree(one: readonly ProvinceCode[], other: readonly ProvinceCode[]): boolean {
  if (one.length === 0 || other.length === 0) return true;
  return one.some((a) => other.some((b) => a === b || areNeighbours(a, b)));
}

/** All provinces a record names, the alternatives included. */
export function namedProvinces({ province, provinceAlternatives }: Pick<IncidentDraft, "province" | "provinceAlternatives">): ProvinceCode[] {
  return [...new Set([...(province === null ? [] : [province]), ...provinceAlternatives])];
}
