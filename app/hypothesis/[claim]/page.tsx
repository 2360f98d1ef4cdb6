import type { Metadata } from "next";
import Link from "next/link";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { ClaimContext, ClaimHead } from "@/components/claims/page/ClaimHead";
import styles from "@/components/claims/page/ClaimPage.module.css";
import { claimCitation, claimPath } from "@/components/claims/page/citation";
import { ClaimRail } from "@/components/claims/page/ClaimRail";
import type { FindingView, PageFacts } from "@/components/claims/page/finding-view";
import { FindingSection } from "@/components/claims/page/FindingSection";
import { KeepButton } from "@/components/claims/page/KeepButton";
import { instant, ProvenanceLine } from "@/components/claims/page/ProvenanceLine";
import { RecordsBehind } from "@/components/claims/page/RecordsBehind";
import { Selection } from "@/components/claims/page/Selection";
import { TestSelection } from "@/components/claims/page/TestSelection";
import { WaitingRun } from "@/components/claims/page/WaitingRun";
import { CopyOut } from "@/components/ui/CopyOut";
import { Banner } from "@/components/ui/Banner";
import type { PageParams } from "@/components/filters/read-plain-form";
import { essay } from "@/lib/claims/shown-essay";
import { nameable } from "@/lib/claims/shown-finding";
import { shownSources } from "@/lib/claims/shown-sources";
import { loadColumns } from "@/lib/read/load";
import { signIn } from "../../incidents/actions";
import { setting } from "../../settings";
import { keepFinding, lookAtRun, startRun, stopRun, testClaimSelection } from "../actions";
import { datasetFacts } from "../dataset-facts";
import { loadRun, runFacts } from "../load-run";
import { refsByExternalId } from "../named-incidents";
import { recordsBehind } from "../records-behind";
import { plainCorrelation } from "./plain-correlation";
import { pageVersion } from "./page-version";
import { selectionView } from "./selection-view";

type Props = { readonly params: Promise<{ readonly claim: string }>; readonly searchParams: Promise<PageParams> };

const claimOf = (id: string) => essay.claims.find((claim) => claim.id.toLowerCase() === id.toLowerCase()) ?? null;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const claim = claimOf((await params).claim);
  const t = await getTranslations("claim.page");
  return { title: claim === null ? t("unknownClaim") : t("title", { id: claim.id, name: claim.name }) };
}

/** One claim, whole: said, predicted, found, set aside, how it moves, what every scenario expects, its records, and what would change it. */
export default async function ClaimPage({ params, searchParams }: Props) {
  const claim = claimOf((await params).claim);
  if (claim === null) notFound();
  const asked = await searchParams;
  const t = await getTranslations("claim.page");
  const datasetAsked = typeof asked["dataset"] === "string" ? asked["dataset"] : null;
  const loaded = await loadRun(datasetAsked);
  const refs = await refsByExternalId(claim.incidents);
  const query = loaded.kind === "no-dataset" || datasetAsked === null ? "" : `?dataset=${encodeURIComponent(loaded.dataset)}`;
  const rail = <ClaimRail claims={essay.claims} results={loaded.kind === "ready" ? loaded.run.claims : null} current={claim.id} query={query} />;

  if (loaded.kind !== "ready") {
    return (
      <div className={styles.page}>
        {rail}
        <div className={styles.content}>
          <ClaimHead claim={claim} tools={null} />
          {loaded.kind === "no-dataset" ? null : (
            <WaitingRun
              dataset={loaded.dataset} actions={{ look: lookAtRun, stop: stopRun, start: startRun }}
              state={loaded.state}
            />
          )}
          <ClaimContext claim={claim} refs={refs} />
        </div>
      </div>
    );
  }

  const { world, run } = loaded;
  const columns = await loadColumns("public");
  const dataset = datasetFacts(world);
  const shown = await pageVersion(claim, typeof asked["version"] === "string" ? Number(asked["version"]) : null, run, columns);
  const facts: PageFacts = { claim, scenarios: essay.scenarios, dataset, run: runFacts(shown.run), publicUrl: setting("PUBLIC_URL") };
  const [lead, ...others] = shown.views;
  const isCurrent = shown.isCurrent;
  const may = nameable(columns);
  const selection = isCurrent ? selectionView(asked, world, columns, shown.views, claim.id, await getTranslations("filters")) : null;
  const leads = lead?.words.leads.includes(claim.id) === true;
  const path = claimPath(claim.id, dataset.code, shown.version);
  const verdict = claim.testable === "no" ? ({ word: "cannot-be-tested", because: { kind: "not-in-records" } } as const) : leads ? (lead?.result?.verdict ?? null) : null;
  const citation = claimCitation(facts, shown.version, verdict, leads ? (lead ?? null) : null, await getTranslations("copy"), await getTranslations("claim.effect"));
  const words = await getTranslations("claim.section");
  const section = (view: FindingView, isLead: boolean) => {
    const behind = view.result === null ? null : recordsBehind(shown.refsOf(view.words.id), view.result.reading, dataset.code, columns);
    return (
      <FindingSection
        key={view.words.id} view={view} facts={facts} lead={isLead}
        note={plainCorrelation(view, words)}
        sources={isCurrent && view.result !== null ? shownSources(world, shown.refsOf(view.words.id), view.result.reading, may) : null}
        records={behind === null ? null : <RecordsBehind {...behind} />}
        keep={(figure) => (isCurrent && view.result !== null ? <KeepButton request={{ dataset: dataset.code, claim: claim.id, finding: view.words.id, figure, filter: null }} actions={{ keep: keepFinding, signIn }} what={figure === null ? view.words.title : (view.result.primary.figures[figure]?.title ?? "")} /> : null)}
      />
    );
  };

  return (
    <div className={styles.page}>
      {rail}
      <div className={styles.content}>
        <ClaimHead claim={claim} tools={<><CopyOut path={path} publicUrl={facts.publicUrl} citation={citation} /><Link href={`/hypothesis/report${query}`} prefetch={false}>{t("report")}</Link></>} />
        {shown.missing === null ? null : <Banner title={t("noVersion", { version: String(shown.missing) })} />}
        {isCurrent || shown.version === null ? null : <Banner title={t("oldVersion", { version: shown.version.version, at: instant(shown.version.frozenAt) })}><Link href={`/hypothesis/${claim.id}${query}`} prefetch={false}>{t("current")}</Link></Banner>}
        {claim.testable === "no" ? <ClaimContext claim={claim} refs={refs} /> : null}
        {selection === null ? null : <Selection selection={selection.view} button={<TestSelection claim={claim.id} filter={selection.filterText} dataset={dataset.code} actions={{ test: testClaimSelection, signIn }} />} />}
        {lead !== undefined && leads ? section(lead, true) : null}
        {claim.testable !== "no" ? <ClaimContext claim={claim} refs={refs} /> : null}
        {(leads ? others : shown.views).length === 0 ? null : (
          <div className={styles.others}>
            <h2 className={styles.othersTitle}>{t(leads ? "findings" : claim.testable === "no" ? "context" : "noLead")}</h2>
            {(leads ? others : shown.views).map((view) => section(view, false))}
          </div>
        )}
        <ProvenanceLine facts={facts} citation={`${citation} ${facts.publicUrl === null ? path : new URL(path, facts.publicUrl).href}`} version={shown.version} versions={shown.versions} tests={shown.tests} />
      </div>
    </div>
  );
}
