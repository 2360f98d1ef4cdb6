"use client";

import dynamic from "next/dynamic";
import { useTranslations } from "next-intl";
import type { ProvinceCode } from "@/lib/codebook/provinces";
import type { LngLat } from "@/lib/geography/lng-lat";
import type { Kind } from "@/components/ui/KindMark";
import styles from "./PlacePicker.module.css";

export type PlacePickerProps = {
  readonly point: LngLat | null;
  readonly province: ProvinceCode | null;
  /** How the point is drawn: a mark, a mark in its 25 km, an open ring; `none` where the precision allows no point. */
  readonly drawn: "point" | "vicinity" | "ring" | "none";
  readonly kind: Kind;
  /** A place was chosen; degrees rounded to 4 decimals, about 10 m. */
  readonly onPick: (point: LngLat) => void;
};

function Waiting() {
  const t = useTranslations("form.place");
  return <div className={styles.waiting}>{t("mapWaiting")}</div>;
}

const PlacePickerMap = dynamic(() => import("./PlacePickerMap"), { ssr: false, loading: Waiting });

/**
 * A small map to put a point on. It serves the pointer alone: the same is done from the keyboard in the two coordinate fields beside it, so the map
 * is no stop on the keyboard's way.
 */
export function PlacePicker(props: PlacePickerProps) {
  const t = useTranslations("form.place");
  return (
    <div className={styles.frame} role="group" aria-label={t("map")}>
      <div className={styles.map}>
        <PlacePickerMap {...props} />
      </div>
      <div className={styles.words}>{props.point !== null && props.drawn === "vicinity" ? t("clickVicinity") : t("click")}</div>
    </div>
  );
}
