import { Download } from "lucide-react";
import type { Metadata } from "next";
import Link from "next/link";
import { getTranslations } from "next-intl/server";
import type { PageParams } from "@/components/filters/read-plain-form";
import { effectInterval, effectValue } from "@/components/claims/figures/effect-words";
import { AddEvidence } from "@/components/claims/matrix/AddEvidence";
import styles from "@/components/claims/matrix/MatrixPage.module.css";
import { MatrixGrid } from "@/components/claims/matrix/MatrixGrid";
import { MatrixLegend } from "@/components/claims/matrix/MatrixLegend";
import { MatrixSummary } from "@/components/claims/matrix/MatrixSummary";
import { PrintButton } from "@/components/claims/matrix/PrintButton";
import { ReasonsInPrint } from "@/components/claims/matrix/ReasonsInPrint";
import { SeenMark } from "@/components/claims/matrix/SeenMark";
import { SeeEverything } from "@/components/claims/matrix/SeeEverything";
import { buttonClass } from "@/components/ui/button-look";
import { LinkButton } from "@/components/ui/LinkButton";
import { essay } from "@/lib/claims/shown-essay";
import { findingsOf } from "@/lib/claims/generated/registry";
import { disagreementOf } from "@/lib/claims/matrix/disagreement";
import { EDITORS } from "@/lib/claims/matrix/matrix-item";
import { loadMatrix, matrixScores } from "@/lib/claims/running/load-matrix";
import { ESSAY } from "@/lib/claims/running/primary-run";
import type { Basis, MatrixScore } from "@/lib/claims/matrix/score";
import type { FindingResult } from "@/lib/claims/run-findings";
import { loadColumns } from "@/lib/read/load";
import { signIn } from "../../incidents/actions";
import { readHandle } from "../../incidents/form/handle";
import { loadRun } from "../load-run";
import { addRow, editRow, rateRow, seeEverything } from "./actions";
import { matrixRows } from "./matrix-rows";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("matrix");
  return { title: t("page") };
}

const PATH = "/hypothesis/matrix";

/** Analysis of competing hypotheses as an audit trail: what somebody rated, why, before or after seeing, and what follows. */
export default async function MatrixPage({ searchParams }: { readonly searchParams: Promise<PageParams> }) {
  const asked = await searchParams;
  const key = (name: string) => (typeof asked[name] === "string" ? asked[name] : null);
  const [t, effect, verdicts, handle, loaded, columns] = await Promise.all([getTranslations("matrix"), getTranslations("claim.effect"), getTranslations("matrix.verdicts"), readHandle(), loadRun(key("dataset")), loadColumns("public")]);
  const run = loaded.kind === "ready" ? loaded.run : null;
  const reading = key("view") === "all" && handle === null;
  const matrix = await loadMatrix({ viewer: reading ? { kind: "reader" } : { kind: "rater", handle: handle ?? "" }, run });
  const byDiagnosticity = key("sort") !== "order";
  const basis: Basis = key("basis") === "all-rated" ? "all-rated" : "observed";
  const first = matrix.raters.find((rater) => rater === key("a")) ?? (matrix.raters.includes(EDITORS) ? EDITORS : matrix.raters[0]);
  const second = matrix.raters.find((rater) => rater !== first && rater === key("b")) ?? (key("b") === "none" ? undefined : matrix.raters.find((rater) => rater !== first && rater === handle));
  const raters = [first, second].filter((rater) => rater !== undefined);
  const scores = matrixScores(matrix);
  const of = (list: readonly MatrixScore[]) => raters.flatMap((rater) => list.find((score) => score.rater === rater) ?? []);
  const found = (finding: string, result: FindingResult) => {
    const definition = findingsOf(ESSAY).find(({ id }) => id === finding);
    const { effect: own } = result.primary;
    const word = result.verdict === null ? "describes" : result.verdict.word === "does-not-support" ? result.verdict.qualifier : result.verdict.word;
    const number = definition === undefined || own.kind === "undefined" || word === "too-few-records" || word === "cannot-be-tested" ? "" : `${effectValue(definition.unit, own.value, own.n, effect)} (${effectInterval(definition.unit, own.interval, own.n, effect)}), `;
    return `${number}${verdicts(word)}`;
  };
  const rows = matrixRows(matrix, of(scores["all-rated"]), columns, found);
  const [one, two] = raters;
  const pair = one === undefined || two === undefined ? null : disagreementOf(matrix.rows, matrix.scenarios, [one, two]);
  const shownScores = of(scores[basis]);
  const href = (changes: Readonly<Record<string, string | null>>) => {
    const params = new URLSearchParams(Object.entries({ dataset: key("dataset"), view: key("view"), sort: key("sort"), basis: key("basis"), a: key("a"), b: key("b"), ...changes }).flatMap(([name, value]) => (value === null ? [] : [[name, value]])));
    const query = params.toString();
    return query === "" ? PATH : `${PATH}?${query}`;
  };
  const actions = { rate: rateRow, add: addRow, edit: editRow, seeEverything, signIn };
  const dataset = loaded.kind === "no-dataset" ? "" : loaded.dataset;
  const others = matrix.raters.filter((rater) => rater !== one);

  return (
    <div className={styles.page}>
      <div className={styles.crumbs}>
        <p><Link href="/hypothesis" prefetch={false}>{t("breadcrumb")}</Link> › {t("page")}</p>
        <div className={styles.tools}>
          <LinkButton href={href({ sort: byDiagnosticity ? "order" : null })}>{t(byDiagnosticity ? "sortOrder" : "sortDiagnosticity")}</LinkButton>
          <a className={buttonClass({})} href={`/api/v1/matrix?format=csv${dataset === "" ? "" : `&dataset=${encodeURIComponent(dataset)}`}${reading || handle === null ? "" : `&rater=${encodeURIComponent(handle)}`}`} download><Download size={15} aria-hidden="true" />{t("csv")}</a>
          <PrintButton />
          <AddEvidence findings={findingsOf(ESSAY).map(({ id, title }) => ({ id, title }))} dataset={dataset} actions={actions} />
        </div>
      </div>
      <div className={styles.top}>
        <header>
          <h1>{t("title")}</h1>
          <p className={styles.lead}>{t("lead")}</p>
        </header>
        <div className={styles.box}>
          {matrix.hiddenRows > 0 ? (
            <>
              <p><b>{t("see.first")}</b> {t("see.words", { hidden: matrix.hiddenRows, all: matrix.rows.length })}</p>
              <SeeEverything handle={handle} href={href({ view: "all" })} actions={{ seeEverything, signIn }} />
            </>
          ) : <p>{t(matrix.revealedAt === null && !reading ? "see.allRated" : "see.reading")} {t("see.editors")}</p>}
        </div>
      </div>
      {reading ? <SeenMark /> : null}
      <MatrixLegend pair={two !== undefined} />
      <div className={styles.choices}>
        {matrix.raters.length < 2 ? null : (
          <>
            <span>{t("beside", { rater: one ?? "" })}</span>
            {others.map((rater) => <Link key={rater} href={href({ b: rater })} prefetch={false} aria-current={rater === two ? "true" : undefined}>{rater}</Link>)}
            <Link href={href({ b: "none" })} prefetch={false} aria-current={two === undefined ? "true" : undefined}>{t("nobody")}</Link>
          </>
        )}
        <span>{t("basis.label")}</span>
        {(["observed", "all-rated"] as const).map((value) => <Link key={value} href={href({ basis: value === "observed" ? null : value })} prefetch={false} aria-current={value === basis ? "true" : undefined}>{t(`basis.${value}`)}</Link>)}
      </div>
      <MatrixGrid
        rows={rows} scenarios={essay.scenarios} raters={raters} handle={handle} byDiagnosticity={byDiagnosticity} reading={reading} actions={actions}
        totals={shownScores.flatMap((score) => (score.kind === "found" ? [{ rater: score.rater, byScenario: score.scenarios }] : []))}
      />
      <MatrixSummary scores={shownScores} scenarios={essay.scenarios} rows={rows} pair={pair} rowCount={rows.filter((row) => !row.withdrawn).length} />
      <ReasonsInPrint rows={rows} />
    </div>
  );
}
