import { useTranslations } from "next-intl";
import { provinceByCode } from "@/lib/codebook/provinces";
import { KindMark } from "../../ui/KindMark";
import { localWords } from "./local-words";
import type { LocalRow } from "./local-words";
import { percent } from "./scale";
import styles from "./Figures.module.css";

/** The provinces of which something can be said, with their two counts on one scale; those with too few records are counted below, and the table has them all. */
export function LocalProvinces({ rows }: { readonly rows: readonly LocalRow[] }) {
  const t = useTranslations("claim.figure");
  const words = useTranslations("claim.figure.local");
  const seen = rows.filter((row) => row.tested || row.word === "operations-without-attack").toSorted((a, b) => b.attacks + b.operations - a.attacks - a.operations);
  const few = rows.filter((row) => row.word === "too-few").length;
  const most = Math.max(1, ...seen.flatMap((row) => [row.attacks, row.operations]));
  const bar = (count: number, colour: string) => (
    <span className={styles.cellBar}>
      <svg aria-hidden="true"><rect x="0" y="1" height="10" width={percent(count / most)} fill={colour} /></svg>
      <b className={count === 0 ? styles.zero : undefined}>{count}</b>
    </span>
  );
  return (
    <div className={styles.wide} role="group" aria-label={t("localResult")} tabIndex={0}>
      <table className={styles.grid}>
        <thead><tr><th scope="col">{t("province")}</th><th scope="col"><KindMark kind="attack" /> {t("attacks")}</th><th scope="col"><KindMark kind="operation" /> {t("operations")}</th><th scope="col" className={styles.words}>{t("localResult")}</th></tr></thead>
        <tbody>
          {seen.map((row) => (
            <tr key={row.province}>
              <th scope="row" className={row.word === "more" || row.word === "fewer" || row.word === "operations-without-attack" ? styles.marked : undefined}>{provinceByCode(row.province).name}</th>
              <td>{bar(row.attacks, "var(--attack)")}</td>
              <td>{bar(row.operations, "var(--operation)")}</td>
              <td>{localWords(row, words)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {few > 0 ? <p className={styles.note}>{t("localFew", { few })}</p> : null}
    </div>
  );
}
