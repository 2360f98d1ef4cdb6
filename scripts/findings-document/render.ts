import type { FindingDefinition } from "../../lib/claims/finding-definition";
import { applyReading, primaryReading } from "../../lib/claims/primary";
import type { FindingResult, Run, VariantResult } from "../../lib/claims/run-findings";
import { figureOf } from "./figures-of";
import { coverageRange } from "../../lib/claims/verdict";
import type { World } from "../../lib/claims/world";
import { whatWouldDecide } from "./deciding";
import { count, effect, interval, list, number, p } from "./formats";
import { tellsEffect, whatRecordsSay } from "./sentences";
import { gapsWord, range, verdictReasons, verdictWord } from "./verdict-words";

export type DocumentInput = { readonly world: World; readonly definitions: readonly FindingDefinition[]; readonly run: Run; /** SHA-256 of the file that the records come from. */ readonly fileHash: string };

/**
 * The findings of a dataset as a document: a table of all, then each with a sentence from its own numbers, what is missing,
 * and how many records of what kind would decide it. Made from the run alone, so it says what the pages say.
 */
export function renderFindings({ world, definitions, run, fileHash }: DocumentInput): string {
  const pairs = definitions.flatMap((definition) => {
    const result = run.findings.find(({ finding }) => finding === definition.id);
    return result === undefined ? [] : [{ definition, result }];
  });
  const { knownCoverage } = world.dataset;
  const rows = pairs.map(({ definition, result }) => row([
    `[${definition.id}](#${definition.id.toLowerCase()})`, claimsOf(result), counted(result), ...estimate(definition, result), pCell(result), result.q === null ? "" : p(result.q, null), verdictWord(result.verdict), flips(result), gapsWord(result, knownCoverage),
  ]));
  return [
    ...intro(world, run, fileHash), "",
    row(["finding", "claim", "n", "effect", "95% interval", "p", "q", "verdict", "flips", "what known gaps could do"]), row(Array.from({ length: 10 }, () => "---")), ...rows, "",
    "**Bold**: the finding whose verdict is the claim's. *Flips*: required readings under which the estimate lies on the other side, or on the threshold. *Not stated*: below a minimum, or barred by varying effort.", "",
    ...pairs.flatMap(({ definition, result }) => section(world, definition, result)),
  ].join("\n");
}

function intro(world: World, run: Run, fileHash: string): string[] {
  const { dataset, records } = world;
  const { attacks, operations, setAside, others } = applyReading(world, primaryReading(world));
  const tested = run.family.length;
  const firm = run.findings.filter(({ finding, verdict }) => run.family.some((member) => member.finding === finding) && (verdict?.word === "supports" || (verdict?.word === "does-not-support" && verdict.qualifier === "points-the-other-way")));
  const known = dataset.knownCoverage;
  const possible = coverageRange(known);
  return [
    "# Findings on the starter set", "",
    "<!-- Generated from the shipped records by `npm run findings`. Do not edit by hand. -->", "",
    `All findings of the essay's claims on *${dataset.title}* under the primary filter: ${dataset.coverageFrom ?? "the first record"} to ${dataset.coverageTo ?? "the last"}, attribution assessed, counted`,
    `events, clashes out. Of ${records.length} records ${attacks.length} are ISKP attacks, ${operations.length} operations announced against ISKP, ${others.length} neither; set aside: ${setAside.map(({ why, count: many }) => `${many} ${why}`).join("; ") || "none"}.`,
    `Tests by chance take ${number(run.draws, 0)} draws, base seed ${run.seed}. Records: \`seed/starter/incidents.json\`, SHA-256 \`${fileHash.slice(0, 16)}\`.`, "",
    `**${firm.length === 0 ? "None" : firm.length} of the ${tested} primary tests ${firm.length > 1 ? "are" : "is"} answered firmly.** The filters, windows and thresholds were fixed beforehand; the starter set was`,
    "known when the rules were written. An interval speaks of chance, not of what was never reported.",
    ...(known === null || possible === null ? [] : [`Known coverage: the dataset holds ${known.assessed} of the ${known.counted} attacks that the ${known.by} counted from ${known.from} to ${known.to}, so reporting ratios of ${range(possible)} are possible.`]),
    "It is a count of attacks; nobody has counted operations, so it stands for both. A reporting ratio says how many times as fully one side was reported as the other; at a finding's own ratio nothing of it would be left.",
    "What a verdict word means, and when it is given, stands in [the rules of the claims](../lib/claims/verdict.ts).",
  ];
}

const row = (cells: readonly string[]) => `| ${cells.map((cell) => cell.replaceAll("|", "\\|")).join(" | ")} |`;
const claimsOf = ({ claims, leads }: FindingResult) => claims.map((claim) => (leads.includes(claim) ? `**${claim}**` : claim)).join(", ");

/** n of the estimate where it is told, else the counts that fall short or stand in its place. */
function counted(result: FindingResult): string {
  return tellsEffect(result) ? count(result.primary.effect.n) : result.primary.counts.map(({ have, need }) => `${count(have)}${need === null ? "" : ` (needs ${need})`}`).join("; ");
}

/** Effect and interval for the table. An estimate that is the lowest that the unknown allow says so. */
function estimate({ unit }: FindingDefinition, result: FindingResult): [string, string] {
  const { effect: found, bounds } = result.primary;
  if (!tellsEffect(result) || found.kind === "undefined") return ["not stated", "not stated"];
  const lowest = bounds !== null && bounds.unknown > 0 && found.value === bounds.lower && found.interval?.[1] === bounds.outer[1];
  return [`${lowest ? "at least " : ""}${effect(unit, found.value, found.n)}`, interval(unit, found.interval, found.n)];
}

function pCell(result: FindingResult): string {
  if (result.p !== null) return p(result.p, drawsOf(result));
  if (figureOf(result, "local-provinces") !== null) return "by province";
  return result.primary.tests.length > 0 ? "none decides" : "no test";
}

function testSentence(result: FindingResult): string[] {
  if (result.p === null) return [];
  const deciding = result.primary.tests.filter(({ decides }) => decides);
  const larger = deciding.length > 1 ? `, the largest of ${deciding.length} (${list(deciding.map((test) => test.null))})` : "";
  return [`- *Test:* p ${p(result.p, drawsOf(result))} against *${result.decidedBy ?? ""}*${larger}; q ${result.q === null ? "none" : p(result.q, null)} among the primary tests. ${deciding.find((test) => test.null === result.decidedBy)?.question ?? ""}`];
}

function drawsOf({ primary, decidedBy }: FindingResult): number | null {
  return primary.tests.find((test) => test.null === decidedBy)?.draws ?? null;
}

const standing = ({ variants }: Pick<FindingResult, "variants">, wanted: VariantResult["standing"]) => variants.filter((variant) => variant.standing === wanted);
/** Additional readings are told among all others, and flip nothing. */
const required = ({ variants }: FindingResult) => variants.filter(({ kind }) => kind !== "additional");

function flips(result: FindingResult): string {
  if (result.variants.length === 0) return "no other reading";
  if (result.verdict === null || result.verdict.word === "cannot-be-tested" || result.verdict.word === "too-few-records") return "not asked";
  const names = standing({ variants: required(result) }, "flips").map(({ name }) => name);
  return names.length === 0 ? `none of ${required(result).length}` : `${names.length} of ${required(result).length}: ${names.join("; ")}`;
}

function section(world: World, definition: FindingDefinition, result: FindingResult): string[] {
  const { knownCoverage } = world.dataset;
  const missing = verdictReasons(definition, result, knownCoverage);
  const deciding = whatWouldDecide(definition, result);
  const settled = result.verdict === null || result.verdict.word === "supports" || (result.verdict.word === "does-not-support" && result.verdict.qualifier !== "undecided");
  return [
    `## ${definition.id}`, "",
    `**${definition.title}** (${claimsOf(result)}). ${definition.question}`, "",
    `- *What the records say:* ${whatRecordsSay(definition, result)}`,
    ...testSentence(result),
    `- *Verdict:* **${verdictWord(result.verdict)}.**${settled ? ` ${missing.join(" ")}` : ""}`,
    ...(settled ? [] : [`- *What is missing:* ${missing.join(" ")}`]),
    `- *Other readings:* ${readings(definition, result)}`,
    ...(deciding.length === 0 ? [] : [`- *What would ${settled ? "add to it" : "decide it"}:* ${deciding.join(" ")}`]),
    ...(result.verdict === null ? [] : [`- *Scenarios:* S0, genuine enmity, predicts: ${definition.scenarios["S0"] ?? "nothing stated."}${definition.separates ? "" : " This does not separate the scenarios."}`]),
    `- *Set aside:* ${result.primary.setAside.map(({ why, count: many }) => `${count(many)} ${why}`).join("; ") || "nothing"}.`, "",
  ];
}

function readings(definition: FindingDefinition, result: FindingResult): string {
  const { variants, verdict } = result;
  if (variants.length === 0) return "none.";
  if (verdict?.word === "cannot-be-tested") return `${variants.length}, of the same unevenly collected records; none of them could tell of a trend.`;
  const more = variants.length - required(result).length;
  const of = `of ${variants.length}${more === 0 ? "" : ` (${more} beside the required ones)`}:`;
  const ways = [
    ["same-side", "lies on the same side", "lie on the same side"],
    ["holds-both", "holds both sides", "hold both sides"],
    ["flips", "flips", "flip"],
    ["below-minimum", "has too few records", "have too few records"],
    ["undefined", "has no value", "have no value"],
    ["no-side", "is shown beside it", "are shown beside it"],
  ] as const;
  const told = ways.flatMap(([how, one, more]) => {
    const members = standing(result, how);
    // A few that cannot speak are named; where most cannot, the number says enough.
    const names = (how === "below-minimum" || how === "flips" || how === "undefined") && members.length <= 5 ? ` (${members.map(({ name }) => name).join("; ")})` : "";
    return members.length === 0 ? [] : [`${members.length} ${members.length === 1 ? one : more}${names}`];
  });
  const usable = variants.flatMap(({ effect: own, standing: how }) => (own.kind === "found" && how !== "below-minimum" ? [own] : []));
  const finite = usable.map(({ value }) => value).filter(Number.isFinite);
  if (!tellsEffect(result) || finite.length === 0) return `${of} ${list(told)}.`;
  const [n, infinite] = [result.primary.effect.n, usable.length - finite.length];
  const [least, most] = [effect(definition.unit, Math.min(...finite), n), effect(definition.unit, Math.max(...finite), n)];
  const spread = least === most ? `All estimates are ${least}` : `Estimates run from ${least} to ${most}`;
  return `${of} ${list(told)}. ${spread}${infinite === 0 ? "" : `; ${infinite} ${infinite === 1 ? "has" : "have"} no finite value`}.`;
}
