import { useTranslations } from "next-intl";
import type { ClaimResults } from "@/lib/claims/compute";
import { IntervalFigure } from "../ui/IntervalFigure";
import { VerdictChip } from "../ui/VerdictChip";
import { rankWords } from "./claim-words";
import styles from "./Claims.module.css";

/** C2 on one card: the figure over provinces with records, the lifted one over all, no verdict, and what it cannot tell. */
export function CoLocationCard({ results, name }: { readonly results: ClaimResults; /** Null where the claim is named above the card already. */ readonly name: string | null }) {
  const t = useTranslations("claims.rank");
  const phrases = useTranslations("claims.words");
  const words = rankWords(results, phrases);
  const found = results.C2.withRecords;
  return (
    <article className={styles.card}>
      <div className={styles.cardHead}>
        {name === null ? null : <h3 className={styles.cardTitle}><a href="/hypothesis#C2" className={styles.cardLink}><span className={styles.id}>C2</span> {name}</a></h3>}
        <VerdictChip kind="not-tested-yet" />
      </div>
      {words === null || found.kind !== "found" ? <p>{t("undefined")}</p> : (
        <>
          <p className={styles.sentence}>{t.rich("sentence", { ...words, b: (chunks) => <b>{chunks}</b> })}</p>
          <IntervalFigure
            axis={{ min: -1, max: 1, scale: "linear" }} threshold={0} claimSide="above" estimate={found.rho} interval={found.ci}
            label={t("label", { value: words.some, low: words.low, high: words.high, provinces: words.provinces })}
            startLabel={t("axisStart")} endLabel={t("axisEnd")} thresholdLabel={t("axisThreshold")}
          />
          <p className={styles.why}>{t("all", words)} <b>{t("separate")}</b></p>
        </>
      )}
    </article>
  );
}
