import { useTranslations } from "next-intl";
import { provinceByCode } from "@/lib/codebook/provinces";
import type { ProvinceCode } from "@/lib/codebook/provinces";
import { neighbourProvinces } from "@/lib/geography/neighbours";
import { projectProvinces } from "@/lib/geography/projection";
import styles from "./Province.module.css";

const WIDTH = 236;
const HEIGHT = 178;
const map = projectProvinces(WIDTH, HEIGHT, 3);

/** The outlines of some provinces as one path: many would only make the page heavy. */
const joined = (test: (code: ProvinceCode) => boolean) => [...map.provinces].flatMap(([code, path]) => (test(code) ? [path] : [])).join("");

/** Where in the country the province lies, its neighbours toned. It locates and counts nothing, so no colour of the data is in it. */
export function LocatorMap({ province }: { readonly province: ProvinceCode }) {
  const t = useTranslations("province.locator");
  const neighbours = neighbourProvinces(province);
  return (
    <svg className={styles.locator} viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={t("label", { province: provinceByCode(province).name, neighbours: neighbours.map((code) => provinceByCode(code).name).join(", ") })}>
      <path d={joined((code) => code !== province && !neighbours.includes(code))} fill="var(--map-zero)" stroke="var(--map-edge)" strokeWidth="0.6" />
      <path d={joined((code) => neighbours.includes(code))} fill="var(--band)" stroke="var(--map-edge)" strokeWidth="0.6" />
      <path d={map.provinces.get(province) ?? ""} fill="var(--ink)" />
    </svg>
  );
}
