import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import type { Claim } from "@/lib/claims/claim";
import type { ClaimResults } from "@/lib/claims/compute";
import { VerdictChip } from "../ui/VerdictChip";
import { periodWords } from "./claim-words";
import { CoLocationCard } from "./CoLocationCard";
import { ConcentrationCard } from "./ConcentrationCard";
import styles from "./Claims.module.css";

export type ClaimsPanelProps = {
  /** Null where no dataset is loaded. */
  readonly results: ClaimResults | null;
  readonly claims: readonly Claim[];
  /** C1's figure for the reader's own filter; empty at the default one. */
  readonly selection: ReactNode;
};

/** The essay's claims beside the data: the two computed ones as cards, the others by how far records can speak to them. */
export function ClaimsPanel({ results, claims, selection }: ClaimsPanelProps) {
  const t = useTranslations("claims.panel");
  const phrases = useTranslations("claims.words");
  const named = (id: string) => claims.find((claim) => claim.id === id)?.name ?? id;
  const notComputed = claims.filter((claim) => claim.testable !== "no" && claim.id !== "C1" && claim.id !== "C2");
  const untestable = claims.filter((claim) => claim.testable === "no");
  return (
    <section id="claims" className={styles.panel} aria-labelledby="claims-title">
      <h2 id="claims-title">{t("title")}</h2>
      {results === null ? <p className={styles.lead}>{t("empty")}</p> : (
        <>
          <p className={styles.lead}>
            {t("lead", { dataset: results.dataset.title, period: periodWords(results, phrases) })} <a href="/methods#verdicts">{t("link")}</a>
          </p>
          <p className={styles.groupHead}><span>{t("testable")}</span><span>{t("testableNote")}</span></p>
          <ConcentrationCard results={results} name={named("C1")} />
          {selection}
          <CoLocationCard results={results} name={named("C2")} />
        </>
      )}
      <p className={styles.groupHead}><span>{t("partly")}</span><span>{t("partlyNote")}</span></p>
      <ul className={styles.names}>
        {notComputed.map((claim) => (
          <li key={claim.id}><a href={`/hypothesis#${claim.id}`}><span className={styles.id}>{claim.id}</span> {claim.name}</a></li>
        ))}
      </ul>
      <p className={styles.groupHead}><span>{t("no")}</span><span>{t("noNote")}</span></p>
      <ul className={styles.names}>
        {untestable.map((claim) => (
          <li key={claim.id}><a href={`/hypothesis#${claim.id}`}><span className={styles.id}>{claim.id}</span> {claim.name}</a></li>
        ))}
      </ul>
      {untestable.length > 0 ? <VerdictChip kind="cannot-be-tested" plain /> : null}
    </section>
  );
}
