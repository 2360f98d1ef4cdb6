import { useTranslations } from "next-intl";
import type { MatrixRowView } from "./matrix-view";
import styles from "./MatrixPage.module.css";

/** On paper there is nothing to open: every reason that may be seen stands below the grid. */
export function ReasonsInPrint({ rows }: { readonly rows: readonly MatrixRowView[] }) {
  const t = useTranslations("matrix");
  return (
    <section className={`only-print ${styles.reasons}`}>
      <h2>{t("reasons")}</h2>
      {rows.filter((row) => row.cells.length > 0).map((row) => (
        <div key={row.id}>
          <h3>{row.number} {row.statement}</h3>
          <ul>{row.cells.map((cell) => <li key={`${cell.rater}${cell.scenario}`}><b>{cell.scenario} {cell.value}</b> ({cell.rater}) {cell.reason}</li>)}</ul>
        </div>
      ))}
    </section>
  );
}
