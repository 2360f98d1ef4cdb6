import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { KindMark } from "@/components/ui/KindMark";
import { binLabel, scales, twoWayLabel, twoWayToken } from "./measures";
import type { Measure } from "./measures";
import { countTwoWay, fillOf } from "./province-fill";
import type { ProvinceRow } from "./province-fill";
import { hatch } from "@/components/ui/HatchDefs";
import styles from "./MapLegend.module.css";

const steps = [0, 1, 2] as const;

/** What the fills and marks mean, drawn from the scale that fills the map. */
export function MapLegend({ measure, rows, points }: { readonly measure: Measure; readonly rows: readonly ProvinceRow[]; readonly points: { readonly shown: boolean; readonly setAside: number; readonly rings: number } }) {
  const t = useTranslations("map");
  const fills = rows.map((row) => fillOf(row, measure).kind);
  return (
    <div className={styles.legend} data-testid="map-legend">
      <div className={styles.title}>{t(`legend.${measure}`)}</div>
      <div>
        {measure === "both" ? <TwoWay rows={rows} /> : <Ramp measure={measure} />}
        <div className={measure === "both" ? styles.inOneRow : undefined}>
          {fills.includes("zero") ? <Key fill="var(--map-zero)" words={t(measure === "both" ? "legend.zeroBoth" : "legend.zero")} /> : null}
          {fills.includes("none") ? <Key fill={hatch.noRecord} words={t.rich(measure === "both" ? "legend.noneShort" : "legend.none", { b: (chunks) => <strong>{chunks}</strong> })} /> : null}
        </div>
      </div>
      {points.shown ? (
        <div className={styles.points}>
          <span><KindMark kind="attack" /> {t("legend.attackPoint")}</span>
          <span><KindMark kind="operation" /> {t("legend.operationPoint")}</span>
          {points.setAside > 0 ? <span><svg width="10" height="10" aria-hidden="true"><rect x="1" y="1" width="8" height="8" fill={hatch.attack} stroke="var(--attack)" /></svg> {t("legend.setAsidePoint")}</span> : null}
          {points.rings > 0 ? <span><svg width="12" height="12" aria-hidden="true"><circle cx="6" cy="6" r="5" fill="none" stroke="var(--ink)" strokeDasharray="2 1.5" /></svg> {t("legend.ring")}</span> : null}
        </div>
      ) : null}
    </div>
  );
}

function Ramp({ measure }: { readonly measure: Exclude<Measure, "both"> }) {
  const scale = scales[measure];
  return (
    <ol className={styles.ramp}>
      {scale.bins.map((bin, index) => (
        <li key={bin.token}>
          <svg width="100%" height="9" aria-hidden="true"><rect width="100%" height="9" fill={`var(--${bin.token})`} /></svg>
          {binLabel(scale, index)}
        </li>
      ))}
    </ol>
  );
}

/** Three by three: rows attacks, columns operations, in each cell the number of provinces. */
function TwoWay({ rows }: { readonly rows: readonly ProvinceRow[] }) {
  const t = useTranslations("map");
  const { cells } = countTwoWay(rows);
  return (
    <table className={styles.twoWay}>
      <caption className="visually-hidden">{t("legend.twoWayCaption")}</caption>
      <thead>
        <tr><td />{steps.map((step) => <th key={step} scope="col">{twoWayLabel(step)}</th>)}</tr>
      </thead>
      <tbody>
        {steps.toReversed().map((attacks) => (
          <tr key={attacks}>
            <th scope="row">{twoWayLabel(attacks)}</th>
            {steps.map((operations) => {
              const token = twoWayToken({ attacks, operations });
              return (
                <td key={operations}>
                  <svg width="100%" height="15" aria-hidden="true"><rect width="100%" height="15" fill={attacks === 0 && operations === 0 ? "var(--map-zero)" : `var(--${token})`} stroke="var(--map-edge)" strokeWidth="0.5" /></svg>
                  <span>{cells.get(token) ?? 0}</span>
                </td>
              );
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Key({ fill, words }: { readonly fill: string; readonly words: ReactNode }) {
  return (
    <div className={styles.key}>
      <svg width="16" height="11" aria-hidden="true"><rect x="0.5" y="0.5" width="15" height="10" fill={fill} stroke="var(--map-edge)" /></svg>
      <span>{words}</span>
    </div>
  );
}
