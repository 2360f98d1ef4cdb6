"use client";

import { LatLngBounds } from "leaflet";
import type { Map as LeafletMapObject } from "leaflet";
import { useEffect, useMemo, useState } from "react";
import { MapContainer, Pane, Polygon, TileLayer, useMap, useMapEvents } from "react-leaflet";
import type { LatLngTuple } from "leaflet";
import type { ProvinceCode } from "@/lib/codebook/provinces";
import { neighbourFeatures, provinceFeatures } from "@/lib/geography/boundaries";
import type { MapPoint } from "@/lib/read/places";
import { hatch } from "@/components/ui/HatchDefs";
import { DIMMED } from "../charts/figure-link";
import { MapLabels } from "./MapLabels";
import { MapPoints } from "./MapPoints";
import type { DescribeRow } from "./MapPoints";
import { MAP_EAST_ROOM, MAP_MARGIN, MAP_TOP_ROOM } from "./map-size";
import type { Measure } from "./measures";
import { fillOf } from "./province-fill";
import type { ProvinceRow } from "./province-fill";
import "leaflet/dist/leaflet.css";
import { classNames } from "@/components/ui/class-names";
import styles from "./ProvinceMap.module.css";

/** [lng, lat] ends here: Leaflet alone wants latitude first. */
const latLng = ([lng = 0, lat = 0]: readonly number[]): LatLngTuple => [lat, lng];
const provincePaths = new Map(provinceFeatures.features.map(({ properties, geometry }) => [properties.pcode, geometry.coordinates.map((ring) => ring.map(latLng))] as const));
const neighbourPaths = neighbourFeatures.features.map(({ properties, geometry }) => [properties.country, geometry.coordinates.map((polygon) => polygon.map((ring) => ring.map(latLng)))] as const);
const country = new LatLngBounds([...provincePaths.values()].flat(2));

export type MapPlace = { readonly pcode: ProvinceCode; readonly x: number; readonly y: number };
export type MapHandle = {
  readonly zoomBy: (levels: number) => void;
  readonly showAll: () => void;
  readonly wheel: (on: boolean) => void;
  /** Where on the map, in px, a province's label point lies now. */
  readonly placeOf: (pcode: ProvinceCode) => { readonly x: number; readonly y: number } | null;
};

export type LeafletMapProps = {
  readonly rows: readonly ProvinceRow[];
  readonly measure: Measure;
  readonly selected: ReadonlySet<ProvinceCode>;
  readonly points: readonly MapPoint[] | null;
  readonly describeRow: DescribeRow;
  readonly small: boolean;
  readonly locale: string;
  readonly tileUrl: string | null;
  readonly onHover: (place: MapPlace | null) => void;
  readonly onSelect: (place: MapPlace, add: boolean, touch: boolean) => void;
  readonly onReady: (handle: MapHandle | null) => void;
};

/** The province map in Leaflet: our own polygons, labels and points, no tiles unless an address for them is set. */
export function LeafletMap(props: LeafletMapProps) {
  const { rows, measure, selected, points, describeRow, small, locale, tileUrl } = props;
  return (
    <MapContainer
      className={classNames(styles.leaflet)}
      bounds={country}
      zoom={5}
      center={[33.9, 67.7]}
      zoomSnap={0}
      zoomDelta={0.5}
      minZoom={3}
      maxZoom={13}
      attributionControl={false}
      zoomControl={false}
      scrollWheelZoom={false}
      doubleClickZoom={false}
      keyboard={false}
      boxZoom={false}
      dragging={!small}
      fadeAnimation={false}
      maxBounds={country.pad(0.6)}
      maxBoundsViscosity={0.8}
    >
      <FitAndReport {...props} />
      {tileUrl === null ? null : <TileLayer url={tileUrl} />}
      <Pane name="neighbours" style={{ zIndex: 300 }}>
        {neighbourPaths.map(([code, path]) => (
          <Polygon key={code} positions={path} interactive={false} pathOptions={{ color: "var(--paper)", weight: 1, fillColor: "var(--map-land)", fillOpacity: tileUrl === null ? 1 : 0 }} />
        ))}
      </Pane>
      <Provinces {...props} />
      <Pane name="chosen" style={{ zIndex: 420, pointerEvents: "none" }}>
        {[...selected].map((pcode) => <Outline key={pcode} pcode={pcode} />)}
      </Pane>
      {points === null ? null : <MapPoints points={points} describeRow={describeRow} locale={locale} />}
      <MapLabels rows={rows} measure={measure} small={small} hasPoints={points !== null} locale={locale} />
    </MapContainer>
  );
}

/** Shows the whole country until the reader moves the map, and hands out the map's handle. */
function FitAndReport({ onReady, small }: LeafletMapProps) {
  const map = useMap();
  useEffect(() => {
    const { handle, disconnect } = connectMap(map, small ? { top: 0, east: 0 } : { top: MAP_TOP_ROOM, east: MAP_EAST_ROOM });
    onReady(handle);
    return () => {
      disconnect();
      onReady(null);
    };
  }, [map, small, onReady]);
  return null;
}

/** Fits the country into the frame, again after every change of size until the reader has moved the map. room: px that labels need. */
function connectMap(map: LeafletMapObject, room: { readonly top: number; readonly east: number }): { readonly handle: MapHandle; readonly disconnect: () => void } {
  let moved = false;
  let fitting = false;
  const showAll = () => {
    moved = false;
    fitting = true;
    // The country fills the frame exactly; only the reader's own steps snap.
    map.options.zoomSnap = 0;
    map.fitBounds(country, { paddingTopLeft: [MAP_MARGIN, MAP_MARGIN + room.top], paddingBottomRight: [MAP_MARGIN + room.east, MAP_MARGIN], animate: false });
    map.options.zoomSnap = 0.25;
    fitting = false;
  };
  const onMove = () => {
    if (!fitting) moved = true;
  };
  const resized = new ResizeObserver(() => {
    fitting = true;
    map.invalidateSize({ animate: false });
    fitting = false;
    if (!moved) showAll();
  });
  showAll();
  map.on("movestart", onMove);
  resized.observe(map.getContainer());
  return {
    handle: {
      zoomBy: (levels) => map.setZoom(map.getZoom() + levels),
      showAll,
      wheel: (on) => (on ? map.scrollWheelZoom.enable() : map.scrollWheelZoom.disable()),
      placeOf: (pcode) => placeOf(map, pcode),
    },
    disconnect: () => {
      resized.disconnect();
      map.off("movestart", onMove);
    },
  };
}

function placeOf(map: LeafletMapObject, pcode: ProvinceCode): { x: number; y: number } | null {
  const feature = provinceFeatures.features.find(({ properties }) => properties.pcode === pcode);
  if (!feature) return null;
  const { x, y } = map.latLngToContainerPoint(latLng(feature.properties.labelPoint));
  return { x, y };
}

function Provinces({ rows, measure, selected, onHover, onSelect }: LeafletMapProps) {
  const map = useMap();
  return rows.map((row) => {
    const fill = fillOf(row, measure);
    const dimmed = selected.size > 0 && !selected.has(row.pcode);
    const at = (event: MouseEvent) => {
      const { x, y } = map.mouseEventToContainerPoint(event);
      return { pcode: row.pcode, x, y };
    };
    return (
      <Polygon
        key={row.pcode}
        positions={provincePaths.get(row.pcode) ?? []}
        pathOptions={{
          color: "var(--map-edge)",
          weight: 0.8,
          fillColor: fill.kind === "none" ? hatch.noRecord : fill.kind === "zero" ? "var(--map-zero)" : `var(--${fill.token})`,
          fillOpacity: dimmed ? DIMMED : 1,
        }}
        eventHandlers={{
          mousemove: (event) => onHover(at(event.originalEvent)),
          mouseout: () => onHover(null),
          click: (event) => {
            const { originalEvent } = event;
            // The second click of a double click is not a second decision.
            if (originalEvent.detail > 1) return;
            const touch = originalEvent instanceof PointerEvent && originalEvent.pointerType === "touch";
            onSelect(at(originalEvent), originalEvent.ctrlKey || originalEvent.metaKey || originalEvent.shiftKey, touch);
          },
        }}
      />
    );
  });
}

function Outline({ pcode }: { readonly pcode: ProvinceCode }) {
  const path = provincePaths.get(pcode) ?? [];
  return (
    <>
      <Polygon positions={path} interactive={false} pathOptions={{ color: "var(--paper)", weight: 4, fill: false }} />
      <Polygon positions={path} interactive={false} pathOptions={{ color: "var(--ink)", weight: 2, fill: false }} />
    </>
  );
}

/** Zoom of the map, and the zoom at which the whole country fits: labels and points follow it. */
export function useZoom(): { readonly zoom: number; readonly base: number; readonly view: number } {
  const map = useMap();
  const [view, setView] = useState(0);
  useMapEvents({ zoomend: () => setView((count) => count + 1), moveend: () => setView((count) => count + 1), resize: () => setView((count) => count + 1) });
  return useMemo(() => ({ zoom: map.getZoom(), base: map.getBoundsZoom(country), view }), [map, view]);
}
