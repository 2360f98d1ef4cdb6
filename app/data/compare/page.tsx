import type { Metadata } from "next";
import Link from "next/link";
import { getTranslations } from "next-intl/server";
import { CompareForm } from "@/components/compare/CompareForm";
import styles from "@/components/compare/Compare.module.css";
import { MonthCounts, ProvinceCounts } from "@/components/compare/CountFigures";
import { EstimateBlock } from "@/components/compare/EstimateBlock";
import { OverlapFigure } from "@/components/compare/OverlapFigure";
import { SidesTable } from "@/components/compare/SidesTable";
import type { PageParams } from "@/components/filters/read-plain-form";
import { Banner } from "@/components/ui/Banner";
import { EmptyState } from "@/components/ui/EmptyState";
import { formatDay } from "@/components/ui/format";
import { LinkButton } from "@/components/ui/LinkButton";
import { attributionModes } from "@/lib/codebook/values/who-did-it";
import { labelOf } from "@/lib/codebook/value-list";
import { MOST_LISTED, MOST_RECORDS } from "@/lib/compare/candidates";
import type { Coverage } from "@/lib/compare/common-window";
import { LONGEST_SPAN_DAYS } from "@/lib/compare/match-record";
import { toQuery } from "@/lib/read/filter";
import { loadColumns } from "@/lib/read/load";
import { loadComparison } from "@/app/compare/load-comparison";
import { setting } from "@/app/settings";
import reading from "../../reading.module.css";
import { Pairs } from "./Pairs";
import { filterQuery, pageHref, readPage } from "./read-page";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("compare");
  return { title: t("title") };
}

/** What stands before the colon of a title, where that tells the two apart: the whole stands in the table of both. */
function shortTitles([one, other]: readonly [string, string]): readonly [string, string] {
  const [a, b] = [one, other].map((title) => title.split(":")[0]?.trim() ?? title) as [string, string];
  return a === b || a === "" || b === "" ? [one, other] : [a, b];
}

/** Two datasets side by side: what each counts, which records may be one event, how much they share, and what that says of the rest. */
export default async function ComparePage({ searchParams }: { readonly searchParams: Promise<PageParams> }) {
  const [params, columns, t, reasons] = await Promise.all([searchParams, loadColumns("public"), getTranslations("compare"), getTranslations("filters.problem")]);
  const { datasets } = columns;
  const head = (
    <header className={reading.head}>
      <p className={reading.quiet}><Link href="/data" prefetch={false}>{t("breadcrumb")}</Link> › {t("page")}</p>
      <h1>{t("title")}</h1>
      <p className={reading.lead}>{t("lead")}</p>
    </header>
  );
  if (datasets.length < 2) {
    return (
      <div className={reading.page}>
        {head}
        <EmptyState title={t(datasets.length === 0 ? "one.none" : "one.title")} actions={<><LinkButton href="/import" look="solid">{t("one.action")}</LinkButton><LinkButton href="/data">{t("one.data")}</LinkButton></>}>{t("one.words")}</EmptyState>
      </div>
    );
  }

  const question = readPage(params, columns);
  const { codes, filter, attributionAsked, problems, pairWrong } = question;
  const comparison = await loadComparison(columns, codes, filter);
  const titles = shortTitles(codes.map((code) => datasets.find((dataset) => dataset.code === code)?.title ?? code) as [string, string]);
  const query = filterQuery(filter, attributionAsked, datasets);
  const [path, api] = [pageHref(question, datasets, { tab: "pending" }), `/api/v1/compare?datasets=${codes.join(",")}${query === "" ? "" : `&${query}`}`];
  const publicUrl = setting("PUBLIC_URL");
  const kept = Object.fromEntries([...new URLSearchParams(query)].filter(([key]) => !["from", "to", "kind", "province"].includes(key)));
  const covered = ({ from, to, fromBasis, toBasis }: Coverage, title: string) =>
    from === null || to === null ? t("window.empty", { title }) : t(`window.${fromBasis !== toBasis ? "mixed" : fromBasis}`, { title, from: formatDay(from), to: formatDay(to) });

  return (
    <div className={reading.page}>
      {head}
      {problems.length > 0 || pairWrong ? (
        <Banner role="status" title={reasons("title", { count: problems.length + (pairWrong ? 1 : 0) })} actions={<a href={path}>{reasons("remove")}</a>}>
          <ul>
            {pairWrong ? <li>{t("choose.sameTwice")}</li> : null}
            {problems.map((problem, index) => <li key={index}>{reasons(`reason.${problem.reason}`, { key: problem.key, value: problem.value ?? "" })}</li>)}
          </ul>
        </Banner>
      ) : null}
      <CompareForm key={path} datasets={datasets} codes={codes} filter={filter} kept={kept} />
      {comparison.kind === "no-common-days" ? (
        <EmptyState title={t("window.none")}>
          <p>{t("window.noneWords")}</p>
          {comparison.window.coverage.map((coverage, position) => <p key={position}>{covered(coverage, titles[position] ?? "")}</p>)}
        </EmptyState>
      ) : await compared(comparison)}
    </div>
  );

  async function compared({ window, sides, found, matching }: Extract<Awaited<ReturnType<typeof loadComparison>>, { kind: "compared" }>) {
    const { from, to, coverage } = window;
    const [one, other] = sides.sides;
    const facts = [one, other].map(({ records, ...side }) => ({ ...side, matchable: records.length })) as unknown as Parameters<typeof SidesTable>[0]["sides"];
    const provenance = {
      filter: t("counts.filter", { first: titles[0], n1: one.counted, of1: one.total, second: titles[1], n2: other.counted, of2: other.total }),
      setAside: t("window.words", { from: formatDay(from), to: formatDay(to), asked: "no" }),
      address: publicUrl === null ? path : new URL(path, publicUrl).href, revision: t("csv.revision", { revision: columns.revision }),
    };
    const recordsHref = (position: 0 | 1, province: string | null) => {
      const records = toQuery({ ...filter, dataset: codes[position], from, to, province: [(province ?? "unknown") as (typeof filter)["province"][number]] }, datasets);
      return `/incidents?${records}`;
    };
    const asked = filter.from === from && filter.from !== coverage[0].from && filter.from !== coverage[1].from ? "yes" : filter.to === to ? "yes" : "no";
    return (
      <>
        <section className={styles.block} aria-label={t("side.caption")}>
          <p><b>{t("window.words", { from: formatDay(from), to: formatDay(to), asked })}</b> {coverage.map((each, position) => covered(each, titles[position] ?? "")).join(" ")} {attributionAsked ? t("window.actorsAsked", { mode: labelOf(attributionModes, filter.attribution) }) : t("window.actors")}</p>
          <SidesTable sides={facts} spanDays={LONGEST_SPAN_DAYS} />
        </section>
        {matching === null ? (
          <EmptyState title={t("tooMany.title")}>{found.limit === "too-many-records" ? t("tooMany.too-many-records", { first: one.records.length, second: other.records.length, most: MOST_RECORDS }) : t("tooMany.too-many-pairs", { listed: MOST_LISTED })}</EmptyState>
        ) : <OverlapFigure overlap={matching.overlap} titles={titles} provenance={provenance} />}
        <div className={styles.figures}>
          <ProvinceCounts rows={sides.byProvince} titles={titles} csvHref={`${api}&format=csv&by=province`} provenance={provenance} hrefOf={recordsHref} />
          <MonthCounts rows={sides.byMonth} titles={titles} csvHref={`${api}&format=csv&by=month`} provenance={provenance} />
        </div>
        {matching === null ? null : (
          <>
            <EstimateBlock estimate={matching.overlap.estimate} n={matching.overlap.n} />
            <Pairs question={question} columns={columns} sides={sides.sides} book={matching.book} below={found.below} titles={titles} query={query} />
          </>
        )}
      </>
    );
  }
}
