import { useTranslations } from "next-intl";
import type { ClaimResults } from "@/lib/claims/compute";
import { formatDay } from "../ui/format";
import { periodWords } from "./claim-words";
import styles from "./Claims.module.css";

/** What a reader must know beside the number, and where the number comes from. */
export function Caveats({ results }: { readonly results: ClaimResults }) {
  const t = useTranslations("hypothesis");
  const phrases = useTranslations("claims.words");
  const known = results.knownCoverage;
  return (
    <div className={styles.caveats}>
      <h4>{t("caveats")}</h4>
      <ul>
        <li>{known === null ? t("caveat.sampleUnknown") : t("caveat.sample", { held: known.assessed, counted: known.counted, by: known.by, from: formatDay(known.from), to: formatDay(known.to) })}</li>
        <li>{t("caveat.silent", { silent: 34 - results.provincesWithRecords.length })}</li>
        {results.dataset.effort === "constant" ? null : <li>{t("caveat.effort")}</li>}
        <li>{t("caveat.label")}</li>
        <li>{t("caveat.interval")}</li>
      </ul>
      <p className={styles.provenance}>{t("provenance", { revision: results.revision, dataset: results.dataset.title, period: periodWords(results, phrases) })}</p>
    </div>
  );
}
