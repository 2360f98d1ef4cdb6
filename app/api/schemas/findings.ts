import { z } from "@/lib/codebook/zod";
import { count, instant, named, open, text } from "./named";

/** Numbers that JSON cannot write, such as a ratio without bound, are said as text. */
const number = z.union([z.number(), z.enum(["Infinity", "-Infinity", "NaN"])]);
const interval = z.tuple([number, number]);

export const effectSchema = named("Effect", "An estimate with its 95 % interval and n, or the reason why these data have none.", z.discriminatedUnion("kind", [
  open({ kind: z.literal("found"), value: number, interval: interval.nullable(), n: count }),
  open({ kind: z.literal("undefined"), reason: text, n: count }),
]));

export const testSchema = named("Test", "The p that speaks for a finding: which null, and draws and seed to repeat it. q only within the primary family.", open({
  null: text, p: z.number().min(0).max(1), q: z.number().min(0).max(1).nullable(), draws: count.nullable(), seed: count.nullable(),
})).nullable();

export const verdictSchema = named("Verdict", "One of four words, or *not judged* where the records describe and do not judge.", open({
  word: z.enum(["supports", "does-not-support", "too-few-records", "cannot-be-tested", "not-judged"]),
}));

const figure = named("Figure", "What a finding draws, as numbers. Which members it has depends on its kind.", open({
  kind: z.enum(["shares", "ranked-provinces", "province-pairs", "local-provinces", "followed-timeline", "lag-curve", "mix", "label-beside-finding", "bounds", "series", "two-groups"]), title: text,
}));

const measured = {
  counts: z.array(open({ of: text, have: z.number().min(0).describe("A whole number, or an expected count."), need: count.nullable() })), effect: effectSchema, criterionMet: z.boolean().nullable(),
  tests: z.array(open({ null: text, question: text, statistic: number, pTwoSided: z.number(), pGreater: z.number(), pLess: z.number(), draws: count.nullable(), seed: count.nullable(), decides: z.boolean() })),
  tippingRatio: number.nullable().optional(), bounds: open({ yes: count, no: count, unknown: count }).nullable(),
  setAside: z.array(open({ why: text, count })), warnings: z.array(text), figures: z.array(figure),
};
const behind = {
  records: z.array(text).describe("Refs of the records behind the number."), closedRecords: count.describe("Closed records behind it, counted and not named."),
  recordsWithoutDay: count.describe("Records of which no day is drawn, because it is withheld."),
};
export const measuredSchema = named("Measured", "What one reading of the records gives for one finding.", open(measured));

export const findingSchema = named("Finding", "One finding of the primary analysis, in full precision.", open({
  id: text, version: count.nullable(), hash: text, frozenAt: instant.nullable(), reading: open({}), n: count, effect: effectSchema, test: testSchema, verdict: verdictSchema.nullable(),
  primary: measuredSchema, variants: z.array(open({ id: text, name: text, effect: effectSchema, standing: text })), wouldChange: z.unknown(), ...behind,
}));

export const exploratorySchema = named("Exploratory", "One finding of a selection of the reader's: no verdict, and p only where a test was asked for.", open({
  id: text, reading: open({}), selected: count, kept: count, belowMinimum: z.boolean(), n: count, ...measured, ...behind,
}));

export const cardSchema = named("Card", "A figure or verdict as somebody kept it.", open({
  id: text, kind: z.enum(["claim", "finding", "figure"]), dataset: text, claim: text, finding: text, filter: text, revision: count, used: count, createdAt: instant, who: text,
}));
export const cardListSchema = named("CardList", "The cards that were kept, newest first.", z.strictObject({ cards: z.array(cardSchema) }));

const cardResult = open({ measured: measuredSchema, ...behind });
export const reproducedCardSchema = named("ReproducedCard", "A card as it was kept, the same number computed now, and whether they agree.", open({
  card: cardSchema, kept: cardResult,
  now: z.discriminatedUnion("computed", [
    open({ computed: z.literal(false), because: text }),
    open({ computed: z.literal(true), same: z.boolean(), revision: count, claimVersion: count, findingVersion: count, dataChanged: z.boolean(), codeChanged: z.boolean(), definitionChanged: z.boolean(), moves: open({ unnamed: count }), result: cardResult }),
  ]),
}));
