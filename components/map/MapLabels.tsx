"use client";

import { divIcon } from "leaflet";
import { useMemo } from "react";
import { CircleMarker, Marker, Pane, Polyline, useMap } from "react-leaflet";
import { neighbourFeatures } from "@/lib/geography/boundaries";
import type { LngLat } from "@/lib/geography/lng-lat";
import { useZoom } from "./LeafletMap";
import type { Measure } from "./measures";
import { countryLabelPlace, LEADERS_UNTIL_ZOOM, liesInside, placeLabels } from "./province-labels";
import { fillOf, numberOn, valueOn } from "./province-fill";
import type { ProvinceRow } from "./province-fill";
import { classNames } from "@/components/ui/class-names";
import styles from "./ProvinceMap.module.css";

const latLng = ([lng, lat]: LngLat): [number, number] => [lat, lng];

/** Names and numbers on the provinces, at the end of a line for the small ones; names of the countries around. */
export function MapLabels({ rows, measure, small, hasPoints, locale }: {
  readonly rows: readonly ProvinceRow[];
  readonly measure: Measure;
  readonly small: boolean;
  readonly hasPoints: boolean;
  readonly locale: string;
}) {
  const map = useMap();
  const { zoom, base } = useZoom();
  const zoomedIn = zoom - base >= LEADERS_UNTIL_ZOOM;
  const pxPerDegree = map.project([34, 67], zoom).x - map.project([34, 66], zoom).x;
  const labels = placeLabels(
    rows.map((row) => ({ pcode: row.pcode, name: row.name, number: numberOn(row, measure) ?? "", value: valueOn(row, measure), anyRecord: row.anyRecord })),
    { pxPerDegree, zoomedIn, small },
  );
  const onSmallMap = small && !zoomedIn;
  return (
    <Pane name="labels" style={{ zIndex: 590, pointerEvents: "none" }}>
      {small ? null : <Countries locale={locale} zoomedIn={zoomedIn} />}
      {labels.map(({ pcode, place }) => {
        const row = rows.find((candidate) => candidate.pcode === pcode);
        if (row === undefined) return null;
        const fill = fillOf(row, measure);
        const strong = place.kind === "inside" && fill.kind === "colour" && fill.strong && !hasPoints && !onSmallMap && liesInside(pcode, row.name, pxPerDegree);
        const look = place.kind === "inside" ? (onSmallMap ? "beside" : "inside") : place.side === "middle" ? "above" : "end";
        return (
          <span key={row.pcode}>
            {place.kind === "leader" ? (
              <>
                <Polyline positions={[latLng(place.from), latLng(place.at)]} interactive={false} pathOptions={{ color: "var(--ink)", weight: 0.9 }} />
                <CircleMarker center={latLng(place.from)} radius={2} interactive={false} pathOptions={{ stroke: false, fillColor: "var(--ink)", fillOpacity: 1 }} />
              </>
            ) : null}
            <Label at={latLng(place.at)} name={row.name} number={hasPoints ? "" : (numberOn(row, measure) ?? "")} look={look} tone={hasPoints ? "underPoints" : strong ? "strong" : null} />
          </span>
        );
      })}
    </Pane>
  );
}

function Label({ at, name, number, look, tone }: { readonly at: [number, number]; readonly name: string; readonly number: string; readonly look: "inside" | "beside" | "above" | "end"; readonly tone: "strong" | "underPoints" | null }) {
  const icon = useMemo(() => {
    const text = document.createElement("span");
    text.className = `${styles.label} ${styles[look]} ${tone === null ? "" : styles[tone]}`;
    const bold = document.createElement("b");
    bold.textContent = number;
    text.append(name, " ", bold);
    return divIcon({ className: classNames(styles.anchor), html: text, iconSize: [0, 0] });
  }, [name, number, look, tone]);
  return <Marker position={at} icon={icon} interactive={false} keyboard={false} />;
}

function Countries({ locale, zoomedIn }: { readonly locale: string; readonly zoomedIn: boolean }) {
  const places = useMemo(() => {
    const names = new Intl.DisplayNames([locale], { type: "region" });
    return neighbourFeatures.features.flatMap(({ properties }) => {
      const place = countryLabelPlace(properties.country, properties.labelPoint, zoomedIn);
      return place === null ? [] : [{ code: properties.country, at: latLng(place), name: names.of(properties.country) ?? properties.name }];
    });
  }, [locale, zoomedIn]);
  return places.map(({ code, at, name }) => <CountryLabel key={code} at={at} name={name} />);
}

function CountryLabel({ at, name }: { readonly at: [number, number]; readonly name: string }) {
  const icon = useMemo(() => {
    const text = document.createElement("span");
    text.className = classNames(styles.country);
    text.textContent = name;
    return divIcon({ className: classNames(styles.anchor), html: text, iconSize: [0, 0] });
  }, [name]);
  return <Marker position={at} icon={icon} interactive={false} keyboard={false} zIndexOffset={-1000} />;
}
