import { fieldNamed } from "../../codebook/fields";
import { valueLists } from "../../codebook/lists";
import { coarseFieldNames, publicFieldNames } from "../../codebook/public-view";
import { exportColumns } from "../export-row";
import type { ExportColumn } from "../export-row";
import { acledColumnNotes } from "./acled-columns";
import type { ExportFormat } from "./export-formats";

/** What a column holds, as somebody needs it who has the file alone. */
export type ColumnNote = {
  readonly name: string;
  readonly label: string;
  /** How it is written in this format. */
  readonly written: string;
  readonly meaning: string;
  /** The codes that may stand there, with their labels. */
  readonly codes?: Readonly<Record<string, string>>;
  /** How *unknown* is written, where it is not simply empty. */
  readonly unknown?: string;
  /** Empty in every record of sensitivity coarse. */
  readonly withheldWhenCoarse?: true;
};

const own: Partial<Record<ExportColumn, { label: string; meaning: string }>> = {
  withheld: { label: "Withheld", meaning: "Fields that the public view of this record does not show: empty here, whatever is known." },
};

function writtenAs(column: ExportColumn, format: ExportFormat): string {
  const kind = column === "withheld" ? "codes" : fieldNamed(column).type.kind;
  switch (kind) {
    case "codes": case "provinces": return format === "csv" || format === "xlsx" ? "codes parted by semicolons" : format === "geojson" ? "list of codes" : "JSON list of codes";
    case "group": return format === "geojson" ? "list of objects" : "JSON list of objects";
    case "day": return format === "parquet" ? "date" : format === "xlsx" ? "date cell" : "calendar day, YYYY-MM-DD";
    case "count": return "whole number";
    case "degrees": return "degrees, WGS84";
    case "code": case "province": return "code";
    default: return "text";
  }
}

function noteOf(column: ExportColumn, format: ExportFormat): ColumnNote {
  const ours = own[column];
  if (ours !== undefined) return { name: column, ...ours, written: writtenAs(column, format) };
  const { label, definition, type, missing } = fieldNamed(column);
  const list = type.kind === "code" || type.kind === "codes" ? valueLists[type.list] : null;
  return {
    name: column, label, written: writtenAs(column, format), meaning: definition,
    ...(list === null ? {} : { codes: Object.fromEntries(list.map((value) => [value.code, value.label])) }),
    ...(missing === undefined ? {} : { unknown: missing }),
    ...(publicFieldNames.has(column) && !coarseFieldNames.has(column) ? { withheldWhenCoarse: true } : {}),
  };
}

/** The columns of a format, in their order. */
export function columnNotes(format: ExportFormat): readonly ColumnNote[] {
  if (format === "acled-csv") return acledColumnNotes;
  const notes = exportColumns.map((column) => noteOf(column, format));
  if (format === "csv") return [...notes, { name: "exportedAs", label: "Exported as", written: "text", meaning: "In every row: how many of how many records this file holds, under which filter, of which revision." }];
  if (format === "parquet") return [...notes, { name: "geometry", label: "Point", written: "WKB, longitude before latitude", meaning: "The point of lng and lat; null where there is none." }];
  return notes;
}
