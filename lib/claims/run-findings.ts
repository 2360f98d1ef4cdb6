import type { ClaimId } from "./claim";
import type { Chance } from "./chance";
import { adjustFamily, decidingTest, isUnsettled } from "./family";
import type { FamilyMember } from "./family";
import type { FindingDefinition } from "./finding-definition";
import { freeze, readingOf } from "./freeze";
import type { Effect, Measured } from "./measured";
import type { Reading, Variant } from "./reading";
import { seededChance, MORE_DRAWS } from "./seeded-chance";
import { isShort } from "./variant-standing";
import type { VariantMeasured, VariantStanding } from "./variant-standing";
import { judge } from "./verdict";
import type { Verdict } from "./verdict";
import { wouldChange } from "./would-change";
import type { WouldChange } from "./would-change";
import type { World } from "./world";

/** One required variant as a point of the strip of estimates. */
export type VariantResult = Variant & {
  readonly effect: Effect;
  readonly criterionMet: boolean | null;
  readonly counts: Measured["counts"];
  readonly standing: VariantStanding;
};

export type FindingResult = {
  readonly finding: string;
  readonly claims: readonly ClaimId[];
  readonly leads: readonly ClaimId[];
  /** Hash of the frozen definition that it was computed under. */
  readonly version: string;
  readonly reading: Reading;
  readonly primary: Measured;
  readonly variants: readonly VariantResult[];
  /** Of the test that speaks for the finding, and which; null without one. */
  readonly p: number | null;
  readonly decidedBy: string | null;
  /** Only for members of the primary family. */
  readonly q: number | null;
  /** Null for findings that describe and do not judge. */
  readonly verdict: Verdict | null;
  readonly wouldChange: WouldChange;
};

export type Run = {
  readonly dataset: string;
  readonly revision: number;
  readonly draws: number;
  readonly seed: number;
  readonly family: readonly FamilyMember[];
  readonly findings: readonly FindingResult[];
};

/** Where a long run is. `test` and `done` of `of` draws stand only while a test is drawing. */
export type Progress = { readonly finding: string; readonly position: number; readonly findings: number; readonly test: string | null; readonly done: number; readonly of: number };

export type RunOptions = {
  readonly draws: number;
  readonly seed: number;
  /** Told before each finding and between blocks of draws; may throw to cancel the run. */
  readonly onProgress?: (progress: Progress) => void;
};

/**
 * Runs findings on a world: each under its primary reading with tests and under its required variants without (but for those
 * whose tests stand in for an interval that the rule asks for), then the primary family over those that were tested, then the verdicts. The order of the definitions decides nothing.
 *
 * A finding that varying effort bars, or that is below its minimum, is measured for its counts and figures and not tested, so
 * it is no member of the family either. A p whose Monte-Carlo interval holds 0.05 is drawn again with 99,999 draws, and the
 * result says so by its own number of draws. Same world, definitions, draws and seed: same run, to the last digit.
 */
export function runFindings(world: World, definitions: readonly FindingDefinition[], options: RunOptions): Run {
  const measured = definitions.map((definition, position) => {
    const tell = (test: string | null, done: number, of: number) =>
      options.onProgress?.({ finding: definition.id, position, findings: definitions.length, test, done, of });
    tell(null, 0, 0);
    return measureAll(world, definition, options, tell);
  });
  const family = adjustFamily(measured.filter(({ definition }) => isInFamily(definition)).map(({ definition, p }) => ({ finding: definition.id, p })));
  const findings = measured.map(({ definition, reading, primary, variants, p, decidedBy }): FindingResult => {
    const q = family.find(({ finding }) => finding === definition.id)?.q ?? null;
    const { knownCoverage, effort } = world.dataset;
    const { verdict, standings } = judge({ definition, effort, knownCoverage, primary, variants, p, q });
    return {
      finding: definition.id, claims: definition.claims, leads: definition.leads,
      version: freeze(world, definition).hash,
      reading, primary, p, decidedBy, q, verdict,
      variants: variants.map(({ variant, measured: { effect, criterionMet, counts } }, index) => ({ ...variant, effect, criterionMet, counts, standing: standings[index] ?? "undefined" })),
      wouldChange: wouldChange(definition, primary, knownCoverage),
    };
  });
  return { dataset: world.dataset.code, revision: world.revision, draws: options.draws, seed: options.seed, family, findings };
}

type MeasuredFinding = {
  readonly definition: FindingDefinition;
  readonly reading: Reading;
  readonly primary: Measured;
  readonly variants: readonly VariantMeasured[];
  readonly p: number | null;
  readonly decidedBy: string | null;
};

function measureAll(world: World, definition: FindingDefinition, options: RunOptions, tell: NonNullable<Chance["onDraws"]>): MeasuredFinding {
  const reading = readingOf(world, definition);
  const untested = definition.measure(world, reading, null);
  const barred = (definition.needsConstantEffort && world.dataset.effort !== "constant") || untested.counts.some(isShort);
  // Copied, so that figures are drawn here, where a run is followed and can be cancelled, and not when somebody reads the result.
  const primary = barred ? { ...untested, tests: [] } : { ...measureWithTests(world, definition, reading, options, tell) };
  const deciding = decidingTest(primary);
  const variants = definition.variants(world).map((variant) => {
    const own = { ...reading, ...variant.reading };
    return { variant, measured: isTestedByItself(definition, variant) && !barred ? measureWithTests(world, definition, own, options, tell, true) : definition.measure(world, own, null) };
  });
  return { definition, reading, primary, variants, p: deciding?.pTwoSided ?? null, decidedBy: deciding?.null ?? null };
}

/** A coverage variant must stand with its whole interval; where tests stand in for the interval, the variant needs its own. */
function isTestedByItself({ judgement, variantsTested }: FindingDefinition, variant: Variant): boolean {
  return variantsTested === true || (judgement.by === "threshold" && judgement.shownBy === "tests" && variant.kind === "coverage");
}

function measureWithTests(world: World, definition: FindingDefinition, reading: Reading, { draws, seed }: RunOptions, tell: NonNullable<Chance["onDraws"]>, decidingOnly = false): Measured {
  const measure = (howMany: number) => definition.measure(world, reading, { ...seededChance(seed, howMany, tell), decidingOnly });
  const measured = measure(draws);
  const unsettled = measured.tests.some((test) => test.decides && isUnsettled(test));
  return unsettled && draws < MORE_DRAWS ? measure(MORE_DRAWS) : measured;
}

function isInFamily({ judgement }: FindingDefinition): boolean {
  return judgement.by !== "none" && judgement.inFamily;
}
