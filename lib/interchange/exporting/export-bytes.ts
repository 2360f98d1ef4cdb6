import { atlasCsvHead, atlasCsvRow, csvText } from "../atlas-csv";
import { ATLAS_GEOJSON_END, atlasFeature, atlasGeoJsonHead } from "../atlas-geojson";
import { noteText } from "../export-row";
import { acledCsvHead, acledCsvRow } from "./acled-shape";
import type { ExportNotes } from "./export-notes";
import type { ExportValues } from "./export-values";
import { parquetBytes } from "./parquet-bytes";
import { xlsxBytes } from "./xlsx-bytes";

/** Bytes are handed on in pieces of about this many characters: large enough to be cheap, small enough to be nothing in memory. */
const PIECE_CHARS = 1 << 16;

/** Text of one row at a time as bytes. */
function* pieces(head: string, rows: Iterable<ExportValues>, write: (values: ExportValues, isFirst: boolean) => string, end: string): Generator<Uint8Array> {
  let text = head;
  let isFirst = true;
  for (const values of rows) {
    text += write(values, isFirst);
    isFirst = false;
    if (text.length < PIECE_CHARS) continue;
    yield Buffer.from(text);
    text = "";
  }
  text += end;
  if (text !== "") yield Buffer.from(text);
}

/** Records as the bytes of a file, in the format that the notes name, row by row. */
export function exportBytes(rows: Iterable<ExportValues>, notes: ExportNotes): Iterable<Uint8Array> | AsyncIterable<Uint8Array> {
  switch (notes.format) {
    case "csv": {
      const exportedAs = csvText(noteText(notes));
      return pieces(atlasCsvHead(), rows, (values) => atlasCsvRow(values, exportedAs), "");
    }
    case "acled-csv": return pieces(acledCsvHead(), rows, acledCsvRow, "");
    case "geojson": return pieces(atlasGeoJsonHead(notes), rows, (values, isFirst) => (isFirst ? "" : ",\n") + atlasFeature(values), ATLAS_GEOJSON_END);
    case "parquet": return parquetBytes(rows, notes);
    case "xlsx": return xlsxBytes(rows, notes);
  }
}
