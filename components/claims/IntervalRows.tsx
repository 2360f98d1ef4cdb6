import type { ReactNode } from "react";
import { IntervalFigure } from "../ui/IntervalFigure";
import type { IntervalFigureProps } from "../ui/IntervalFigure";
import styles from "./Claims.module.css";

export type IntervalRow = { readonly key: string; readonly name: ReactNode; readonly value: string; readonly figure: IntervalFigureProps | null; readonly strong?: boolean };

/** Estimates with their intervals on one axis, a row each. */
export function IntervalRows({ rows }: { readonly rows: readonly IntervalRow[] }) {
  return (
    <table className={styles.table}>
      <tbody>
        {rows.map((row) => (
          <tr key={row.key} className={row.strong ? styles.namedRow : undefined}>
            <th scope="row">{row.name}</th>
            <td className="num">{row.value}</td>
            <td className={styles.drawn}>{row.figure ? <IntervalFigure {...row.figure} /> : null}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
