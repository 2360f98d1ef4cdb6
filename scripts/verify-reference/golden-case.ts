import { z } from "@/lib/codebook/zod";

/** The shape of one reference value, as METHODS lays it down and as our own golden files follow. */
const tolerance = z.union([
  z.object({ type: z.literal("mc"), z: z.number(), referenceM: z.number().nullish() }),
  z.object({ type: z.literal("mcMean"), z: z.number(), sd: z.number(), referenceM: z.number().nullish() }),
  // Strict: an unknown kind of tolerance must not pass for one that allows nothing but is never read.
  z.object({ rel: z.number().optional(), abs: z.number().optional() }).strict(),
]);
export type Tolerance = z.infer<typeof tolerance>;

export const goldenCase = z.object({
  function: z.string(),
  id: z.string(),
  note: z.string().optional(),
  input: z.record(z.string(), z.unknown()),
  params: z.record(z.string(), z.unknown()).default({}),
  expected: z.record(z.string(), z.unknown()),
  tolerance: z.record(z.string(), tolerance).default({}),
});
export type GoldenCase = z.infer<typeof goldenCase>;

/** One of our own files: where its numbers come from, then the cases. */
export const goldenFile = z.object({
  function: z.string(),
  provenance: z.object({ command: z.string(), program: z.string(), version: z.string(), how: z.string() }).strict(),
  cases: z.array(goldenCase.omit({ function: true }).strict()).min(2),
});

/** JSON has no NaN and no infinities: they are written as strings. */
export function decodeNumbers(value: unknown): unknown {
  if (value === "NaN") return Number.NaN;
  if (value === "Infinity") return Number.POSITIVE_INFINITY;
  if (value === "-Infinity") return Number.NEGATIVE_INFINITY;
  if (Array.isArray(value)) return value.map(decodeNumbers);
  if (typeof value === "object" && value !== null) {
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, decodeNumbers(inner)]));
  }
  return value;
}
