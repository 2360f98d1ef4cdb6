import type { FindingDefinition } from "@/lib/claims/finding-definition";
import type { FindingResult } from "@/lib/claims/run-findings";
import type { FinishedRun } from "@/lib/claims/running/primary-run";
import { findingsOf } from "@/lib/claims/generated/registry";
import type { SelectionMeasured } from "@/lib/claims/measure-selection";
import { shownMeasured } from "@/lib/claims/shown-finding";
import type { Nameable } from "@/lib/claims/shown-finding";

/** The p that speaks for a finding with all that belongs to it. draws, seed: null for an exact test. */
export type TestSummary = { readonly null: string; readonly p: number; readonly q: number | null; readonly draws: number | null; readonly seed: number | null };

export function testSummary({ primary, p, q, decidedBy }: Pick<FindingResult, "primary" | "p" | "q" | "decidedBy">): TestSummary | null {
  const test = primary.tests.find((one) => one.null === decidedBy && one.decides);
  return test === undefined || p === null ? null : { null: test.null, p, q, draws: test.draws, seed: test.seed };
}

/** What was fixed of a finding, in words and thresholds. */
export function definitionAnswer(definition: FindingDefinition): object {
  const { id, claims, leads, title, question, effectName, unit, counted, judgement, prediction, scenarios, separates, needsConstantEffort, fixed, caveats, functions } = definition;
  return { id, claims, leads, title, question, effectName, unit, counted, judgement, prediction, scenarios, separates, needsConstantEffort, fixed, caveats, functions };
}

/** One finding of the primary analysis, in full precision. Closed records are counted and not named. */
export function findingAnswer(result: FindingResult, run: FinishedRun, may: Nameable): object {
  const definition = findingsOf(run.essay).find(({ id }) => id === result.finding);
  const registration = run.inForce.get(result.finding);
  const { refs, closed, withoutDay, ...primary } = shownMeasured(result.primary, may);
  return {
    ...(definition === undefined ? { id: result.finding } : definitionAnswer(definition)),
    version: registration?.version ?? null, hash: result.version, frozenAt: registration?.frozenAt ?? null,
    reading: result.reading, n: primary.effect.n, effect: primary.effect, test: testSummary(result), verdict: result.verdict,
    primary, variants: result.variants, wouldChange: result.wouldChange,
    records: refs, closedRecords: closed, recordsWithoutDay: withoutDay,
  };
}

/** One finding of a reader's selection: exploratory, without verdict; p only where a test was asked for. */
export function exploratoryAnswer(finding: string, selection: SelectionMeasured, may: Nameable): object {
  const { refs, closed, withoutDay, ...measured } = shownMeasured(selection.measured, may);
  const { reading, selected, kept, belowMinimum } = selection;
  return { id: finding, reading, selected, kept, belowMinimum, n: measured.effect.n, ...measured, records: refs, closedRecords: closed, recordsWithoutDay: withoutDay };
}
