import { useTranslations } from "next-intl";
import { provinceByCode } from "@/lib/codebook/provinces";
import type { ProvinceCode } from "@/lib/codebook/provinces";
import { neighbourProvinces } from "@/lib/geography/neighbours";
import { projectProvinces } from "@/lib/geography/projection";
import type { MapPoint } from "@/lib/read/places";
import { cropTo } from "../record/crop-to-province";
import { hatch } from "../ui/HatchDefs";
import type { Kind } from "../ui/KindMark";
import { KindMark, KindShape } from "../ui/KindMark";
import { clusterMarks } from "./cluster-marks";
import type { MarkCluster, MarkGroup } from "./cluster-marks";
import styles from "./Province.module.css";

export type PlaceMapProps = {
  readonly province: ProvinceCode;
  readonly points: readonly Pick<MapPoint, "lng" | "lat" | "kind" | "mark" | "state">[];
};

const WIDTH = 404;
const HEIGHT = 300;
/** Points nearer than this stand together, and so do boxes of marks that would overlap; px. */
const REACH = 22;
const BOX_HEIGHT = 22;
/** Width of a digit of the number beside a mark, and the gaps around it, in px. */
const DIGIT = 7.4;
const GAP = 3;
const PADDING = 5;
/** The country drawn this wide is fine enough for one province. */
const map = projectProvinces(2400, 1920, 0);
const kindOf = { attacks: "attack", operations: "operation", clashes: "clash", other: "other" } as const satisfies Record<MapPoint["kind"], Kind>;

/** The province as large as it goes, its records as exact as they are known: points, open rings for districts, hatched where set aside. Drawn on the server. */
export function PlaceMap({ province, points }: PlaceMapProps) {
  const t = useTranslations("province.places");
  const own = map.provinces.get(province) ?? "";
  const crop = cropTo(own, WIDTH, HEIGHT, 24);
  const placed = points.map((point) => {
    const [x, y] = map.project([point.lng, point.lat]);
    return { ...point, x: (x - crop.x) * crop.scale, y: (y - crop.y) * crop.scale };
  });
  const kinds = [...new Set(points.map((point) => point.kind))];
  const has = (test: (point: PlaceMapProps["points"][number]) => boolean) => points.some(test);
  return (
    <>
      <svg className={styles.placeMap} viewBox={`0 0 ${WIDTH} ${HEIGHT}`} aria-hidden="true">
        <rect width={WIDTH} height={HEIGHT} fill="var(--map-land)" />
        <g transform={`scale(${crop.scale}) translate(${-crop.x} ${-crop.y})`} strokeWidth="1">
          {neighbourProvinces(province).map((code) => <path key={code} d={map.provinces.get(code) ?? ""} fill="var(--map-no)" stroke="var(--map-edge)" vectorEffect="non-scaling-stroke" />)}
          <path d={own} fill="var(--map-zero)" stroke="var(--ink)" strokeWidth="1.8" vectorEffect="non-scaling-stroke" />
        </g>
        {neighbourProvinces(province).flatMap((code) => {
          const middle = cropTo(map.provinces.get(code) ?? "", 1, 1, 0);
          const [x, y] = [(middle.centreX - crop.x) * crop.scale, (middle.centreY - crop.y) * crop.scale];
          return x > 34 && x < WIDTH - 34 && y > 14 && y < HEIGHT - 26 ? [<text key={code} x={x} y={y} textAnchor="middle" className={styles.mapName}>{provinceByCode(code).name}</text>] : [];
        })}
        {clusterMarks(placed, REACH, boxWidth, BOX_HEIGHT).map((cluster) => <Cluster key={`${cluster.x} ${cluster.y}`} cluster={cluster} />)}
      </svg>
      {points.length === 0 ? null : (
        <ul className={styles.keys}>
          {kinds.map((kind) => <li key={kind}><KindMark kind={kindOf[kind]} /> {t(`kind.${kind}`)}</li>)}
          {has(({ mark }) => mark === "ring") ? <li><svg width="12" height="12" aria-hidden="true"><circle cx="6" cy="6" r="4.6" fill="none" stroke="var(--ink)" strokeWidth="2" /></svg> {t("ring")}</li> : null}
          {has(({ state }) => state === "set-aside") ? <li><svg width="12" height="12" aria-hidden="true"><rect x="0.5" y="0.5" width="11" height="11" fill={hatch.ink} stroke="var(--ink-3)" /></svg> {t("setAside")}</li> : null}
        </ul>
      )}
    </>
  );
}

const sizeOf = (group: MarkGroup) => (group.count > 1 ? 11 : 9);
const widthOf = (group: MarkGroup) => sizeOf(group) + GAP + (group.count > 1 ? String(group.count).length * DIGIT + 2 * GAP : 0);
const boxWidth = (groups: readonly MarkGroup[]) => groups.reduce((sum, group) => sum + widthOf(group), 0) - GAP + 2 * PADDING;

/** The marks of one place side by side around its middle, each with its number. */
function Cluster({ cluster }: { readonly cluster: MarkCluster }) {
  const width = boxWidth(cluster.groups) - 2 * PADDING;
  const starts = cluster.groups.map((_, index) => cluster.x - width / 2 + cluster.groups.slice(0, index).reduce((sum, group) => sum + widthOf(group), 0));
  return (
    <g>
      {cluster.count > 1 ? <rect x={cluster.x - width / 2 - PADDING} y={cluster.y - 10} width={width + 2 * PADDING} height="20" rx="10" fill="var(--surface)" stroke="var(--rule-2)" /> : null}
      {cluster.groups.map((group, index) => <Mark key={`${group.state} ${group.kind} ${group.mark}`} group={group} x={starts[index] ?? cluster.x} y={cluster.y} />)}
    </g>
  );
}

/** x: the mark's start, y: its middle. */
function Mark({ group, x, y }: { readonly group: MarkGroup; readonly x: number; readonly y: number }) {
  const kind = kindOf[group.kind];
  const size = sizeOf(group);
  const aside = group.state === "set-aside";
  return (
    <>
      {group.mark === "ring"
        ? <circle cx={x + size / 2} cy={y} r={size / 2} fill="none" stroke={`var(--${kind})`} strokeWidth="2.2" strokeDasharray={aside ? "3 2" : undefined} />
        : aside
          ? <rect x={x} y={y - size / 2} width={size} height={size} rx={kind === "attack" ? 0 : size / 2} fill={hatch[kind]} stroke={`var(--${kind})`} />
          : <g transform={`translate(${x} ${y - size / 2}) scale(${size / 10})`}><KindShape kind={kind} /></g>}
      {group.count > 1 ? <text x={x + size + GAP} y={y + 4} className={styles.markCount}>{group.count}</text> : null}
    </>
  );
}
