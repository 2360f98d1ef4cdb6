import { z } from "./zod";
import { isoDaySchema } from "./incident";
import type { CodedValue } from "./value-list";

/** How evenly were a dataset's records searched for? Trends may be read from constant effort only. */
export const efforts = [
  { code: "constant", label: "Constant", definition: "Searched in the same way throughout the period." },
  { code: "varying", label: "Varying", definition: "Collected as found: a rise or fall in records may be one in searching." },
  { code: "unknown", label: "Unknown", definition: "Nothing is stated of how it was searched." },
] as const satisfies readonly CodedValue[];

/**
 * How much of the whole a dataset is known to hold: records of one period beside somebody else's count of the same.
 * `assessed` and `any`: the dataset's own attacks of that period, assessed to ISKP and of any actor.
 */
export const knownCoverageSchema = z.strictObject({
  assessed: z.number().int().min(0),
  any: z.number().int().min(0),
  counted: z.number().int().min(1),
  from: isoDaySchema,
  to: isoDaySchema,
  /** Who counted, and where it is published. */
  by: z.string().min(1),
  source: z.string().min(1),
  url: z.string().nullable(),
});
export type KnownCoverage = z.infer<typeof knownCoverageSchema>;

/**
 * The range of reporting ratios that the known coverage leaves possible: c to 1/c, c = records held / records counted.
 * Starter set: 23/152, so 0.15 to 6.6.
 */
export function knownCoverageRange(known: KnownCoverage): { coverage: number; low: number; high: number } {
  const coverage = known.assessed / known.counted;
  return { coverage, low: coverage, high: coverage === 0 ? Infinity : 1 / coverage };
}

/** What a dataset says whose rows may not be passed on. */
export const NOT_TO_BE_PASSED_ON = "Rows must not be passed on.";
/** Formats of files whose owners do not allow it, whatever dataset their rows were put into. */
export const restrictedFormats = ["acled", "gtd"] as const;

/** May the rows of this dataset leave in an export without being asked for by name? By its own statement, and for ACLED and GTD by its code. */
export function mayBePassedOn({ code, redistribution }: { readonly code: string; readonly redistribution: string }): boolean {
  return !redistribution.startsWith(NOT_TO_BE_PASSED_ON) && !restrictedFormats.some((format) => code === format || code.startsWith(`${format}-`));
}
