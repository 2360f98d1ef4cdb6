import Link from "next/link";
import { getTranslations } from "next-intl/server";
import { formatCount, formatDay, formatShare } from "@/components/ui/format";
import { Disclosure } from "@/components/ui/Disclosure";
import { fieldNamed } from "@/lib/codebook/fields";
import { isProvinceCode, provinceByCode } from "@/lib/codebook/provinces";
import type { ImportReport } from "@/lib/interchange/importing/import-report";
import styles from "./look.module.css";

const SHOWN = 8;
type Found = ImportReport["nearDuplicates"];

/** Rows that may tell of an event which another dataset has already: for a person to look at, nothing is decided here. */
export async function NearDuplicates({ found, titles }: { readonly found: Found; /** Of datasets, by code. */ readonly titles: Readonly<Record<string, string>> }) {
  const t = await getTranslations("import.near");
  // Nothing was compared: an import from the shell, or nothing to add.
  if (found.compared === 0 && found.limit === "none") return null;
  const { pairs, limit } = found;
  return (
    <section id="near-duplicates" className={styles.block} aria-labelledby="near-title">
      <h2 id="near-title">{t("title", { found: found.found })}</h2>
      {limit === "none" ? null : <p>{t(`limited.${limit}`, { compared: found.compared, of: found.of })}</p>}
      {pairs.length === 0 ? null : (
        <>
          <p className={styles.measure}>{t("lead")}</p>
          <Pairs pairs={pairs.slice(0, SHOWN)} titles={titles} labelledBy="near-title" />
          {pairs.length > SHOWN ? <Disclosure summary={t("more", { count: pairs.length })}><Pairs pairs={pairs.slice(SHOWN)} titles={titles} labelledBy="near-title" /></Disclosure> : null}
          {found.found > pairs.length ? <p className={styles.quiet}>{t("listed", { listed: pairs.length, found: found.found })}</p> : null}
        </>
      )}
    </section>
  );
}

async function Pairs({ pairs, titles, labelledBy }: { readonly pairs: Found["pairs"]; readonly titles: Readonly<Record<string, string>>; readonly labelledBy: string }) {
  const t = await getTranslations("import.near");
  const named = (names: readonly string[]) => names.map((name) => fieldNamed(name).label.toLowerCase()).join(", ");
  const place = (province: string | null) => (province !== null && isProvinceCode(province) ? `, ${provinceByCode(province).name}` : "");
  return (
    <div className={styles.scroll} role="group" aria-labelledby={labelledBy} tabIndex={0}>
      <table className={styles.near}>
        <thead><tr><th scope="col">{t("row")}</th><th scope="col">{t("record")}</th><th scope="col" className="num">{t("score")}</th><th scope="col">{t("alike")}</th><th scope="col">{t("unlike")}</th></tr></thead>
        <tbody>
          {pairs.map((pair) => (
            <tr key={`${pair.row} ${pair.ref}`}>
              <th scope="row"><span className={styles.first}>{formatCount(pair.row)} · {formatDay(pair.dateStart)}{place(pair.province)}</span><span className={styles.second}>{pair.summary}</span></th>
              <td data-head={t("record")}><Link href={`/incidents/${pair.ref}`} prefetch={false} target="_blank">{pair.ref}</Link><span className={styles.second}>{titles[pair.dataset] ?? pair.dataset}</span></td>
              <td data-head={t("score")} className="num">{formatShare(pair.score, 100)}</td>
              <td data-head={t("alike")}>{named(pair.agree)}</td>
              <td data-head={t("unlike")}>{named(pair.differ)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
