import { exportColumns } from "./export-row";
import type { ExportNote, ExportRow } from "./export-row";
import { columnKinds, placeOf, valuesOf } from "./exporting/export-values";
import type { ExportValues } from "./exporting/export-values";

/** A collection up to its features. The note stands before them as a foreign member, so that it is read first. */
export function atlasGeoJsonHead(note: ExportNote): string {
  return `{"type":"FeatureCollection","export":${JSON.stringify(note)},"features":[`;
}
export const ATLAS_GEOJSON_END = "]}";

const keys = exportColumns.map((column, place) => `${place === 0 ? "" : ","}"${column}":`);
const isList = columnKinds.map((kind) => kind === "codes" || kind === "group");

/** One feature (RFC 7946): geometry is null where the public view has no point. Lists are JSON already. */
export function atlasFeature(values: ExportValues): string {
  const [lng, lat] = [values[placeOf.lng], values[placeOf.lat]];
  const point = typeof lng === "number" && typeof lat === "number" ? `{"type":"Point","coordinates":[${lng},${lat}]}` : "null";
  let properties = "";
  for (let place = 0; place < keys.length; place += 1) {
    const value = values[place] ?? null;
    properties += keys[place] as string;
    properties += value === null ? "null" : typeof value === "number" ? value : isList[place] === true ? value : JSON.stringify(value);
  }
  return `{"type":"Feature","id":${JSON.stringify(values[placeOf.ref])},"geometry":${point},"properties":{${properties}}}`;
}

/** Our GeoJSON of records at hand: one feature a record, in export order. */
export function atlasGeoJson(rows: readonly ExportRow[], note: ExportNote): string {
  return `${atlasGeoJsonHead(note)}${rows.map((row) => atlasFeature(valuesOf(row))).join(",\n")}${ATLAS_GEOJSON_END}`;
}
