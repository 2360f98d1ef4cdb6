import { ArrowLeft, ArrowRight } from "lucide-react";
import type { Metadata } from "next";
import Link from "next/link";
import { getTranslations } from "next-intl/server";
import { setting } from "@/app/settings";
import { notFound } from "next/navigation";
import { ClaimNotes } from "@/components/province/ClaimNotes";
import { LocatorMap } from "@/components/province/LocatorMap";
import { Neighbours } from "@/components/province/Neighbours";
import { ProvinceBlock } from "@/components/province/ProvinceBlock";
import { ProvinceFacts } from "@/components/province/ProvinceFacts";
import { ProvinceRecords } from "@/components/province/ProvinceRecords";
import { SearchedOrNot } from "@/components/province/SearchedOrNot";
import { presenceOf } from "@/components/province/standing";
import { hrefWith } from "@/components/linked/what-select-does";
import { EmptyState } from "@/components/ui/EmptyState";
import { LinkButton } from "@/components/ui/LinkButton";
import { namedProvinces } from "@/lib/claims/counting/named-provinces";
import { isProvinceCode, provinceByCode, provinceCodes } from "@/lib/codebook/provinces";
import type { ProvinceCode } from "@/lib/codebook/provinces";
import { neighbourProvinces } from "@/lib/geography/neighbours";
import type { AddressParams } from "@/lib/read/parse-filter";
import { linkedData } from "@/components/linked/linked-data";
import { parseFilter } from "@/lib/read/parse-filter";
import { select } from "@/lib/read/select";
import { loadColumns } from "@/lib/read/load";
import { pointsOf } from "@/lib/read/places";
import { provinceView } from "@/lib/read/province-view";
import { readStore } from "@/lib/store/connect";
import { describeDatasets } from "@/lib/store/datasets";
import { listSearches } from "@/lib/store/search-log";
import { claimNotes } from "../claim-notes";
import { AddressProblems } from "../AddressProblems";
import { newestRecords } from "../newest-records";
import { provinceFacts } from "../province-facts";
import { ProvinceFilters } from "../ProvinceFilters";
import { ProvinceGroup } from "../ProvinceGroup";
import { ProvinceMonths } from "../ProvinceMonths";
import { provinceHref, provincePath } from "../province-path";
import { ProvincePlaces } from "../ProvincePlaces";
import { ProvinceSentence } from "../ProvinceSentence";
import styles from "../provinces.module.css";

type PageProps = { readonly params: Promise<{ pcode: string }>; readonly searchParams: Promise<AddressParams & Record<string, string | string[] | undefined>> };

/** Rows shown here; the table of incidents has them all. */
const SHOWN = 25;

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const { pcode } = await params;
  if (!isProvinceCode(pcode)) return {};
  const t = await getTranslations("province");
  return { title: t("titleOf", { name: provinceByCode(pcode).name, pcode }) };
}

/** One province under one filter: its numbers with their rank, time line, targets, neighbours, records, and what the claims say of it. */
export default async function ProvincePage({ params, searchParams }: PageProps) {
  const { pcode } = await params;
  if (!isProvinceCode(pcode)) notFound();
  const [t, columns, store] = [await getTranslations("province"), await loadColumns("public"), readStore()];
  const { datasets } = columns;
  const { filter: asked, problems } = parseFilter(await searchParams, datasets);
  const filter = { ...asked, province: [pcode] };
  const province = provinceByCode(pcode);
  const view = provinceView(columns, filter, pcode);
  const server = linkedData(columns, filter);
  const selection = select(columns, filter);
  const presence = presenceOf(view.row);
  const dataset = datasets.find((candidate) => candidate.code === filter.dataset);
  const records = newestRecords(columns, selection, SHOWN);
  const [facts, claims, searches] = await Promise.all([
    provinceFacts(province, view, filter, filter.to ?? dataset?.coverageTo ?? server.description.to),
    claimNotes(filter.dataset, pcode),
    searchesOf(pcode),
  ]);
  const rowOf = new Map(view.views.province.rows.map((row) => [row.code, row]));
  const others = asked.province.filter((code) => code !== pcode).map((code) => (isProvinceCode(code) ? provinceByCode(code).name : code));
  const { name } = province;

  const neighbours = (
    <ProvinceBlock id="neighbours" title={t("neighbours.title")} aside={t("neighbours.aside")}>
      <Neighbours
        labelledBy="neighbours-title"
        rows={neighbourProvinces(pcode).flatMap((code) => {
          const row = rowOf.get(code);
          return row === undefined ? [] : [{ ...row, href: provinceHref(code, asked, datasets) }];
        })}
      />
    </ProvinceBlock>
  );

  return (
    <div className={styles.page}>
      <ProvinceFilters server={server} datasets={datasets} pcode={pcode} publicUrl={setting("PUBLIC_URL")}>
        <div className={styles.bar}>
          <p className={styles.crumbs}><Link prefetch={false} href={provinceHref(null, asked, datasets)}>{t("crumb")}</Link> <span aria-hidden="true">›</span> <bdi>{pcode}</bdi></p>
          <nav className={styles.pager} aria-label={t("pager")}>
            {pagerOf(pcode).map(({ code, key }) => (
              <Link key={key} prefetch={false} className={styles.action} href={provinceHref(code, asked, datasets)} rel={key === "before" ? "prev" : "next"} aria-label={t(key, { name: provinceByCode(code).name })}>
                {key === "before" ? <ArrowLeft size={14} aria-hidden="true" className={styles.arrow} /> : null}
                {provinceByCode(code).name}
                {key === "after" ? <ArrowRight size={14} aria-hidden="true" className={styles.arrow} /> : null}
              </Link>
            ))}
          </nav>
        </div>
        <header className={styles.head}>
          <div>
            <h1>{name}</h1>
            <p className={styles.names}><bdi lang="fa-AF" dir="rtl">{province.nameDari}</bdi><span aria-hidden="true"> · </span><bdi lang="ps" dir="rtl">{province.namePashto}</bdi></p>
            <p className={styles.codes}>{t("codes", { pcode, iso: province.isoCode })}</p>
          </div>
          <LocatorMap province={pcode} />
        </header>
        <ProvinceSentence />
        <AddressProblems problems={problems} filter={asked} datasets={datasets} pcode={pcode} others={others} />
        <ProvinceFacts facts={facts} />
        <div className={styles.columns}>
          <div className={styles.main}>
            {presence === "silent" ? (
              <>
                <EmptyState title={t("empty.title", { name })}>{t("empty.words")}</EmptyState>
                {neighbours}
              </>
            ) : (
              <>
                {selection.counted + selection.setAside === 0 ? (
                  <EmptyState title={t("nothing.title", { total: view.row.records, name })} actions={<LinkButton href={provincePath(pcode)}>{t("nothing.clear")}</LinkButton>}>{t("nothing.words")}</EmptyState>
                ) : null}
                <ProvinceMonths id={`${pcode}-months`} name={name} />
                <div className={styles.pair}>
                  <ProvinceGroup id={`${pcode}-targets`} by="target" name={name} />
                  <ProvinceGroup id={`${pcode}-actors`} by="actor" name={name} />
                </div>
              </>
            )}
          </div>
          <div className={styles.side}>
            {presence === "silent" ? null : <ProvincePlaces id={`${pcode}-places`} pcode={pcode} places={view.views.places} points={pointsOf(columns, selection, filter.clash)} />}
            <ProvinceBlock id="searched" title={t("searched.title")}><SearchedOrNot presence={presence} records={view.row.records} searches={searches} /></ProvinceBlock>
            {presence === "silent" ? null : neighbours}
            <ProvinceBlock id="claims" title={t("claims.title")}>
              {claims === null ? <p>{t("claims.empty")}</p> : "kind" in claims ? <p>{t("claims.tooMany", { records: claims.records, most: claims.most })}</p> : <ClaimNotes notes={claims} named={namedProvinces.includes(pcode)} />}
            </ProvinceBlock>
          </div>
          {presence === "silent" ? null : (
            <div className={styles.records}>
              <ProvinceBlock id="records" title={t("records.title")} aside={t("records.aside", { shown: records.rows.length, total: records.total })}>
                {records.rows.length === 0 ? <p>{t("records.none", { name })}</p> : <ProvinceRecords rows={records.rows} labelledBy="records-title" />}
                {selection.counted > 0 ? <p><LinkButton look="outline" href={hrefWith("/incidents", filter, datasets)}>{t("records.open", { count: selection.counted })}</LinkButton></p> : null}
              </ProvinceBlock>
            </div>
          )}
        </div>
      </ProvinceFilters>
    </div>
  );

  /** The searches of every dataset in this province, each with its dataset's title. */
  async function searchesOf(code: ProvinceCode) {
    const all = await describeDatasets(store);
    const logs = await Promise.all(all.map(async (one) => (await listSearches(store, one.code)).map((search) => ({ ...search, datasetTitle: one.title }))));
    return logs.flat().filter((search) => search.province === code);
  }
}

/** The provinces before and after by P-code; the first has none before, the last none after. */
function pagerOf(pcode: ProvinceCode) {
  const at = provinceCodes.indexOf(pcode);
  const [before, after] = [provinceCodes[at - 1], provinceCodes[at + 1]];
  return [...(before === undefined ? [] : [{ code: before, key: "before" as const }]), ...(after === undefined ? [] : [{ code: after, key: "after" as const }])];
}
