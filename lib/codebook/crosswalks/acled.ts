import type { CodeOf } from "../lists";
import type { Crosswalk } from "./crosswalk";

export const acledDatePrecision = {
  format: "acled",
  column: "time_precision",
  field: "datePrecision",
  rules: [
    { from: "1", to: "day", reason: "The actual day." },
    { from: "2", to: "week", reason: "Known to the week; ACLED gives a day within it, so the bounds are three days to either side." },
    { from: "3", to: "month", reason: "Known to the month; ACLED gives its middle, so the bounds are the calendar month." },
  ],
} as const satisfies Crosswalk<CodeOf<"datePrecision">>;

export const acledPlacePrecision = {
  format: "acled",
  column: "geo_precision",
  field: "placePrecision",
  rules: [
    { from: "1", to: "town", reason: "A town by name. ACLED's points are those of towns, so it is our town and not our site." },
    { from: "2", to: "vicinity", reason: "Near a town, or a part of a region." },
    { from: "3", to: "province", reason: "Only the region is known; ACLED puts the point on its capital, and it is not kept." },
  ],
} as const satisfies Crosswalk<CodeOf<"placePrecision">>;

/** Kinds of actor. Older files carry the number, newer ones the words, in two spellings. */
export type AcledInter = "state-forces" | "rebels" | "political-militia" | "identity-militia" | "rioters" | "protesters" | "civilians" | "external";

const inter = (to: AcledInter, reason: string, ...from: string[]) => from.map((one) => ({ from: one, to, reason }));

export const acledInter: Crosswalk<AcledInter> = {
  format: "acled",
  column: "inter1, inter2",
  field: "kind",
  rules: [
    ...inter("state-forces", "Forces of the government in control.", "1", "State forces"),
    ...inter("rebels", "An armed group that fights the government.", "2", "Rebel group", "Rebel groups", "Rebel forces"),
    ...inter("political-militia", "An armed group with a political aim.", "3", "Political militia", "Political militias"),
    ...inter("identity-militia", "An armed group of a community.", "4", "Identity militia", "Identity militias"),
    ...inter("rioters", "Violent demonstrators.", "5", "Rioters"),
    ...inter("protesters", "Peaceful demonstrators.", "6", "Protesters"),
    ...inter("civilians", "Unarmed people.", "7", "Civilians"),
    ...inter("external", "Forces of another state, or others.", "8", "External/Other forces", "External forces", "Other forces"),
  ],
};

/** Actors by how their names begin: ACLED adds years and places in brackets. The longest beginning that fits holds. */
export const acledActors: readonly { readonly begins: string; readonly to: CodeOf<"actor">; readonly reason: string }[] = [
  { begins: "Islamic State Khorasan Province", to: "iskp", reason: "Same group." },
  { begins: "Islamic State (Afghanistan)", to: "iskp", reason: "Older name of the same group." },
  { begins: "Taliban", to: "taliban", reason: "Same group; before the takeover as insurgents." },
  { begins: "Military Forces of Afghanistan (2021-)", to: "taliban", reason: "The authorities' army since the takeover." },
  { begins: "Police Forces of Afghanistan (2021-)", to: "taliban", reason: "The authorities' police and intelligence since the takeover." },
  { begins: "Government of Afghanistan (2021-)", to: "taliban", reason: "The authorities since the takeover." },
  { begins: "Military Forces of Afghanistan", to: "republic", reason: "With other years in brackets: forces before the takeover." },
  { begins: "Police Forces of Afghanistan", to: "republic", reason: "With other years in brackets: forces before the takeover." },
  { begins: "Government of Afghanistan", to: "republic", reason: "With other years in brackets: the state before the takeover." },
  { begins: "HQN: Haqqani Network", to: "haqqani", reason: "Named by ACLED itself." },
  { begins: "NRF: National Resistance Front", to: "nrf", reason: "Same group." },
  { begins: "AFF: Afghanistan Freedom Front", to: "aff", reason: "Same group." },
  { begins: "TTP: Tehreek-i-Taliban Pakistan", to: "ttp", reason: "Same group." },
  { begins: "Military Forces of Pakistan", to: "pakistan", reason: "Same state." },
  { begins: "Police Forces of Pakistan", to: "pakistan", reason: "Same state." },
  { begins: "Military Forces of the United States", to: "usa-allies", reason: "Same state." },
  { begins: "NATO", to: "usa-allies", reason: "Forces of the alliance." },
  { begins: "Unidentified", to: "unidentified", reason: "ACLED names nobody." },
];

/** Which of our actors does this name mean? Null where no rule holds. */
export function acledActor(name: string): CodeOf<"actor"> | null {
  let best: (typeof acledActors)[number] | null = null;
  for (const rule of acledActors) {
    if (name.startsWith(rule.begins) && rule.begins.length > (best?.begins.length ?? 0)) best = rule;
  }
  return best?.to ?? null;
}
