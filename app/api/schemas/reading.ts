import { z } from "@/lib/codebook/zod";
import { historySchema, listedRecordSchema, recordSchema } from "./record";
import { count, exact, named, revision, text } from "./named";

const selection = {
  revision, total: count.describe("Records of the dataset that may be listed."), counted: count.describe("Records that the filter counts."),
  setAside: count.describe("Records that it would count but for a reason given in `state`."),
};

export const recordListSchema = named("RecordList", "One page of the records of a filter.", exact({
  ...selection, listed: count.describe("Records of the tab asked for, on all pages."), items: z.array(listedRecordSchema),
  next: text.nullable().describe("The `cursor` of the next page; null on the last."),
}));

export const shownRecordSchema = named("RecordWithHistory", "A record and what changed in it, oldest first.", exact({ incident: recordSchema, history: historySchema }));

export const summarySchema = named("Summary", "Counted records of a filter by one dimension; the rows add up to `counted`.", exact({
  ...selection,
  rows: z.array(exact({
    key: text.nullable().describe("Code or month; null: not known."), label: text, attacks: count, operations: count, clashes: count, other: count,
    killedBest: count.describe("Sum over the records that have a best figure."), killedKnown: count.describe("How many records those are."),
  })),
}));

export const revisionSchema = named("Revision", "Have the records changed?", exact({ revision }));
export const healthSchema = named("Health", "The product is up and reads its database.", exact({ status: z.literal("ok"), revision, incidents: count }));
