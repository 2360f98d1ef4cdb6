import { useTranslations } from "next-intl";
import type { ClaimResults } from "@/lib/claims/compute";
import { IntervalFigure } from "../ui/IntervalFigure";
import { VerdictChip } from "../ui/VerdictChip";
import { verdictKind } from "../ui/verdict-kind";
import { shareWords } from "./claim-words";
import { ShareVerdict } from "./ShareVerdict";
import styles from "./Claims.module.css";

/** C1 on one card: mark, one sentence with effect, interval and n, the interval against one half, and why. */
export function ConcentrationCard({ results, name }: { readonly results: ClaimResults; /** Null where the claim is named above the card already. */ readonly name: string | null }) {
  const t = useTranslations("claims.share");
  const phrases = useTranslations("claims.words");
  const words = shareWords(results, phrases);
  const share = results.C1.share;
  return (
    <article className={styles.card}>
      <div className={styles.cardHead}>
        {name === null ? null : <h3 className={styles.cardTitle}><a href="/hypothesis#C1" className={styles.cardLink}><span className={styles.id}>C1</span> {name}</a></h3>}
        <VerdictChip kind={verdictKind(results.C1.verdict)} />
      </div>
      {words === null || share.kind !== "found" ? <p>{t("none")}</p> : (
        <>
          <p className={styles.sentence}>{t.rich("sentence", { ...words, b: (chunks) => <b>{chunks}</b> })}</p>
          {results.C1.verdict.word === "too-few-records" ? null : (
            <IntervalFigure
              axis={{ min: 0, max: 1, scale: "linear" }} threshold={0.5} claimSide="above" estimate={share.share} interval={share.wilson}
              label={t("label", words)} startLabel={t("axisStart")} endLabel={t("axisEnd")} thresholdLabel={t("axisThreshold")}
            />
          )}
          <p className={styles.why}><ShareVerdict results={results} /></p>
        </>
      )}
    </article>
  );
}
