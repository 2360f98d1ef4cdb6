import { useTranslations } from "next-intl";
import { FigureDownloads } from "@/components/charts/FigureDownloads";
import { FigureTable } from "@/components/charts/FigureTable";
import type { Provenance } from "@/components/charts/figure-csv";
import { FigureFrame } from "@/components/ui/FigureFrame";
import { formatCount, formatDay } from "@/components/ui/format";
import type { IsoMonth } from "@/lib/codebook/iso-day";
import { provinceByCode } from "@/lib/codebook/provinces";
import type { ProvinceCode } from "@/lib/codebook/provinces";
import type { PairedCount } from "@/lib/compare/count-sides";
import { Swatch } from "./CompareForm";
import styles from "./CompareFigures.module.css";

type FigureProps<K> = {
  readonly rows: readonly PairedCount<K>[];
  readonly titles: readonly [string, string];
  readonly csvHref: string;
  readonly provenance: Omit<Provenance, "title" | "subline">;
};

/** Records per province of both, a pair of bars each on one scale; each number leads to its records. */
export function ProvinceCounts({ rows, titles, csvHref, provenance, hrefOf }: FigureProps<ProvinceCode | null> & { readonly hrefOf: (position: 0 | 1, province: ProvinceCode | null) => string }) {
  const t = useTranslations("compare.counts");
  const nameOf = (key: ProvinceCode | null) => (key === null ? t("unknownProvince") : provinceByCode(key).name);
  const shown = rows.filter(({ counts: [a, b] }) => a + b > 0).sort((x, y) => Math.max(...y.counts) - Math.max(...x.counts) || y.counts[0] + y.counts[1] - x.counts[0] - x.counts[1]);
  const silent = rows.filter(({ key, counts: [a, b] }) => key !== null && a + b === 0).map(({ key }) => nameOf(key));
  const most = Math.max(1, ...rows.flatMap(({ counts }) => counts));
  const numbers = { head: [t("provinceHead"), ...titles], rows: rows.map(({ key, counts }) => [nameOf(key), ...counts]) };
  const subline = t("provinceSubline", { n: shown.filter(({ key }) => key !== null).length });
  return (
    <FigureFrame
      id="by-province" title={t("province")} subline={subline}
      summary={t("provinceSummary", { first: titles[0], second: titles[1] })}
      downloads={<FigureDownloads id="by-province" csv={{ href: csvHref, download: "incident-atlas-compare-province.csv" }} provenance={{ ...provenance, title: t("province"), subline }} />}
      table={<FigureTable numbers={numbers} caption={t("province")} />}
      note={silent.length === 0 ? undefined : t("provinceNone", { count: silent.length, names: silent.join(", ") })}
      figure={
        <table className={styles.bars}>
          <caption className="visually-hidden">{t("provinceSummary", { first: titles[0], second: titles[1] })}</caption>
          <thead><tr><th scope="col"><span className="visually-hidden">{t("provinceHead")}</span></th>{titles.map((title, position) => <th key={title} scope="col"><Swatch position={position as 0 | 1} /> {title}</th>)}</tr></thead>
          <tbody>
            {shown.map(({ key, counts }) => (
              <tr key={key ?? ""}>
                <th scope="row">{nameOf(key)}</th>
                {counts.map((count, position) => (
                  <td key={position}>
                    <span className={styles.barCell}>
                      <svg aria-hidden="true" height="10" style={{ inlineSize: `calc((100% - 44px) * ${count / most})` }}>
                        {count === 0 ? null : position === 0 ? <rect width="100%" height="10" fill="var(--ink)" /> : <rect x="0.75" y="0.75" width="100%" height="8.5" fill="var(--surface)" stroke="var(--ink)" strokeWidth="1.5" style={{ width: "calc(100% - 1.5px)" }} />}
                      </svg>
                      {count === 0 ? <span className={styles.zero}>0</span> : <a href={hrefOf(position as 0 | 1, key)} aria-label={`${nameOf(key)}, ${titles[position] ?? ""}: ${formatCount(count)}`}>{formatCount(count)}</a>}
                    </span>
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      }
    />
  );
}

const [HALF, AXIS] = [62, 18];

/** Records per month: the first dataset above the line, the second below it, on one scale. */
export function MonthCounts({ rows, titles, csvHref, provenance }: FigureProps<IsoMonth | null>) {
  const t = useTranslations("compare.counts");
  const months = rows.flatMap(({ key, counts }) => (key === null ? [] : [{ key, counts }]));
  const beside = rows.find(({ key }) => key === null)?.counts ?? [0, 0];
  const most = Math.max(1, ...months.flatMap(({ counts }) => counts));
  const step = 100 / Math.max(1, months.length);
  const numbers = { head: [t("monthHead"), ...titles], rows: rows.map(({ key, counts }) => [key === null ? t("noMonth") : formatDay(key), ...counts]) };
  const subline = t("monthSubline", { first: titles[0], second: titles[1] });
  const [first, last] = [months[0]?.key, months.at(-1)?.key];
  return (
    <FigureFrame
      id="by-month" title={t("month")} subline={subline}
      summary={first === undefined || last === undefined ? t("month") : t("monthSummary", { from: formatDay(first), to: formatDay(last) })}
      downloads={<FigureDownloads id="by-month" csv={{ href: csvHref, download: "incident-atlas-compare-month.csv" }} provenance={{ ...provenance, title: t("month"), subline }} />}
      withoutScript="both"
      table={<FigureTable numbers={numbers} caption={t("month")} />}
      note={beside[0] + beside[1] === 0 ? undefined : t("beside", { first: `${beside[0]} (${titles[0]})`, second: `${beside[1]} (${titles[1]})` })}
      figure={
        <div className={styles.months}>
          <div className={styles.axis} aria-hidden="true"><span>{most}</span><span>0</span><span>{most}</span></div>
          <svg width="100%" height={2 * HALF + AXIS} aria-hidden="true" className={styles.monthBars}>
            {[0, 2 * HALF].map((y) => <line key={y} x1="0" x2="100%" y1={y === 0 ? 0.5 : y - 0.5} y2={y === 0 ? 0.5 : y - 0.5} stroke="var(--rule)" />)}
            {months.map(({ key, counts: [up, down] }, index) => (
              <g key={key}>
                {key.endsWith("-01") || index === 0 ? (
                  <>
                    <line x1={`${index * step}%`} x2={`${index * step}%`} y1="0" y2={2 * HALF} stroke="var(--rule-2)" />
                    {index > 0 || !months.slice(1, 6).some((month) => month.key.endsWith("-01")) ? <text x={`${index * step}%`} dx="2" y={2 * HALF + 13} className={styles.tick}>{key.slice(0, 4)}</text> : null}
                  </>
                ) : null}
                {up === 0 ? null : <rect x={`${(index + 0.12) * step}%`} width={`${0.76 * step}%`} y={HALF - (up / most) * (HALF - 2)} height={(up / most) * (HALF - 2)} fill="var(--ink)"><title>{`${formatDay(key)}: ${up}`}</title></rect>}
                {down === 0 ? null : <rect x={`${(index + 0.12) * step}%`} width={`${0.76 * step}%`} y={HALF} height={(down / most) * (HALF - 2)} fill="var(--surface)" stroke="var(--ink)" strokeWidth="1.2"><title>{`${formatDay(key)}: ${down}`}</title></rect>}
              </g>
            ))}
            <line x1="0" x2="100%" y1={HALF} y2={HALF} stroke="var(--ink)" strokeWidth="1.2" />
          </svg>
        </div>
      }
    />
  );
}
