import type { Metadata } from "next";
import Link from "next/link";
import { getTranslations } from "next-intl/server";
import { setting } from "@/app/settings";
import { linkedData } from "@/components/linked/linked-data";
import { CountCell, SilentMark } from "@/components/province/CountCell";
import { inRankOrder, ranksBy } from "@/components/province/standing";
import { formatCount } from "@/components/ui/format";
import { KindMark } from "@/components/ui/KindMark";
import { provinceByCode } from "@/lib/codebook/provinces";
import type { AddressParams } from "@/lib/read/parse-filter";
import { parseFilter } from "@/lib/read/parse-filter";
import { loadColumns } from "@/lib/read/load";
import type { Rank } from "@/lib/read/province-view";
import { totalOf } from "@/lib/read/kind-counts";
import { AddressProblems } from "./AddressProblems";
import { ProvinceFilters } from "./ProvinceFilters";
import { provinceHref } from "./province-path";
import { ProvinceSentence } from "./ProvinceSentence";
import styles from "./provinces.module.css";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("province.index");
  return { title: t("title") };
}

/** All 34 with their counts and ranks under one filter. Provinces without any record stand apart from zeros. */
export default async function ProvincesPage({ searchParams }: { readonly searchParams: Promise<AddressParams & Record<string, string | string[] | undefined>> }) {
  const [t, own, columns] = [await getTranslations("province.index"), await getTranslations("province"), await loadColumns("public")];
  const { datasets } = columns;
  const { filter: asked, problems } = parseFilter(await searchParams, datasets);
  // Every province has its row, whichever the address chooses.
  const filter = { ...asked, province: [] };
  const server = linkedData(columns, filter);
  const { rows, unknown } = server.views.province;
  const ranks = { attacks: ranksBy(rows, "attacks"), operations: ranksBy(rows, "operations") };
  const rankWords = (rank: Rank | undefined) => (rank === undefined || rank.count === 0 ? <span className={styles.quiet}>{t("noRank")}</span> : rank.tied > 0 ? t("tied", { rank: rank.rank }) : String(rank.rank));
  const ordered = inRankOrder(rows, (row) => provinceByCode(row.code).name);
  const silent = rows.filter((row) => !row.anyRecord).length;

  return (
    <div className={styles.page}>
      <ProvinceFilters server={server} datasets={datasets} pcode={null} publicUrl={setting("PUBLIC_URL")}>
        <header className={styles.indexHead}>
          <h1>{t("title")}</h1>
          <p className={styles.lead}>{t("lead", { any: rows.length - silent, none: silent })}</p>
        </header>
        <ProvinceSentence />
        <AddressProblems problems={problems} filter={asked} datasets={datasets} pcode={null} others={[]} />
        <div className={styles.scroll} role="region" aria-label={t("caption")} tabIndex={0}>
          <table className={styles.index}>
            <caption className="visually-hidden">{t("caption")}</caption>
            <thead>
              <tr>
                <th scope="col">{own("province")}</th>
                <th scope="col" className={styles.wide}>{t("names")}</th>
                <th scope="col" className={styles.wide}>{t("pcode")}</th>
                <th scope="col" className="num"><span className={styles.headKind}><KindMark kind="attack" size={9} />{own("attacks")}</span></th>
                <th scope="col" className={styles.wide}>{t("rank")}</th>
                <th scope="col" className="num"><span className={styles.headKind}><KindMark kind="operation" size={9} />{own("operations")}</span></th>
                <th scope="col" className={styles.wide}>{t("rank")}</th>
                <th scope="col" className={`num ${styles.wide ?? ""}`}>{t("killed")} <span className={styles.quiet}>{t("killedHint")}</span></th>
                <th scope="col" className="num">{t("records")} <span className={styles.quiet}>{t("recordsHint")}</span></th>
              </tr>
            </thead>
            <tbody>
              {ordered.map((row) => {
                const province = provinceByCode(row.code);
                const killed = row.killedBest.attacks + row.killedBest.operations;
                return (
                  <tr key={row.code}>
                    <th scope="row"><Link prefetch={false} href={provinceHref(row.code, filter, datasets)}>{province.name}</Link></th>
                    <td className={styles.wide}><bdi lang="fa-AF" dir="rtl">{province.nameDari}</bdi></td>
                    <td className={styles.wide}><bdi>{row.code}</bdi></td>
                    {row.anyRecord ? (
                      <>
                        <td className="num"><CountCell counted={row.counted.attacks} setAside={row.setAside.attacks} /></td>
                        <td className={styles.wide}>{rankWords(ranks.attacks.get(row.code))}</td>
                        <td className="num"><CountCell counted={row.counted.operations} setAside={row.setAside.operations} /></td>
                        <td className={styles.wide}>{rankWords(ranks.operations.get(row.code))}</td>
                        <td className={`num ${styles.wide ?? ""}`}>{row.killedKnown.attacks + row.killedKnown.operations === 0 ? <span className={styles.quiet}>{own(row.counted.attacks + row.counted.operations === 0 ? "index.noRank" : "records.unknown")}</span> : formatCount(killed)}</td>
                        <td className="num">{formatCount(row.records)}</td>
                      </>
                    ) : <td colSpan={6}><SilentMark words={t("silent")} /></td>}
                  </tr>
                );
              })}
            </tbody>
          </table>
        </div>
        <p className={styles.quiet}>{t("unplaced", { count: totalOf(unknown.counted) })}</p>
      </ProvinceFilters>
    </div>
  );
}
