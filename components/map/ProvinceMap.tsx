"use client";

import { Minus, Plus, MapPin } from "lucide-react";
import { useLocale, useTranslations } from "next-intl";
import type { ComponentType, KeyboardEvent } from "react";
import { lazy, Suspense, useId, useRef, useState } from "react";
import type { ProvinceCode } from "@/lib/codebook/provinces";
import type { MapPoint } from "@/lib/read/places";
import { KindMark } from "@/components/ui/KindMark";
import { Segmented } from "@/components/ui/Segmented";
import { TooltipBox } from "@/components/ui/TooltipBox";
import type { FigureLink } from "../charts/figure-link";
import { SMALL_SCREEN } from "../charts/PairedBars";
import { SelectionStrip } from "../charts/SelectionStrip";
import { useElementWidth, useMediaQuery } from "../charts/use-element-width";
import { useHydrated } from "../linked/use-hydrated";
import type { LeafletMapProps, MapHandle, MapPlace } from "./LeafletMap";
import { MapLegend } from "./MapLegend";
import type { DescribeRow } from "./MapPoints";
import { measures } from "./measures";
import type { Measure } from "./measures";
import { rateText } from "./province-fill";
import type { ProvinceRow } from "./province-fill";
import { ProvinceMapSvg } from "./ProvinceMapSvg";
import styles from "./ProvinceMap.module.css";

/** Leaflet needs a window: it comes by itself after the page has taken over. If it cannot be fetched, the still map stays, links and all. */
const Leaflet = lazy(async (): Promise<{ default: ComponentType<LeafletMapProps> }> => {
  try {
    return { default: (await import("./LeafletMap")).LeafletMap };
  } catch {
    return { default: NoMap };
  }
});

function NoMap() {
  return null;
}

export type ProvinceMapProps = {
  /** All 34, in the order of the bars: arrow keys follow it. */
  readonly rows: readonly ProvinceRow[];
  readonly measure: Measure;
  readonly onMeasure: (measure: Measure) => void;
  /** The same as a link, for browsers that run no scripts. */
  readonly measureHref: (measure: Measure) => string;
  readonly link: FigureLink<ProvinceCode>;
  readonly label: string;
  /** Points and rings of what is counted and set aside; null while they are off or not there yet. */
  readonly points: readonly MapPoint[] | null;
  readonly pointsOn: boolean;
  readonly onPoints: (on: boolean) => void;
  readonly describeRow: DescribeRow;
  readonly tileUrl: string | null;
};

/** The province map: still in one SVG until Leaflet is there, then live, with one tab stop and arrow keys through the provinces. */
export function ProvinceMap({ rows, measure, onMeasure, measureHref, link, label, points, pointsOn, onPoints, describeRow, tileUrl }: ProvinceMapProps) {
  const t = useTranslations("map");
  const locale = useLocale();
  const id = useId();
  const small = useMediaQuery(SMALL_SCREEN);
  // Leaflet keeps the size of the screen; the still map takes that of the sheet.
  const printing = useMediaQuery("print");
  const { ref, width } = useElementWidth();
  const hydrated = useHydrated();
  const handle = useRef<MapHandle | null>(null);
  const [live, setLive] = useState(false);
  const [active, setActive] = useState<MapPlace | null>(null);
  const [docked, setDocked] = useState(false);
  const activeRow = active === null ? undefined : rows.find((row) => row.pcode === active.pcode);

  const [onReady] = useState(() => (ready: MapHandle | null) => {
    handle.current = ready;
    setLive(ready !== null);
  });
  const goTo = (index: number) => {
    const row = rows[Math.min(rows.length - 1, Math.max(0, index))];
    const at = row && handle.current?.placeOf(row.pcode);
    if (row && at) setActive({ pcode: row.pcode, ...at });
    setDocked(false);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const index = active === null ? -1 : rows.findIndex((row) => row.pcode === active.pcode);
    const step = { ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1 }[event.key];
    if (step !== undefined) goTo(index === -1 && step < 0 ? rows.length - 1 : index + step);
    else if (event.key === "Home") goTo(0);
    else if (event.key === "End") goTo(rows.length - 1);
    else if ((event.key === "Enter" || event.key === " ") && active !== null) link.onSelect(active.pcode, event.ctrlKey || event.metaKey || event.shiftKey);
    else if (event.key === "+" || event.key === "=") handle.current?.zoomBy(0.5);
    else if (event.key === "-") handle.current?.zoomBy(-0.5);
    else if (event.key === "0") handle.current?.showAll();
    else if (event.key === "Escape" && active !== null) setActive(null);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };

  const describe = (row: ProvinceRow) => t(row.anyRecord ? "provinceRead" : "provinceNone", { name: row.name, attacks: row.attacks, operations: row.operations, setAside: row.attacksSetAside + row.operationsSetAside });
  const setAsidePoints = points?.filter((point) => point.state === "set-aside").length ?? 0;
  const rings = points?.filter((point) => point.mark === "ring").length ?? 0;
  const legend = <MapLegend measure={measure} rows={rows} points={{ shown: points !== null, setAside: setAsidePoints, rings }} />;

  return (
    <div className={styles.map}>
      <noscript>
        <p className={styles.measureLinks}>
          {t("measure")}: {measures.map((value) => (value === measure ? <strong key={value}>{t(`measures.${value}`)} </strong> : <a key={value} href={measureHref(value)}>{t(`measures.${value}`)}</a>))}
        </p>
      </noscript>
      <div className={styles.measure} data-picture="skip">
        <Segmented
          label={t("measure")}
          hideLabel
          compact
          options={measures.map((value) => ({ value, label: t(`measures.${value}`), ...(value === "attacks" ? { mark: <KindMark kind="attack" size={8} /> } : value === "operations" ? { mark: <KindMark kind="operation" size={8} /> } : {}) }))}
          value={measure}
          onChange={onMeasure}
        />
      </div>
      <div className={styles.frame} ref={ref}>
        <div
          className={styles.keyboard}
          role="application"
          aria-label={label}
          aria-describedby={`${id}-keys`}
          tabIndex={live ? 0 : -1}
          onKeyDown={onKeyDown}
          onFocus={() => handle.current?.wheel(true)}
          onBlur={() => {
            handle.current?.wheel(false);
            if (!docked) setActive(null);
          }}
        >
          {live && !printing ? null : <ProvinceMapSvg rows={rows} measure={measure} link={link} label={label} />}
          {hydrated ? (
            <Suspense fallback={null}>
              <Leaflet
                rows={rows}
                measure={measure}
                selected={link.selected}
                points={points}
                describeRow={describeRow}
                small={small}
                locale={locale}
                tileUrl={tileUrl}
                onHover={(place) => {
                  if (!docked) setActive(place);
                }}
                onSelect={(place, add, touch) => {
                  setDocked(touch);
                  setActive(place);
                  if (!touch) link.onSelect(place.pcode, add);
                }}
                onReady={onReady}
              />
            </Suspense>
          ) : null}
        </div>
        {live ? (
          <div className={styles.buttons} data-picture="skip">
            <button type="button" tabIndex={-1} aria-label={t("zoomIn")} onClick={() => handle.current?.zoomBy(0.5)}><Plus size={15} aria-hidden="true" /></button>
            <button type="button" tabIndex={-1} aria-label={t("zoomOut")} onClick={() => handle.current?.zoomBy(-0.5)}><Minus size={15} aria-hidden="true" /></button>
            <button type="button" aria-pressed={pointsOn} aria-label={t("showPoints")} title={t("showPoints")} onClick={() => onPoints(!pointsOn)}><MapPin size={15} aria-hidden="true" /></button>
          </div>
        ) : null}
        {activeRow !== undefined && active !== null && !docked ? (
          <div className={styles.tip} style={tipPlace(active, width ?? 0)}>
            <TooltipBox title={activeRow.name}>
              {activeRow.anyRecord ? (
                <>
                  <div>{t("attacksCount", { count: activeRow.attacks, setAside: activeRow.attacksSetAside })}</div>
                  <div>{t("operationsCount", { count: activeRow.operations, setAside: activeRow.operationsSetAside })}</div>
                  {measure === "killed" ? <div>{t("killedCount", { count: activeRow.killed, known: activeRow.killedKnown })}</div> : null}
                  {measure === "rate" && activeRow.rate ? (
                    <div>{t("rateCount", { rate: rateText(activeRow.rate.raw), low: rateText(activeRow.rate.low), high: rateText(activeRow.rate.high), smoothed: rateText(activeRow.rate.smoothed) })}{activeRow.rate.unstable ? ` ${t("unstable")}` : ""}</div>
                  ) : null}
                  <div className={styles.hint}>{link.selected.has(activeRow.pcode) && link.selected.size === 1 ? t("selectOpens", { count: activeRow.attacks + activeRow.operations }) : t("selectFilters")}</div>
                </>
              ) : <div>{t("noneHere")}</div>}
            </TooltipBox>
          </div>
        ) : null}
        {small ? null : <div className={styles.legend}>{legend}</div>}
      </div>
      {activeRow !== undefined && docked ? (
        <SelectionStrip
          title={activeRow.name}
          attacks={{ counted: activeRow.attacks, setAside: activeRow.attacksSetAside }}
          operations={{ counted: activeRow.operations, setAside: activeRow.operationsSetAside }}
          chosen={link.selected.has(activeRow.pcode)}
          onSelect={() => link.onSelect(activeRow.pcode, false)}
          onClose={() => {
            setActive(null);
            setDocked(false);
          }}
        />
      ) : null}
      {small ? <div className={styles.legendBelow}>{legend}</div> : null}
      <p className="visually-hidden" id={`${id}-keys`}>{t("keys")}</p>
      <p className="visually-hidden" role="status">{activeRow === undefined ? "" : describe(activeRow)}</p>
    </div>
  );
}

const TIP_WIDTH = 206;
const TIP_GAP = 12;

function tipPlace({ x, y }: MapPlace, width: number): { readonly left: number; readonly top: number } {
  const left = x + TIP_GAP + TIP_WIDTH > width ? x - TIP_GAP - TIP_WIDTH : x + TIP_GAP;
  return { left: Math.max(0, left), top: y + TIP_GAP };
}
