import Link from "next/link";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import type { ClaimResults } from "@/lib/claims/compute";
import type { ProvinceCode } from "@/lib/codebook/provinces";
import { periodWords } from "../claims/claim-words";
import { formatShare } from "../ui/format";
import styles from "./Province.module.css";

const strong = { b: (chunks: ReactNode) => <b>{chunks}</b> };

export type ClaimNotesProps = {
  readonly results: ClaimResults;
  readonly province: ProvinceCode;
  /** Is it one of the provinces that the essay names? */
  readonly named: boolean;
  readonly names: { readonly C1: string; readonly C2: string };
};

/** What the claims computed so far say of one province, on their own filter. */
export function ClaimNotes({ results, province, named, names }: ClaimNotesProps) {
  const t = useTranslations("province.claims");
  const words = useTranslations("claims.words");
  const { C1, C2 } = results;
  const silent = !results.provincesWithRecords.includes(province);
  const ranked = C1.ranked.find((row) => row.province === province);
  const tied = C1.ranked.filter((row) => row.rank === ranked?.rank).length - 1;
  const pair = C2.counts.find((row) => row.province === province);
  const share = ranked === undefined ? null : { share: formatShare(ranked.share, C1.n), low: formatShare(ranked.wilson[0], C1.n), high: formatShare(ranked.wilson[1], C1.n) };
  return (
    <>
      <dl className={styles.claims}>
        <div>
          <dt><Link prefetch={false} href="/hypothesis/C1"><bdi>C1</bdi> {names.C1}</Link></dt>
          <dd>
            {silent ? t("c1silent", { n: C1.n }) : ranked === undefined || share === null ? t("c1zero", { n: C1.n }) : t.rich("c1", { ...strong, ...share, count: ranked.count, n: C1.n, rank: ranked.rank, of: C1.ranked.length, tied })}{" "}
            {t(named ? "named" : "notNamed")}
          </dd>
        </div>
        <div>
          <dt><Link prefetch={false} href="/hypothesis/C2"><bdi>C2</bdi> {names.C2}</Link></dt>
          <dd>
            {silent ? t("c2silent", { provinces: C2.provincesWithRecords, all: C2.provinces }) : t.rich("c2", { ...strong, attacks: pair?.attacks ?? 0, operations: pair?.operations ?? 0, provinces: C2.provincesWithRecords })}
          </dd>
        </div>
      </dl>
      <p className={styles.quiet}>{t("note", { dataset: results.dataset.title, period: periodWords(results, words) })}</p>
    </>
  );
}
