import styles from "./ShareBars.module.css";

export type ShareBar = {
  readonly key: string;
  readonly name: string;
  /** Set in bold: the provinces that the text names. */
  readonly named: boolean;
  readonly value: string;
  /** Fractions from 0 to 1. */
  readonly share: number;
  readonly low: number;
  readonly high: number;
  readonly text: string;
};

const percent = (fraction: number): string => `${Math.round(fraction * 1e4) / 1e2}%`;

/** Shares as bars with their intervals as whiskers on one axis from zero to the largest upper end; drawn on the server. */
export function ShareBars({ rows }: { readonly rows: readonly ShareBar[] }) {
  const most = Math.max(0.01, ...rows.map((row) => row.high));
  return (
    <ol className={styles.bars}>
      {rows.map((row) => (
        <li key={row.key} className={styles.row}>
          <span className={styles.name}>{row.named ? <b>{row.name}</b> : row.name}</span>
          <span className={styles.value}>{row.value}</span>
          <svg className={styles.axis} aria-hidden="true">
            <rect x="0" y="4" height="10" width={percent(row.share / most)} fill="var(--attack)" />
            <line x1={percent(row.low / most)} x2={percent(row.high / most)} y1="9" y2="9" stroke="var(--ink)" strokeWidth="1.4" />
            <line x1={percent(row.high / most)} x2={percent(row.high / most)} y1="5.5" y2="12.5" stroke="var(--ink)" strokeWidth="1.4" />
            <line x1={percent(row.low / most)} x2={percent(row.low / most)} y1="5.5" y2="12.5" stroke="var(--ink)" strokeWidth="1.4" />
          </svg>
          <span className={styles.text}>{row.text}</span>
        </li>
      ))}
    </ol>
  );
}
