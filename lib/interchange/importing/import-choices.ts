import { z } from "../../codebook/zod";
import { columnMappingSchema } from "../column-mapping";

/** Families of formats, as a person names them; `auto` goes by the columns. */
export const formatChoices = ["auto", "atlas", "ucdp", "acled", "gtd"] as const;
export type FormatChoice = (typeof formatChoices)[number];

/** The form of a dataset's code: it stands in addresses. */
export const DATASET_CODE = /^[a-z0-9]+(-[a-z0-9]+)*$/;

/** What a person may say of a file; whatever is left out is recognised or has its usual value. */
export const importChoicesSchema = z.strictObject({
  format: z.enum(formatChoices).optional(),
  encoding: z.enum(["utf-8", "utf-16le", "utf-16be", "windows-1252"]).optional(),
  delimiter: z.enum([",", ";", "\t", "|"]).optional(),
  /** How numeric dates are written: never guessed. */
  dates: z.enum(["day-first", "month-first", "spreadsheet-days"]).optional(),
  mapping: columnMappingSchema.optional(),
  /** The dataset that the rows join, instead of the one proposed; made when there is none of this code. */
  dataset: z.string().max(40).regex(DATASET_CODE).optional(),
  datasetTitle: z.string().min(1).max(200).optional(),
  /** The version of the file, where its name does not tell. */
  version: z.string().min(1).max(40).optional(),
  licence: z.string().min(1).max(500).optional(),
  redistribution: z.string().min(1).max(500).optional(),
});
export type ImportChoices = z.infer<typeof importChoicesSchema>;
