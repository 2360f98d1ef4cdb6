import type { Metadata } from "next";
import Link from "next/link";
import { getTranslations } from "next-intl/server";
import { formatCount, formatDay, formatShare } from "@/components/ui/format";
import { OutboundLink } from "@/components/ui/OutboundLink";
import { efforts, knownCoverageSchema } from "@/lib/codebook/dataset";
import { provinceByCode, provinceSources } from "@/lib/codebook/provinces";
import type { ProvinceCode } from "@/lib/codebook/provinces";
import { labelOf } from "@/lib/codebook/value-list";
import { statuses } from "@/lib/codebook/values/trust";
import { loadColumns } from "@/lib/read/load";
import { defaultFilter } from "@/lib/read/filter";
import { viewsFor } from "@/lib/read/answer-filter";
import { datasetCounts, statusCounts } from "@/lib/read/dataset-counts";
import type { DatasetCounts } from "@/lib/read/dataset-counts";
import { listBatches } from "@/lib/store/batches";
import { readStore } from "@/lib/store/connect";
import { describeDatasets } from "@/lib/store/datasets";
import { listSearches } from "@/lib/store/search-log";
import styles from "../reading.module.css";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("data");
  return { title: t("title") };
}

export default async function DataPage() {
  const [t, compare, stateWords] = await Promise.all([getTranslations("data"), getTranslations("compare"), getTranslations("import.state")]);
  const store = readStore();
  const [described, allBatches, columns, full] = await Promise.all([describeDatasets(store), listBatches(store), loadColumns("public"), loadColumns("full")]);
  const counts = datasetCounts(full);
  // A dataset that came since the columns were read has its records in the next ones.
  const datasets = described.flatMap((dataset) => (counts.has(dataset.code) ? [{ ...dataset, counts: counts.get(dataset.code) as DatasetCounts }] : []));
  // What is still being written is nobody's yet.
  const batches = allBatches.filter(({ state }) => state !== "staging");
  const searches = (await Promise.all(datasets.map((dataset) => listSearches(store, dataset.code)))).flat();
  const total = datasets.reduce((sum, dataset) => sum + dataset.counts.records, 0);
  const loadedIn = (dataset: string) => batches.filter((batch) => batch.dataset === dataset && batch.state === "live").reduce((sum, batch) => sum + batch.rowsAccepted, 0);
  const ofStatus = statusCounts(columns);
  const silentOf = (dataset: string) =>
    viewsFor(columns, { ...defaultFilter(columns.datasets), dataset }).province.rows.filter((row) => !row.anyRecord);

  return (
    <div className={styles.page}>
      <header className={styles.head}>
        <h1>{t("title")}</h1>
        <p className={styles.lead}>{t("lead")}</p>
        <p className={styles.quiet}>{t("revision", { revision: columns.revision, records: total })}</p>
        <p><Link href="/data/compare" prefetch={false}>{compare("link")}</Link> <span className={styles.quiet}>{compare("linkWhy")}</span></p>
      </header>
      {datasets.map((dataset) => {
        const known = knownCoverageSchema.safeParse(dataset.knownCoverage);
        const silent = silentOf(dataset.code);
        const loaded = loadedIn(dataset.code);
        const facts: [string, React.ReactNode][] = [
          [t("dataset.coverage"), dataset.coverageFrom === null ? t("none") : dataset.coverageTo === null ? t("dataset.coverageOpen", { from: formatDay(dataset.coverageFrom) }) : t("dataset.coverageValue", { from: formatDay(dataset.coverageFrom), to: formatDay(dataset.coverageTo) })],
          [t("dataset.effort"), <><b>{labelOf(efforts, dataset.effort)}.</b> {efforts.find(({ code }) => code === dataset.effort)?.definition}</>],
          [t("dataset.knownCoverage"), known.success ? <>{t("dataset.knownCoverageValue", { assessed: known.data.assessed, any: known.data.any, counted: known.data.counted, by: known.data.by, from: formatDay(known.data.from), to: formatDay(known.data.to), share: formatShare(known.data.assessed / known.data.counted, known.data.counted) })} {known.data.url ? <OutboundLink href={known.data.url}>{known.data.source}</OutboundLink> : known.data.source}</> : t("dataset.knownCoverageNone")],
          [t("dataset.counts"), t("dataset.countsValue", dataset.counts)],
          [t("dataset.origin"), t("dataset.originValue", { loaded, entered: Math.max(0, dataset.counts.records - loaded) })],
          [t("silent", { count: silent.length }), silent.map((row) => provinceByCode(row.code).name).join(", ") || t("none")],
          [t("dataset.languages"), dataset.languages ?? t("none")],
          [t("dataset.gaps"), dataset.knownGaps === null ? t("none") : <ul>{dataset.knownGaps.split("\n").filter((line) => line.trim() !== "").map((line) => <li key={line}>{line}</li>)}</ul>],
          [t("dataset.licence"), dataset.licence],
          [t("dataset.redistribution"), dataset.redistribution],
          ...(dataset.citation ? [[t("dataset.citation"), dataset.citation] as [string, React.ReactNode]] : []),
          ...(dataset.url ? [[t("dataset.source"), <OutboundLink key="url" href={dataset.url}>{dataset.url}</OutboundLink>] as [string, React.ReactNode]] : []),
        ];
        return (
          <section key={dataset.code} id={dataset.code} className={styles.block} aria-labelledby={`${dataset.code}-title`}>
            <h2 id={`${dataset.code}-title`}>{dataset.title}</h2>
            <p className={styles.quiet}><code>{dataset.code}</code>{dataset.version ? ` · ${dataset.version}` : ""} · {dataset.openForEntry ? t("dataset.openForEntry") : t("dataset.closedForEntry")}</p>
            <dl className={styles.facts}>{facts.map(([name, value]) => <div key={name}><dt>{name}</dt><dd>{value}</dd></div>)}</dl>
          </section>
        );
      })}
      <section id="batches" className={styles.block} aria-labelledby="batches-title">
        <h2 id="batches-title">{t("batches")}</h2>
        {batches.length === 0 ? <p>{t("none")}</p> : (
          <div className={styles.scroll} role="group" aria-labelledby="batches-title" tabIndex={0}>
            <table className={styles.table}>
              <thead><tr><th scope="col">{t("batchColumns.title")}</th><th scope="col" className="num">{t("batchColumns.rows")}</th><th scope="col">{t("batchColumns.state")}</th><th scope="col">{t("batchColumns.at")}</th></tr></thead>
              <tbody>{batches.map((batch) => <tr key={batch.id}><th scope="row"><Link href={`/import/${batch.id}`} prefetch={false}>{batch.title}</Link></th><td className="num">{formatCount(batch.rowsAccepted)}</td><td>{stateWords(`batch.${batch.state}`)}</td><td>{batch.at.slice(0, 10)}</td></tr>)}</tbody>
            </table>
          </div>
        )}
      </section>
      <section id="statuses" className={styles.block} aria-labelledby="statuses-title">
        <h2 id="statuses-title">{t("statuses")}</h2>
        <dl className={styles.facts}>
          {statuses.map((status) => <div key={status.code}><dt>{status.label}</dt><dd><b>{formatCount(ofStatus.get(status.code) ?? 0)}</b> {status.definition}</dd></div>)}
        </dl>
      </section>
      <section id="search-log" className={styles.block} aria-labelledby="search-log-title">
        <h2 id="search-log-title">{t("searchLog")}</h2>
        <p>{t("searchLogLead")}</p>
        {searches.length === 0 ? <p>{t("searchLogEmpty")}</p> : (
          <ul>{searches.map((search) => <li key={`${search.dataset} ${search.province} ${search.at}`}>{search.dataset}, {provinceByCode(search.province as ProvinceCode).name}: {formatDay(search.from)} to {formatDay(search.to)}, {search.languages}, {search.who}</li>)}</ul>
        )}
      </section>
      <section id="programs" className={styles.block} aria-labelledby="programs-title">
        <h2 id="programs-title">{t("programs")}</h2>
        <p>{t.rich("programsLead", { link: (chunks) => <Link href="/api-docs" prefetch={false}>{chunks}</Link> })}</p>
      </section>
      <section id="sources" className={styles.block} aria-labelledby="sources-title">
        <h2 id="sources-title">{t("sources")}</h2>
        <dl className={styles.facts}>{Object.entries(provinceSources).map(([what, source]) => <div key={what}><dt><code>{what}</code></dt><dd>{source}</dd></div>)}</dl>
      </section>
    </div>
  );
}
