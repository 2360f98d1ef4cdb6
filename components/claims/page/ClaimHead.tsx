import Link from "next/link";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import type { Claim } from "@/lib/claims/claim";
import { VerdictChip } from "../../ui/VerdictChip";
import styles from "./ClaimPage.module.css";

/** Where the claim stands among the others, what it says in our words, and how far records can speak to it. */
export function ClaimHead({ claim, tools }: { readonly claim: Claim; readonly tools: ReactNode }) {
  const t = useTranslations("claim.page");
  return (
    <header className={styles.head}>
      <div className={styles.crumbs}>
        <p><Link href="/hypothesis" prefetch={false}>{t("breadcrumb")}</Link> › {claim.id} {claim.name}</p>
        {tools === null ? null : <div className={styles.tools}>{tools}</div>}
      </div>
      <h1 className={claim.statement.length > LONG ? styles.long : undefined}>{asTitle(claim.statement)}</h1>
      <p className={styles.section}>{t("section", { section: claim.section })}</p>
    </header>
  );
}

/** Longer statements are set smaller, so that what the records say stays on the first screen. */
const LONG = 100;

/** A single sentence stands as a title without its full stop. */
const asTitle = (statement: string): string => (/^[^.]*\.$/u.test(statement) ? statement.slice(0, -1) : statement);

/** What records can and cannot show of the claim, the incidents that it names or seems to mean, and what is not found. */
export function ClaimContext({ claim, refs }: { readonly claim: Claim; /** Record numbers by `dataset/externalId`. */ readonly refs: ReadonlyMap<string, string> }) {
  const t = useTranslations("claim.page");
  return (
    <section className={styles.context} aria-label={`${claim.id}: ${t(claim.testable === "no" ? "context" : "says")}`}>
      <h2>{t(claim.testable === "no" ? "context" : "says")}</h2>
      {claim.testable === "no" ? <p><VerdictChip kind="cannot-be-tested" /></p> : null}
      <dl className={styles.facts}>
        <div><dt>{t("canShow")}</dt><dd>{claim.recordsCanShow}</dd></div>
        {claim.cannotShow === undefined ? null : <div><dt>{t(claim.testable === "no" ? "whyNot" : "cannotShow")}</dt><dd>{claim.cannotShow}</dd></div>}
        <div>
          <dt>{t("incidents")}</dt>
          <dd>
            {claim.incidents.length === 0 ? t("incidentsNone") : (
              <ul>
                {claim.incidents.map((incident) => {
                  const ref = refs.get(`${incident.dataset}/${incident.externalId}`);
                  return <li key={incident.externalId}>{ref === undefined ? t("incidentMissing", { externalId: incident.externalId }) : <Link href={`/incidents/${ref}`} prefetch={false}>{ref}</Link>} {incident.why}</li>;
                })}
              </ul>
            )}
          </dd>
        </div>
        {claim.notFound.length === 0 ? null : <div><dt>{t("notFound")}</dt><dd><ul>{claim.notFound.map((what) => <li key={what}>{what}</li>)}</ul></dd></div>}
      </dl>
      {claim.recordsQuery === undefined ? null : <p className={styles.onward}><Link href={`/incidents?${claim.recordsQuery}`} prefetch={false}>{t("openBearing")}</Link></p>}
    </section>
  );
}
