import { useTranslations } from "next-intl";
import type { CsvCell } from "./figure-csv";
import styles from "./FigureTable.module.css";

/** A figure's numbers: what the table twin shows and the CSV holds. */
export type FigureNumbers = {
  readonly head: readonly string[];
  readonly rows: readonly (readonly CsvCell[])[];
  /** The last row is a sum. */
  readonly hasTotal?: boolean;
};

/** The same numbers as the figure, as a real table. */
export function FigureTable({ numbers, caption }: { readonly numbers: FigureNumbers; readonly caption: string }) {
  const t = useTranslations("charts");
  const { head, rows, hasTotal = false } = numbers;
  return (
    <table className={styles.table}>
      <caption className="visually-hidden">{caption}</caption>
      <thead>
        <tr>{head.map((name, column) => <th key={column} scope="col" className={column === 0 ? undefined : "num"}>{name}</th>)}</tr>
      </thead>
      <tbody>
        {rows.map((row, index) => (
          <tr key={index} className={hasTotal && index === rows.length - 1 ? styles.total : undefined}>
            {row.map((cell, column) => (column === 0 ? <th key={column} scope="row">{cell}</th> : <td key={column} className="num">{cell ?? <><span aria-hidden="true" className={styles.empty}>–</span><span className="visually-hidden">{t("emptyCell")}</span></>}</td>))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
