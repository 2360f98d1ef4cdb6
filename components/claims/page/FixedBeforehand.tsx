import { useTranslations } from "next-intl";
import { axisEnd } from "../figures/effect-words";
import type { FindingWords } from "./finding-view";
import styles from "./Finding.module.css";

/** What was fixed before any result: prediction, rule, what counts, and every threshold, group and window. Open where the results are no longer kept. */
export function FixedBeforehand({ words, open }: { readonly words: FindingWords; readonly open: boolean }) {
  const t = useTranslations("claim.fixed");
  const effect = useTranslations("claim.effect");
  const { judgement } = words;
  const rule = judgement.by === "threshold" ? t(`threshold.${judgement.claimSide}`, { threshold: axisEnd(words.unit, judgement.threshold, effect) }) : judgement.by === "criterion" ? judgement.criterion : judgement.why;
  return (
    <details className={styles.fixed} open={open}>
      <summary>{t("title")}</summary>
      <dl className={styles.facts}>
        <div><dt>{t("prediction")}</dt><dd>{words.prediction}</dd></div>
        <div><dt>{t("rule")}</dt><dd>{rule} {judgement.by !== "none" && judgement.inFamily ? t("inFamily") : ""}</dd></div>
        <div><dt>{t("counted")}</dt><dd>{words.counted}{words.needsConstantEffort ? ` ${t("effort")}` : ""}</dd></div>
        <div><dt>{t("besides")}</dt><dd><pre className={styles.json}>{JSON.stringify(words.fixed, null, 1)}</pre></dd></div>
      </dl>
    </details>
  );
}
