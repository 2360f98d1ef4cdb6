import { attributionSchema, incidentDraftSchema, REF_PATTERN, relationSchema, sourceSchema } from "@/lib/codebook/incident";
import { valueLists } from "@/lib/codebook/lists";
import { publicFields } from "@/lib/codebook/public-view";
import { codesOf } from "@/lib/codebook/value-list";
import { z } from "@/lib/codebook/zod";
import { setAsideReasons } from "@/lib/read/select";
import { count, exact, instant, named, revision, text } from "./named";

named("Attribution", "Who says who did it: one voice. Of a reduced record voice and actor alone.", attributionSchema);
named("Relation", "How a record stands to another.", relationSchema);
named("Source", "Where the record is from. Confidential sources are never shown.", sourceSchema);

export const ref = z.string().regex(REF_PATTERN).describe("The record's name for people, unique and usable in speech.");

/** Every public field, null where the record withholds it or nothing is known. */
const view = Object.fromEntries(publicFields.map((field) => {
  const schema: z.ZodType = incidentDraftSchema.shape[field];
  return [field, schema.safeParse(null).success ? schema : schema.nullable()];
}));

const identity = {
  ref,
  version: count.min(1).describe("Grows with every change of the record; the ETag and If-Match carry it."),
  dataset: text,
  externalId: text.nullable(),
  claimStatus: z.enum(codesOf(valueLists.claimStatus)),
};
const withheld = z.array(z.enum(publicFields)).describe("Fields that this record's sensitivity withholds: null here, and not necessarily unknown.");

export const recordSchema = named(
  "Record", "One record in its public view. Of reduced ones (sensitivity coarse) days are cut to the month, and withheld fields are null.",
  exact({ ...identity, revision: revision.describe("Revision of the last change of this record."), createdAt: instant, updatedAt: instant, ...view, withheld }),
);

export const listedRecordSchema = named(
  "ListedRecord", "A record as a list gives it.",
  exact({
    ...identity,
    state: z.enum(["counted", ...setAsideReasons, "not-matching", "other-dataset"]).nullable().describe("Whether the filter counts it, and if not, why it is set aside."),
    ...view, withheld,
  }),
);

export const historyEntrySchema = named(
  "HistoryEntry", "One field that was written, as anybody may see it.",
  exact({
    version: count, revision, kind: z.enum(["created", "corrected", "withdrawn", "restored", "redacted"]),
    field: z.enum([...publicFields, "private"]).describe("`private`: a field that is not shown changed."),
    before: z.unknown(), after: z.unknown(), redacted: z.boolean(), who: text, at: instant, why: text.nullable(),
  }),
);
export const historySchema = z.array(historyEntrySchema);
