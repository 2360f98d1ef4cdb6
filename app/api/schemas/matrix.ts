import { z } from "@/lib/codebook/zod";
import { effectSchema, testSchema } from "./findings";
import { count, instant, named, open, text } from "./named";

const cell = named("Rating", "One cell: how far an observation agrees with a scenario, who says so, and why.", open({
  scenario: text, rater: text, by: text, value: z.enum(["CC", "C", "N", "I", "II", "NA"]), reason: text, at: instant,
}));

export const matrixSchema = named("Matrix", "The matrix of scenarios: what each observation says for or against each of them.", open({
  essay: text, dataset: text, revision: count, scenarios: z.array(text), view: z.enum(["everything", "as-rater"]), rater: text.nullable(), hiddenRows: count, raters: z.array(text),
  rows: z.array(open({
    id: text, statement: text, credibility: z.enum(["low", "medium", "high"]), relevance: z.enum(["low", "medium", "high"]), version: count, withdrawn: z.boolean(), cells: z.array(cell), history: z.array(cell),
    finding: open({ id: text, verdict: text.nullable(), n: count, effect: effectSchema, test: testSchema }).nullable(),
  })),
  scores: open({ basis: text, observed: z.array(open({ rater: text })), allRated: z.array(open({ rater: text })) }), disagreement: z.array(z.unknown()),
}));
