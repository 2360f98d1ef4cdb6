import { useTranslations } from "next-intl";
import type { Measured } from "@/lib/claims/measured";
import { IntervalFigure } from "../../ui/IntervalFigure";
import { VerdictChip } from "../../ui/VerdictChip";
import { verdictKind } from "../../ui/verdict-kind";
import { axisEnd, countText, effectAxis, effectInterval, effectValue, neutralValue } from "../figures/effect-words";
import type { DatasetFacts, FindingView } from "./finding-view";
import { tellsEffect } from "./finding-view";
import { verdictSentence } from "./verdict-words";
import type { VerdictWords } from "./verdict-words";
import styles from "./Finding.module.css";

/** The verdict with its mark and one plain sentence; the estimate with its interval against the threshold, the claim's side shaded. */
export function FindingVerdict({ view, dataset }: { readonly view: FindingView; readonly dataset: DatasetFacts }) {
  const t = useTranslations("claim.verdict") as unknown as VerdictWords;
  const effect = useTranslations("claim.effect");
  const { words, result } = view;
  if (result === null) return null;
  return (
    <div className={styles.verdict}>
      {words.judgement.by === "none" ? <span className={styles.describes}>{t("describes")}</span> : <VerdictChip kind={verdictKind(result.verdict)} />}
      <p className={styles.verdictWords}>{verdictSentence(words, result, dataset, t, effect)}</p>
    </div>
  );
}

/** The effect in one sentence: value, what it is a value of, interval, n. */
export function EffectSentence({ view, plain = false }: { readonly view: FindingView; /** In the size of the text around it. */ readonly plain?: boolean }) {
  const t = useTranslations("claim.headline");
  const effect = useTranslations("claim.effect");
  const { words, result } = view;
  if (result === null) return null;
  if (!tellsEffect(view) || result.primary.effect.kind !== "found") {
    return <p className={plain ? undefined : styles.effect}>{t("counts", { counts: result.primary.counts.map((count) => `${countText(count.have)} ${count.of}`).join("; ") || t("noCounts") })}</p>;
  }
  const { value, interval, n } = result.primary.effect;
  const part = words.unit === "share" ? partOf(value, result.primary.bounds) : null;
  return (
    <p className={plain ? undefined : styles.effect}>
      {part === null ? null : <><b>{t("part", part)}</b>{" "}</>}
      {t.rich(interval === null ? "effectAlone" : "effect", { value: effectValue(words.unit, value, n, effect), name: words.effectName, interval: effectInterval(words.unit, interval, n, effect), n, counted: words.counted, b: (chunks) => <b>{chunks}</b> })}
    </p>
  );
}

/** *15 of 74*: where a share is that of known records among all, none of them unknown. */
function partOf(value: number, bounds: Measured["bounds"]): { readonly count: number; readonly of: number } | null {
  if (bounds === null || bounds.unknown > 0) return null;
  const of = bounds.yes + bounds.no;
  return of > 0 && Math.abs(bounds.yes / of - value) < 1e-9 ? { count: bounds.yes, of } : null;
}

/** The estimate on its axis. Nothing is drawn below a minimum. */
export function EffectFigure({ view }: { readonly view: FindingView }) {
  const t = useTranslations("claim.headline");
  const effect = useTranslations("claim.effect");
  const { words, result } = view;
  // A bare count has no scale of its own and no neutral value: the sentence says it.
  if (result === null || !tellsEffect(view) || result.primary.effect.kind !== "found" || words.unit === "count") return null;
  const { value, interval, n } = result.primary.effect;
  const { judgement, unit } = words;
  const threshold = judgement.by === "threshold" ? judgement.threshold : neutralValue(unit);
  const axis = effectAxis(unit, [value, ...(interval ?? []), ...(threshold === null ? [] : [threshold])]);
  const range = effectInterval(unit, interval, n, effect);
  return (
    <IntervalFigure
      axis={axis} threshold={threshold ?? axis.min} claimSide={judgement.by === "threshold" ? judgement.claimSide : null} estimate={value} interval={interval}
      label={t("axis", { value: effectValue(unit, value, n, effect), interval: range, threshold: threshold === null ? t("noThreshold") : axisEnd(unit, threshold, effect) })}
      startLabel={axisEnd(unit, axis.min, effect)} endLabel={axisEnd(unit, axis.max, effect)}
      thresholdLabel={threshold === null ? "" : judgement.by === "threshold" && neutralValue(unit) !== threshold ? t("threshold", { threshold: axisEnd(unit, threshold, effect) }) : t("neutral", { threshold: axisEnd(unit, threshold, effect) })}
    />
  );
}
