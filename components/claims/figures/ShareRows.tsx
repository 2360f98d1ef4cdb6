import type { ShareRow } from "@/lib/claims/figure";
import { useTranslations } from "next-intl";
import { classNames } from "../../ui/class-names";
import { formatRange, formatShare } from "../../ui/format";
import { percent } from "./scale";
import styles from "./Figures.module.css";

export type ShareRowsProps = {
  readonly rows: readonly (ShareRow & { readonly key: string })[];
  readonly threshold: number | null;
  readonly claimSide: "above" | "below" | null;
  /** Bars from zero in the attacks' colour (counts of attacks), or dots in ink (shares of anything). */
  readonly as: "bars" | "dots";
  /** After how many rows more than half is reached, with its words. */
  readonly half?: { readonly after: number; readonly words: string } | null | undefined;
};

/** Ends of share axes: the next of these above the largest upper end. */
const ENDS = [0.1, 0.2, 0.25, 0.5, 0.75, 1] as const;

export function shareAxisEnd(rows: readonly ShareRow[], threshold: number | null): number {
  const most = Math.max(threshold ?? 0, ...rows.map((row) => row.interval?.[1] ?? (row.of === 0 ? 0 : row.count / row.of)));
  return threshold !== null && threshold >= 0.5 ? 1 : (ENDS.find((end) => end >= most) ?? 1);
}

export function shareText(row: ShareRow, none: string): string {
  if (row.of === 0) return none;
  const share = formatShare(row.count / row.of, row.of);
  return row.interval === null ? share : `${share} (${formatRange(formatShare(row.interval[0], row.of), formatShare(row.interval[1], row.of))})`;
}

/** Shares with their intervals on one axis, the claim's side shaded and the threshold drawn; a row each. */
export function ShareRows({ rows, threshold, claimSide, as, half }: ShareRowsProps) {
  const t = useTranslations("claim.figure");
  const end = shareAxisEnd(rows, threshold);
  const at = (share: number) => percent(Math.min(1, share / end));
  const line = threshold === null ? null : at(threshold);
  const countClass = as === "bars" ? styles.count : styles.countOf;
  return (
    <ol className={styles.rows}>
      {rows.map((row, index) => (
        <li key={row.key}>
          <div className={styles.row}>
            <span className={styles.name}>{row.named ? <b>{row.label}</b> : row.label}</span>
            <span className={classNames("num", countClass)}>{as === "bars" ? row.count : t("ofShort", { count: row.count, of: row.of })}</span>
            <svg className={styles.axis} aria-hidden="true">
              {threshold !== null && claimSide !== null ? <rect x={claimSide === "above" ? at(threshold) : "0"} width={claimSide === "above" ? percent(1 - Math.min(1, threshold / end)) : at(threshold)} y="0" height="24" fill="var(--band)" /> : null}
              <line x1="0" x2="0" y1="0" y2="24" stroke="var(--rule-2)" />
              {line === null ? null : <line x1={line} x2={line} y1="0" y2="24" stroke="var(--ink)" strokeWidth="1.2" />}
              {as === "bars" && row.of > 0 ? <rect x="0" y="7" height="10" width={at(row.count / row.of)} fill="var(--attack)" /> : null}
              {row.interval === null ? null : <Whisker from={at(row.interval[0])} to={at(row.interval[1])} thick={as === "dots"} />}
              {as === "dots" && row.of > 0 ? <circle cx={at(row.count / row.of)} cy="12" r="4.6" fill="var(--ink)" stroke="var(--paper)" strokeWidth="1.2" /> : null}
            </svg>
            <span className={styles.text}>{shareText(row, t("none"))}</span>
          </div>
          {half && half.after === index + 1 && index + 1 < rows.length ? <div className={styles.half}>{half.words}</div> : null}
        </li>
      ))}
      <li aria-hidden="true">
        <div className={classNames(styles.row, styles.axisRow)}>
        <span /><span className={countClass} />
        <span className={styles.ticks}>
          <span className={classNames(styles.tick, styles.tickStart)} style={{ left: 0 }}>{formatShare(0, 1)}</span>
          {line !== null && threshold !== null && threshold < end * 0.85 ? <span className={styles.tick} style={{ left: line }}>{formatShare(threshold, 1)}</span> : null}
          <span className={classNames(styles.tick, styles.tickEnd)} style={{ left: "100%" }}>{formatShare(end, 1)}</span>
        </span>
        </div>
      </li>
    </ol>
  );
}

function Whisker({ from, to, thick }: { readonly from: string; readonly to: string; readonly thick: boolean }) {
  if (thick) return <line x1={from} x2={to} y1="12" y2="12" stroke="var(--ink)" strokeWidth="3" />;
  return (
    <g stroke="var(--ink)" strokeWidth="1.4">
      <line x1={from} x2={to} y1="12" y2="12" />
      <line x1={from} x2={from} y1="8.5" y2="15.5" />
      <line x1={to} x2={to} y1="8.5" y2="15.5" />
    </g>
  );
}
