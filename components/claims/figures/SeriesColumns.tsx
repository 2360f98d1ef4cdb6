import { useTranslations } from "next-intl";
import type { Figure } from "@/lib/claims/figure";
import { formatCount, formatDay, formatNumber, formatRange } from "../../ui/format";
import { hatch } from "../../ui/HatchDefs";
import { MarkReader } from "./MarkReader";
import { countScale, percent } from "./scale";
import styles from "./Figures.module.css";

type Series = Extract<Figure, { kind: "series" }>;

const HEIGHT = 170;
const TOP = 8;
const BOTTOM = HEIGHT - 20;
const LEFT = 0.06;

/** `2022` stays, `2022-03` becomes *Mar 2022*. */
export const periodName = (period: string): string => (/^\d{4}-\d{2}(-\d{2})?$/u.test(period) ? formatDay(period) : period);
export const seriesNumber = (value: number): string => (Number.isInteger(value) ? formatCount(value) : formatNumber(value, 2));

/** A series over named readings instead of periods: a row each, so that the names can be read. */
function SeriesRows({ figure }: { readonly figure: Series }) {
  const most = Math.max(1e-9, ...figure.points.flatMap((point) => [point.value ?? 0, point.interval?.[1] ?? 0].filter(Number.isFinite)));
  const t = useTranslations("claim.figure");
  return (
    <div>
      <ul className={styles.key}><li>{figure.measure}</li></ul>
      <ol className={styles.rows}>
        {figure.points.map((point) => (
          <li key={point.period}>
            <div className={styles.row}>
              <span className={styles.name}>{point.period}</span>
              <span className={`num ${styles.count}`}>{point.value === null ? t("none") : seriesNumber(point.value)}</span>
              <svg className={styles.axis} aria-hidden="true">
                <line x1="0" x2="0" y1="0" y2="24" stroke="var(--rule-2)" />
                <rect x="0" y="7" height="10" width={percent(Math.max(0, point.value ?? 0) / most)} fill="var(--ink-3)" />
                {point.interval === null ? null : <line x1={percent(point.interval[0] / most)} x2={percent(Math.min(1, point.interval[1] / most))} y1="12" y2="12" stroke="var(--ink)" strokeWidth="1.6" />}
              </svg>
              <span className={styles.text}>{point.interval === null ? "" : formatRange(seriesNumber(point.interval[0]), seriesNumber(point.interval[1]))}</span>
            </div>
          </li>
        ))}
      </ol>
    </div>
  );
}

const PERIOD = /^\d{4}(-\d{2}(-\d{2})?)?$/u;

/** A number a period, with its interval where there is one. A period outside the coverage is hatched: a gap, not zero. */
export function SeriesColumns(props: { readonly figure: Series; readonly label: string }) {
  return props.figure.points.every((point) => PERIOD.test(point.period)) ? <Columns {...props} /> : <SeriesRows figure={props.figure} />;
}

function Columns({ figure, label }: { readonly figure: Series; readonly label: string }) {
  const t = useTranslations("claim.figure");
  const tops = figure.points.flatMap((point) => [point.value ?? 0, point.interval?.[1] ?? 0].filter(Number.isFinite));
  const small = Math.max(0, ...tops) <= 1;
  const scale = small ? { at: (value: number) => value, ticks: [0, 0.25, 0.5, 0.75, 1] } : countScale(Math.max(1, ...tops));
  const yOf = (value: number) => BOTTOM - Math.min(1, scale.at(value)) * (BOTTOM - TOP);
  const width = (1 - LEFT) / Math.max(1, figure.points.length);
  const xOf = (index: number) => LEFT + (index + 0.5) * width;
  const years = figure.points.map((point, index) => ({ year: point.period.slice(0, 4), index })).filter(({ year, index }) => index === 0 || figure.points[index - 1]?.period.slice(0, 4) !== year);
  const marks = figure.points.map((point, index) => ({
    id: point.period, x: xOf(index), y: yOf(point.value ?? 0), title: periodName(point.period),
    lines: [point.value === null ? t("series.gap") : `${seriesNumber(point.value)} ${figure.measure}`, ...(point.interval === null ? [] : [formatRange(seriesNumber(point.interval[0]), seriesNumber(point.interval[1]))])],
  }));
  return (
    <div>
      <ul className={styles.key}>
        <li>{figure.measure}</li>
        {figure.points.some((point) => point.value === null) ? <li><svg width="12" height="12" aria-hidden="true"><rect x="0.5" y="0.5" width="11" height="11" fill={hatch.noRecord} stroke="var(--map-edge)" /></svg>{t("series.gap")}</li> : null}
      </ul>
      <MarkReader label={label} marks={marks}>
        <svg className={styles.plot} height={HEIGHT} aria-hidden="true">
          {scale.ticks.map((tick) => (
            <g key={tick}>
              <line x1={percent(LEFT)} x2="100%" y1={yOf(tick)} y2={yOf(tick)} stroke={tick === 0 ? "var(--ink)" : "var(--rule)"} />
              <text x={percent(LEFT)} dx="-5" y={yOf(tick) + 4} textAnchor="end">{formatNumber(tick, Number.isInteger(tick) ? 0 : 2)}</text>
            </g>
          ))}
          {figure.points.map((point, index) => (
            <g key={point.period}>
              {point.value === null ? <rect x={percent(xOf(index) - width * 0.4)} width={percent(width * 0.8)} y={TOP} height={BOTTOM - TOP} fill={hatch.noRecord} />
                : <rect x={percent(xOf(index) - width * 0.36)} width={percent(width * 0.72)} y={yOf(point.value)} height={BOTTOM - yOf(point.value)} fill="var(--attack)" />}
              {point.interval === null ? null : <line x1={percent(xOf(index))} x2={percent(xOf(index))} y1={yOf(Number.isFinite(point.interval[1]) ? point.interval[1] : point.value ?? 0)} y2={yOf(point.interval[0])} stroke="var(--ink)" strokeWidth="1.4" />}
            </g>
          ))}
          {years.map(({ year, index }) => <text key={year} x={percent(years.length === figure.points.length ? xOf(index) : xOf(index) - width / 2)} textAnchor={years.length === figure.points.length ? "middle" : "start"} y={BOTTOM + 14}>{year}</text>)}
        </svg>
      </MarkReader>
    </div>
  );
}
