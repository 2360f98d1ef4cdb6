import { useTranslations } from "next-intl";
import { formatShare } from "../../ui/format";
import { effectInterval } from "../figures/effect-words";
import type { DatasetFacts, FindingView } from "./finding-view";
import { tellsEffect } from "./finding-view";
import { ratioText } from "./verdict-words";
import type { VerdictWords } from "./verdict-words";
import styles from "./Finding.module.css";

/** Two kinds of not knowing, told apart in words: what chance could have done, and what nobody recorded. */
export function ChanceAndGaps({ view, dataset }: { readonly view: FindingView; readonly dataset: DatasetFacts }) {
  const t = useTranslations("claim.doubt");
  const verdictWords = useTranslations("claim.verdict") as unknown as VerdictWords;
  const effect = useTranslations("claim.effect");
  const { words, result } = view;
  if (result === null) return null;
  const { primary } = result;
  const known = dataset.knownCoverage;
  const ratio = primary.tippingRatio ?? null;
  return (
    <div className={styles.beside}>
      <div className={styles.ruled}>
        <h3>{t("chance")}</h3>
        <p>{tellsEffect(view) && primary.effect.kind === "found" && primary.effect.interval !== null ? t("chanceInterval", { interval: effectInterval(words.unit, primary.effect.interval, primary.effect.n, effect) }) : t(tellsEffect(view) ? "chanceWithout" : "chanceNone")}</p>
        <p className={styles.quiet}>{t("covers")}</p>
      </div>
      <div className={styles.ruled}>
        <h3>{t("gaps")}</h3>
        {primary.bounds === null || primary.bounds.unknown === 0 ? null : <p>{t("bounds", { unknown: primary.bounds.unknown, n: primary.bounds.yes + primary.bounds.no + primary.bounds.unknown, lower: formatShare(primary.bounds.lower, 1), upper: formatShare(primary.bounds.upper, 1) })}</p>}
        <p>{known === null ? t("coverageUnknown") : t("coverage", { assessed: known.assessed, counted: known.counted, by: known.by })}{ratio === null || !tellsEffect(view) ? "" : ` ${t("tipping", { ratio: ratioText(ratio, verdictWords) })}`}</p>
        <p className={styles.quiet}>{t("silent", { silent: dataset.silent })}</p>
      </div>
    </div>
  );
}
