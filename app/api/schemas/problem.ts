import { z } from "@/lib/codebook/zod";
import { count, exact, named, open, text } from "./named";
import { historySchema } from "./record";

const fieldError = named("FieldError", "One thing wrong with a request, or worth a look.", open({
  field: text.describe("The key, or the path of the field in the body."), code: text, detail: text.describe("A sentence for people."),
}));

export const problemSchema = named("Problem", "An error answer as RFC 9457 describes it. `type` says which; the page at that address explains it.", exact({
  type: text, title: text, status: count, detail: text,
  errors: z.array(fieldError).optional().describe("Everything that is wrong, at once."),
  warnings: z.array(fieldError).optional(),
  instance: text.optional().describe("The number under which a failure was logged."),
  version: count.optional().describe("With version-conflict: the version that the record has now."),
  changesBetween: historySchema.optional().describe("With version-conflict: what came between."),
  state: text.nullable().optional().describe("With import-not-ready: the state of the import."),
  refused: count.optional().describe("With rows-refused: how many rows."),
  edited: open({ total: count, rows: z.array(open({ ref: text, version: count })) }).optional().describe("With rows-edited: which records."),
  conflicts: z.array(open({ ref: text, with: text })).optional().describe("With already-matched: which record has which match."),
  pairs: count.optional().describe("With pairs-changed: how many pairs there are now."),
  left: count.optional().describe("With pairs-changed: how many would be left to a person."),
}));
