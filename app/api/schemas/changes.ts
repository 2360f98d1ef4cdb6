import { efforts, knownCoverageSchema } from "@/lib/codebook/dataset";
import { codesOf } from "@/lib/codebook/value-list";
import { z } from "@/lib/codebook/zod";
import { count, exact, instant, named, revision, text } from "./named";
import { historySchema, recordSchema, ref } from "./record";

const optional = text.nullable();

export const datasetSchema = named("Dataset", "A collection of records with one origin, one licence and one account of what it covers.", exact({
  code: text, title: text, version: optional, publisher: optional, url: optional, citation: optional, licence: text, redistribution: text,
  coverageFrom: optional, coverageTo: optional, effort: z.enum(codesOf(efforts)), knownCoverage: knownCoverageSchema.nullable(), languages: optional, knownGaps: optional, openForEntry: z.boolean(),
}));

const recordEvent = exact({
  kind: z.literal("record"), revision,
  what: z.enum(["created", "corrected", "merged", "unmerged", "withdrawn", "restored", "redacted"]).describe("merged: the record was said to repeat another, named in duplicateOf."),
  ref, version: count, incident: recordSchema.describe("The record as it stands now: put it in the place of what you hold."), changes: historySchema,
});
const closedEvent = exact({ kind: z.literal("closed"), revision, ref: ref.describe("Drop what you hold of this record: it is closed."), at: instant });
const batchEvent = exact({
  kind: z.literal("batch"), revision,
  batch: exact({ id: text, dataset: text, state: z.enum(["live", "undone", "purged"]), format: optional, sourceVersion: optional, rowsAdded: count, rowsChanged: count, at: instant.nullable() }),
  dataset: datasetSchema.nullable(),
}).describe("Rows of this dataset came, changed or went: read the dataset again.");
const datasetEvent = exact({ kind: z.literal("dataset"), revision, dataset: datasetSchema });

export const changesSchema = named("Changes", "What happened after a revision, in order of revision.", exact({
  revision: revision.describe("Of the database now."), since: count,
  events: z.array(z.discriminatedUnion("kind", [recordEvent, closedEvent, batchEvent, datasetEvent])),
  next: count.describe("The `since` of the next request, now or later."), complete: z.boolean().describe("Whether this is all there is up to now."),
}));
