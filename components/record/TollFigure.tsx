import { useTranslations } from "next-intl";
import { formatCount } from "../ui/format";
import { placeToll, tollAxisEnd } from "./place-toll";
import type { Toll } from "./place-toll";
import styles from "./TollFigure.module.css";

const percent = (fraction: number) => `${Math.round(fraction * 1e4) / 1e2}%`;

export type TollRow = Toll & { readonly key: "killed" | "injured" | "detained" };

/** Low, best and high on one axis: a bar for the range, a dot for the best number, a dotted end where the high is open. */
export function TollFigure({ rows }: { readonly rows: readonly TollRow[] }) {
  const t = useTranslations("record.toll");
  const end = tollAxisEnd(rows);
  const words = ({ low, best, high }: Toll) => {
    const n = (value: number | null) => (value === null ? "" : formatCount(value));
    if (low === null && best === null && high === null) return t("unknown");
    if (best === null) return high === null ? t("lowOnly", { low: n(low ?? 0) }) : t("range", { low: n(low ?? 0), high: n(high) });
    if (low !== null && high !== null && (low !== best || high !== best)) return t("best", { best: n(best), low: n(low), high: n(high) });
    if (high === null && low !== null) return t("openHigh", { best: n(best), low: n(low) });
    return t("bestOnly", { best: n(best) });
  };
  return (
    <div className={styles.toll}>
      {rows.map((row) => {
        const placed = placeToll(row, end);
        const said = words(row);
        return (
          <div key={row.key} className={styles.row}>
            <span className={styles.name}>{t(row.key)}</span>
            <svg className={styles.axis} role="img" aria-label={t("label", { name: t(row.key), words: said })}>
              {[0, 0.25, 0.5, 0.75, 1].map((tick) => <line key={tick} x1={percent(tick)} x2={percent(tick)} y1="0" y2="22" stroke="var(--rule-2)" strokeWidth="1" />)}
              {placed.from !== null && placed.to !== null ? <line x1={percent(placed.from)} x2={percent(placed.to)} y1="11" y2="11" stroke="var(--ink)" strokeWidth="3" /> : null}
              {placed.open && placed.to !== null ? <line x1={percent(placed.to)} x2={percent(Math.min(1, placed.to + 0.06))} y1="11" y2="11" stroke="var(--ink)" strokeWidth="2" strokeDasharray="2 3" /> : null}
              {placed.best !== null ? <circle cx={percent(placed.best)} cy="11" r="5" fill="var(--ink)" stroke="var(--paper)" strokeWidth="1.2" /> : placed.from !== null ? <circle cx={percent(placed.from)} cy="11" r="4.4" fill="var(--paper)" stroke="var(--ink)" strokeWidth="1.6" /> : null}
            </svg>
            <span className={styles.words}>{said}</span>
          </div>
        );
      })}
      <div className={styles.row} aria-hidden="true">
        <span />
        <span className={styles.ticks}>{[0, 0.25, 0.5, 0.75, 1].map((tick) => <span key={tick}>{formatCount(tick * end)}</span>)}</span>
        <span className={styles.unit}>{t("axis")}</span>
      </div>
    </div>
  );
}
