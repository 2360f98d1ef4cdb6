import { fields } from "../codebook/fields";
import { incidentDraftSchema } from "../codebook/incident";
import { z } from "../codebook/zod";

/** Fields that a column of somebody's own table can fill: every entered field but the groups, and one source. */
export const mappableFields: readonly string[] = [
  ...Object.keys(incidentDraftSchema.shape).filter((name) => fields.find((field) => field.name === name)?.type.kind !== "group" && name !== "duplicateOf"),
  "sources.publisher", "sources.title", "sources.url", "sources.publishedOn",
];

const dateChoices = ["iso", "day-first", "month-first", "spreadsheet-days"] as const;

/**
 * How the columns of a table become fields: saved by name, chosen by a person. Nothing is guessed: a date column says how its dates are written,
 * and a value that neither the list nor the codebook knows refuses its row.
 */
export const columnMappingSchema = z.strictObject({
  name: z.string().min(1).max(80),
  /** The code of the dataset that the rows join. */
  dataset: z.string().min(1).max(40),
  /** The column of the rows' own ids, by which a second import finds them again; null: rows have none. */
  idColumn: z.string().nullable(),
  /** The column of the country; null: every row is of Afghanistan. */
  countryColumn: z.string().nullable(),
  columns: z.array(z.strictObject({
    column: z.string().min(1),
    field: z.enum(mappableFields as [string, ...string[]]),
    /** For days: how they are written. `iso` also takes months in letters. */
    dates: z.enum(dateChoices).optional(),
    /** What a cell's text becomes: a code of the field, or empty for unknown. Compared without letter case. */
    values: z.record(z.string(), z.string()).optional(),
  })).min(1),
  /** Fields that are the same in every row. */
  constants: z.partialRecord(z.enum(mappableFields as [string, ...string[]]), z.string()).default({}),
});

export type ColumnMapping = z.infer<typeof columnMappingSchema>;
