import { exportFormats } from "@/lib/interchange/exporting/export-formats";
import { z } from "@/lib/codebook/zod";
import { count, named, open, revision, text } from "./named";

export const exportNotesSchema = named("ExportNotes", "Everything a file of records says of itself: n of N, filter, revision, licence, columns.", open({
  title: text, format: z.enum(exportFormats), madeAt: text, filter: text, filterInWords: text, order: text, revision, codebookVersion: text, shown: count, total: count,
  records: open({ inFile: count, reduced: count, ofDataset: count, counted: count, setAside: count, setAsideBy: z.record(z.string(), count), notMatching: count, closed: count, leftOut: count, leftOutBecause: text.nullable() }),
  datasets: z.array(open({ code: text, title: text, licence: text, redistribution: text })), howToCite: text, remarks: z.array(text),
  columns: z.array(open({ name: text })),
}));

export const geoJsonSchema = named("GeoJson", "The records as a GeoJSON FeatureCollection; its member `export` holds the notes.", open({
  type: z.literal("FeatureCollection"), features: z.array(open({ type: z.literal("Feature"), geometry: open({ type: text }).nullable(), properties: open({ ref: text }) })), export: open({}),
}));
