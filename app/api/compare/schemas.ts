import { z } from "@/lib/codebook/zod";
import { named } from "../schemas/named";

/** Bodies and answers of /api/v1/compare, in one place: the handlers read requests by them, and the description of the API is made from them. */

const ref = z.string().regex(/^IA-\d{4}-\d{4,}$/).describe("Reference of a record");
const who = z.string().min(1).max(40).describe("The handle that signs");
const datasets = z.string().min(3).max(200).describe("Two dataset codes joined by a comma; pairs of numbers and refs are in this order");
const score = z.number().min(0).max(1);
const pairOf = <T extends z.ZodType>(item: T) => z.tuple([item, item]);

export const decisionWords = ["matched", "rejected", "reopened"] as const;

/** POST /api/v1/compare/matches */
export const decideRequest = named("MatchRequest", "What is said of two records of two datasets.", z.strictObject({ datasets, refs: pairOf(ref), decision: z.enum(decisionWords), who }));
export const decideAnswer = named("MatchDecision", "What is kept of it.", z.strictObject({ refs: pairOf(ref), decision: z.enum(decisionWords), score: score.nullable(), who, at: z.string() }));

/** POST /api/v1/compare/bulk: without `expected` a look that writes nothing; with it, as the look answered, the step itself. */
export const acceptRequest = named("AcceptRequest", "Pairs above a score: a look without expected, the step with it.", z.strictObject({
  datasets, minScore: score, expected: z.number().int().min(0).optional(), who,
  filter: z.record(z.string(), z.string()).default({}).describe("Keys of a filter as an address has them, without dataset"),
}));
export const acceptAnswer = named("Accepted", "How many pairs, and how many are left to a person.", z.strictObject({ bulkId: z.string().nullable(), pairs: z.number().int(), left: z.number().int() }));

/** POST /api/v1/compare/bulk/{id}/undo */
export const undoRequest = named("UndoMatchesRequest", "Which datasets the step was of, and who takes it back.", z.strictObject({ datasets, who }));
export const undoAnswer = named("UndoneMatches", "How many pairs are undecided again.", z.strictObject({ bulkId: z.string(), reopened: z.number().int() }));

const kinds = z.strictObject({ attacks: z.number(), operations: z.number(), clashes: z.number(), other: z.number() });
const coverage = z.strictObject({ from: z.string().nullable(), fromBasis: z.enum(["stated", "records"]), to: z.string().nullable(), toBasis: z.enum(["stated", "records"]) });
const side = z.strictObject({
  code: z.string(), title: z.string(), version: z.string().nullable(), licence: z.string(),
  total: z.number(), counted: z.number(), setAside: z.number(), closed: z.number(), reasons: z.record(z.string(), z.number()), kinds,
  matchable: z.number().describe("Counted records that can be matched: n of the overlap"),
  unmatchable: z.strictObject({ "dates-too-wide": z.number(), "no-province": z.number() }),
});
const statistic = z.union([
  z.strictObject({ kind: z.literal("undefined"), reason: z.string(), n: z.number() }),
  z.strictObject({
    kind: z.literal("found"), n1: z.number(), n2: z.number(), m: z.number(), seen: z.number(), unseen: z.number(), estimate: z.number(), variance: z.number(), se: z.number(),
    interval: pairOf(z.number()).nullable(), fewMatches: z.boolean(), conf: z.number(),
  }),
]);
const overlap = z.strictObject({
  n: pairOf(z.number()), matched: z.number(), range: pairOf(z.number()).describe("Matches if no pending pair is one, and if as many as can be are"),
  only: pairOf(z.number()), onlyPending: pairOf(z.number()), pending: z.number(),
  estimate: z.union([
    z.strictObject({ kind: z.literal("finished"), result: statistic }),
    z.strictObject({ kind: z.literal("unfinished"), pending: z.number(), ifNone: statistic, ifAll: statistic }),
  ]),
});

/** GET /api/v1/compare */
export const comparisonAnswer = named("Comparison", "Two datasets side by side.", z.strictObject({
  revision: z.number(), datasets: pairOf(z.string()), filter: z.string(),
  window: z.strictObject({ from: z.string().nullable(), to: z.string().nullable(), coverage: pairOf(coverage) }),
  sides: pairOf(side).nullable().describe("Null where no day is covered by both"),
  byProvince: z.array(z.strictObject({ province: z.string().nullable(), counts: pairOf(z.number()) })),
  byMonth: z.array(z.strictObject({ month: z.string().nullable(), counts: pairOf(z.number()) })),
  pairs: z.strictObject({ pending: z.number(), blocked: z.number(), matched: z.number(), rejected: z.number(), below: z.number(), listedFrom: z.number() }).nullable(),
  overlap: overlap.nullable(),
  limit: z.enum(["none", "too-many-records", "too-many-pairs"]),
  assumptions: z.array(z.string()),
}));

export const matchStates = ["pending", "blocked", "matched", "rejected"] as const;
const decided = z.strictObject({ who, at: z.string(), bulkId: z.string().nullable(), score: score.nullable() });
const matchItem = z.strictObject({
  refs: pairOf(ref), state: z.enum(matchStates), score: score.nullable(),
  parts: z.record(z.string(), score.nullable()).nullable().describe("Each part of the score; null in all where the pair is no candidate today"),
  decided: decided.nullable(), inTheWay: z.array(z.strictObject({ ref, with: ref })),
});

/** GET /api/v1/compare/matches */
export const matchesAnswer = named("Matches", "Pairs of records in one state.", z.strictObject({ revision: z.number(), datasets: pairOf(z.string()), state: z.enum(matchStates), total: z.number(), items: z.array(matchItem), nextOffset: z.number().nullable() }));
/** GET /api/v1/compare/matches?state=only-first|only-second */
export const onlyAnswer = named("Unmatched", "Records of one dataset without a match.", z.strictObject({
  revision: z.number(), datasets: pairOf(z.string()), state: z.enum(["only-first", "only-second"]), total: z.number(),
  items: z.array(z.strictObject({ ref, pending: z.boolean().describe("A pending pair may still give it a match") })), nextOffset: z.number().nullable(),
}));
