import { useTranslations } from "next-intl";
import type { Figure } from "@/lib/claims/figure";
import { provinceByCode } from "@/lib/codebook/provinces";
import type { ProvinceCode } from "@/lib/codebook/provinces";
import { classNames } from "../../ui/class-names";
import { hatch } from "../../ui/HatchDefs";
import { MarkReader } from "./MarkReader";
import { placePairs } from "./place-pairs";
import { percent } from "./scale";
import styles from "./Figures.module.css";

type Pairs = Extract<Figure, { kind: "province-pairs" }>;

export type PairsPlotProps = {
  readonly figure: Pairs;
  /** Set in bold and filled: the provinces that the text names. */
  readonly named: readonly ProvinceCode[];
  readonly hrefOf: (province: ProvinceCode) => string;
  readonly label: string;
};

/** Attacks across, operations up, both on logarithmic axes with a lane of their own for zero; the null's band behind, outliers by name. */
export function PairsPlot({ figure, named, hrefOf, label }: PairsPlotProps) {
  const t = useTranslations("claim.figure");
  const placed = placePairs(figure.rows, named);
  const { height, plotTop, plotBottom } = placed;
  const marks = placed.marks.map((mark) => ({
    id: mark.key, x: mark.x, y: mark.y, title: mark.provinces.map((code) => provinceByCode(code).name).join(", "),
    lines: [
      t("pairs.counts", { attacks: mark.attacks, operations: mark.operations }),
      ...(mark.expected === null || mark.provinces.length > 1 ? [] : [t("pairs.expected", { low: Math.round(mark.expected[0]), high: Math.round(mark.expected[1]) })]),
    ],
    href: mark.provinces.length === 1 && mark.provinces[0] !== undefined ? hrefOf(mark.provinces[0]) : undefined,
  }));
  return (
    <div>
      <ul className={styles.key}>
        <li><svg width="11" height="11" aria-hidden="true"><circle cx="5.5" cy="5.5" r="4.4" fill="var(--ink)" /></svg>{t("pairs.named")}</li>
        <li><svg width="11" height="11" aria-hidden="true"><circle cx="5.5" cy="5.5" r="4.2" fill="var(--paper)" stroke="var(--ink)" strokeWidth="1.4" /></svg>{t("pairs.other")}</li>
        {placed.hasBand ? <li><svg width="9" height="14" aria-hidden="true"><rect x="0.5" y="0.5" width="8" height="13" fill={hatch.ink} stroke="var(--ink-3)" /></svg>{t("pairs.band")}</li> : null}
      </ul>
      <p className={`${styles.axisWords} ${styles.operationWords}`}>{t("pairs.up")}</p>
      <MarkReader label={label} marks={marks}>
        <svg className={styles.plot} height={height} aria-hidden="true">
          <rect x={percent(placed.left)} width={percent(placed.lane)} y={plotTop} height={plotBottom - plotTop} fill="var(--sunken)" />
          <rect x={percent(placed.left)} width={percent(1 - placed.left)} y={plotBottom - placed.laneHeight} height={placed.laneHeight} fill="var(--sunken)" />
          {placed.xTicks.map(({ value, at }) => (
            <g key={`x${value}`}>
              <line x1={percent(at)} x2={percent(at)} y1={plotTop} y2={plotBottom} stroke="var(--rule)" />
              <text x={percent(at)} y={plotBottom + 14} textAnchor="middle">{value}</text>
            </g>
          ))}
          {placed.yTicks.map(({ value, at }) => (
            <g key={`y${value}`}>
              <line x1={percent(placed.left)} x2="100%" y1={at} y2={at} stroke="var(--rule)" />
              <text x={percent(placed.left)} dx="-5" y={at + 4} textAnchor="end">{value}</text>
            </g>
          ))}
          {placed.bands.map((band) => <rect key={band.key} x={percent(band.x)} width="8" y={band.top} height={Math.max(2, band.bottom - band.top)} fill={hatch.ink} stroke="var(--ink-3)" strokeWidth="0.6" style={{ transform: "translateX(-4px)" }} opacity="0.75" />)}
          {placed.line === null ? null : <line x1={percent(placed.line.x1)} y1={placed.line.y1} x2={percent(placed.line.x2)} y2={placed.line.y2} stroke="var(--ink-3)" strokeDasharray="4 3" />}
          {placed.marks.map((mark) => (
            <g key={mark.key}>
              <circle cx={percent(mark.x)} cy={mark.y} r={mark.provinces.length > 1 ? 8 : 5.5} fill={mark.named ? "var(--ink)" : "var(--paper)"} stroke="var(--ink)" strokeWidth={mark.outlier ? 2.2 : 1.4} />
              {mark.provinces.length > 1 ? <text x={percent(mark.x)} y={mark.y + 4} textAnchor="middle" className={styles.strong} style={{ fill: mark.named ? "var(--paper)" : "var(--ink)" }}>{mark.provinces.length}</text> : null}
            </g>
          ))}
          {placed.silent > 0 ? (
            <g>
              <circle cx={percent(placed.silentX)} cy={placed.silentY} r="9" fill="var(--paper)" stroke="var(--ink-3)" strokeDasharray="2 2" />
              <text x={percent(placed.silentX)} y={placed.silentY + 4} textAnchor="middle">{placed.silent}</text>
            </g>
          ) : null}
          {placed.labels.map((one) => (
            <text key={one.key} x={percent(one.x)} dx={one.dx} y={one.y} textAnchor={one.anchor} className={classNames(styles.markName, one.strong && styles.strong, one.minor && styles.minor)}>{one.text}</text>
          ))}
        </svg>
      </MarkReader>
      <p className={`${styles.axisWords} ${styles.attackWords}`}><span /><span>{t("pairs.across")}</span></p>
      {placed.silent > 0 ? <p className={styles.note}>{t("pairs.silent", { silent: placed.silent })}{placed.ratio === null ? "" : ` ${t("pairs.line", { ratio: placed.ratio.toFixed(2) })}`}</p> : null}
    </div>
  );
}
