import type { ProvinceCode } from "../codebook/provinces";
import capitalsFile from "../../seed/boundaries/capitals.json" with { type: "json" };
import type { LngLat } from "./lng-lat";

export type ProvinceCapital = { readonly pcode: ProvinceCode; readonly name: string; readonly point: LngLat; readonly source: "geonames" | "natural-earth" };

/** The capital of each province, in P-code order, to orient a reader on the map: right to about 2 km, good for no incident's place. */
export const provinceCapitals: readonly ProvinceCapital[] = capitalsFile.map(({ pcode, name, lng, lat, source }) => ({
  pcode: pcode as ProvinceCode,
  name,
  point: [lng, lat],
  source: source === "natural-earth" ? "natural-earth" : "geonames",
}));
