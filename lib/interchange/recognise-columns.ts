import { acledColumns, acledNewColumns, acledOldColumns } from "./formats/acled";
import { atlasColumns, atlasKnownColumns } from "./formats/atlas";
import type { FormatId } from "./formats/format-reader";
import { gtdColumns } from "./formats/gtd";
import { ucdpColumns } from "./formats/ucdp";
import { foldColumn } from "./table/table";

/** Which format do the names of the columns make, and what else could it have been? */
export type ColumnMatch =
  | { readonly kind: "known"; readonly format: Exclude<FormatId, "mapped">; readonly layout: string; readonly matched: readonly string[] }
  /** No known format. resembles: the nearest one, of which at least half of the columns are there, and what it lacks. */
  | { readonly kind: "unknown"; readonly resembles: { readonly format: FormatId; readonly missing: readonly string[] } | null };

const required: readonly { format: Exclude<FormatId, "mapped">; columns: readonly string[] }[] = [
  { format: "atlas-csv", columns: atlasColumns },
  { format: "ucdp-ged", columns: ucdpColumns },
  { format: "acled", columns: acledColumns },
  { format: "gtd", columns: gtdColumns },
];

function layoutOf(format: FormatId, columns: readonly string[], has: (name: string) => boolean): string {
  switch (format) {
    case "ucdp-ged":
      return has("relid") && has("code_status") ? "49 columns" : has("iso3") ? "43 columns, as HDX passes it on" : `${columns.length} columns, before 2020`;
    case "acled":
      return acledNewColumns.some(has) ? "since 20 March 2023" : acledOldColumns.some(has) ? "before 20 March 2023" : "between the layouts";
    default:
      return `${columns.length} columns`;
  }
}

/** Columns are compared by name, whatever their order, letter case or company. */
export function recogniseColumns(columns: readonly string[]): ColumnMatch {
  const folded = new Set(columns.map(foldColumn));
  const has = (name: string) => folded.has(foldColumn(name));
  const compared = required.map(({ format, columns: names }) => ({ format, matched: names.filter(has), missing: names.filter((name) => !has(name)) }));
  const whole = compared.find(({ missing }) => missing.length === 0);
  if (whole) return { kind: "known", format: whole.format, layout: layoutOf(whole.format, columns, has), matched: whole.matched };
  const [nearest] = compared.filter(({ matched, missing }) => matched.length >= missing.length).sort((a, b) => a.missing.length - b.missing.length);
  return { kind: "unknown", resembles: nearest ? { format: nearest.format, missing: nearest.missing } : null };
}

/** Columns of a file of ours that it does not know: told, never dropped in silence. Other formats keep every column in the original row. */
export function unknownColumns(format: FormatId, columns: readonly string[]): string[] {
  if (format !== "atlas-csv" && format !== "atlas-geojson") return [];
  const known = new Set(atlasKnownColumns.map(foldColumn));
  return columns.filter((column) => !known.has(foldColumn(column)) && !column.startsWith("geometry."));
}

/**
 * The version that a file's name states: UCDP's `GEDEvent_v25_1` (25.1), `v26_0_1` (26.0.1) and `v26_01_26_06` (26.01 to 26.06), GTD's
 * `_0522dist` and `_2021Jan-June_1222dist`, ACLED's `2026-04-10`. Null where it states none: content does not carry it.
 */
export function versionInName(format: FormatId, name: string): string | null {
  if (format === "ucdp-ged" || format === "ucdp-candidate") {
    const match = /v(\d{2})_(\d{1,2})(?:_(\d{1,2}))?(?:_(\d{1,2}))?(?!\d)/i.exec(name) ?? /ged(\d{2})(\d)(?!\d)/i.exec(name);
    if (!match) return null;
    const [, year, one, two, three] = match;
    if (three !== undefined) return `${year}.${one} to ${two}.${three}`;
    return two === undefined ? `${year}.${one}` : `${year}.${one}.${two}`;
  }
  if (format === "gtd") return /_((?:\d{4}[a-z-]+_)?\d{4}dist)/i.exec(name)?.[1] ?? null;
  return format === "acled" ? (/(\d{4}-\d{2}-\d{2})/.exec(name)?.[1] ?? null) : null;
}

/** Does the name say that it is a Candidate file: a month as third part, or two months? */
export function candidateInName(name: string): boolean {
  return /candidate/i.test(name) || /v\d{2}_\d{1,2}_\d{1,2}/i.test(name);
}
