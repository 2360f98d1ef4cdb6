import type { EvidenceRecord } from "../evidence-record";

/** Is the very day of the event known? What tests of timing need: an announcement's or a report's day is not the event's. */
export function hasExactDay(record: Pick<EvidenceRecord, "datePrecision" | "dateBasis">): boolean {
  return record.datePrecision === "day" && record.dateBasis === "event";
}

export type Datable = {
  /** Province known and the event's own day known. */
  readonly usable: readonly EvidenceRecord[];
  /** Province known, day not: bounds only. */
  readonly imprecise: readonly EvidenceRecord[];
  readonly unplaced: number;
};

/** Which of these records can enter a test of what follows what in one place? The three parts add up. */
export function datable(records: readonly EvidenceRecord[]): Datable {
  const placed = records.filter((record) => record.province !== null);
  return {
    usable: placed.filter(hasExactDay),
    imprecise: placed.filter((record) => !hasExactDay(record)),
    unplaced: records.length - placed.length,
  };
}
