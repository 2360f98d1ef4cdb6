import { KindMark } from "../ui/KindMark";
import styles from "./PairBars.module.css";

export type PairRow = { readonly key: string; readonly name: string; readonly attacks: number; readonly operations: number };

const percent = (fraction: number): string => `${Math.round(fraction * 1e4) / 1e2}%`;

/** Two counts a row on one shared scale, drawn on the server. */
export function PairBars({ rows, attacksLabel, operationsLabel }: { readonly rows: readonly PairRow[]; readonly attacksLabel: string; readonly operationsLabel: string }) {
  const most = Math.max(1, ...rows.flatMap((row) => [row.attacks, row.operations]));
  const bar = (count: number, colour: string) => (
    <span className={styles.pair}>
      <svg className={styles.axis} aria-hidden="true"><rect x="0" y="3" height="10" width={percent(count / most)} fill={colour} /></svg>
      <span className={count === 0 ? styles.zero : styles.value}>{count}</span>
    </span>
  );
  return (
    <ol className={styles.bars}>
      <li className={styles.row} aria-hidden="true">
        <span />
        <span className={styles.head}><KindMark kind="attack" /> {attacksLabel}</span>
        <span className={styles.head}><KindMark kind="operation" /> {operationsLabel}</span>
      </li>
      {rows.map((row) => (
        <li key={row.key} className={styles.row}>
          <span className={styles.name}>{row.name}</span>
          {bar(row.attacks, "var(--attack)")}
          {bar(row.operations, "var(--operation)")}
        </li>
      ))}
    </ol>
  );
}
