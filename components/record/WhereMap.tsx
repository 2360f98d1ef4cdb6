import { useTranslations } from "next-intl";
import { formatCount } from "../ui/format";
import { neighbourProvinces } from "@/lib/geography/neighbours";
import { projectProvinces } from "@/lib/geography/projection";
import type { ProvinceCode } from "@/lib/codebook/provinces";
import { provinceByCode } from "@/lib/codebook/provinces";
import { drawnAs } from "@/lib/codebook/values/where";
import type { Kind } from "../ui/KindMark";
import { KindShape } from "../ui/KindMark";
import { cropTo } from "./crop-to-province";
import styles from "./Record.module.css";

export type WherePoint = { readonly key: string; readonly lng: number; readonly lat: number; readonly kind: Kind };

export type WhereMapProps = {
  readonly province: ProvinceCode;
  readonly place: string | null;
  readonly precision: keyof typeof drawnAs;
  readonly point: WherePoint | null;
  /** Other counted records of the province with a point. */
  readonly others: readonly WherePoint[];
  /** How many other records were looked at for points, those nearest in time, and how many there are. */
  readonly nearestOf: number;
  readonly drawnFrom: number;
};

const WIDTH = 400;
const HEIGHT = 280;
/** The country drawn this wide is fine enough for one province. */
const COUNTRY_WIDTH = 2400;

/** Where a record lies: its province, the point as exact as it is known, other records faded, a scale. Drawn on the server. */
export function WhereMap({ province, place, precision, point, others, nearestOf, drawnFrom }: WhereMapProps) {
  const t = useTranslations("record.where");
  const map = projectProvinces(COUNTRY_WIDTH, COUNTRY_WIDTH * 0.8, 0);
  const own = map.provinces.get(province) ?? "";
  const crop = cropTo(own, WIDTH, HEIGHT, 26);
  const at = (one: { lng: number; lat: number }) => {
    const [x, y] = map.project([one.lng, one.lat]);
    return { x: (x - crop.x) * crop.scale, y: (y - crop.y) * crop.scale };
  };
  // One degree of latitude is 111.2 km; Mercator is the same in both directions at one place.
  const centre = point ?? others[0] ?? { lng: 67, lat: 34.5 };
  const [, north] = map.project([centre.lng, centre.lat + 0.1]);
  const [, south] = map.project([centre.lng, centre.lat - 0.1]);
  const pixelsPerKm = ((south - north) / (0.2 * 111.195)) * crop.scale;
  const scaleKm = [5, 10, 20, 50, 100].find((km) => km * pixelsPerKm >= 36) ?? 100;
  const drawn = drawnAs[precision];
  const mark = point === null || drawn === "none" ? null : at(point);
  return (
    <figure className={styles.where}>
      <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={t("label", { place: place ?? t("this"), province: provinceByCode(province).name })}>
        <rect width={WIDTH} height={HEIGHT} fill="var(--map-land)" />
        <g transform={`scale(${crop.scale}) translate(${-crop.x} ${-crop.y})`}>
          {[...map.provinces].map(([code, path]) => (
            <path key={code} d={path} fill={code === province ? "var(--map-zero)" : "var(--map-no)"} stroke={code === province ? "var(--ink)" : "var(--map-edge)"} strokeWidth={code === province ? 1.8 : 1} vectorEffect="non-scaling-stroke" />
          ))}
          <path d={own} fill="none" stroke="var(--ink)" strokeWidth="1.8" vectorEffect="non-scaling-stroke" />
        </g>
        <g opacity="0.4">
          {others.map((other) => {
            const { x, y } = at(other);
            return <g key={other.key} transform={`translate(${x - 3} ${y - 3}) scale(0.6)`}><KindShape kind={other.kind} /></g>;
          })}
        </g>
        {mark && point && precision === "vicinity" ? <circle cx={mark.x} cy={mark.y} r={25 * pixelsPerKm} fill="none" stroke="var(--ink)" strokeDasharray="4 3" /> : null}
        {mark && point ? (drawn === "ring"
          ? <circle cx={mark.x} cy={mark.y} r="9" fill="none" stroke={`var(--${point.kind})`} strokeWidth="2.4" />
          : <><circle cx={mark.x} cy={mark.y} r="10" fill="none" stroke="var(--ink)" strokeWidth="1.4" /><g transform={`translate(${mark.x - 5} ${mark.y - 5})`}><KindShape kind={point.kind} /></g></>) : null}
        {neighbourProvinces(province).flatMap((code) => {
          const crop2 = cropTo(map.provinces.get(code) ?? "", 1, 1, 0);
          const x = (crop2.centreX - crop.x) * crop.scale;
          const y = (crop2.centreY - crop.y) * crop.scale;
          return x > 26 && x < WIDTH - 26 && y > 12 && y < HEIGHT - 26 ? [<text key={code} x={x} y={y} textAnchor="middle" className={styles.mapName}>{provinceByCode(code).name}</text>] : [];
        })}
        <g transform={`translate(${WIDTH - 14 - scaleKm * pixelsPerKm} ${HEIGHT - 12})`}>
          <path d={`M0 -4 V0 H${scaleKm * pixelsPerKm} V-4`} fill="none" stroke="var(--ink)" strokeWidth="1.2" />
          <text x={(scaleKm * pixelsPerKm) / 2} y="-6" textAnchor="middle" className={styles.mapName}>{t("scale", { km: scaleKm })}</text>
        </g>
      </svg>
      <figcaption className={styles.quiet}>{mark === null ? `${t("noPoint")} ` : ""}{others.length > 0 ? t("faded", { province: provinceByCode(province).name }) : null}{drawnFrom > nearestOf ? ` ${t("nearest", { drawn: formatCount(nearestOf), of: formatCount(drawnFrom) })}` : null}</figcaption>
    </figure>
  );
}
