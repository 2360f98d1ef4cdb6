import type { IncidentDraft } from "../../../lib/codebook/incident";
import type { BulkInput, DatasetDescription } from "../../../lib/read/build-columns";
import { bulkColumnNames } from "../../../lib/read/build-columns";
import { searchTextOf } from "../../../lib/store/search-text";

/** A record as the store would hold it, as far as the columns look. */
export type PlainRecord = IncidentDraft & { ref: string; dataset: string };

/** Records laid out as the store's bulk columns: what `readColumns` answers. */
export function bulkOf(records: readonly PlainRecord[], revision = 7): BulkInput {
  const rows = records.map((record) => ({
    ...record,
    searchText: searchTextOf(record.ref, record),
    publicSourceCount: record.sources.filter((source) => source.kind !== "confidential").length,
  }));
  return {
    revision,
    count: rows.length,
    columns: Object.fromEntries(bulkColumnNames.map((name) => [name, rows.map((row) => row[name])])) as unknown as BulkInput["columns"],
  };
}

export function syntheticDataset(code: string, sortOrder: number): DatasetDescription {
  return {
    code, title: `Synthetic dataset ${code}`, version: null, licence: "none, invented", redistribution: "do not", coverageFrom: "2021-08-15", coverageTo: null,
    effort: "unknown", knownCoverage: null, openForEntry: true, sortOrder,
  };
}

export const twoDatasets = [syntheticDataset("first", 1), syntheticDataset("second", 2)];
