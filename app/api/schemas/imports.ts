import { importChoicesSchema } from "@/lib/interchange/importing/import-choices";
import { columnMappingSchema } from "@/lib/interchange/column-mapping";
import { z } from "@/lib/codebook/zod";
import { count, instant, named, open, text } from "./named";

named("ImportChoices", "How a file is to be read, where that cannot be told from it.", importChoicesSchema);

const counts = z.record(z.string(), count);
const report = named("ImportReport", "What was found in a file, and what an import of it does.", open({
  dataset: open({ code: text, title: text, isNew: z.boolean() }), version: text.nullable(), country: text,
  rows: count, inScope: count, outOfScope: count, added: count, unchanged: count, changed: count, refused: count, warnings: count,
  first: text.nullable(), last: text.nullable(), countries: counts, kinds: counts, doubts: counts, refusals: counts, warningCodes: counts,
}));

export const importSchema = named("Import", "A file that was handed in: looked through, then imported or let go. Nothing is visible before all of it is.", open({
  id: text, state: z.enum(["looking", "waiting", "refused", "writing", "live", "failed", "cancelled"]), fileName: text, fileBytes: count, sha256: text, at: instant, changedAt: instant,
  choices: importChoicesSchema, report: report.nullable(), problem: open({ kind: text }).nullable(),
  progress: open({ phase: z.enum(["looking", "writing", "publishing"]), rows: count, fraction: z.number().min(0).max(1).nullable(), rowsPerSecond: z.number(), secondsLeft: z.number().nullable() }).nullable(),
}));
export const importAnswerSchema = named("ImportAnswer", "An import as it stands.", z.strictObject({ import: importSchema }));

export const importListSchema = named("ImportList", "Files that were handed in and batches, both the newest first.", open({
  files: z.array(importSchema),
  batches: z.array(open({ id: text, dataset: text, title: text, state: z.enum(["staging", "live", "undone", "purged"]), rowsAccepted: count, rowsRejected: count, who: text, at: instant })),
}));

export const rowProblemsSchema = named("RowProblems", "What is wrong, or worth a look, in the rows of a file.", open({
  problems: z.array(open({ row: count, column: text.nullable(), field: text.nullable(), value: text.nullable(), severity: z.enum(["error", "warning"]), code: text, values: z.record(z.string(), z.unknown()) })),
  next: count.nullable().describe("The `offset` of the next page; null on the last."),
}));

export const undoneSchema = named("Undone", "An import was undone.", open({
  undone: open({ batch: text, revision: count, rows: count, kept: count, restored: count, keptAs: text.nullable().describe("The batch of the edited records that stay.") }),
}));

named("ColumnMapping", "How the columns of a table become fields.", columnMappingSchema);
export const mappingListSchema = named("MappingList", "The mappings that were kept.", open({ mappings: z.array(open({ name: text, who: text, at: instant, mapping: columnMappingSchema.nullable().describe("Null where this codebook cannot read it.") })) }));
export const keptMappingSchema = named("KeptMapping", "A mapping, as it is kept.", open({ mapping: columnMappingSchema }));
export const forgottenMappingSchema = named("ForgottenMapping", "The name of a mapping that was forgotten.", open({ forgotten: text }));
