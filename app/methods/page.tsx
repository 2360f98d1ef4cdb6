import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { rankWords, shareWords } from "@/components/claims/claim-words";
import { OutboundLink } from "@/components/ui/OutboundLink";
import { formatNumber } from "@/components/ui/format";
import { loadClaimResults } from "../claim-results";
import { methodSections } from "./method-sections";
import type { MethodSection } from "./method-sections";
import styles from "../reading.module.css";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("methods");
  return { title: t("title") };
}

export default async function MethodsPage() {
  const t = await getTranslations("methods");
  const phrases = await getTranslations("claims.words");
  const results = await loadClaimResults();
  const share = results === null ? null : shareWords(results, phrases);
  const rank = results === null ? null : rankWords(results, phrases);
  const worked: Partial<Record<(typeof methodSections)[number]["id"], string>> = {
    ...(share && results ? { share: t("sections.share.worked", { ...share, x: share.inside, deff: formatNumber(results.C1.designEffect, 2) }), tipping: t("sections.tipping.worked", { ratio: share.tipping, low: share.coverageLow, high: share.coverageHigh }) } : {}),
    ...(rank ? { rank: t("sections.rank.worked", rank) } : {}),
  };
  return (
    <div className={styles.page}>
      <header className={styles.head}>
        <h1>{t("title")}</h1>
        <p className={styles.lead}>{t("lead")}</p>
        {results === null ? null : <p className={styles.quiet}>{t("revision", { revision: results.revision })}</p>}
      </header>
      <nav aria-label={t("contents")}>
        <ul className={styles.contents}>
          {methodSections.map(({ id }) => <li key={id}><a href={`#${id}`}>{t(`sections.${id}.title`)}</a></li>)}
        </ul>
      </nav>
      {(methodSections as readonly MethodSection[]).map(({ id, formula, references }) => (
        <section key={id} id={id} className={styles.block} aria-labelledby={`${id}-title`}>
          <h2 id={`${id}-title`}>{t(`sections.${id}.title`)}</h2>
          <p>{t(`sections.${id}.body`)}</p>
          {formula ? <p className={styles.quiet}>{t("formula")}: <code>{formula}</code></p> : null}
          {worked[id] ? <p className={styles.worked}>{worked[id]}</p> : null}
          {references.length > 0 ? (
            <p className={styles.quiet}>{t("references")}: {references.map((reference, position) => (
              <span key={reference.words}>{position > 0 ? "; " : ""}{reference.doi ? <OutboundLink href={`https://doi.org/${reference.doi}`}>{reference.words}</OutboundLink> : reference.words}</span>
            ))}</p>
          ) : null}
        </section>
      ))}
    </div>
  );
}
