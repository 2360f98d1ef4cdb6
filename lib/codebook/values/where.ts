import type { CodedValue } from "../value-list";

/** From finest to coarsest: the order is used by the filter `minPlace`. */
export const placePrecisions = [
  { code: "site", label: "Site", definition: "The point is the place: a building, a gate, a junction.", ucdp: "where_prec 1", acled: "geo_precision 1", gtd: "specificity 1" },
  { code: "town", label: "Town", definition: "Somewhere in the town or city, also for a quarter or police district.", guidance: "Homes are never placed finer than this.", ucdp: "where_prec 1", acled: "geo_precision 1", gtd: "specificity 1" },
  { code: "vicinity", label: "Vicinity, 25 km", definition: "Within about 25 km of the point. Reported near a town is vicinity.", ucdp: "where_prec 2", acled: "geo_precision 2", gtd: "specificity 1, vicinity 1" },
  { code: "district", label: "District", definition: "Only the rural district is known; drawn as an open ring.", ucdp: "where_prec 3", gtd: "specificity 2 or 3" },
  { code: "province", label: "Province", definition: "Only the province is known; no point is kept or drawn.", ucdp: "where_prec 4 or 5 with adm_1", acled: "geo_precision 3", gtd: "specificity 4" },
  { code: "country", label: "Country", definition: "Somewhere in Afghanistan; kept and counted beside the map.", ucdp: "where_prec 6", gtd: "specificity 5" },
] as const satisfies readonly CodedValue[];

/** What a precision may be drawn as. Province and country are never drawn as points. */
export const drawnAs = { site: "point", town: "point", vicinity: "point", district: "ring", province: "none", country: "none" } as const satisfies Record<
  (typeof placePrecisions)[number]["code"],
  "point" | "ring" | "none"
>;

/** Countries whose territory fire may have reached, ISO 3166-1 alpha-2. */
export const targetCountries = [
  { code: "TJ", label: "Tajikistan", definition: "Fire crossed into Tajikistan." },
  { code: "UZ", label: "Uzbekistan", definition: "Fire crossed into Uzbekistan." },
  { code: "TM", label: "Turkmenistan", definition: "Fire crossed into Turkmenistan." },
  { code: "IR", label: "Iran", definition: "Fire crossed into Iran." },
  { code: "PK", label: "Pakistan", definition: "Fire crossed into Pakistan." },
  { code: "CN", label: "China", definition: "Fire crossed into China." },
] as const satisfies readonly CodedValue[];
