import { inClassA, inClassO } from "../codebook/classes";
import type { AttributionMode } from "../codebook/classes";
import type { Attribution, IncidentDraft } from "../codebook/incident";
import { monthOf } from "../codebook/iso-day";
import type { IsoDay, IsoMonth } from "../codebook/iso-day";
import type { ProvinceCode } from "../codebook/provinces";
import { countedStatuses } from "../codebook/values/trust";

/** What the tests ask of a record; built from the full record, on the server only. */
export type ClaimRecord = {
  readonly ref: string;
  readonly kind: IncidentDraft["kind"];
  readonly province: ProvinceCode | null;
  readonly dateStart: IsoDay;
  readonly dateEnd: IsoDay;
  /** The month of the first day: the cluster of waves. */
  readonly month: IsoMonth;
  readonly classA: Readonly<Record<AttributionMode, boolean>>;
  readonly classO: boolean;
  /** Why the record stays out of every test, before class and window are asked; null when it does not. */
  readonly out: "status" | "duplicate" | "aggregate" | null;
};

type Fields = Pick<IncidentDraft, "kind" | "unit" | "status" | "duplicateOf" | "province" | "dateStart" | "dateEnd" | "assessedActor" | "announcedAgainst"> & {
  ref: string;
  attributions: readonly Pick<Attribution, "voice" | "actor">[];
};

export function claimRecord(record: Fields): ClaimRecord {
  const counted: readonly string[] = countedStatuses;
  return {
    ref: record.ref,
    kind: record.kind,
    province: record.province,
    dateStart: record.dateStart,
    dateEnd: record.dateEnd,
    month: monthOf(record.dateStart),
    classA: { claimed: inClassA(record, "claimed"), assessed: inClassA(record, "assessed"), any: inClassA(record, "any") },
    classO: inClassO(record),
    out: !counted.includes(record.status) ? "status" : record.duplicateOf !== null ? "duplicate" : record.unit === "aggregate" ? "aggregate" : null,
  };
}

export type ClaimWindow = { readonly from: IsoDay; readonly to: IsoDay | null };

/** What the primary filter keeps, and what it leaves out and why; `kept` and the counts add up to `total`. */
export type PrimarySelection = {
  readonly window: ClaimWindow;
  readonly total: number;
  readonly kept: readonly ClaimRecord[];
  readonly leftOut: { readonly status: number; readonly duplicate: number; readonly aggregate: number; readonly window: number };
  /** Provinces with at least one record of any kind, kept or not: the others were not searched, or nothing was reported. */
  readonly provincesWithRecords: readonly ProvinceCode[];
};

/**
 * The primary filter of the claims: counted events of one dataset whose span touches the window. Classes and provinces are
 * the findings' own business. `records`: one dataset, live batches.
 */
export function primarySelection(records: readonly ClaimRecord[], window: ClaimWindow): PrimarySelection {
  const leftOut = { status: 0, duplicate: 0, aggregate: 0, window: 0 };
  const kept = records.filter((record) => {
    if (record.out !== null) {
      leftOut[record.out] += 1;
      return false;
    }
    const inside = record.dateEnd >= window.from && (window.to === null || record.dateStart <= window.to);
    if (!inside) leftOut.window += 1;
    return inside;
  });
  const provincesWithRecords = [...new Set(records.flatMap((record) => record.province ?? []))].sort();
  return { window, total: records.length, kept, leftOut, provincesWithRecords };
}
