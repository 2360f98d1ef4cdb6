import { useTranslations } from "next-intl";
import type { ProvinceCode } from "@/lib/codebook/provinces";
import { projectProvinces } from "@/lib/geography/projection";
import { hatch } from "@/components/ui/HatchDefs";
import { DIMMED } from "../charts/figure-link";
import type { FigureLink } from "../charts/figure-link";
import type { Measure } from "./measures";
import { MAP_EAST_ROOM, MAP_MARGIN, MAP_TOP_ROOM } from "./map-size";
import { placeLabels } from "./province-labels";
import type { LabelPlace } from "./province-labels";
import { fillOf, numberOn, valueOn } from "./province-fill";
import type { ProvinceRow } from "./province-fill";
import styles from "./ProvinceMap.module.css";

const [WIDTH, HEIGHT] = [540, 344] as const;
const drawn = projectProvinces(WIDTH - MAP_EAST_ROOM, HEIGHT - MAP_TOP_ROOM, MAP_MARGIN);
const pxPerDegree = drawn.project([67, 34])[0] - drawn.project([66, 34])[0];

/** The map as the server draws it: the same outlines and fills in one SVG, provinces as links. Stands until Leaflet takes over. */
export function ProvinceMapSvg({ rows, measure, link, label }: { readonly rows: readonly ProvinceRow[]; readonly measure: Measure; readonly link: FigureLink<ProvinceCode>; readonly label: string }) {
  const t = useTranslations("map");
  const labels = placeLabels(rows.map((row) => ({ pcode: row.pcode, name: row.name, number: numberOn(row, measure) ?? "", value: valueOn(row, measure), anyRecord: row.anyRecord })), { pxPerDegree, zoomedIn: false, small: false });
  return (
    <svg className={styles.still} viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="group" aria-label={label}>
      <g transform={`translate(0 ${MAP_TOP_ROOM})`}>
        {[...drawn.neighbours].map(([country, path]) => <path key={country} d={path} fill="var(--map-land)" stroke="var(--paper)" />)}
        {rows.map((row) => {
          const fill = fillOf(row, measure);
          const dimmed = link.selected.size > 0 && !link.selected.has(row.pcode);
          const path = <path d={drawn.provinces.get(row.pcode)} fill={fill.kind === "none" ? hatch.noRecord : fill.kind === "zero" ? "var(--map-zero)" : `var(--${fill.token})`} fillOpacity={dimmed ? DIMMED : 1} stroke="var(--map-edge)" strokeWidth="0.8" strokeLinejoin="round" />;
          const href = link.hrefOf(row.pcode);
          const words = t(row.anyRecord ? "provinceRead" : "provinceNone", { name: row.name, attacks: row.attacks, operations: row.operations, setAside: row.attacksSetAside + row.operationsSetAside });
          return href === null ? <g key={row.pcode}>{path}</g> : <a key={row.pcode} href={href} aria-label={words}><title>{words}</title>{path}</a>;
        })}
        {rows.filter((row) => link.selected.has(row.pcode)).map((row) => (
          <g key={row.pcode} fill="none" strokeLinejoin="round" pointerEvents="none">
            <path d={drawn.provinces.get(row.pcode)} stroke="var(--paper)" strokeWidth="4" />
            <path d={drawn.provinces.get(row.pcode)} stroke="var(--ink)" strokeWidth="2" />
          </g>
        ))}
        <g aria-hidden="true" pointerEvents="none" className={styles.stillLabels}>
          {labels.map(({ pcode, place }) => {
            const row = rows.find((candidate) => candidate.pcode === pcode);
            return row === undefined ? null : <StillLabel key={pcode} place={place} row={row} measure={measure} />;
          })}
        </g>
      </g>
    </svg>
  );
}

function StillLabel({ place, row, measure }: { readonly place: LabelPlace; readonly row: ProvinceRow; readonly measure: Measure }) {
  const [x, y] = drawn.project(place.at);
  if (place.kind === "inside") {
    return <text x={x} y={y - 2} textAnchor="middle"><tspan>{row.name}</tspan><tspan x={x} dy="13" fontWeight="700">{numberOn(row, measure)}</tspan></text>;
  }
  const [fromX, fromY] = drawn.project(place.from);
  const middle = place.side === "middle";
  return (
    <>
      <line x1={fromX} y1={fromY} x2={middle ? x : x - 4} y2={middle ? y + 7 : y} stroke="var(--ink)" strokeWidth="0.9" />
      <circle cx={fromX} cy={fromY} r="2" fill="var(--ink)" />
      <text x={x} y={y + 4} textAnchor={middle ? "middle" : "start"}>{row.name} <tspan fontWeight="700">{numberOn(row, measure)}</tspan></text>
    </>
  );
}
