import { knownCoverageSchema } from "../codebook/dataset";
import type { KnownCoverage } from "../codebook/dataset";
import { parseIsoDay } from "../codebook/iso-day";
import type { IsoDay } from "../codebook/iso-day";
import type { Columns } from "../read/columns";
import { rowAt } from "../read/row";
import { claimRecord, primarySelection } from "./claim-record";
import type { ClaimRecord, ClaimWindow, PrimarySelection } from "./claim-record";
import { provinceRankCorrelation } from "./findings/province-rank-correlation";
import type { ProvinceRankCorrelation } from "./findings/province-rank-correlation";
import { twoProvincesShare } from "./findings/two-provinces-share";
import type { TwoProvincesShare } from "./findings/two-provinces-share";

/** The day on which the Taliban took Kabul: the essay's landscape begins here. */
export const CLAIMS_FROM = "2021-08-15" as IsoDay;

/** The primary filter in words that a page can fill: counted events, window, and what was left out. */
export type SelectionSummary = Pick<PrimarySelection, "window" | "total" | "leftOut"> & {
  readonly kept: number;
  /** Kept attacks that are not Class A under *assessed*, and kept operations outside Class O. */
  readonly attacksOfOthers: number;
  readonly operationsOutsideO: number;
};

export type ClaimResults = {
  readonly revision: number;
  readonly dataset: { readonly code: string; readonly title: string; readonly effort: string };
  readonly selection: SelectionSummary;
  readonly knownCoverage: KnownCoverage | null;
  readonly provincesWithRecords: readonly string[];
  readonly C1: TwoProvincesShare;
  readonly C2: ProvinceRankCorrelation;
};

/** The claim records of one dataset, from full columns: withheld fields would make a test of what is public, not of what is known. */
function claimRecords(columns: Columns, dataset: string, without: string | null): ClaimRecord[] {
  const records: ClaimRecord[] = [];
  for (let index = 0; index < columns.count; index += 1) {
    const row = rowAt(columns, index);
    if (row.dataset !== dataset || row.ref === without) continue;
    records.push(
      claimRecord({
        ref: row.ref, kind: row.kind, unit: row.unit, status: row.status, province: row.province,
        duplicateOf: row.isDuplicate ? "duplicate" : null,
        dateStart: row.dateStart, dateEnd: row.dateEnd,
        assessedActor: row.assessedActor ?? "unidentified", announcedAgainst: row.announcedAgainst,
        attributions: row.claimedByIskp ? [{ voice: "claimed", actor: "iskp" }] : [],
      }),
    );
  }
  return records;
}

/**
 * What do the records of one dataset say of the claims that can be computed so far, under the primary filter (from 15 August
 * 2021 to the dataset's `coverageTo`, attribution *assessed*)? columns: the full view of one revision; null for a dataset
 * that the columns do not hold. without: a ref to leave out, to see what rests on one record.
 */
export function computeClaims(columns: Columns, datasetCode: string, without: string | null = null): ClaimResults | null {
  const dataset = columns.datasets.find(({ code }) => code === datasetCode);
  if (!dataset) return null;
  const known = knownCoverageSchema.safeParse(dataset.knownCoverage);
  const knownCoverage = known.success ? known.data : null;
  const window: ClaimWindow = { from: CLAIMS_FROM, to: dataset.coverageTo === null ? null : parseIsoDay(dataset.coverageTo) };
  const selection = primarySelection(claimRecords(columns, datasetCode, without), window);
  return {
    revision: columns.revision,
    dataset: { code: dataset.code, title: dataset.title, effort: dataset.effort },
    selection: {
      window, total: selection.total, leftOut: selection.leftOut, kept: selection.kept.length,
      attacksOfOthers: selection.kept.filter((record) => record.kind === "attack" && !record.classA.assessed).length,
      operationsOutsideO: selection.kept.filter((record) => record.kind === "operation" && !record.classO).length,
    },
    knownCoverage,
    provincesWithRecords: selection.provincesWithRecords,
    C1: twoProvincesShare(selection, knownCoverage),
    C2: provinceRankCorrelation(selection),
  };
}
