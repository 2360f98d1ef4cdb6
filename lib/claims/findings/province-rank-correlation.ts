import type { Finding } from "../../analysis/finding";
import { spearman } from "../../analysis/partial-spearman";
import type { PartialSpearman } from "../../analysis/partial-spearman";
import { provinceCodes } from "../../codebook/provinces";
import type { ProvinceCode } from "../../codebook/provinces";
import type { PrimarySelection } from "../claim-record";

/** Fixed beforehand: events of each class, and provinces that each class touches. Below it the figure is not read. */
export const MINIMUM_EVENTS = 20;
export const MINIMUM_PROVINCES = 8;

export type ProvinceCounts = { readonly province: ProvinceCode; readonly attacks: number; readonly operations: number };

export type ProvinceRankCorrelation = {
  readonly id: "T3";
  readonly claim: "C2";
  readonly attacks: number;
  readonly operations: number;
  readonly attackProvinces: number;
  readonly operationProvinces: number;
  readonly unplaced: { readonly attacks: number; readonly operations: number };
  /** Both classes reach the minimum number of events and of provinces. */
  readonly enough: boolean;
  /** Over the provinces with at least one record of any kind. */
  readonly withRecords: Finding<PartialSpearman>;
  readonly provincesWithRecords: number;
  /** Over all provinces: those without any record count as zero in both classes, which lifts the figure. */
  readonly all: Finding<PartialSpearman>;
  readonly provinces: number;
  readonly counts: readonly ProvinceCounts[];
  /** No test is run yet: the word on the page is *not tested yet*. */
  readonly verdict: { readonly word: "not-tested-yet" };
  readonly refs: readonly string[];
};

/**
 * T3 in its descriptive part, for C2: do provinces with more ISKP attacks have more announced anti-ISKP operations?
 *
 * selection: one dataset under the primary filter. Rank correlation (Spearman, ties shared) of Class A and Class O counts,
 * first over the provinces with at least one record, then over all 34. No p and no verdict: both classes follow people,
 * towns and reporters, and every scenario predicts such an overlap.
 */
export function provinceRankCorrelation(selection: PrimarySelection): ProvinceRankCorrelation {
  const attacks = selection.kept.filter((record) => record.classA.assessed);
  const operations = selection.kept.filter((record) => record.classO);
  const countIn = (records: typeof attacks, province: ProvinceCode) => records.filter((record) => record.province === province).length;
  const counts = provinceCodes.map((province) => ({ province, attacks: countIn(attacks, province), operations: countIn(operations, province) }));
  const withRecords = counts.filter(({ province }) => selection.provincesWithRecords.includes(province));
  const correlate = (rows: readonly ProvinceCounts[]) => spearman(rows.map((row) => row.attacks), rows.map((row) => row.operations));
  const placed = (records: typeof attacks) => records.filter((record) => record.province !== null).length;
  const [attackProvinces, operationProvinces] = [counts.filter((row) => row.attacks > 0).length, counts.filter((row) => row.operations > 0).length];

  return {
    id: "T3", claim: "C2",
    attacks: placed(attacks), operations: placed(operations), attackProvinces, operationProvinces,
    unplaced: { attacks: attacks.length - placed(attacks), operations: operations.length - placed(operations) },
    enough: placed(attacks) >= MINIMUM_EVENTS && placed(operations) >= MINIMUM_EVENTS && attackProvinces >= MINIMUM_PROVINCES && operationProvinces >= MINIMUM_PROVINCES,
    withRecords: correlate(withRecords), provincesWithRecords: withRecords.length,
    all: correlate(counts), provinces: counts.length,
    counts,
    verdict: { word: "not-tested-yet" },
    refs: [...attacks, ...operations].map((record) => record.ref),
  };
}
