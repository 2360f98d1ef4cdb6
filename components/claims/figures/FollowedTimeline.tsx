import { useTranslations } from "next-intl";
import type { Figure } from "@/lib/claims/figure";
import { provinceByCode } from "@/lib/codebook/provinces";
import { formatDay } from "../../ui/format";
import { MarkReader } from "./MarkReader";
import { LANE, placeTimeline } from "./place-timeline";
import { percent } from "./scale";
import styles from "./Figures.module.css";

type Timeline = Extract<Figure, { kind: "followed-timeline" }>;

/** Attacks and operations in time, a lane a province; attacks that an operation followed in time are filled, a response stated by a source carries a bar. */
export function FollowedTimeline({ figure, label }: { readonly figure: Timeline; readonly label: string }) {
  const t = useTranslations("claim.figure");
  const placed = placeTimeline(figure);
  const height = placed.lanes.length * LANE;
  const marks = placed.marks.map((mark) => ({
    id: mark.ref, x: mark.x, y: mark.y, title: `${provinceByCode(mark.province).name}, ${formatDay(mark.day)}`,
    lines: mark.kind === "operation"
      ? [t("timeline.operation"), mark.ref]
      : [t(mark.followed ? "timeline.followedWithin" : "timeline.notFollowedWithin", { days: figure.lagDays }), ...(mark.stated === null ? [] : [t("timeline.statedBy", { ref: mark.stated })]), mark.ref],
    href: `/incidents/${mark.ref}`,
  }));
  return (
    <div>
      <ul className={styles.key}>
        <li><svg width="10" height="10" aria-hidden="true"><rect x="1" y="1" width="8" height="8" fill="var(--attack)" stroke="var(--attack)" /></svg>{t("timeline.followed", { days: figure.lagDays })}</li>
        <li><svg width="10" height="10" aria-hidden="true"><rect x="1" y="1" width="8" height="8" fill="var(--paper)" stroke="var(--attack)" strokeWidth="1.4" /></svg>{t("timeline.notFollowed")}</li>
        <li><svg width="10" height="10" aria-hidden="true"><circle cx="5" cy="5" r="3.6" fill="var(--operation)" /></svg>{t("timeline.operation")}</li>
        {placed.anyStated ? <li><svg width="12" height="14" aria-hidden="true"><rect x="2" y="4" width="8" height="8" fill="var(--attack)" /><line x1="0.5" x2="11.5" y1="1.5" y2="1.5" stroke="var(--ink)" strokeWidth="2" /></svg>{t("timeline.stated")}</li> : null}
      </ul>
      <div className={styles.lanes}>
        <div className={styles.laneNames} aria-hidden="true">{placed.lanes.map((province) => <div key={province} style={{ blockSize: LANE, lineHeight: `${LANE}px` }}>{provinceByCode(province).name}</div>)}</div>
        <MarkReader label={label} marks={marks}>
          <svg className={styles.plot} height={height + 18} aria-hidden="true">
            {placed.lanes.map((province, lane) => <line key={province} x1="0" x2="100%" y1={(lane + 0.5) * LANE} y2={(lane + 0.5) * LANE} stroke="var(--rule)" />)}
            {placed.years.map(({ year, at }) => (
              <g key={year}>
                <line x1={percent(at)} x2={percent(at)} y1="0" y2={height} stroke="var(--rule-2)" />
                <text x={percent(at)} dx={at > 0.94 ? -2 : 2} y={height + 13} textAnchor={at > 0.94 ? "end" : "start"}>{year}</text>
              </g>
            ))}
            {placed.marks.map((mark) => mark.kind === "operation" ? (
              <circle key={`o${mark.ref}`} cx={percent(mark.x)} cy={mark.y} r="3.4" fill="var(--operation)" stroke="var(--paper)" strokeWidth="0.7" />
            ) : (
              <g key={`a${mark.ref}`}>
                <rect x={percent(mark.x)} y={mark.y - 4} width="8" height="8" fill={mark.followed ? "var(--attack)" : "var(--paper)"} stroke="var(--attack)" strokeWidth="1.4" style={{ transform: "translateX(-4px)" }} />
                {mark.stated === null ? null : <rect x={percent(mark.x)} y={mark.y - 8} width="10" height="2" fill="var(--ink)" style={{ transform: "translateX(-5px)" }} />}
              </g>
            ))}
          </svg>
        </MarkReader>
      </div>
    </div>
  );
}
