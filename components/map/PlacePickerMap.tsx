"use client";

import "leaflet/dist/leaflet.css";
import { divIcon, latLngBounds } from "leaflet";
import type { LatLngBoundsExpression, LatLngTuple } from "leaflet";
import { useEffect, useMemo } from "react";
import { Circle, CircleMarker, MapContainer, Marker, Polygon, useMap, useMapEvents, ZoomControl } from "react-leaflet";
import { useTranslations } from "next-intl";
import { provinceByCode, provinceCodes } from "@/lib/codebook/provinces";
import type { ProvinceCode } from "@/lib/codebook/provinces";
import { neighbourFeatures, provinceRing } from "@/lib/geography/boundaries";
import { provinceLabelPoint } from "@/lib/geography/centroids";
import type { LngLat } from "@/lib/geography/lng-lat";
import { neighbourProvinces } from "@/lib/geography/neighbours";
import type { PlacePickerProps } from "./PlacePicker";
import styles from "./PlacePicker.module.css";

// Leaflet alone puts latitude first: the order is turned here and nowhere else.
const latLng = ([lng = 0, lat = 0]: readonly number[]): LatLngTuple => [lat, lng];

// A class in these options would come too late: Leaflet reads it only while a path is made.
const landStyle = { color: "var(--map-edge)", weight: 0.8, fillColor: "var(--map-land)", fillOpacity: 1 };
const provinceStyle = { color: "var(--map-edge)", weight: 0.8, fillColor: "var(--map-no)", fillOpacity: 1 };
const chosenStyle = { color: "var(--ink)", weight: 1.8, fillColor: "var(--map-zero)", fillOpacity: 1 };

const VICINITY_M = 25_000;
const rings = new Map(provinceCodes.map((pcode) => [pcode, provinceRing(pcode).map(latLng)] as const));
const land = neighbourFeatures.features.map(({ id, geometry }) => ({ id: String(id), rings: geometry.coordinates.map((polygon) => polygon.map((ring) => ring.map(latLng))) }));
const everything = latLngBounds([...rings.values()].flat());

/** The province with its point, or the country. */
function boundsOf(province: ProvinceCode | null, point: LngLat | null): LatLngBoundsExpression {
  const bounds = province === null ? everything : latLngBounds(rings.get(province) ?? []);
  return point === null || bounds.contains(latLng(point)) ? bounds : latLngBounds(bounds.getSouthWest(), bounds.getNorthEast()).extend(latLng(point));
}

export default function PlacePickerMap({ point, province, drawn, kind, onPick }: PlacePickerProps) {
  const t = useTranslations("form.place");
  const named = province === null ? [] : [province, ...neighbourProvinces(province)];
  return (
    <MapContainer bounds={boundsOf(province, point)} className={styles.leaflet ?? ""} zoomControl={false} attributionControl={false} keyboard={false} scrollWheelZoom={false} zoomSnap={0.25} maxZoom={13}>
      <ZoomControl position="topright" zoomInTitle={t("zoomIn")} zoomOutTitle={t("zoomOut")} />
      {land.map(({ id, rings: shape }) => <Polygon key={id} positions={shape} interactive={false} pathOptions={landStyle} />)}
      {provinceCodes.map((pcode) => (
        <Polygon key={pcode} positions={rings.get(pcode) ?? []} interactive={false} pathOptions={provinceStyle} />
      ))}
      {province === null ? null : <Polygon key={`chosen-${province}`} positions={rings.get(province) ?? []} interactive={false} pathOptions={chosenStyle} />}
      {named.map((pcode) => <NameLabel key={pcode} pcode={pcode} isChosen={pcode === province} />)}
      {point === null || drawn === "none" ? null : <Mark key={province ?? "none"} point={point} drawn={drawn} kind={kind} />}
      <View province={province} point={point} />
      <Clicks onPick={onPick} />
    </MapContainer>
  );
}

function NameLabel({ pcode, isChosen }: { readonly pcode: ProvinceCode; readonly isChosen: boolean }) {
  const icon = useMemo(
    () => divIcon({ className: `${styles.label} ${isChosen ? styles.chosenLabel : ""}`, html: provinceByCode(pcode).name, iconSize: [90, 16] }),
    [pcode, isChosen],
  );
  return <Marker position={latLng(provinceLabelPoint(pcode))} icon={icon} interactive={false} keyboard={false} />;
}

const shapes: Readonly<Record<PlacePickerProps["kind"], string>> = {
  attack: '<rect x="0.5" y="0.5" width="9" height="9" fill="var(--attack)"/>',
  operation: '<circle cx="5" cy="5" r="5" fill="var(--operation)"/>',
  clash: '<path d="M5 0.8 L9.6 9.2 L0.4 9.2 Z" fill="var(--clash)" stroke="var(--clash-text)"/>',
  other: '<circle cx="5" cy="5" r="4" fill="none" stroke="var(--other)" stroke-width="1.6"/>',
};

function Mark({ point, drawn, kind }: { readonly point: LngLat; readonly drawn: "point" | "vicinity" | "ring"; readonly kind: PlacePickerProps["kind"] }) {
  const icon = useMemo(() => divIcon({ className: styles.mark ?? "", html: `<svg viewBox="0 0 10 10" width="11" height="11" aria-hidden="true">${shapes[kind]}</svg>`, iconSize: [11, 11] }), [kind]);
  const colour = `var(--${kind})`;
  // Leaflet cannot change the class of a path: another way of drawing is another path.
  if (drawn === "ring") return <CircleMarker center={latLng(point)} radius={13} interactive={false} pathOptions={{ color: colour, weight: 2, fill: false }} />;
  return (
    <>
      {drawn === "vicinity" ? <Circle center={latLng(point)} radius={VICINITY_M} interactive={false} pathOptions={{ color: colour, weight: 1.5, dashArray: "4 3", fillColor: colour, fillOpacity: 0.12 }} /> : null}
      <Marker position={latLng(point)} icon={icon} interactive={false} keyboard={false} />
    </>
  );
}

/** Goes to the province that is chosen, and to a point typed outside of what is in view. */
function View({ province, point }: { readonly province: ProvinceCode | null; readonly point: LngLat | null }) {
  const map = useMap();
  useEffect(() => {
    map.fitBounds(province === null ? everything : latLngBounds(rings.get(province) ?? []), { padding: [14, 14], animate: false });
  }, [map, province]);
  const [lng, lat] = point ?? [null, null];
  useEffect(() => {
    if (lng !== null && lat !== null && !map.getBounds().contains([lat, lng])) map.fitBounds(boundsOf(province, [lng, lat]), { padding: [14, 14], animate: false });
  }, [map, province, lng, lat]);
  return null;
}

const FOUR_DECIMALS = 10_000;
const rounded = (degrees: number) => Math.round(degrees * FOUR_DECIMALS) / FOUR_DECIMALS;

function Clicks({ onPick }: Pick<PlacePickerProps, "onPick">) {
  useMapEvents({ click: ({ latlng }) => onPick([rounded(latlng.lng), rounded(latlng.lat)]) });
  return null;
}
