import type { Metadata } from "next";
import Link from "next/link";
import { getTranslations } from "next-intl/server";
import type { PageParams } from "@/components/filters/read-plain-form";
import { ClaimRows } from "@/components/claims/list/ClaimRows";
import { FamilySummary } from "@/components/claims/list/FamilySummary";
import { PrintButton } from "@/components/claims/matrix/PrintButton";
import { ClaimContext } from "@/components/claims/page/ClaimHead";
import type { PageFacts } from "@/components/claims/page/finding-view";
import { FindingSection } from "@/components/claims/page/FindingSection";
import { instant } from "@/components/claims/page/ProvenanceLine";
import { WaitingRun } from "@/components/claims/page/WaitingRun";
import { VerdictChip } from "@/components/ui/VerdictChip";
import { verdictKind } from "@/components/ui/verdict-kind";
import { formatPeriod } from "@/components/ui/format";
import { essay } from "@/lib/claims/shown-essay";
import { loadColumns } from "@/lib/read/load";
import { readStore } from "@/lib/store/connect";
import { countTests } from "@/lib/store/ledger";
import { setting } from "../../settings";
import { lookAtRun, startRun, stopRun } from "../actions";
import { claimLines, familyTally } from "../claim-lines";
import { datasetFacts } from "../dataset-facts";
import { loadRun, runFacts } from "../load-run";
import { refsByExternalId } from "../named-incidents";
import { reportClaims } from "./report-claims";
import styles from "./report.module.css";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("report");
  return { title: t("title") };
}

const CAVEATS = ["sample", "media", "announced", "ucdp", "attribution", "province", "several", "deaths", "chance"] as const;

/** All claims with their figures on paper: what was fixed, what was found, what was set aside, what nobody knows. */
export default async function ReportPage({ searchParams }: { readonly searchParams: Promise<PageParams> }) {
  const asked = await searchParams;
  const [t, loaded, refs, columns] = await Promise.all([
    getTranslations("report"), loadRun(typeof asked["dataset"] === "string" ? asked["dataset"] : null), refsByExternalId(essay.claims.flatMap((claim) => claim.incidents)), loadColumns("public"),
  ]);
  if (loaded.kind !== "ready") {
    return (
      <div className={styles.page}>
        <h1>{t("title")}</h1>
        {loaded.kind === "no-dataset" ? <p>{t("empty")}</p> : <WaitingRun dataset={loaded.dataset} state={loaded.state} actions={{ look: lookAtRun, stop: stopRun, start: startRun }} />}
      </div>
    );
  }
  const { run, world } = loaded;
  const dataset = datasetFacts(world);
  const facts = runFacts(run);
  const tests = await countTests(readStore(), { dataset: run.dataset, essay: run.essay });
  const page = (claim: PageFacts["claim"]): PageFacts => ({ claim, scenarios: essay.scenarios, dataset, run: facts, publicUrl: setting("PUBLIC_URL") });

  return (
    <div className={styles.page}>
      <header className={styles.head}>
        <p className="no-print"><Link href="/hypothesis" prefetch={false}>{t("back")}</Link></p>
        <h1>{t("title")}</h1>
        <p className={styles.lead}>{t("lead")}</p>
        <dl className={styles.about}>
          <div><dt>{t("dataset")}</dt><dd>{dataset.title}, {dataset.coverageTo === null ? "" : formatPeriod(dataset.from, dataset.coverageTo)}; {t("records", { total: dataset.total })}</dd></div>
          <div><dt>{t("revision")}</dt><dd>{t("revisionValue", { revision: String(facts.revision), at: instant(facts.computedAt) })} <code>{facts.dataHash}</code></dd></div>
          <div><dt>{t("repeat")}</dt><dd>{t("repeatValue", { draws: facts.draws, seed: String(facts.seed), code: facts.codeVersion })}</dd></div>
          <div><dt>{t("tests")}</dt><dd>{t("testsValue", { primary: tests.primary, selection: tests.selection, runs: tests.runs })}</dd></div>
        </dl>
        <div className="no-print"><PrintButton /></div>
      </header>
      <FamilySummary tally={familyTally(run)} />
      <p>{t("fixed")}</p>

      <section className={styles.block}>
        <h2>{t("argument")}</h2>
        <ol className={styles.argument}>{essay.argument.map((sentence) => <li key={sentence}>{sentence}</li>)}</ol>
        {essay.remarks.map((remark) => <p key={remark}>{remark}</p>)}
      </section>
      <section className={styles.block}>
        <h2>{t("scenarios")}</h2>
        <dl className={styles.about}>{essay.scenarios.map((scenario) => <div key={scenario.id}><dt>{scenario.id} {scenario.name}</dt><dd>{scenario.statement} {scenario.standing}</dd></div>)}</dl>
      </section>
      <section className={styles.block}>
        <h2>{t("caveats")}</h2>
        <ul className={styles.caveats}>{CAVEATS.map((caveat) => <li key={caveat}>{t.rich(`caveat.${caveat}`, { b: (chunks) => <b>{chunks}</b>, silent: dataset.silent, assessed: dataset.knownCoverage?.assessed ?? 0, counted: dataset.knownCoverage?.counted ?? 0, attacks: dataset.partisan.attacks.only, attacksOf: dataset.partisan.attacks.of, operations: dataset.partisan.operations.only, operationsOf: dataset.partisan.operations.of })}</li>)}</ul>
      </section>
      <section className={styles.block}>
        <h2>{t("overview")}</h2>
        <ClaimRows lines={claimLines(run, columns)} dataset={dataset} refs={refs} query="" />
      </section>

      {reportClaims(run, columns).map(({ claim, verdict, views, elsewhere }) => (
        <section key={claim.id} className={styles.claim}>
          <h2 className={styles.claimTitle}>{claim.id} {claim.name}</h2>
          <p className={styles.lead}>{claim.statement}</p>
          {verdict === null || views.length > 0 ? null : <p><VerdictChip kind={verdictKind(verdict)} /></p>}
          <ClaimContext claim={claim} refs={refs} />
          {views.map((view) => <FindingSection key={view.words.id} view={view} facts={page(claim)} lead={view.words.leads.includes(claim.id)} records={null} keep={() => null} folds={false} />)}
          {elsewhere.map(({ finding, claim: where }) => <p key={finding}>{t("elsewhere", { finding, claim: where })}</p>)}
        </section>
      ))}
    </div>
  );
}
