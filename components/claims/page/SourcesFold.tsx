import { useTranslations } from "next-intl";
import type { ShownSources, SourceCounts } from "@/lib/claims/shown-sources";
import { provinceByCode } from "@/lib/codebook/provinces";
import { formatShare } from "../../ui/format";
import { classNames } from "../../ui/class-names";
import { Disclosure } from "../../ui/Disclosure";
import styles from "./SourcesFold.module.css";

/** Whose word the records behind a number rest on, cell by cell: what one party alone says, and sources that are fewer than they look. */
export function SourcesFold({ sources }: { readonly sources: ShownSources }) {
  const t = useTranslations("claim.sources");
  if (sources.classes.length === 0) return null;
  const told = sources.classes.map((one) => t(`told.${one.class}`, { oneWord: one.oneWord, records: one.records })).join(", ");
  const circular = sources.classes.reduce((sum, one) => sum + one.circular, 0);
  return (
    <Disclosure summary={<>{t("summary", { told })} {t("summaryCircular", { circular })}</>} className={styles.fold}>
      <p className={styles.words}>{t("oneWord")}</p>
      <p className={styles.words}>{t("circular")}</p>
      {sources.classes.map((one) => (
        <table key={one.class} className={styles.table}>
          <caption>{t(`caption.${one.class}`, { records: one.records, oneWord: one.oneWord, share: formatShare(one.oneWord / one.records, one.records) })}</caption>
          <thead><tr><th scope="col">{t("province")}</th><td aria-hidden="true" /><th scope="col" className={classNames("num", styles.number)}>{t("oneWordHead")}</th><th scope="col" className={classNames("num", styles.number)}>{t("circularHead")}</th></tr></thead>
          <tbody>
            {one.rows.map((row) => <Row key={row.province} name={provinceByCode(row.province).name} row={row} most={Math.max(...one.rows.map(({ records }) => records), one.small.records)} kind={one.class} />)}
            {one.small.cells === 0 ? null : <Row name={t("small", { cells: one.small.cells })} row={one.small} most={Math.max(...one.rows.map(({ records }) => records), one.small.records)} kind={one.class} />}
          </tbody>
        </table>
      ))}
      {sources.withheld === 0 ? null : <p className={styles.words}>{t("withheld", { count: sources.withheld })}</p>}
    </Disclosure>
  );
}

/** Solid: known from more than the party's own word; hatched: that word alone. */
function Row({ name, row, most, kind }: { readonly name: string; readonly row: SourceCounts; readonly most: number; readonly kind: "A" | "O" }) {
  const t = useTranslations("claim.sources");
  const colour = kind === "A" ? "attack" : "operation";
  const at = (count: number) => `${(100 * count) / most}%`;
  return (
    <tr>
      <th scope="row">{name}</th>
      <td aria-hidden="true" className={styles.bar}>
        <svg width="100%" height="10" className={styles.drawn}>
          <rect x="0" y="0.5" height="9" width={at(row.records - row.oneWord)} fill={`var(--${colour})`} />
          {row.oneWord === 0 ? null : <rect x={at(row.records - row.oneWord)} y="0.5" height="9" width={at(row.oneWord)} fill={`url(#hatch-${colour})`} stroke={`var(--${colour})`} strokeWidth="1" />}
        </svg>
      </td>
      <td className="num">{row.oneWord === 0 ? <span className={styles.zero}>{t("of", { count: 0, of: row.records })}</span> : t("of", { count: row.oneWord, of: row.records })}</td>
      <td className="num">{row.circular === 0 ? <span className={styles.zero}>0</span> : row.circular}</td>
    </tr>
  );
}
