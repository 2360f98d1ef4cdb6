"use client";

import { divIcon } from "leaflet";
import { useTranslations } from "next-intl";
import { useMemo, useState } from "react";
import { Marker, Pane, Popup, useMap } from "react-leaflet";
import type { MapPoint } from "@/lib/read/places";
import { clusterSize, indexPoints, MAX_POINT_ZOOM } from "./cluster-points";
import type { PointGroup } from "./cluster-points";
import { useZoom } from "./LeafletMap";
import { classNames } from "@/components/ui/class-names";
import styles from "./MapPoints.module.css";

/** One record in a popup. */
export type RowWords = { readonly ref: string; readonly href: string; readonly words: string };
export type DescribeRow = (row: number) => RowWords;

/** More than these are counted, not listed. */
const LISTED = 8;

/** The records that may be drawn as points, near ones together; a group that cannot fall apart opens a list. */
export function MapPoints({ points, describeRow, locale }: { readonly points: readonly MapPoint[]; readonly describeRow: DescribeRow; readonly locale: string }) {
  const map = useMap();
  const { zoom, view } = useZoom();
  const index = useMemo(() => indexPoints(points), [points]);
  const [open, setOpen] = useState<PointGroup | null>(null);
  const groups = useMemo(() => {
    const bounds = map.getBounds().pad(0.2);
    // The view number stands for the map's present frame, which Leaflet keeps to itself.
    return view >= 0 ? index.groups([bounds.getWest(), bounds.getSouth(), bounds.getEast(), bounds.getNorth()], zoom) : [];
  }, [index, map, zoom, view]);
  return (
    <>
      <Pane name="points" style={{ zIndex: 600 }}>
        {groups.map((group) => (
          <GroupMarker
            key={group.id}
            group={group}
            locale={locale}
            onPress={() => {
              if (group.opensAtZoom === null || zoom >= MAX_POINT_ZOOM) setOpen(group);
              else map.flyTo([group.lat, group.lng], Math.min(group.opensAtZoom + 0.25, MAX_POINT_ZOOM), { duration: 0.4 });
            }}
          />
        ))}
      </Pane>
      {open === null ? null : (
        <Popup key={open.id} position={[open.lat, open.lng]} className={classNames(styles.popup)} maxWidth={260} autoPanPaddingTopLeft={[46, 42]} autoPanPaddingBottomRight={[12, 12]} eventHandlers={{ remove: () => setOpen(null) }}>
          <RecordList group={open} describeRow={describeRow} />
        </Popup>
      )}
    </>
  );
}

function RecordList({ group, describeRow }: { readonly group: PointGroup; readonly describeRow: DescribeRow }) {
  const t = useTranslations("map");
  const listed = group.rows.slice(0, LISTED).map(describeRow);
  return (
    <div>
      <p className={styles.title}>{t("recordsHere", { count: group.total })}</p>
      <ul className={styles.records}>
        {listed.map((record) => <li key={record.ref}><a href={record.href}>{record.ref}</a> {record.words}</li>)}
      </ul>
      {group.rows.length > LISTED ? <p>{t("moreRecords", { count: group.rows.length - LISTED })}</p> : null}
      {group.ring ? <p className={styles.hint}>{t("ringMeans")}</p> : null}
    </div>
  );
}

function GroupMarker({ group, onPress, locale }: { readonly group: PointGroup; readonly onPress: () => void; readonly locale: string }) {
  const t = useTranslations("map");
  const title = t("pointRead", { count: group.total, attacks: group.sums.attacks, operations: group.sums.operations });
  const icon = useMemo(() => {
    const mark = document.createElement("span");
    mark.className = [styles.mark, styles[lookOf(group)], group.ring ? styles.ring : "", group.total > 1 ? styles.cluster : ""].join(" ");
    const size = group.total > 1 ? clusterSize(group.total) : 12;
    mark.style.width = `${size}px`;
    mark.style.height = `${size}px`;
    if (group.total > 1) mark.textContent = new Intl.NumberFormat(locale).format(group.total);
    return divIcon({ className: classNames(styles.anchor), html: mark, iconSize: [size, size] });
  }, [group, locale]);
  return <Marker position={[group.lat, group.lng]} icon={icon} keyboard={false} title={title} alt={title} eventHandlers={{ click: onPress }} />;
}

/** One kind alone has its colour and shape; a mixture is ink, since no colour would be true. */
function lookOf({ sums, total }: PointGroup): "attack" | "operation" | "clash" | "other" | "aside" | "mixed" {
  if (sums.attacks === total) return "attack";
  if (sums.operations === total) return "operation";
  if (sums.clashes === total) return "clash";
  if (sums.setAside === total) return "aside";
  return sums.other === total ? "other" : "mixed";
}
