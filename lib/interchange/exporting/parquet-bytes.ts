import { ByteWriter, ParquetWriter } from "hyparquet-writer";
import type { ColumnSource, SchemaElement } from "hyparquet-writer";
import { dayNumber } from "../../codebook/iso-day";
import type { IsoDay } from "../../codebook/iso-day";
import { exportColumns } from "../export-row";
import type { ExportNotes } from "./export-notes";
import { columnKinds, placeOf } from "./export-values";
import type { ColumnKind, ExportValues } from "./export-values";

/** Rows that are held in memory and written together, some 20 MB of values; whatever the file, memory goes up and down with the collecting of what was written. */
export const ROWS_A_GROUP = 5_000;
const MS_A_DAY = 86_400_000;

function schemaOf(name: string, kind: ColumnKind): SchemaElement {
  const optional = { name, repetition_type: "OPTIONAL" } as const;
  switch (kind) {
    case "count": return { ...optional, type: "INT32" };
    case "degrees": return { ...optional, type: "DOUBLE" };
    // Days since 1970-01-01: a calendar day without a clock or a zone.
    case "day": return { ...optional, type: "INT32", converted_type: "DATE" };
    default: return { ...optional, type: "BYTE_ARRAY", converted_type: "UTF8" };
  }
}

/** The first element names the root; columns follow in export order, the geometry last. */
const schema: SchemaElement[] = [
  { name: "incidents", num_children: exportColumns.length + 1 },
  ...exportColumns.map((column, place) => schemaOf(column, columnKinds[place] ?? "text")),
  { name: "geometry", type: "BYTE_ARRAY", repetition_type: "OPTIONAL" },
];

/** A point as well-known binary, little-endian, longitude first. */
export function pointWkb(lng: number, lat: number): Uint8Array {
  const bytes = new Uint8Array(21);
  const view = new DataView(bytes.buffer);
  view.setUint8(0, 1);
  view.setUint32(1, 1, true);
  view.setFloat64(5, lng, true);
  view.setFloat64(13, lat, true);
  return bytes;
}

/** Extent of the points, degrees: west, south, east, north. */
type Extent = [number, number, number, number];

/** What GeoParquet 1.1 asks to be said of the geometry; without a reference system it is longitude and latitude, WGS84. */
export function geoMetadata(extent: Extent | null): string {
  return JSON.stringify({
    version: "1.1.0", primary_column: "geometry",
    columns: { geometry: { encoding: "WKB", geometry_types: ["Point"], ...(extent === null ? {} : { bbox: extent }) } },
  });
}

/** Parquet with GeoParquet's metadata, in row groups: no more than one of them is in memory. The notes are in its metadata, key incident-atlas. */
export async function* parquetBytes(rows: Iterable<ExportValues>, notes: ExportNotes): AsyncGenerator<Uint8Array> {
  const out = new ByteWriter(1 << 20);
  const taken = (): Uint8Array => {
    const bytes = out.getBytes().slice();
    out.index = 0;
    return bytes;
  };
  const parquet = new ParquetWriter({ writer: out, schema, createdBy: notes.madeWith });
  let extent: Extent | null = null;
  let columns = emptyColumns();
  const writeGroup = async () => {
    await parquet.write({ columnData: columns, rowGroupSize: ROWS_A_GROUP });
    columns = emptyColumns();
  };
  for (const values of rows) {
    for (let place = 0; place < exportColumns.length; place += 1) {
      const value = values[place] ?? null;
      (columns[place] as Held).data.push(columnKinds[place] === "day" && value !== null ? new Date(dayNumber(value as IsoDay) * MS_A_DAY) : value);
    }
    const [lng, lat] = [values[placeOf.lng], values[placeOf.lat]];
    const hasPoint = typeof lng === "number" && typeof lat === "number";
    if (hasPoint) extent = extent === null ? [lng, lat, lng, lat] : [Math.min(extent[0], lng), Math.min(extent[1], lat), Math.max(extent[2], lng), Math.max(extent[3], lat)];
    (columns[exportColumns.length] as Held).data.push(hasPoint ? pointWkb(lng, lat) : null);
    if ((columns[0] as Held).data.length < ROWS_A_GROUP) continue;
    await writeGroup();
    yield taken();
  }
  if ((columns[0] as Held).data.length > 0) await writeGroup();
  parquet.kvMetadata = [{ key: "geo", value: geoMetadata(extent) }, { key: "incident-atlas", value: JSON.stringify(notes) }];
  await parquet.finish();
  yield taken();
}

type Held = Omit<ColumnSource, "data"> & { data: unknown[] };

function emptyColumns(): Held[] {
  return [...exportColumns, "geometry"].map((name) => ({ name, data: [] }));
}
