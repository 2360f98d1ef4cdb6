import { atlasCsv } from "@/lib/interchange/atlas-csv";
import { atlasGeoJson } from "@/lib/interchange/atlas-geojson";
import type { ExportNote, ExportRow } from "@/lib/interchange/export-row";
import { toQuery } from "@/lib/read/filter";
import type { DatasetOrder, Filter } from "@/lib/read/filter";
import { fileAnswer } from "./answer";

export type FileFormat = "csv" | "geojson";

/** What an export says of the question it answers, as query keys: the words searched for are not named, they may be a person's. */
export function filterNote(filter: Filter, datasets: readonly DatasetOrder[], { tab, chosen }: { readonly tab: string; readonly chosen: boolean }): string {
  const parts = [toQuery({ ...filter, q: "" }, datasets), tab === "counted" ? "" : `tab=${tab}`, filter.q === "" ? "" : "words searched for, not named", chosen ? "chosen by hand" : ""];
  return parts.filter((part) => part !== "").join("&");
}

/** Records as a file: atlas CSV or GeoJSON, under a name that says how many of how many, and of which revision. */
export function exportFile(format: FileFormat, rows: readonly ExportRow[], note: ExportNote): Response {
  const name = `incident-atlas_${note.shown}-of-${note.total}_r${note.revision}`;
  if (format === "csv") return fileAnswer(atlasCsv(rows, note), "text/csv; charset=utf-8", `${name}.csv`);
  return fileAnswer(JSON.stringify(atlasGeoJson(rows, note)), "application/geo+json", `${name}.geojson`);
}
