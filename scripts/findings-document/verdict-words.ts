import type { FindingDefinition } from "../../lib/claims/finding-definition";
import type { FindingResult } from "../../lib/claims/run-findings";
import type { CoverageRange, UndecidedReason, Verdict } from "../../lib/claims/verdict";
import type { KnownCoverage } from "../../lib/codebook/dataset";
import { count, effect, p, ratio, share } from "./formats";

/** One of the four words, with the qualifier that *does not support* always carries. Findings that describe have none. */
export function verdictWord(verdict: Verdict | null): string {
  switch (verdict?.word) {
    case undefined: return "no verdict: describes";
    case "supports": return "supports";
    case "too-few-records": return "too few records";
    case "cannot-be-tested": return "cannot be tested with incident records";
    case "does-not-support": return verdict.qualifier === "undecided" ? "does not support: undecided" : "does not support: points the other way";
  }
}

/** All reasons of a verdict as sentences, the one that weighs most first; those by readings of the same kind in one sentence. */
export function verdictReasons(definition: FindingDefinition, result: FindingResult, known: KnownCoverage | null): readonly string[] {
  const { verdict } = result;
  switch (verdict?.word) {
    case undefined: return [definition.judgement.by === "none" ? definition.judgement.why : "It has no verdict."];
    case "supports": return ["The interval lies wholly on the claim's side, every required reading agrees, and known gaps are too small to overturn it."];
    case "too-few-records": return verdict.short.map(({ of, have, need }) => `There are ${count(have)} ${of}, and ${need ?? 0} are needed.`);
    case "cannot-be-tested":
      return [verdict.because.kind === "not-in-records" ? "No incident record holds what this is about." : "Collection effort varied, so a rise or fall in these records may be one in searching; neither estimate nor interval is stated."];
    case "does-not-support": {
      if (verdict.qualifier === "points-the-other-way") return ["The interval lies wholly on the other side, every required reading agrees, and known gaps are too small to overturn it."];
      const reasons = [verdict.because, ...verdict.also];
      const gapsAlone = reasons.every(({ kind }) => kind === "known-gaps" || kind === "coverage-too-low" || kind === "coverage-unknown");
      return [
        ...(gapsAlone ? ["No required reading turns it; it is what was never reported that leaves it open."] : []),
        ...reasons.flatMap((reason) => reasonSentence(reason, definition, known) ?? []),
        ...readingSentences(reasons),
      ];
    }
  }
}

function reasonSentence(reason: UndecidedReason, { unit }: Pick<FindingDefinition, "unit">, known: KnownCoverage | null): string | null {
  const held = known === null ? "" : `${known.assessed} of the ${known.counted} attacks counted by the ${known.by} from ${known.from} to ${known.to}`;
  switch (reason.kind) {
    case "effect-undefined": return `The measure has no value here (${reason.reason.replaceAll("-", " ")}).`;
    case "no-interval": return "The estimate has no interval, so it shows no side.";
    case "interval-holds-both": return `The interval holds ${effect(unit, reason.threshold, 1)}, so chance alone could put the true value on either side.`;
    case "known-gaps": return `Known gaps are large enough to overturn it: a reporting ratio of ${ratio(reason.tippingRatio)} would leave nothing of it, and the dataset holds ${held}, which leaves ${range(reason.coverage)} possible.`;
    case "coverage-unknown": return "How much of the whole the dataset holds is not known.";
    case "coverage-too-low": return `The dataset holds ${share(reason.coverage.coverage, 1)} of the attacks that somebody else counted (${held}), and below one half nothing better than undecided can be said.`;
    case "coverage-not-controlled": return "Coverage could not be held constant, so places that nobody searched may imitate the result.";
    case "not-tested": return "The test that the rule asks for has no value here.";
    case "q-too-large": return `q among the primary tests is ${p(reason.q, null)} (p ${p(reason.p, null)}), above 0.05.`;
    case "p-too-large": return `p is ${p(reason.p, null)}, above 0.05.`;
    case "tests-disagree": return "The two tests that decide do not point to the same side.";
    case "variant-flips":
    case "coverage-variant-open":
    case "whole-interval-variant-open":
    case "coverage-variant-unusable": return null;
    case "unknown-decides": return `What is unknown decides it: depending on ${reason.unknown} of ${reason.n} records the share lies anywhere from ${share(reason.lower, reason.n)} to ${share(reason.upper, reason.n)}, and the threshold is ${share(reason.threshold, 1)}.`;
  }
}

/** The reasons that name a reading, a sentence for each way in which readings stand in the way. */
function readingSentences(reasons: readonly UndecidedReason[]): string[] {
  const named = (kind: UndecidedReason["kind"]) => reasons.flatMap((reason) => (reason.kind === kind && "name" in reason ? [`“${reason.name}”`] : []));
  const sentence = (names: readonly string[], words: string) => (names.length === 0 ? [] : [`${words}: ${names.join("; ")}.`]);
  return [
    ...sentence(named("variant-flips"), "The estimate lies on the other side, or on the threshold, under"),
    ...sentence(named("coverage-variant-open"), "A coverage reading must hold with its whole interval and does not"),
    ...sentence(named("coverage-variant-unusable"), "A coverage reading has too few records or no value"),
    ...sentence(named("whole-interval-variant-open"), "A reading that must hold with its whole interval does not"),
  ];
}

export function range({ low, high }: Pick<CoverageRange, "low" | "high">): string {
  return `${ratio(low)} to ${Number.isFinite(high) ? ratio(high) : "any ratio"}`;
}

/** What the known gaps could do to a finding, for a cell of a table. */
export function gapsWord({ verdict, wouldChange }: FindingResult, known: KnownCoverage | null): string {
  if (verdict === null) return "nothing to overturn";
  if (verdict.word === "cannot-be-tested" || verdict.word === "too-few-records") return "not asked";
  const { tipping } = wouldChange;
  if (tipping?.coverage) return `${tipping.within === true ? "could overturn it" : "could not overturn it"}: ratio ${ratio(tipping.ratio)}, ${range(tipping.coverage)} possible`;
  if (known === null) return "not known";
  return known.assessed / known.counted < 0.5 ? `at best undecided: ${known.assessed} of ${known.counted} held, no tipping ratio` : "more than half held, no tipping ratio";
}
