import { useTranslations } from "next-intl";
import type { Figure } from "@/lib/claims/figure";
import { formatNumber, formatRange } from "../../ui/format";
import { hatch } from "../../ui/HatchDefs";
import { MarkReader } from "./MarkReader";
import { countScale, percent } from "./scale";
import styles from "./Figures.module.css";

type Lag = Extract<Figure, { kind: "lag-curve" }>;

const HEIGHT = 190;
const TOP = 8;
const BOTTOM = HEIGHT - 22;
const LEFT = 0.07;

export const lagNumber = (figure: Lag, value: number): string => formatNumber(value, figure.measure === "pairs" ? (Number.isInteger(value) ? 0 : 1) : 2);

/** What is observed lag by lag, against what the null gives: its mean as a dash, 95 % of its draws hatched. */
export function LagCurve({ figure, label }: { readonly figure: Lag; readonly label: string }) {
  const t = useTranslations("claim.figure");
  const correlation = figure.measure === "correlation";
  const scale = correlation ? null : countScale(Math.max(1, ...figure.points.flatMap((point) => [point.observed, point.expected ?? 0, point.band?.[1] ?? 0])));
  const fraction = (value: number) => (scale === null ? (value + 1) / 2 : scale.at(value));
  const yOf = (value: number) => BOTTOM - fraction(value) * (BOTTOM - TOP);
  const xOf = (index: number) => LEFT + ((index + 0.5) / Math.max(1, figure.points.length)) * (1 - LEFT);
  const ticks = scale === null ? [-1, -0.5, 0, 0.5, 1] : scale.ticks;
  const every = Math.ceil(figure.points.length / 12);
  const marks = figure.points.map((point, index) => ({
    id: String(point.lag), x: xOf(index), y: yOf(point.observed), title: t(`lag.${figure.lagUnit}`, { lag: point.lag }),
    lines: [
      t(correlation ? "lag.correlation" : "lag.pairs", { value: lagNumber(figure, point.observed) }),
      ...(point.expected === null ? [] : [t("lag.expected", { value: lagNumber(figure, point.expected) })]),
      ...(point.band === null ? [] : [t("lag.band", { range: formatRange(lagNumber(figure, point.band[0]), lagNumber(figure, point.band[1])) })]),
    ],
  }));
  return (
    <div>
      <ul className={styles.key}>
        <li><svg width="11" height="11" aria-hidden="true"><circle cx="5.5" cy="5.5" r="4" fill="var(--ink)" /></svg>{t("lag.observedKey")}</li>
        {figure.points.some((point) => point.expected !== null) ? <li><svg width="14" height="10" aria-hidden="true"><line x1="0" x2="14" y1="5" y2="5" stroke="var(--ink-2)" strokeWidth="2" /></svg>{t("lag.expectedKey")}</li> : null}
        {figure.points.some((point) => point.band !== null) ? <li><svg width="12" height="12" aria-hidden="true"><rect x="0.5" y="0.5" width="11" height="11" fill={hatch.ink} stroke="var(--ink-3)" /></svg>{t("lag.bandKey")}</li> : null}
      </ul>
      <MarkReader label={label} marks={marks}>
        <svg className={styles.plot} height={HEIGHT} aria-hidden="true">
          {ticks.map((tick) => (
            <g key={tick}>
              <line x1={percent(LEFT)} x2="100%" y1={yOf(tick)} y2={yOf(tick)} stroke={tick === 0 ? "var(--ink)" : "var(--rule)"} />
              <text x={percent(LEFT)} dx="-5" y={yOf(tick) + 4} textAnchor="end">{formatNumber(tick, correlation && !Number.isInteger(tick) ? 1 : 0)}</text>
            </g>
          ))}
          {figure.points.map((point, index) => (
            <g key={point.lag}>
              {point.band === null ? null : <rect x={percent(xOf(index))} width="12" y={yOf(point.band[1])} height={Math.max(2, yOf(point.band[0]) - yOf(point.band[1]))} fill={hatch.ink} stroke="var(--ink-3)" strokeWidth="0.7" style={{ transform: "translateX(-6px)" }} />}
              {point.expected === null ? null : <rect x={percent(xOf(index))} width="14" y={yOf(point.expected) - 1} height="2" fill="var(--ink-2)" style={{ transform: "translateX(-7px)" }} />}
              <circle cx={percent(xOf(index))} cy={yOf(point.observed)} r="4.4" fill="var(--ink)" stroke="var(--paper)" strokeWidth="1.2" />
              {index % every === 0 ? <text x={percent(xOf(index))} y={BOTTOM + 15} textAnchor="middle">{formatNumber(point.lag, 0)}</text> : null}
            </g>
          ))}
        </svg>
      </MarkReader>
      <p className={styles.axisWords}><span /><span>{t(`lag.axis.${figure.lagUnit}`)}</span></p>
    </div>
  );
}
