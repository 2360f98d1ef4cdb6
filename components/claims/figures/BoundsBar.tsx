import { useTranslations } from "next-intl";
import type { Figure } from "@/lib/claims/figure";
import { formatShare } from "../../ui/format";
import { hatch } from "../../ui/HatchDefs";
import { percent } from "./scale";
import styles from "./Figures.module.css";

type Bounds = Extract<Figure, { kind: "bounds" }>;

/** Known yes, unknown and known no on one bar: the true share lies somewhere in the hatched part. Below it what chance adds on both sides. */
export function BoundsBar({ figure, claimSide }: { readonly figure: Bounds; readonly claimSide: "above" | "below" | null }) {
  const t = useTranslations("claim.figure");
  const { yes, no, unknown } = figure.parts;
  const n = yes + no + unknown;
  const { threshold } = figure;
  return (
    <div>
      <ul className={styles.key}>
        <li><svg width="12" height="12" aria-hidden="true"><rect x="0.5" y="0.5" width="11" height="11" fill="var(--ink)" /></svg>{t("bounds.part", { words: figure.words.yes, count: yes })}</li>
        <li><svg width="12" height="12" aria-hidden="true"><rect x="0.5" y="0.5" width="11" height="11" fill={hatch.ink} stroke="var(--ink-3)" /></svg>{t("bounds.part", { words: figure.words.unknown, count: unknown })}</li>
        <li><svg width="12" height="12" aria-hidden="true"><rect x="0.5" y="0.5" width="11" height="11" fill="var(--paper)" stroke="var(--control)" /></svg>{t("bounds.part", { words: figure.words.no, count: no })}</li>
      </ul>
      <svg className={styles.plot} height="66" aria-hidden="true">
        {threshold !== null && claimSide !== null ? <rect x={claimSide === "above" ? percent(threshold) : "0"} width={claimSide === "above" ? percent(1 - threshold) : percent(threshold)} y="0" height="48" fill="var(--band)" /> : null}
        <rect x="0" y="8" height="18" width={percent(figure.lower)} fill="var(--ink)" />
        <rect x={percent(figure.lower)} y="8" height="18" width={percent(figure.upper - figure.lower)} fill={hatch.ink} stroke="var(--ink-3)" />
        <rect x={percent(figure.upper)} y="8" height="18" width={percent(1 - figure.upper)} fill="var(--paper)" stroke="var(--control)" />
        <g stroke="var(--ink)" strokeWidth="1.6">
          <line x1={percent(figure.outer[0])} x2={percent(figure.outer[1])} y1="37" y2="37" />
          <line x1={percent(figure.outer[0])} x2={percent(figure.outer[0])} y1="33" y2="41" />
          <line x1={percent(figure.outer[1])} x2={percent(figure.outer[1])} y1="33" y2="41" />
        </g>
        {threshold === null ? null : <line x1={percent(threshold)} x2={percent(threshold)} y1="0" y2="48" stroke="var(--ink)" strokeWidth="1.4" />}
        <text x="0" y="61">{formatShare(0, 1)}</text>
        {threshold === null ? null : <text x={percent(threshold)} y="61" textAnchor="middle">{t("bounds.threshold", { share: formatShare(threshold, n) })}</text>}
        <text x="100%" y="61" textAnchor="end">{formatShare(1, 1)}</text>
      </svg>
      <p className={styles.note}>
        {t(unknown === 0 ? "bounds.known" : "bounds.words", { lower: formatShare(figure.lower, n), upper: formatShare(figure.upper, n), low: formatShare(figure.outer[0], n), high: formatShare(figure.outer[1], n), unknown, n })}
      </p>
    </div>
  );
}
