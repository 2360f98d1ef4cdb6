/** The formats records leave in, as addresses and the shell name them. */
export const exportFormats = ["csv", "acled-csv", "geojson", "parquet", "xlsx"] as const;
export type ExportFormat = (typeof exportFormats)[number];

export type FormatFacts = {
  readonly contentType: string;
  /** Of the file's name, with the point. */
  readonly ending: string;
  /** Whether the file carries its notes inside; beside it they can always be had. */
  readonly notesInside: string | null;
};

export const formatFacts: Readonly<Record<ExportFormat, FormatFacts>> = {
  csv: { contentType: "text/csv; charset=utf-8", ending: ".csv", notesInside: null },
  "acled-csv": { contentType: "text/csv; charset=utf-8", ending: ".acled.csv", notesInside: null },
  geojson: { contentType: "application/geo+json", ending: ".geojson", notesInside: "the member export of the collection" },
  parquet: { contentType: "application/vnd.apache.parquet", ending: ".parquet", notesInside: "the key incident-atlas of the file's metadata" },
  xlsx: { contentType: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", ending: ".xlsx", notesInside: "the sheets Codebook and About" },
};

/** A sheet of a workbook has 1,048,576 rows, one of them the header. */
export const MOST_SHEET_ROWS = 1_048_575;

/** The name of a file: how many of how many, and of which revision. */
export function exportFileName(format: ExportFormat, { shown, total, revision }: { readonly shown: number; readonly total: number; readonly revision: number }): string {
  return `incident-atlas_${shown}-of-${total}_r${revision}${formatFacts[format].ending}`;
}
