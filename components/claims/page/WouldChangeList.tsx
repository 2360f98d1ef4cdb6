import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { formatCount, formatShare } from "../../ui/format";
import { countText } from "../figures/effect-words";
import type { DatasetFacts, FindingView } from "./finding-view";
import { reasonSentence, ratioText } from "./verdict-words";
import type { VerdictWords } from "./verdict-words";
import styles from "./Finding.module.css";

/**
 * What is known, what is missing, and how many records of what kind would decide it: computed, so that *not sure* is an
 * answer that somebody can act on.
 */
export function WouldChangeList({ view, dataset }: { readonly view: FindingView; readonly dataset: DatasetFacts }) {
  const t = useTranslations("claim.change");
  const verdictWords = useTranslations("claim.verdict") as unknown as VerdictWords;
  const effect = useTranslations("claim.effect");
  const { words, result } = view;
  if (result === null) return null;
  const { wouldChange: change, verdict } = result;
  const b = (chunks: ReactNode) => <b>{chunks}</b>;
  const also = verdict?.word === "does-not-support" && verdict.qualifier === "undecided" ? verdict.also : [];
  const items: readonly (readonly [key: string, text: ReactNode])[] = [
    ...change.shortOf.map((count) => [`short-${count.of}`, t.rich("short", { more: countText(count.more), of: count.of, have: countText(count.have), need: count.need, b })] as const),
    ...(verdict?.word === "cannot-be-tested" && verdict.because.kind === "collection-effort-varied" ? [["effort", t.rich("effort", { b })] as const] : []),
    ...(change.unknown === null || change.unknown.unknown === 0 ? [] : [["unknown", change.unknown.needed === null
      ? t.rich("unknownNever", { unknown: change.unknown.unknown, threshold: formatShare(change.unknown.threshold, 1), b })
      : t.rich("unknown", { unknown: change.unknown.unknown, needed: change.unknown.needed, threshold: formatShare(change.unknown.threshold, 1), b })] as const]),
    ...(change.tipping === null ? [] : [["tipping", change.tipping.coverage === null
      ? t.rich("tippingUnknown", { ratio: ratioText(change.tipping.ratio, verdictWords), b })
      : t.rich(change.tipping.within ? "tippingWithin" : "tippingOutside", { ratio: ratioText(change.tipping.ratio, verdictWords), low: ratioText(change.tipping.coverage.low, verdictWords), high: ratioText(change.tipping.coverage.high, verdictWords), b })] as const]),
    ...(change.gaps === null ? [] : [["gaps", t.rich("gaps", { more: formatCount(change.gaps.more), held: change.gaps.held, counted: change.gaps.counted, needed: change.gaps.needed, b })] as const]),
    ...(change.records === null ? [] : [["records", change.records.needed === null ? t.rich("recordsNever", { have: formatCount(change.records.have), b }) : t.rich("records", { needed: formatCount(change.records.needed), have: formatCount(change.records.have), b })] as const]),
    ...(change.power === null ? [] : [["power", t.rich("power", { n: change.power.n, powers: Object.entries(change.power.powers).map(([what, power]) => t("powerOne", { what, power: formatShare(power, 1) })).join("; "), b })] as const]),
    ...also.map((reason, index) => [`also-${index}`, <>{t.rich("also", { b })} {reasonSentence(reason, words, dataset, verdictWords, effect)}</>] as const),
  ];
  return (
    <div className={styles.ruled}>
      <h3>{t("title")}</h3>
      {items.length === 0 ? <p>{t("none")}</p> : <ol className={styles.numbered}>{items.map(([key, text]) => <li key={key}>{text}</li>)}</ol>}
    </div>
  );
}
