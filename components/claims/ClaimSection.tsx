import Link from "next/link";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import type { Claim } from "@/lib/claims/claim";
import { VerdictChip } from "../ui/VerdictChip";
import styles from "./ClaimSection.module.css";

export type ClaimSectionProps = {
  readonly claim: Claim;
  /** Record numbers by `dataset/externalId`. */
  readonly refs: ReadonlyMap<string, string>;
  readonly computed: boolean;
  /** Records behind a computed figure. */
  readonly recordCount?: number | null;
  readonly children?: ReactNode;
};

/** One claim in our words: how far records can speak to it, why not further, and the incidents that it names or seems to mean. */
export function ClaimSection({ claim, refs, computed, recordCount = null, children }: ClaimSectionProps) {
  const t = useTranslations("hypothesis");
  const incidents = claim.incidents.map((one) => ({ ...one, ref: refs.get(`${one.dataset}/${one.externalId}`) ?? null }));
  return (
    <section id={claim.id} className={styles.section} aria-labelledby={`${claim.id}-title`}>
      <div className={styles.head}>
        <h3 id={`${claim.id}-title`} className={styles.title}><span className={styles.id}>{claim.id}</span> {claim.name}</h3>
        {claim.testable === "no" ? <VerdictChip kind="cannot-be-tested" plain /> : <span className={styles.testable}>{t(`testable.${claim.testable}`)}</span>}
      </div>
      <p className={styles.statement}>{claim.statement}</p>
      <p className={styles.small}>{t("section", { section: claim.section })}</p>
      {children}
      <dl className={styles.facts}>
        <div><dt>{t("recordsCanShow")}</dt><dd>{claim.recordsCanShow}{!computed && claim.testable !== "no" ? <> <b>{t("notComputed")}</b></> : null}</dd></div>
        {claim.cannotShow ? <div><dt>{claim.testable === "no" ? t("whyNot") : t("cannotShow")}</dt><dd>{claim.cannotShow}</dd></div> : null}
        <div>
          <dt>{t("incidents")}</dt>
          <dd>
            {incidents.length === 0 ? t("incidentsNone") : (
              <ul>
                {incidents.map((incident) => (
                  <li key={incident.externalId}>
                    {incident.ref === null ? t("incidentMissing", { externalId: incident.externalId }) : <Link href={`/incidents/${incident.ref}`}>{incident.ref}</Link>} {incident.why}
                  </li>
                ))}
              </ul>
            )}
          </dd>
        </div>
        {claim.notFound.length > 0 ? <div><dt>{t("notFound")}</dt><dd><ul>{claim.notFound.map((what) => <li key={what}>{what}</li>)}</ul></dd></div> : null}
      </dl>
      {claim.recordsQuery ? (
        <p><Link href={`/incidents?${claim.recordsQuery}`}>{t("openRecords")}</Link>{recordCount === null ? null : <span className={styles.small}> · {t("records")}: {recordCount}</span>}</p>
      ) : null}
    </section>
  );
}
