import type { ProvinceCode } from "../codebook/provinces";
import type { DatasetInfo } from "../read/columns";
import type { EvidenceRecord } from "./evidence-record";

/** Everything a finding may look at: the records of one dataset at one revision. Geography and population are the codebook's. */
export type World = {
  readonly revision: number;
  readonly dataset: DatasetInfo;
  /** All records of the dataset that a live batch or a person wrote, those that count and those that do not (`out`). */
  readonly records: readonly EvidenceRecord[];
  /** Provinces with a record of any kind in the whole dataset, where `records` are only a part of it (a reader's selection). */
  readonly recordedProvinces?: readonly ProvinceCode[];
};
