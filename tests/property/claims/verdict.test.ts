import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { claimResults } from "../../../lib/claims/claim-results";
import type { Claim } from "../../../lib/claims/claim";
import type { Judgement } from "../../../lib/claims/finding-definition";
import type { Effect, Measured, TestResult } from "../../../lib/claims/measured";
import type { FindingResult } from "../../../lib/claims/run-findings";
import { judge } from "../../../lib/claims/verdict";
import type { JudgeInput, Judged } from "../../../lib/claims/verdict";
import { coverageOf, measuredAs, testAs } from "../../unit/claims/judged";
import { runs } from "../analysis/seeded";

// Numbers on a coarse grid, so that ends meet thresholds and ranges exactly as often as they miss them.
const grid = fc.integer({ min: -8, max: 8 }).map((step) => step / 4);
const count = fc.record({ of: fc.constant("events"), have: fc.integer({ min: 0, max: 60 }), need: fc.option(fc.integer({ min: 0, max: 30 }), { nil: null }) });
const p = fc.constantFrom(0.001, 0.04, 0.05, 0.06, 0.5, 1);

const foundEffect = fc.tuple(grid, fc.integer({ min: 0, max: 4 }), fc.integer({ min: 0, max: 4 }), fc.boolean()).map(
  ([value, below, above, bare]): Effect => ({ kind: "found", value, interval: bare ? null : [value - below / 4, value + above / 4], n: 40 }),
);
const effect = fc.oneof({ weight: 8, arbitrary: foundEffect }, { weight: 1, arbitrary: fc.constant<Effect>({ kind: "undefined", reason: "constant-input", n: 40 }) });
const test = fc.tuple(p, fc.boolean(), fc.boolean()).map(([pTwoSided, greater, decides]): TestResult => {
  const near = pTwoSided / 2;
  return testAs({ pTwoSided, decides, pGreater: greater ? near : 1 - near, pLess: greater ? 1 - near : near });
});
/** Bounds against a threshold of the grid, so that now and then it is the finding's own, and now and then all is known. */
const bounds = fc.record({ yes: fc.nat(6), no: fc.nat(6), unknown: fc.nat(4), threshold: grid }).map(({ yes, no, unknown, threshold }): NonNullable<Measured["bounds"]> => {
  const n = Math.max(1, yes + no + unknown);
  return { yes, no, unknown, lower: yes / n, upper: (yes + unknown) / n, outer: [yes / n, (yes + unknown) / n], threshold, unknownYesNeeded: null };
});
const measured = fc
  .record({
    bounds: fc.option(bounds, { nil: null, freq: 3 }),
    effect, counts: fc.array(count, { minLength: 1, maxLength: 2 }), criterionMet: fc.constantFrom(true, false, null), tests: fc.array(test, { maxLength: 2 }),
    tippingRatio: fc.constantFrom(undefined, null, 0, 0.25, 0.5, 1, 2, 4, Infinity), warnings: fc.constantFrom([], [], ["coverage-not-controlled"]),
  })
  .map(({ tippingRatio, ...own }): Measured => ({ ...measuredAs(own), ...(tippingRatio === undefined ? {} : { tippingRatio }) }));
const variants = fc.array(fc.record({ kind: fc.constantFrom("ordinary" as const, "coverage" as const), measured }), { maxLength: 4 }).map((list) =>
  list.map(({ kind, measured: own }, index) => ({ variant: { id: `variant-${index}`, name: `variant ${index}`, kind, reading: {} }, measured: own })),
);
const judgement: fc.Arbitrary<Judgement> = fc.oneof(
  fc.record({ by: fc.constant("threshold" as const), threshold: grid, claimSide: fc.constantFrom("above" as const, "below" as const), inFamily: fc.boolean(), shownBy: fc.constantFrom("interval" as const, "tests" as const) }),
  fc.record({ by: fc.constant("criterion" as const), criterion: fc.constant("a rule"), inFamily: fc.boolean() }),
  fc.constant<Judgement>({ by: "none", why: "it describes" }),
);
const input: fc.Arbitrary<JudgeInput> = fc.record({
  definition: fc.record({ judgement, needsConstantEffort: fc.boolean() }),
  effort: fc.constantFrom("constant", "constant", "varying", "unknown"),
  knownCoverage: fc.constantFrom(null, coverageOf(0, 100), coverageOf(25, 100), coverageOf(50, 100), coverageOf(90, 100), coverageOf(150, 100)),
  primary: measured, variants, p: fc.option(p, { nil: null }), q: fc.option(p, { nil: null }),
});

/** *Supports* or *points the other way*: the two words that say something of the world. */
function takesASide({ verdict }: Judged): boolean {
  return verdict !== null && (verdict.word === "supports" || (verdict.word === "does-not-support" && verdict.qualifier === "points-the-other-way"));
}

/** Of arbitrary input few cases take a side; these do, and then something is broken. */
const sided = input.filter((given) => takesASide(judge(given)));
const always = (check: (given: JudgeInput) => void) => fc.assert(fc.property(input, check), runs(1_500));
const whereSided = (check: (given: JudgeInput, judged: Judged) => void) => fc.assert(fc.property(sided, (given) => { check(given, judge(given)); }), runs(150));

describe("the verdict rule", () => {
  it("takes a side in some of the generated cases, on both sides, so that what follows is not empty", () => {
    const words = fc.sample(sided, 150).map((given) => judge(given).verdict?.word);
    expect(words.filter((word) => word === "supports").length).toBeGreaterThan(20);
    expect(words.filter((word) => word === "does-not-support").length).toBeGreaterThan(20);
  });

  it("never takes a side below a minimum", () => {
    always((given) => {
      const short = given.primary.counts.some(({ have, need }) => need !== null && have < need);
      if (short) expect(takesASide(judge(given))).toBe(false);
    });
    whereSided((given) => {
      const [first, ...rest] = given.primary.counts;
      if (first === undefined) return;
      const judged = judge({ ...given, primary: { ...given.primary, counts: [{ ...first, have: 0, need: 1 }, ...rest] } });
      expect(judged.verdict?.word).toBe("too-few-records");
    });
  });

  it("never takes a side when a required variant flips, and then names it", () => {
    whereSided((given) => {
      const { judgement: rule } = given.definition;
      const own = given.primary;
      const opposite: Measured =
        rule.by === "threshold" && own.effect.kind === "found"
          ? { ...own, effect: { kind: "found", value: 2 * rule.threshold - own.effect.value, interval: null, n: 1 } }
          : { ...own, criterionMet: own.criterionMet === null ? null : !own.criterionMet };
      for (const kind of ["ordinary", "coverage"] as const) {
        const flipped = { variant: { id: "flipped", name: "flipped", kind, reading: {} }, measured: opposite };
        const { verdict } = judge({ ...given, variants: [...given.variants, flipped] });
        expect(verdict).toMatchObject({ word: "does-not-support", qualifier: "undecided", because: { kind: "variant-flips", variant: "flipped" } });
      }
    });
    whereSided((_given, { standings }) => expect(standings).not.toContain("flips"));
  });

  it("never takes a side when known gaps could overturn it, or nobody knows the gaps", () => {
    whereSided((given) => {
      expect(given.knownCoverage).not.toBeNull();
      const c = (given.knownCoverage?.assessed ?? 0) / (given.knownCoverage?.counted ?? 1);
      const ratio = given.primary.tippingRatio ?? null;
      if (ratio === null) expect(c).toBeGreaterThanOrEqual(0.5);
      else expect(ratio < Math.min(c, 1 / c) || ratio > Math.max(c, 1 / c)).toBe(true);
      expect(judge({ ...given, knownCoverage: null }).verdict).toMatchObject({ because: { kind: "coverage-unknown" } });
      expect(judge({ ...given, knownCoverage: coverageOf(0, 100), primary: { ...given.primary, tippingRatio: 5 } }).verdict).toMatchObject({ because: { kind: "known-gaps" } });
    });
  });

  it("never takes a side unless every coverage variant stands there with its whole interval", () => {
    whereSided((given, { standings }) => {
      given.variants.forEach(({ variant }, index) => {
        if (variant.kind === "coverage") expect(standings[index]).toBe("same-side");
      });
    });
  });

  it("never takes a side while the unknown records could lie on either side of the threshold, and says how many they are", () => {
    whereSided((given) => {
      const { judgement: rule } = given.definition;
      if (rule.by !== "threshold") return;
      const own = given.primary.bounds;
      if (own !== null && own.unknown > 0 && own.threshold === rule.threshold) expect(own.lower > rule.threshold || own.upper < rule.threshold).toBe(true);
      const open = { yes: 1, no: 1, unknown: 3, lower: rule.threshold - 1, upper: rule.threshold, outer: [rule.threshold - 1, rule.threshold] as const, threshold: rule.threshold, unknownYesNeeded: 2 };
      expect(judge({ ...given, primary: { ...given.primary, bounds: open } }).verdict).toMatchObject({ qualifier: "undecided", because: { kind: "unknown-decides", unknown: 3, n: 5 } });
      // Bounds without anything unknown, or against another threshold, leave the verdict as it is.
      for (const harmless of [{ ...open, unknown: 0 }, { ...open, threshold: rule.threshold + 1 }]) expect(judge({ ...given, primary: { ...given.primary, bounds: harmless } }).verdict).toEqual(judge(given).verdict);
    });
  });

  it("is the same whatever additional variants say, and places them all the same", () => {
    const additional = measured.map((own) => ({ variant: { id: "more", name: "more", kind: "additional" as const, reading: {} }, measured: own }));
    fc.assert(
      fc.property(fc.oneof(input, sided), additional, (given, more) => {
        const [without, beside] = [judge(given), judge({ ...given, variants: [...given.variants, more] })];
        expect(beside.verdict).toEqual(without.verdict);
        expect(beside.standings).toHaveLength(given.variants.length + 1);
      }),
      runs(500),
    );
  });

  it("never takes a side in the primary family without q at most 0.05, nor where coverage was not controlled", () => {
    whereSided((given) => {
      const { judgement: rule } = given.definition;
      if (rule.by !== "none" && rule.inFamily) expect(given.q).toBeLessThanOrEqual(0.05);
      expect(given.primary.warnings).not.toContain("coverage-not-controlled");
    });
  });

  it("never says anything but cannot be tested of change over time under varying effort", () => {
    always((given) => {
      const { verdict } = judge({ ...given, effort: "varying", definition: { ...given.definition, needsConstantEffort: true } });
      expect(verdict).toMatchObject({ word: "cannot-be-tested", because: { kind: "collection-effort-varied" } });
    });
  });

  it("swaps its two words and nothing else when the claim's side is swapped", () => {
    always((given) => {
      const { judgement: rule } = given.definition;
      if (rule.by !== "threshold") return;
      const one = judge(given);
      const other = judge({ ...given, definition: { ...given.definition, judgement: { ...rule, claimSide: rule.claimSide === "above" ? "below" : "above" } } });
      expect(other.standings).toEqual(one.standings);
      if (takesASide(one)) expect([one.verdict?.word, other.verdict?.word].sort()).toEqual(["does-not-support", "supports"]);
      else expect(other.verdict).toEqual(one.verdict);
    });
  });

  it("says the same of the mirror image of all numbers", () => {
    const mirrored = (own: Measured): Measured => ({
      ...own,
      effect: own.effect.kind === "undefined" ? own.effect : { ...own.effect, value: 0 - own.effect.value, interval: own.effect.interval === null ? null : [0 - own.effect.interval[1], 0 - own.effect.interval[0]] },
      tests: own.tests.map((one) => ({ ...one, pGreater: one.pLess, pLess: one.pGreater })),
      bounds: own.bounds === null ? null : { ...own.bounds, lower: 0 - own.bounds.upper, upper: 0 - own.bounds.lower, outer: [0 - own.bounds.outer[1], 0 - own.bounds.outer[0]], threshold: 0 - own.bounds.threshold },
      ...(own.tippingRatio === undefined || own.tippingRatio === null ? {} : { tippingRatio: 1 / own.tippingRatio }),
    });
    always((given) => {
      const { judgement: rule } = given.definition;
      if (rule.by !== "threshold") return;
      const mirror = judge({
        ...given, primary: mirrored(given.primary), variants: given.variants.map(({ variant, measured: own }) => ({ variant, measured: mirrored(own) })),
        definition: { ...given.definition, judgement: { ...rule, threshold: 0 - rule.threshold, claimSide: rule.claimSide === "above" ? "below" : "above" } },
      });
      const plain = judge(given);
      expect(mirror.standings).toEqual(plain.standings);
      expect(kinds(mirror)).toEqual(kinds(plain));
    });
  });

  it("does not depend on the order of the variants", () => {
    always((given) => {
      const [one, other] = [judge(given), judge({ ...given, variants: [...given.variants].reverse() })];
      expect(other.standings).toEqual([...one.standings].reverse());
      expect(kinds(other).sort()).toEqual(kinds(one).sort());
    });
  });
});

/** Word, qualifier and the kinds of all reasons. */
function kinds({ verdict }: Judged): string[] {
  if (verdict === null) return [];
  const reasons = verdict.word === "does-not-support" && verdict.qualifier === "undecided" ? [verdict.because, ...verdict.also].map(({ kind }) => kind) : [];
  return [verdict.word, ...("qualifier" in verdict ? [verdict.qualifier] : []), ...reasons];
}

describe(claimResults, () => {
  it("says nothing but cannot be tested of a claim that no record can settle, whatever was computed", () => {
    fc.assert(
      fc.property(input, (given) => {
        const claim: Claim = { id: "C1", name: "", statement: "", section: "", testable: "no", recordsCanShow: "", incidents: [], notFound: [] };
        const result = { finding: "T1", claims: ["C1"], leads: ["C1"], verdict: judge(given).verdict } as unknown as FindingResult;
        expect(claimResults([claim], { findings: [result] })[0]?.verdict).toEqual({ word: "cannot-be-tested", because: { kind: "not-in-records" } });
      }),
      runs(300),
    );
  });
});
