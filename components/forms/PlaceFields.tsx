"use client";

import { TriangleAlert } from "lucide-react";
import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/Button";
import type { Kind } from "@/components/ui/KindMark";
import { PlacePicker } from "@/components/map/PlacePicker";
import type { PlacePickerProps } from "@/components/map/PlacePicker";
import { provinceByCode, provinceCodes } from "@/lib/codebook/provinces";
import type { ProvinceCode } from "@/lib/codebook/provinces";
import { kmOutsideProvince } from "@/lib/geography/distance";
import type { LngLat } from "@/lib/geography/lng-lat";
import { provinceAt } from "@/lib/geography/locate";
import { SegmentedControl } from "./controls/CodeControl";
import { ProvinceControl } from "./controls/ProvinceControl";
import { TextControl } from "./controls/TextControl";
import { useFormState, useFormStore } from "./form-context";
import { readDegrees } from "./value-rules";
import styles from "./FormSection.module.css";

const kinds: readonly string[] = ["attack", "operation", "clash", "other"] satisfies Kind[];
const drawnBy: Readonly<Record<string, PlacePickerProps["drawn"]>> = { site: "point", town: "point", vicinity: "vicinity", district: "ring" };

/** Province, place and point, with the map that shows and sets the point. */
export function PlaceFields() {
  const store = useFormStore();
  const [provinceText, lngText, latText, precision, kind] = [
    useFormState((state) => state.content.values.province),
    useFormState((state) => state.content.values.lng),
    useFormState((state) => state.content.values.lat),
    useFormState((state) => state.content.values.placePrecision),
    useFormState((state) => state.content.values.kind),
  ];
  const province = provinceCodes.find((pcode) => pcode === provinceText) ?? null;
  const [lng, lat] = [readDegrees(lngText), readDegrees(latText)];
  const point: LngLat | null = lng !== null && lat !== null && Math.abs(lat) < 85 && Math.abs(lng) <= 180 ? [lng, lat] : null;

  /** A click names its province only where none is named: what was chosen is not overwritten, the two are compared below. */
  function pick([pickedLng, pickedLat]: LngLat) {
    const { values } = store.get().content;
    const found = values.province === "" ? provinceAt([pickedLng, pickedLat]) : null;
    store.changeValues({
      ...values,
      lng: String(pickedLng),
      lat: String(pickedLat),
      ...(found === null ? {} : { province: found }),
      ...(drawnBy[values.placePrecision] === undefined ? { placePrecision: "town" } : {}),
    });
  }

  return (
    <>
      <div className={styles.place}>
        <div className={styles.placeFields}>
          <ProvinceControl path="province" />
          <TextControl path="district" />
          <TextControl path="place" className={styles.full} />
          <TextControl path="lat" />
          <TextControl path="lng" />
        </div>
        <PlacePicker point={point} province={province} drawn={drawnBy[precision] ?? "none"} kind={kinds.includes(kind) ? (kind as Kind) : "other"} onPick={pick} />
      </div>
      {point === null || province === null ? null : <PointBesideProvince point={point} province={province} />}
      <SegmentedControl path="placePrecision" />
    </>
  );
}

/** Says at once when point and province do not fit, and offers the province in which the point lies. */
function PointBesideProvince({ point, province }: { readonly point: LngLat; readonly province: ProvinceCode }) {
  const t = useTranslations("form.place");
  const store = useFormStore();
  const km = kmOutsideProvince(point, province);
  if (km === 0) return null;
  const other = provinceAt(point);
  return (
    <div className={styles.beside} role="status">
      <TriangleAlert size={14} aria-hidden="true" />
      <span>{t("outside", { km: Math.max(1, Math.round(km)), province: provinceByCode(province).name })}</span>
      {other === null ? null : (
        <Button size="small" onPress={() => store.type("province", other)}>{t("changeProvince", { province: provinceByCode(other).name })}</Button>
      )}
    </div>
  );
}
