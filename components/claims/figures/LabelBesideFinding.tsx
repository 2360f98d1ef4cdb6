import { useTranslations } from "next-intl";
import type { Figure } from "@/lib/claims/figure";
import { percent } from "./scale";
import styles from "./Figures.module.css";

type Label = Extract<Figure, { kind: "label-beside-finding" }>;

/** Rows: what the authorities announced. Columns: what others say was hit. The two are different fields, and mostly only the first is known. */
export function LabelBesideFinding({ figure }: { readonly figure: Label }) {
  const t = useTranslations("claim.figure");
  const most = Math.max(1, ...figure.rows.flatMap((row) => row.counts));
  return (
    <div className={styles.wide} role="group" aria-label={figure.title} tabIndex={0}>
      <table className={styles.grid}>
        <thead><tr><th scope="col">{t("label.announced")}</th>{figure.columns.map((column) => <th key={column} scope="col">{column}</th>)}<th scope="col" className="num">{t("label.all")}</th></tr></thead>
        <tbody>
          {figure.rows.map((row) => (
            <tr key={row.label}>
              <th scope="row">{row.label}</th>
              {row.counts.map((count, column) => (
                <td key={figure.columns[column] ?? column}>
                  <span className={styles.cellBar}>
                    <svg aria-hidden="true"><rect x="0" y="1" height="10" width={percent(count / most)} fill="var(--operation)" /></svg>
                    <b className={count === 0 ? styles.zero : undefined}>{count}</b>
                  </span>
                </td>
              ))}
              <td className="num">{row.counts.reduce((sum, count) => sum + count, 0)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
