import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import type { FindingResult, VariantResult } from "@/lib/claims/run-findings";
import { formatCount, formatP } from "../../ui/format";
import { countText, effectInterval, effectValue, pText } from "../figures/effect-words";
import type { FindingView } from "./finding-view";
import { tellsEffect } from "./finding-view";
import styles from "./Finding.module.css";

/** Which other reading lies nearest to, or furthest beyond, the threshold? Null where there is none to tell. */
export function weakestVariant(threshold: number, result: FindingResult): VariantResult | null {
  const { effect } = result.primary;
  if (effect.kind === "undefined") return null;
  const above = effect.value > threshold;
  const valued = result.variants.filter((variant) => variant.effect.kind === "found");
  const of = (variant: VariantResult) => (variant.effect.kind === "found" ? variant.effect.value : 0);
  return valued.toSorted((a, b) => (above ? of(a) - of(b) : of(b) - of(a)))[0] ?? null;
}

/** Is the interval that of the bounds, which holds what is unknown of the recorded ones besides chance? */
function coversUnknown({ primary }: FindingResult): boolean {
  const { bounds, effect } = primary;
  return bounds !== null && bounds.unknown > 0 && effect.kind === "found" && effect.interval !== null && effect.interval[0] === bounds.outer[0] && effect.interval[1] === bounds.outer[1];
}

/** Effect, n, null, p and q, set aside, weakest reading, and what the interval covers: never one without the others. */
export function FindingFacts({ view }: { readonly view: FindingView }) {
  const t = useTranslations("claim.facts");
  const effect = useTranslations("claim.effect");
  const { words, result } = view;
  if (result === null) return null;
  const { primary, p, q } = result;
  const deciding = primary.tests.filter((test) => test.decides);
  const naive = primary.tests.filter((test) => !test.decides);
  const weakest = words.judgement.by === "threshold" && tellsEffect(view) ? weakestVariant(words.judgement.threshold, result) : null;
  const pOf = (value: number, draws: number | null) => pText(value, draws, (of) => t("pFloor", { draws: of }));
  const rows: readonly (readonly [key: string, name: string, value: ReactNode])[] = [
    ["predicted", t("predicted"), words.prediction],
    ...(tellsEffect(view) && primary.effect.kind === "found"
      ? [["effect", t("effect"), <><b>{effectValue(words.unit, primary.effect.value, primary.effect.n, effect)}</b> {words.effectName}{primary.effect.interval === null ? ` (${effectInterval(words.unit, null, 0, effect)})` : <>, {t("interval")} <b>{effectInterval(words.unit, primary.effect.interval, primary.effect.n, effect)}</b></>}</>] as const]
      : []),
    ["n", t("n"), <>{primary.counts.map((count, index) => <span key={count.of}>{index > 0 ? "; " : ""}<b>{countText(count.have)}</b> {count.of}{count.need === null ? "" : ` ${t("need", { need: count.need })}`}</span>)}</>],
    ...(words.judgement.by === "criterion" ? [["rule", t("rule"), <>{words.judgement.criterion}{primary.criterionMet === null ? "" : ` ${t(primary.criterionMet ? "met" : "notMet")}`}</>] as const] : []),
    ["null", t("null"), deciding.length === 0 ? t("noTest") : <ul>{deciding.map((test) => <li key={test.null}>{test.question}</li>)}</ul>],
    ...(p === null ? [] : [["p", t("p"), <><b>{pOf(p, deciding.find((test) => test.pTwoSided === p)?.draws ?? null)}</b>{deciding.length > 1 ? ` ${t("larger", { count: deciding.length })}` : ""}{q === null ? "" : <>; {t("q")} <b>{formatP(q)}</b> {t("inFamily")}</>}{deciding.some((test) => test.draws !== null) ? ` ${t("draws", { draws: formatCount(Math.max(...deciding.map((test) => test.draws ?? 0))), seeds: deciding.flatMap((test) => test.seed ?? []).join(", ") })}` : ` ${t("exact")}`}</>] as const]),
    ...(naive.length === 0 ? [] : [["naive", t("naive"), <details key="naive" className={styles.naive}><summary>{t("naiveCount", { count: naive.length })}</summary><ul>{naive.map((test) => <li key={test.null}>{t("naiveTest", { question: test.question, p: pOf(test.pTwoSided, test.draws) })}</li>)}</ul></details>] as const]),
    ["setAside", t("setAside"), primary.setAside.length === 0 ? t("nothing") : primary.setAside.map((one) => `${one.count} ${one.why}`).join("; ")],
    ...(weakest === null || weakest.effect.kind === "undefined" ? [] : [["weakest", t("weakest"), <><b>{effectValue(words.unit, weakest.effect.value, weakest.effect.n, effect)}</b> ({effectInterval(words.unit, weakest.effect.interval, weakest.effect.n, effect)}; n = {weakest.effect.n}) {weakest.name}</>] as const]),
    ...(tellsEffect(view) && primary.effect.kind === "found" && primary.effect.interval !== null ? [["covers", t("covers"), t(coversUnknown(result) ? "coversUnknown" : "coversValue")] as const] : []),
  ];
  return (
    <dl className={styles.facts}>
      {rows.map(([key, name, value]) => <div key={key}><dt>{name}</dt><dd>{value}</dd></div>)}
    </dl>
  );
}
