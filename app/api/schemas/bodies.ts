import { attributionSchema, HANDLE_PATTERN, incidentDraftSchema, MAX_LIST_LENGTH, relationSchema, sourceSchema, textLimits } from "@/lib/codebook/incident";
import { columnMappingSchema } from "@/lib/interchange/column-mapping";
import { importChoicesSchema } from "@/lib/interchange/importing/import-choices";
import { filterKeys } from "@/lib/read/filter-keys";
import { z } from "@/lib/codebook/zod";
import { count, exact, named, open, revision, text } from "./named";
import { recordSchema, ref } from "./record";

const signature = {
  who: z.string().regex(HANDLE_PATTERN).describe("A handle that signs the change; no real name is needed."),
  why: z.string().max(textLimits.summary).nullable().optional().describe("The reason, kept with the change. Needed for taking a record out of the counts."),
};

// Of an entry of a list, too, what is left out is blank or has the codebook's default.
const listOf = <T extends z.ZodType>(entry: T) => z.array(entry).max(MAX_LIST_LENGTH);
const anyField = incidentDraftSchema.extend({
  sources: listOf(named("SourceInput", "A source as it is entered.", sourceSchema.partial().required({ publisher: true }))),
  attributions: listOf(named("AttributionInput", "A voice as it is entered.", attributionSchema.partial().required({ voice: true }))),
  relations: listOf(named("RelationInput", "A relation as it is entered.", relationSchema.partial().required({ type: true, ref: true }))),
}).partial();
const entered = named("RecordInput", "A record as it is entered. What is left out has the codebook's default; an unknown field is refused.", anyField.required({ kind: true, dateStart: true, summary: true }));
const changed = named("RecordChanges", "The fields to change. The whole record is checked like a new one.", anyField);

export const newRecordSchema = named("NewRecord", "What a new record is made of.", exact({
  submissionId: z.string().regex(/^[\x21-\x7e]{1,200}$/).describe("Made by the sender and sent again unchanged when a request is repeated: it never makes two records."),
  dataset: text.nullable().optional().describe("The first that is open for entry, if left out."), ...signature, incident: entered,
}));
export const changeBodySchema = named("RecordChange", "A change of one record.", exact({ ...signature, changes: changed }));

const warnings = z.array(open({ field: text, code: text, detail: text, ref: ref.optional().describe("With near-duplicate: the record that may tell of the same event.") }));
const saved = { ref, version: count, revision: revision.nullable(), incident: recordSchema.nullable().describe("Null for a closed record."), warnings };
export const savedRecordSchema = named("SavedRecord", "A record after a change.", exact(saved));
export const createdRecordSchema = named("CreatedRecord", "The record that a submission made.", exact({ ...saved, repeated: z.boolean().describe("Whether the submission was seen before.") }));

export const testBodySchema = named("TestBody", "A selection to test.", exact({
  who: signature.who, filter: exact(Object.fromEntries(filterKeys.map((key) => [key, text.optional()]))).describe("Keys and values as an address has them. `q` is refused: what is searched for is kept nowhere."),
}));
export const choicesBodySchema = named("ChoicesBody", "What a person says of a file.", open({ choices: importChoicesSchema.optional() }));
export const confirmBodySchema = named("ConfirmBody", "Import what was looked through.", exact({ ...signature, skipInvalid: z.boolean().optional().describe("Import the other rows where some were refused.") }));
export const undoBodySchema = named("UndoBody", "Undo an import.", exact({ ...signature, edited: z.enum(["undo", "keep"]).nullable().optional().describe("What becomes of records that were edited since.") }));
export const mappingBodySchema = named("MappingBody", "A mapping to keep.", exact({ ...signature, mapping: columnMappingSchema }));
