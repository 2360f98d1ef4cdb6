import { exportColumns, exportValue } from "./export-row";
import type { ExportNote, ExportRow } from "./export-row";

/**
 * Our GeoJSON (RFC 7946): one feature a record, in export order; geometry is null where the public view has no point.
 * The collection carries the note as a foreign member.
 */
export function atlasGeoJson(rows: readonly ExportRow[], note: ExportNote): object {
  return {
    type: "FeatureCollection",
    export: note,
    features: rows.map((row) => ({
      type: "Feature",
      id: row.ref,
      geometry: row.view.lng !== null && row.view.lat !== null ? { type: "Point", coordinates: [row.view.lng, row.view.lat] } : null,
      properties: Object.fromEntries(exportColumns.map((column) => [column, exportValue(row, column)])),
    })),
  };
}
