import { createTranslator } from "next-intl";
import { cleanup, screen } from "@testing-library/react";
import { afterEach, describe, expect, it } from "vitest";
import claim from "../../../app/messages/en/claim.json";
import findings from "../../../app/messages/en/findings.json";
import hypothesis from "../../../app/messages/en/hypothesis.json";
import matrix from "../../../app/messages/en/matrix.json";
import report from "../../../app/messages/en/report.json";
import { effectInterval, effectValue, pText } from "../../../components/claims/figures/effect-words";
import { tallyFamily } from "../../../components/claims/list/claim-line";
import { FamilySummary } from "../../../components/claims/list/FamilySummary";
import type { DatasetFacts, FindingWords } from "../../../components/claims/page/finding-view";
import { reasonSentence } from "../../../components/claims/page/verdict-words";
import type { VerdictWords } from "../../../components/claims/page/verdict-words";
import type { UndecidedReason } from "../../../lib/claims/verdict";
import { renderClaims } from "./with-claims";

afterEach(cleanup);

const strict = { onError: (error: Error) => { throw error; } };
const effect = createTranslator({ locale: "en", messages: { claim }, namespace: "claim.effect", ...strict });
const verdict = createTranslator({ locale: "en", messages: { claim }, namespace: "claim.verdict", ...strict }) as unknown as VerdictWords;

describe(effectValue, () => {
  it("writes each kind of number as the rules want it", () => {
    expect(effectValue("share", 0.2027, 74, effect)).toBe("20%");
    expect(effectValue("share", 0.2027, 200, effect)).toBe("20.3%");
    expect(effectValue("correlation", -0.1, 34, effect)).toBe("−0.10");
    expect(effectValue("odds-ratio", 2.449, 74, effect)).toBe("2.4");
    expect(effectValue("difference-of-shares", -0.126, 40, effect)).toBe("−13 points");
  });

  it("says that a bound is infinite instead of printing it", () => {
    expect(effectInterval("odds-ratio", [0.5, Infinity], 9, effect)).toBe("0.50, no upper bound");
    expect(effectInterval("share", null, 9, effect)).toBe("no interval");
  });
});

describe(pText, () => {
  it("names the draws at the floor of a test by chance, and only there", () => {
    expect(pText(2 / 10_000, 9_999, (draws) => `none of ${draws}`)).toBe("none of 9,999");
    expect(pText(0.0312, 9_999, () => "floor")).toBe("0.031");
    expect(pText(0.00001, null, () => "floor")).toBe("< 0.0001");
  });
});

const range = { coverage: 0.15, low: 0.15, high: 6.6 };
const reasons: { readonly [K in UndecidedReason["kind"]]: Extract<UndecidedReason, { kind: K }> } = {
  "effect-undefined": { kind: "effect-undefined", reason: "too-few" },
  "unknown-decides": { kind: "unknown-decides", unknown: 42, n: 45, lower: 1 / 45, upper: 43 / 45, threshold: 0.25 },
  "no-interval": { kind: "no-interval" },
  "interval-holds-both": { kind: "interval-holds-both", threshold: 0.5 },
  "known-gaps": { kind: "known-gaps", tippingRatio: 0.25, coverage: range },
  "coverage-unknown": { kind: "coverage-unknown" },
  "coverage-too-low": { kind: "coverage-too-low", coverage: range },
  "coverage-not-controlled": { kind: "coverage-not-controlled" },
  "not-tested": { kind: "not-tested" },
  "q-too-large": { kind: "q-too-large", p: 0.03, q: 0.12 },
  "p-too-large": { kind: "p-too-large", p: 0.3 },
  "tests-disagree": { kind: "tests-disagree" },
  "variant-flips": { kind: "variant-flips", variant: "a", name: "synthetic reading" },
  "coverage-variant-open": { kind: "coverage-variant-open", variant: "a", name: "synthetic reading" },
  "whole-interval-variant-open": { kind: "whole-interval-variant-open", variant: "a", name: "synthetic reading" },
  "coverage-variant-unusable": { kind: "coverage-variant-unusable", variant: "a", name: "synthetic reading", standing: "below-minimum" },
};

describe(reasonSentence, () => {
  const words = { unit: "share" } as FindingWords;
  const dataset = { knownCoverage: { assessed: 23, counted: 152 } } as DatasetFacts;

  it("has a sentence with its numbers for every reason there is", () => {
    const said = Object.values(reasons).map((reason) => reasonSentence(reason, words, dataset, verdict, effect));
    expect(new Set(said).size).toBe(said.length);
    for (const sentence of said) expect(sentence).toMatch(/\S{3,}.*\.$/u);
    expect(reasonSentence(reasons["known-gaps"], words, dataset, verdict, effect)).toContain("23 of 152");
    expect(reasonSentence(reasons["variant-flips"], words, dataset, verdict, effect)).toContain("synthetic reading");
  });
});

describe("the catalogues of the claims", () => {
  it("hold none of the words that promise more than records can give", () => {
    const text = JSON.stringify([claim, findings, hypothesis, matrix, report]);
    for (const word of [/\bprove[sd]?\b/iu, /\bconfirm/iu, /\bsignificant/iu, /shows that/iu, /\bdisprove/iu, /\bwinner badge/iu]) expect(text).not.toMatch(word);
  });
});

describe(tallyFamily, () => {
  it("counts firm answers in either direction, and what is not answered, by why", () => {
    const tally = tallyFamily([
      { word: "supports" }, { word: "does-not-support", qualifier: "points-the-other-way" },
      { word: "does-not-support", qualifier: "undecided", because: { kind: "no-interval" }, also: [] },
      { word: "too-few-records", n: 1, needed: 20, short: [] }, { word: "cannot-be-tested", because: { kind: "not-in-records" } }, null,
    ]);
    expect(tally).toEqual({ tests: 6, firm: 2, undecided: 1, tooFew: 1, cannot: 1 });
  });

  it("is told in the first sentence of the page", () => {
    renderClaims(<FamilySummary tally={{ tests: 9, firm: 0, undecided: 6, tooFew: 1, cannot: 2 }} />);
    expect(screen.getByRole("heading", { name: "None of the 9 primary tests is answered firmly by these records" })).toBeTruthy();
  });
});
