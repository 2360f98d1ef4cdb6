import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { ClaimSection } from "@/components/claims/ClaimSection";
import { CoLocationCard } from "@/components/claims/CoLocationCard";
import { CoLocationFigures } from "@/components/claims/CoLocationFigures";
import { ConcentrationCard } from "@/components/claims/ConcentrationCard";
import { ConcentrationFacts } from "@/components/claims/ConcentrationFacts";
import { ConcentrationFigures } from "@/components/claims/ConcentrationFigures";
import { Caveats } from "@/components/claims/Caveats";
import { essay } from "@/lib/claims/essay/essay";
import { loadClaimResults } from "../claim-results";
import { refsByExternalId } from "./named-incidents";
import styles from "./hypothesis.module.css";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("hypothesis");
  return { title: t("title") };
}

export default async function HypothesisPage() {
  const t = await getTranslations("hypothesis");
  const [results, refs] = await Promise.all([loadClaimResults(), refsByExternalId(essay.claims.flatMap((claim) => claim.incidents))]);
  const testable = essay.claims.filter((claim) => claim.testable !== "no");

  return (
    <div className={styles.page}>
      <nav className={styles.rail} aria-label={t("contents")}>
        <ul>
          <li><a href="#argument">{t("argument")}</a></li>
          <li><a href="#scenarios">{t("scenarios")}</a></li>
          {essay.claims.map((claim) => (
            <li key={claim.id}><a href={`#${claim.id}`}><span className={styles.id}>{claim.id}</span> {claim.name}</a></li>
          ))}
        </ul>
      </nav>
      <div className={styles.content}>
        <header className={styles.head}>
          <h1>{t("title")}</h1>
          <p className={styles.lead}>{t("lead")}</p>
          <p className={styles.status}>{t("status", { computed: results === null ? 0 : 2, testable: testable.length, untestable: essay.claims.length - testable.length })} {t("fixed")}</p>
          {results === null ? <p className={styles.status}>{t("empty")}</p> : null}
        </header>

        <section id="argument" className={styles.block} aria-labelledby="argument-title">
          <h2 id="argument-title">{t("argument")}</h2>
          <ol className={styles.argument}>{essay.argument.map((sentence) => <li key={sentence}>{sentence}</li>)}</ol>
          {essay.remarks.map((remark) => <p key={remark} className={styles.remark}>{remark}</p>)}
        </section>

        <section id="scenarios" className={styles.block} aria-labelledby="scenarios-title">
          <h2 id="scenarios-title">{t("scenarios")}</h2>
          <p className={styles.remark}>{t("scenariosLead")}</p>
          <div className={styles.scroll} role="group" aria-labelledby="scenarios-title" tabIndex={0}>
            <table className={styles.scenarios}>
              <thead><tr><th scope="col">{t("scenario")}</th><th scope="col">{t("says")}</th><th scope="col">{t("inEssay")}</th></tr></thead>
              <tbody>
                {essay.scenarios.map((scenario) => (
                  <tr key={scenario.id}><th scope="row"><span className={styles.id}>{scenario.id}</span> {scenario.name}</th><td>{scenario.statement}</td><td>{scenario.standing}</td></tr>
                ))}
              </tbody>
            </table>
          </div>
          <p className={styles.remark}>{t("scenarioNote")}</p>
        </section>

        <h2 className={styles.claimsTitle}>{t("claims")}</h2>
        {essay.claims.map((claim) => (
          <ClaimSection key={claim.id} claim={claim} refs={refs} computed={results !== null && (claim.id === "C1" || claim.id === "C2")} {...(results === null ? {} : { recordCount: claim.id === "C1" ? results.C1.refs.length : claim.id === "C2" ? results.C2.refs.length : null })}>
            {results !== null && claim.id === "C1" ? (
              <>
                <div className={styles.beside}>
                  <ConcentrationCard results={results} name={null} />
                  <ConcentrationFacts results={results} />
                </div>
                <div className={styles.beside}><ConcentrationFigures results={results} /></div>
                <Caveats results={results} />
              </>
            ) : null}
            {results !== null && claim.id === "C2" ? (
              <>
                <CoLocationCard results={results} name={null} />
                <div className={styles.beside}><CoLocationFigures results={results} /></div>
                <Caveats results={results} />
              </>
            ) : null}
          </ClaimSection>
        ))}
      </div>
    </div>
  );
}
