import type { FindingResult } from "@/lib/claims/run-findings";
import type { UndecidedReason } from "@/lib/claims/verdict";
import { formatP, formatRatio, formatShare } from "../../ui/format";
import { axisEnd, countText, neutralValue } from "../figures/effect-words";
import type { EffectWords } from "../figures/effect-words";
import type { DatasetFacts, FindingWords } from "./finding-view";

/** `claim.verdict` of the catalogue. */
export type VerdictWords = (key: string, values?: Record<string, string | number>) => string;

/** A reporting ratio as *3.9*, *1/4*, or in words where it has no end. */
export function ratioText(ratio: number, t: VerdictWords): string {
  if (!Number.isFinite(ratio)) return t("anyRatio");
  return formatRatio(ratio);
}

/** Why the verdict is what it is, in one plain sentence with its numbers. Empty for findings without a verdict. */
export function verdictSentence(words: FindingWords, result: FindingResult, dataset: DatasetFacts, t: VerdictWords, effect: EffectWords): string {
  const { verdict } = result;
  if (verdict === null) return words.judgement.by === "none" ? words.judgement.why : t("none");
  switch (verdict.word) {
    case "supports": return t("supports");
    case "too-few-records": return verdict.short.map((count) => t("tooFew", { have: countText(count.have), need: count.need ?? 0, of: count.of })).join(" ");
    case "cannot-be-tested": return t(`cannot.${verdict.because.kind}`);
    case "does-not-support":
      if (verdict.qualifier === "points-the-other-way") return t("otherWay");
      return reasonSentence(verdict.because, words, dataset, t, effect);
  }
}

/** One reason for *undecided* as a sentence. */
export function reasonSentence(because: UndecidedReason, words: FindingWords, dataset: DatasetFacts, t: VerdictWords, effect: EffectWords): string {
  const known = dataset.knownCoverage;
  switch (because.kind) {
    case "effect-undefined": return t("because.effect-undefined", { reason: t(`undefined.${because.reason}`) });
    case "unknown-decides": return t("because.unknown-decides", { unknown: because.unknown, n: because.n, lower: formatShare(because.lower, because.n), upper: formatShare(because.upper, because.n), threshold: formatShare(because.threshold, because.n) });
    case "interval-holds-both": return t("because.interval-holds-both", { threshold: neutralValue(words.unit) === because.threshold ? t("noDifference", { threshold: axisEnd(words.unit, because.threshold, effect) }) : axisEnd(words.unit, because.threshold, effect) });
    case "known-gaps":
      return t("because.known-gaps", { ratio: ratioText(because.tippingRatio, t), low: ratioText(because.coverage.low, t), high: ratioText(because.coverage.high, t), assessed: known?.assessed ?? 0, counted: known?.counted ?? 0 });
    case "coverage-too-low": return t("because.coverage-too-low", { share: formatShare(because.coverage.coverage, 1), assessed: known?.assessed ?? 0, counted: known?.counted ?? 0 });
    case "p-too-large": return t("because.p-too-large", { p: formatP(because.p) });
    case "q-too-large": return t("because.q-too-large", { p: formatP(because.p), q: formatP(because.q) });
    case "variant-flips":
    case "coverage-variant-open":
    case "whole-interval-variant-open": return t(`because.${because.kind}`, { name: because.name });
    case "coverage-variant-unusable": return t("because.coverage-variant-unusable", { name: because.name, standing: t(`standing.${because.standing}`) });
    case "no-interval":
    case "coverage-unknown":
    case "coverage-not-controlled":
    case "not-tested":
    case "tests-disagree": return t(`because.${because.kind}`);
  }
}

/** Hashes are cut for reading; the whole stands in the title. */
export const shortHash = (hash: string): string => hash.slice(0, 12);
