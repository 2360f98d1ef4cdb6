import { useTranslations } from "next-intl";
import type { IsoMonth } from "@/lib/codebook/iso-day";
import { formatDay } from "@/components/ui/format";
import type { FigureLink } from "./figure-link";
import { PairedBarsTwinRow } from "./PairedBarsTwin";
import type { MonthRow } from "./place-months";
import { placePairedBars } from "./place-paired-bars";
import styles from "./Months.module.css";

/** The months as the server draws them: a table, a row a month, each a link that sets the period. */
export function MonthsTwin({ rows, link, label }: { readonly rows: readonly MonthRow[]; readonly link: FigureLink<IsoMonth>; readonly label: string }) {
  const t = useTranslations("charts");
  const placed = placePairedBars(rows.map((row) => ({ key: row.month, label: formatDay(row.month), attacks: row.attacks, operations: row.operations })));
  return (
    <table className={styles.twin}>
      <caption className="visually-hidden">{label}</caption>
      <colgroup><col className={styles.twinLabels} /><col /><col /></colgroup>
      <thead className="visually-hidden">
        <tr><th scope="col">{t("month")}</th><th scope="col">{t("attacks")}</th><th scope="col">{t("operations")}</th></tr>
      </thead>
      <tbody>
        {placed.rows.map((row, index) => {
          const month = rows[index]?.month;
          return month === undefined ? null : <PairedBarsTwinRow key={month} row={row} href={link.hrefOf(month)} dimmed={link.selected.size > 0 && !link.selected.has(month)} />;
        })}
      </tbody>
    </table>
  );
}
