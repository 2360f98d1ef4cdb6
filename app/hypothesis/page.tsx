import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import type { PageParams } from "@/components/filters/read-plain-form";
import { ClaimRows } from "@/components/claims/list/ClaimRows";
import { FamilySummary } from "@/components/claims/list/FamilySummary";
import { ClaimRail } from "@/components/claims/page/ClaimRail";
import { FigureCaveat } from "@/components/claims/page/FigureCaveat";
import { WaitingRun } from "@/components/claims/page/WaitingRun";
import { essay } from "@/lib/claims/shown-essay";
import { loadColumns } from "@/lib/read/load";
import { lookAtRun, startRun, stopRun } from "./actions";
import { claimLines, familyTally } from "./claim-lines";
import { datasetFacts } from "./dataset-facts";
import { loadRun } from "./load-run";
import { refsByExternalId } from "./named-incidents";
import styles from "./hypothesis.module.css";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("hypothesis");
  return { title: t("title") };
}

/** The argument, the scenarios, and a row a claim with what the records say of it. */
export default async function HypothesisPage({ searchParams }: { readonly searchParams: Promise<PageParams> }) {
  const asked = await searchParams;
  const datasetAsked = typeof asked["dataset"] === "string" ? asked["dataset"] : null;
  const t = await getTranslations("hypothesis");
  const [loaded, refs, columns] = await Promise.all([loadRun(datasetAsked), refsByExternalId(essay.claims.flatMap((claim) => claim.incidents)), loadColumns("public")]);
  const run = loaded.kind === "ready" ? loaded.run : null;
  const query = loaded.kind === "no-dataset" || datasetAsked === null ? "" : `?dataset=${encodeURIComponent(loaded.dataset)}`;
  const dataset = loaded.kind === "no-dataset" || loaded.world === null ? null : datasetFacts(loaded.world);

  return (
    <div className={styles.page}>
      <ClaimRail claims={essay.claims} results={run?.claims ?? null} current={null} query={query} />
      <div className={styles.content}>
        <header className={styles.head}>
          <h1>{t("title")}</h1>
          <p className={styles.lead}>{t("lead")}</p>
        </header>
        {loaded.kind === "no-dataset" ? <p className={styles.status}>{t("empty")}</p>
          : loaded.kind === "ready" ? <FamilySummary tally={familyTally(loaded.run)} />
          : <WaitingRun dataset={loaded.dataset} state={loaded.state} actions={{ look: lookAtRun, stop: stopRun, start: startRun }} />}
        <p className={styles.status}>{t("fixed")}</p>

        <div className={styles.beside}>
          <section id="argument" className={styles.block} aria-labelledby="argument-title">
            <h2 id="argument-title">{t("argument")}</h2>
            <ol className={styles.argument}>{essay.argument.map((sentence) => <li key={sentence}>{sentence}</li>)}</ol>
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
        </div>
        <div className={styles.remarks}>{essay.remarks.map((remark) => <p key={remark} className={styles.remark}>{remark}</p>)}</div>

        <section className={styles.block} aria-labelledby="claims-title">
          <h2 id="claims-title" className={styles.claimsTitle}>{t("claims")}</h2>
          {dataset === null ? null : (
            <>
              <FigureCaveat words={{ caveats: [] }} dataset={dataset} warnings={[t("caveat.interval")]} />
              <ClaimRows lines={claimLines(run, columns)} dataset={dataset} refs={refs} query={query} />
            </>
          )}
        </section>
      </div>
    </div>
  );
}
