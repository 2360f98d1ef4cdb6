import { z } from "@/lib/codebook/zod";
import type { Example } from "./example";
import type { StarterSample } from "./starter-sample";

/** In the order of the index. */
export const methodGroups = ["shares", "places", "together", "time", "groups", "judgement", "chance"] as const;
export type MethodGroup = (typeof methodGroups)[number];

const sentence = z.string().regex(/^[A-Z0-9].*[.?]$/su, "a sentence begins with a capital or a digit and ends with a full stop or a question mark");

/** What a page says of one function, in plain words; the example is computed, so it is code and stands beside. */
export const methodTextSchema = z
  .object({
    /** The file in lib/analysis, and the address of the page. */
    slug: z.string().regex(/^[a-z]+(-[a-z]+)*$/),
    /** The function; `also` names others of the same file that the page explains. */
    name: z.string().min(1),
    also: z.array(z.string()).optional(),
    group: z.enum(methodGroups),
    title: z.string().min(3),
    /** The question that it answers. */
    question: sentence,
    /** How it goes about it, a paragraph each. */
    how: z.array(sentence).min(1),
    /** Formulas in the notation of parse-formula.ts, with what the letters stand for. */
    formulas: z.array(z.object({ formula: z.string().min(3), where: sentence.optional() }).strict()),
    /** When it answers that there is no answer; empty if it always has one. */
    noAnswer: z.array(sentence),
    /** What it cannot tell, and how it can mislead. */
    limits: z.array(sentence).min(1),
    references: z.array(z.object({ words: z.string().min(4), doi: z.string().regex(/^10\.\d{4,}\/\S+$/).nullable() }).strict()).min(1),
    /** Findings that it stands behind, by id; empty for building blocks. */
    findings: z.array(z.string().regex(/^T\d+b?$/)),
  })
  .strict();
export type MethodText = z.infer<typeof methodTextSchema>;

export type MethodPage = MethodText & { readonly example: (sample: StarterSample) => Example };
