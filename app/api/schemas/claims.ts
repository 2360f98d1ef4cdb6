import { z } from "@/lib/codebook/zod";
import { effectSchema, exploratorySchema, findingSchema, testSchema, verdictSchema } from "./findings";
import { count, instant, named, open, revision, text } from "./named";

const claim = { id: text, name: text, statement: text, section: text, testable: z.enum(["yes", "partly", "no"]), recordsCanShow: text, cannotShow: text.nullable(), notFound: z.array(text) };
const fixed = { version: count.nullable().describe("Of the claim as it was fixed; a change makes a new one."), frozenAt: instant.nullable() };

const runSchema = named("Run", "Where the numbers are from: enough to compute them again to the last digit.", open({
  id: text, dataset: text, revision: count, registrationsHash: text, dataHash: text.nullable(), codeVersion: text, seed: count, draws: count, startedAt: instant, finishedAt: instant.nullable(),
}));
const testCounts = named("TestCounts", "How many tests were run: every one is in the ledger.", open({ primary: count, selection: count, runs: count }));
const scenarios = z.array(open({ id: text, name: text, statement: text, standing: text }));
const lead = open({ id: text, n: count, effect: effectSchema, test: testSchema, verdict: verdictSchema.nullable() });

export const claimListSchema = named("ClaimList", "All claims, each with the verdict of its lead finding, and the primary family.", open({
  revision, run: runSchema, tests: testCounts, scenarios,
  family: z.array(open({ finding: text, p: z.number().nullable(), q: z.number().nullable(), test: testSchema })),
  claims: z.array(open({ ...claim, ...fixed, verdict: verdictSchema, lead: lead.nullable(), findings: z.array(text) })),
}));

const versions = z.array(open({ version: count, frozenAt: instant, hash: text }));

const claimAnswer = named("Claim", "One claim: what was fixed, its findings in full precision, the verdict, and the records behind it.", open({
  claim: open(claim), ...fixed, revision, dataset: open({ code: text }), run: runSchema, tests: testCounts, verdict: verdictSchema,
  lead: findingSchema.nullable(), findings: z.array(findingSchema), scenarios,
  selection: open({ exploratory: open({ label: text, filter: text, wordsSearchedFor: z.boolean(), selected: count, findings: z.array(exploratorySchema) }).nullable() }),
  finding: open({ id: text }).optional().describe("For C1 and C2 a table of figures of their own."),
  records: z.array(text), closedRecords: count, versions,
}));
const claimVersion = named("ClaimVersion", "An earlier version of a claim: what was fixed then, and the last results under it.", open({
  claim: open(claim), version: count, currentVersion: count, frozenAt: instant, hash: text, frozen: open({ claim: z.unknown(), findings: z.array(open({ id: text })) }),
  run: runSchema.nullable(), verdict: verdictSchema.nullable(), findings: z.array(findingSchema),
}));
export const claimAnswerSchema = z.union([claimAnswer, claimVersion]);

export const ledgerSchema = named("Ledger", "The tests that were run of a claim, newest first.", open({
  claim: text, dataset: text, tests: testCounts,
  entries: z.array(open({ id: count, at: instant, finding: text, kind: z.enum(["primary", "selection"]), seed: count, draws: count, revision: count })),
  next: count.nullable().describe("The `before` of the next page; null on the last."),
}));

export const testedSchema = named("TestedSelection", "What the tests of a selection gave: exploratory, without q and without verdict.", open({
  label: text, findings: z.array(exploratorySchema.extend({ ledgerId: count })),
}));
