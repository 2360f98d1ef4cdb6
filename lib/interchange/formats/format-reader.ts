import type { AtlasIdentity, ReadContext, RowOutcome } from "../row-reader";
import type { RowReading } from "../coding/row-reading";

export const formatIds = ["atlas-csv", "atlas-geojson", "ucdp-ged", "ucdp-candidate", "acled", "gtd", "mapped"] as const;
export type FormatId = (typeof formatIds)[number];

export type CodedRow = {
  readonly outcome: RowOutcome;
  readonly doubt: string | null;
  readonly identity: AtlasIdentity | null;
};

/** What one format knows of its rows: where the country and the id stand, and how a row in scope becomes a draft. */
export type FormatReader = {
  /** The country of a row, empty where the format has one country alone. */
  readonly countryOf: (reading: RowReading) => string;
  /** Null: the row gives none. */
  readonly externalIdOf: (reading: RowReading) => string | null;
  /** Columns without which a row cannot be stored again; a row where one is empty is refused. */
  readonly idColumn: string | null;
  readonly code: (reading: RowReading, context: ReadContext) => CodedRow;
};
