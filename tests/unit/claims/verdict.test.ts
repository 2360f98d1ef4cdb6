import { describe, expect, it } from "vitest";
import { coverageRange, judge } from "../../../lib/claims/verdict";
import type { JudgeInput } from "../../../lib/claims/verdict";
import { coverageOf, effect, measuredAs, supported, testAs, variantAs } from "./judged";

const verdict = (own: Partial<JudgeInput> = {}) => judge(supported(own)).verdict;
const undecided = (kind: string) => ({ word: "does-not-support", qualifier: "undecided", because: { kind } });
const primary = (own: Partial<Parameters<typeof measuredAs>[0]>) => ({ primary: { ...supported().primary, ...own } });

describe(judge, () => {
  it("supports what every reading of well covered records puts on the claim's side", () => {
    expect(verdict()).toEqual({ word: "supports" });
  });

  it("points the other way by the same proof on the other side", () => {
    const definition: JudgeInput["definition"] = { judgement: { by: "threshold", threshold: 0.5, claimSide: "below", inFamily: true }, needsConstantEffort: false };
    expect(verdict({ definition })).toEqual({ word: "does-not-support", qualifier: "points-the-other-way" });
    expect(verdict({ definition, q: 0.2 })).toMatchObject(undecided("q-too-large"));
  });

  it("asks for constant effort first, before any count, and of figures without a verdict too", () => {
    const barred = { word: "cannot-be-tested", because: { kind: "collection-effort-varied", effort: "varying" } };
    const few = { counts: [{ of: "events", have: 1, need: 20 }] };
    expect(verdict({ definition: { ...supported().definition, needsConstantEffort: true }, ...primary(few) })).toEqual(barred);
    expect(verdict({ definition: { judgement: { by: "none", why: "" }, needsConstantEffort: true } })).toEqual(barred);
    expect(verdict({ definition: { ...supported().definition, needsConstantEffort: true }, effort: "constant" })).toEqual({ word: "supports" });
    expect(verdict({ definition: { ...supported().definition, needsConstantEffort: true }, effort: "unknown" })).toMatchObject({ word: "cannot-be-tested" });
  });

  it("has no verdict for figures that describe", () => {
    expect(verdict({ definition: { judgement: { by: "none", why: "" }, needsConstantEffort: false } })).toBeNull();
  });

  it("names every count that falls short, and says nothing else then", () => {
    const short = { of: "operations", have: 3, need: 20 };
    expect(verdict(primary({ counts: [{ of: "attacks", have: 20, need: 20 }, short, { of: "deaths", have: 1, need: null }] }))).toEqual({ word: "too-few-records", n: 3, needed: 20, short: [short] });
  });

  it("is undecided where the interval holds both, or there is none, or no effect", () => {
    expect(verdict(primary({ effect: effect(0.6, 0.5, 0.7) }))).toMatchObject(undecided("interval-holds-both"));
    expect(verdict(primary({ effect: effect(0.5, 0.6, 0.7) }))).toMatchObject(undecided("interval-holds-both"));
    expect(verdict(primary({ effect: { kind: "found", value: 0.8, interval: null, n: 100 } }))).toMatchObject(undecided("no-interval"));
    expect(verdict(primary({ effect: { kind: "undefined", reason: "constant-input", n: 100 } }))).toMatchObject(undecided("effect-undefined"));
  });

  it("is undecided where known gaps could overturn it, ends of the range included, with both numbers", () => {
    expect(verdict({ knownCoverage: coverageOf(23, 152), ...primary({ tippingRatio: 15 / 59 }) })).toMatchObject({
      because: { kind: "known-gaps", tippingRatio: 15 / 59, coverage: { coverage: 23 / 152, low: 23 / 152, high: 152 / 23 } },
    });
    expect(verdict({ knownCoverage: coverageOf(25, 100) })).toMatchObject(undecided("known-gaps"));
    expect(verdict({ knownCoverage: coverageOf(26, 100) })).toEqual({ word: "supports" });
    expect(verdict({ knownCoverage: coverageOf(0, 100), ...primary({ tippingRatio: Infinity }) })).toMatchObject(undecided("known-gaps"));
  });

  it("is undecided where nobody knows the coverage, or less than half is covered and there is no tipping ratio", () => {
    expect(verdict({ knownCoverage: null })).toMatchObject(undecided("coverage-unknown"));
    const { tippingRatio: _none, ...without } = supported().primary;
    expect(verdict({ knownCoverage: coverageOf(49, 100), primary: without })).toMatchObject(undecided("coverage-too-low"));
    expect(verdict({ knownCoverage: coverageOf(50, 100), primary: without })).toEqual({ word: "supports" });
    expect(verdict({ knownCoverage: coverageOf(49, 100), ...primary({ tippingRatio: null }) })).toMatchObject(undecided("coverage-too-low"));
  });

  it("is undecided where coverage was not controlled, q is too large, or a member of the family was not tested", () => {
    expect(verdict(primary({ warnings: ["coverage-not-controlled"] }))).toMatchObject(undecided("coverage-not-controlled"));
    expect(verdict({ q: 0.051 })).toMatchObject(undecided("q-too-large"));
    expect(verdict({ q: 0.05 })).toEqual({ word: "supports" });
    expect(verdict({ p: null, q: null })).toMatchObject(undecided("not-tested"));
    const outside: JudgeInput["definition"] = { judgement: { by: "threshold", threshold: 0.5, claimSide: "above", inFamily: false }, needsConstantEffort: false };
    expect(verdict({ definition: outside, p: null, q: null })).toEqual({ word: "supports" });
  });

  it("is undecided when a required variant flips, and names it; on the threshold counts as flipped", () => {
    for (const value of [0.4, 0.5]) {
      expect(verdict({ variants: [...supported().variants, variantAs("without-kabul", "ordinary", measuredAs({ effect: effect(value, 0.1, 0.9) }))] })).toMatchObject({
        because: { kind: "variant-flips", variant: "without-kabul", name: "name of without-kabul" },
      });
    }
  });

  it("lets an ordinary variant be too small, undefined or open, and a coverage variant none of these", () => {
    const small = measuredAs({ effect: effect(0.4, 0.1, 0.9), counts: [{ of: "events", have: 19, need: 20 }] });
    const none = measuredAs({ effect: { kind: "undefined", reason: "zero-total", n: 0 } });
    const open = measuredAs({ effect: effect(0.6, 0.4, 0.8) });
    expect([small, none, open].map((measured) => verdict({ variants: [variantAs("v", "ordinary", measured)] }))).toEqual([{ word: "supports" }, { word: "supports" }, { word: "supports" }]);
    expect([small, none, open].map((measured) => verdict({ variants: [variantAs("v", "coverage", measured)] }))).toMatchObject([
      { because: { kind: "coverage-variant-unusable", standing: "below-minimum" } }, { because: { kind: "coverage-variant-unusable", standing: "undefined" } }, { because: { kind: "coverage-variant-open" } },
    ]);
    expect(judge(supported({ variants: [small, none, open].map((measured) => variantAs("v", "ordinary", measured)) })).standings).toEqual(["below-minimum", "undefined", "holds-both"]);
  });

  it("asks for the whole interval where a variant says so, and lets it be too small", () => {
    const whole = (measured: ReturnType<typeof measuredAs>) => {
      const { variant } = variantAs("loya-paktia", "ordinary", measured);
      return verdict({ variants: [{ variant: { ...variant, wholeInterval: true }, measured }] });
    };
    expect(whole(measuredAs({ effect: effect(0.6, 0.4, 0.8) }))).toMatchObject({ because: { kind: "whole-interval-variant-open", variant: "loya-paktia" } });
    expect(whole(measuredAs({ effect: effect(0.6, 0.55, 0.8) }))).toEqual({ word: "supports" });
    expect(whole(measuredAs({ effect: effect(0.4, 0.1, 0.9), counts: [{ of: "events", have: 1, need: 10 }] }))).toEqual({ word: "supports" });
  });

  it("keeps the reason that weighs most first, and the others beside it", () => {
    const flipped = [variantAs("first-half", "ordinary", measuredAs({ effect: effect(0.3, 0.1, 0.6) }))];
    expect(verdict({ knownCoverage: null, q: 0.5, variants: flipped })).toMatchObject({ because: { kind: "coverage-unknown" }, also: [{ kind: "q-too-large" }, { kind: "variant-flips" }] });
  });

  it("judges a criterion by whether each reading meets it", () => {
    const definition: JudgeInput["definition"] = { judgement: { by: "criterion", criterion: "at most four", inFamily: false }, needsConstantEffort: false };
    const met = (criterionMet: boolean | null) => measuredAs({ effect: { kind: "found", value: 3, interval: null, n: 100 }, criterionMet });
    const judged = (own: boolean | null, other: boolean | null) => verdict({ definition, primary: met(own), variants: [variantAs("without-2022-01", "ordinary", met(other))], p: null, q: null });
    expect(judged(true, true)).toEqual({ word: "supports" });
    expect(judged(false, false)).toEqual({ word: "does-not-support", qualifier: "points-the-other-way" });
    expect(judged(true, false)).toMatchObject(undecided("variant-flips"));
    expect(judged(true, null)).toEqual({ word: "supports" });
    expect(judged(null, null)).toMatchObject(undecided("effect-undefined"));
  });
});

describe("a finding that its tests show", () => {
  const definition: JudgeInput["definition"] = { judgement: { by: "threshold", threshold: 1, claimSide: "above", inFamily: true, shownBy: "tests" }, needsConstantEffort: false };
  const by = (value: number, ...tests: Parameters<typeof testAs>[0][]) => measuredAs({ effect: { kind: "found", value, interval: null, n: 50 }, tests: tests.map(testAs) });
  const shown = (own: Partial<JudgeInput>) => verdict({ definition, primary: by(2, {}), variants: [], ...own });

  it("needs no interval, but tests that agree on the side", () => {
    expect(shown({})).toEqual({ word: "supports" });
    expect(shown({ primary: by(0.5, { pGreater: 0.99, pLess: 0.01 }) })).toEqual({ word: "does-not-support", qualifier: "points-the-other-way" });
    expect(shown({ primary: by(2, {}, { pGreater: 0.99, pLess: 0.01 }) })).toMatchObject(undecided("tests-disagree"));
    expect(shown({ primary: by(2, {}, { pGreater: 0.99, pLess: 0.01, decides: false }) })).toEqual({ word: "supports" });
    expect(shown({ primary: by(1, {}) })).toMatchObject(undecided("interval-holds-both"));
    expect(shown({ primary: by(2), p: null, q: null })).toMatchObject(undecided("not-tested"));
  });

  it("takes a coverage variant's own p for its interval, and an ordinary one's estimate", () => {
    expect(shown({ variants: [variantAs("v", "ordinary", by(1.1))] })).toEqual({ word: "supports" });
    expect(shown({ variants: [variantAs("v", "coverage", by(1.1))] })).toMatchObject(undecided("coverage-variant-open"));
    expect(shown({ variants: [variantAs("v", "coverage", by(1.1, { pTwoSided: 0.06 }))] })).toMatchObject(undecided("coverage-variant-open"));
    expect(shown({ variants: [variantAs("v", "coverage", by(1.1, {}))] })).toEqual({ word: "supports" });
    expect(shown({ variants: [variantAs("v", "ordinary", by(0.9))] })).toMatchObject(undecided("variant-flips"));
  });
});

describe(coverageRange, () => {
  it("runs from c to 1/c, lower end first, also where more is held than was counted", () => {
    expect(coverageRange(coverageOf(23, 152))).toEqual({ coverage: 23 / 152, low: 23 / 152, high: 152 / 23 });
    expect(coverageRange(coverageOf(200, 100))).toEqual({ coverage: 2, low: 0.5, high: 2 });
    expect(coverageRange(coverageOf(0, 5))).toEqual({ coverage: 0, low: 0, high: Infinity });
    expect(coverageRange(null)).toBeNull();
  });
});
