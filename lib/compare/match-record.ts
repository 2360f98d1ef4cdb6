import { dayNumber } from "../codebook/iso-day";
import { provinceCodes } from "../codebook/provinces";
import type { ProvinceCode } from "../codebook/provinces";
import type { Comparable } from "../entry/likeness";
import type { Columns } from "../read/columns";
import { rowAt } from "../read/row";

/**
 * One record as matching sees it: what the public view shows of it and nothing else, so that no candidate, score or order of a list tells
 * anything that is withheld. Fields that a coarse record does not show are unknown here.
 */
export type MatchRecord = {
  readonly ref: string;
  /** Position in the columns that it was read from. */
  readonly index: number;
  /** Bounds within which it happened, days since 1970-01-01. */
  readonly start: number;
  readonly end: number;
  /** Both bounds are the event's own day, and not of an announcement or report. */
  readonly ownDate: boolean;
  readonly province: ProvinceCode;
  readonly facts: Comparable;
};

/** A record known only to more days than this is near everything and says nothing: it is counted, and not matched. */
export const LONGEST_SPAN_DAYS = 31;

/** Why a record cannot be matched. */
export const unmatchableReasons = ["dates-too-wide", "no-province"] as const;
export type UnmatchableReason = (typeof unmatchableReasons)[number];

/** The record in this row for matching, or why it cannot be. O(1). */
export function matchRecord(columns: Columns, index: number): MatchRecord | UnmatchableReason {
  const row = rowAt(columns, index);
  const [start, end] = [dayNumber(row.dateStart), dayNumber(row.dateEnd)];
  if (end - start + 1 > LONGEST_SPAN_DAYS) return "dates-too-wide";
  if (row.province === null || !provinceCodes.includes(row.province)) return "no-province";
  const { unit, kind, eventType, dateStart, dateEnd, dateBasis, province, place, point, placePrecision, assessedActor, targetType, killedLow, killedBest, killedHigh } = row;
  return {
    ref: row.ref, index, start, end, province,
    ownDate: dateBasis === "event",
    facts: {
      unit, kind, dateStart, dateEnd, province, assessedActor, targetType, killedLow, killedBest, killedHigh, place,
      // *Other* is what the likenesses take as not said.
      eventType: eventType ?? "other",
      dateBasis: dateBasis ?? "report",
      placePrecision: placePrecision ?? "province",
      lng: point?.lng ?? null, lat: point?.lat ?? null,
      provinceAlternatives: [],
      // Not in the columns, or of no use between lists of different hands.
      targetDescription: null, detainedLow: null, detainedBest: null, detainedHigh: null, summary: "", sources: [],
    },
  };
}
