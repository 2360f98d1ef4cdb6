import type { DatedEvents } from "../../analysis/dated-events";
import type { IntervalEvents } from "../../analysis/coincidence-bounds";
import { dayNumber } from "../../codebook/iso-day";
import type { IsoDay } from "../../codebook/iso-day";
import type { EvidenceRecord } from "../evidence-record";
import { areaOf } from "./closeness";

/** Records of known province as areas and days since `from`: the columns that coincidence takes. Others are the caller's to leave out. */
export function datedEvents(records: readonly EvidenceRecord[], from: IsoDay): DatedEvents {
  return { area: areas(records), day: records.map(({ dateStart }) => dayNumber(dateStart) - dayNumber(from)) };
}

/** The same with the bounds of each date. */
export function intervalEvents(records: readonly EvidenceRecord[], from: IsoDay): IntervalEvents {
  const since = (day: IsoDay) => dayNumber(day) - dayNumber(from);
  return { area: areas(records), dayLo: records.map(({ dateStart }) => since(dateStart)), dayHi: records.map(({ dateEnd }) => since(dateEnd)) };
}

function areas(records: readonly EvidenceRecord[]): number[] {
  return records.map(({ province }) => {
    if (province === null) throw new Error("a record without a province has no area");
    return areaOf(province);
  });
}
