import type { AttributionMode } from "../codebook/classes";
import type { IsoDay, IsoMonth } from "../codebook/iso-day";
import type { ProvinceCode } from "../codebook/provinces";

/**
 * One way to read the records: everything that could have been chosen otherwise. A finding is computed once under the
 * primary reading, which is fixed beforehand, and once under each of its required variants, which change one thing each.
 */
export type Reading = {
  /** First day, and last day or the end of the data where no coverage is stated. */
  readonly from: IsoDay;
  readonly to: IsoDay | null;
  readonly attribution: AttributionMode;
  /** Clashes left out, or taken as attacks by ISKP, or as announced operations, where ISKP and the Taliban fought. */
  readonly clash: "out" | "attacks" | "operations";
  readonly leaveOutProvince: ProvinceCode | null;
  readonly leaveOutMonth: IsoMonth | null;
  /** `with-records`: provinces with at least one record of any kind, since the others may not have been searched. */
  readonly provinces: "all" | "with-records";
  /** Leaves out records that one party's word alone stands for (see EvidenceRecord.partisanOnly). */
  readonly withoutPartisanOnly: boolean;
  /** Leaves out records that stand on this party's word alone (see isWordOfAlone); null keeps all. */
  readonly withoutVoice: string | null;
  /** Days after an attack within which an operation counts as following. */
  readonly lagDays: 7 | 14 | 30;
  readonly near: "same" | "same-or-adjacent";
  readonly population: 2018 | 2026;
  /** Named set of provinces or of target types that a finding offers; null is the finding's own primary set. */
  readonly set: string | null;
};

/**
 * What a variant says of the finding when it disagrees. `ordinary` and `coverage` are required: the estimate must hold in all of
 * them, and in `coverage` the whole interval. `additional` is computed and shown beside them, and decides nothing.
 */
export type VariantKind = "ordinary" | "coverage" | "additional";

export type Variant = {
  /** Stable, kebab-case: stored, shown in addresses, compared between versions. */
  readonly id: string;
  /** As read in the strip of estimates: "claimed only", "without Kabul". */
  readonly name: string;
  readonly kind: VariantKind;
  /** An ordinary variant that must hold with its whole interval wherever it reaches the minimum (T12: every set of provinces). */
  readonly wholeInterval?: true;
  readonly reading: Partial<Reading>;
};
