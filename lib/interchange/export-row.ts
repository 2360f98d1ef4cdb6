import { claimStatusOf } from "../codebook/classes";
import type { IncidentRecord } from "../codebook/incident";
import { publicFields, publicView } from "../codebook/public-view";
import type { PublicIncident } from "../codebook/public-view";

/** What an export says of itself: it travels in every row, so that the numbers keep their denominator wherever the file goes. */
export type ExportNote = {
  /** Rows in the file, and records of the dataset in view. */
  readonly shown: number;
  readonly total: number;
  /** The filter as query keys, without free text search; empty for the default. */
  readonly filter: string;
  readonly revision: number;
  readonly codebookVersion: string;
};

export function noteText(note: ExportNote): string {
  return `${note.shown} of ${note.total} records; filter: ${note.filter === "" ? "default" : note.filter}; revision ${note.revision}; codebook ${note.codebookVersion}`;
}

/** One record as it may leave: identity, origin and the public view. */
export type ExportRow = {
  readonly ref: string;
  readonly version: number;
  readonly dataset: string;
  readonly externalId: string | null;
  readonly claimStatus: string;
  readonly view: PublicIncident;
};

type Exportable = IncidentRecord | (Omit<IncidentRecord, "claimStatus" | "batch" | "updatedAt">);

/** The exportable form of a stored record; null for closed records, which are counted and never listed. */
export function exportRow(record: Exportable): ExportRow | null {
  const view = publicView(record);
  if (view === null) return null;
  return { ref: record.ref, version: record.version, dataset: record.dataset, externalId: record.externalId, claimStatus: claimStatusOf(record.attributions), view };
}

/** Column order of our own CSV and property order of our GeoJSON: an allow-list. */
export const exportColumns = ["ref", "version", "dataset", "externalId", "claimStatus", ...publicFields, "withheld"] as const;
export type ExportColumn = (typeof exportColumns)[number];

/** The value of a column, before any format writes it. */
export function exportValue(row: ExportRow, column: ExportColumn): unknown {
  switch (column) {
    case "ref": return row.ref;
    case "version": return row.version;
    case "dataset": return row.dataset;
    case "externalId": return row.externalId;
    case "claimStatus": return row.claimStatus;
    default: return row.view[column];
  }
}
