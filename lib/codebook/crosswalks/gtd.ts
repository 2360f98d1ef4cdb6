import type { CodeOf } from "../lists";
import type { Crosswalk } from "./crosswalk";

/** Specificity; the flag *vicinity* makes a town a vicinity. */
export const gtdPlacePrecision = {
  format: "gtd",
  column: "specificity",
  field: "placePrecision",
  rules: [
    { from: "1", to: "town", reason: "Coordinates of the city or village; with vicinity set, near it." },
    { from: "2", to: "district", reason: "Centre of the smallest unit, the city being known by name only." },
    { from: "3", to: "district", reason: "Centre of the smallest unit; the city is not known." },
    { from: "4", to: "province", reason: "Centre of the first-order unit; the point is not kept." },
    { from: "5", to: "country", reason: "No coordinates." },
  ],
} as const satisfies Crosswalk<CodeOf<"placePrecision">>;

/** attacktype1; suicide = 1 makes an explosion a suicide bombing, armed assault and explosion together a complex attack. */
export const gtdEventTypes = {
  format: "gtd",
  column: "attacktype1",
  field: "eventType",
  rules: [
    { from: "1", to: "assassination", reason: "A chosen person." },
    { from: "2", to: "armed-assault", reason: "Armed assault." },
    { from: "3", to: "ied", reason: "Bombing or explosion; with suicide = 1 a suicide bombing." },
    { from: "4", to: "other", reason: "Hijacking has no value of its own here." },
    { from: "5", to: "abduction", reason: "Hostages held in place." },
    { from: "6", to: "abduction", reason: "Hostages taken away." },
    { from: "7", to: "infrastructure-sabotage", reason: "A facility was the aim, people were not." },
    { from: "8", to: "other", reason: "Unarmed assault has no value of its own here." },
    { from: "9", to: "other", reason: "Unknown." },
  ],
} as const satisfies Crosswalk<CodeOf<"eventType">>;

export const gtdTargets = {
  format: "gtd",
  column: "targtype1",
  field: "targetType",
  rules: [
    { from: "1", to: "finance-business", reason: "Business." },
    { from: "2", to: "government", reason: "Government, general." },
    { from: "3", to: "government", reason: "Police; see gtdForces for whose police it was." },
    { from: "4", to: "government", reason: "Military; see gtdForces for whose army it was." },
    { from: "5", to: "health", reason: "Abortion related: health premises or staff." },
    { from: "6", to: "transport", reason: "Airports and aircraft." },
    { from: "7", to: "diplomatic", reason: "Government, diplomatic." },
    { from: "8", to: "education", reason: "Educational institution." },
    { from: "9", to: "infrastructure", reason: "Food or water supply." },
    { from: "10", to: "media", reason: "Journalists and media." },
    { from: "11", to: "transport", reason: "Maritime." },
    { from: "12", to: "aid-ngo", reason: "Non-governmental organisation." },
    { from: "13", to: "other", reason: "Other." },
    { from: "14", to: "unknown", reason: "Private citizens and property: crowds, homes, patients and activists together. GTD does not say which, so nothing finer is taken from it." },
    { from: "15", to: "worship-place", reason: "Religious figures and institutions; the subtype Religious Figure makes it a religious figure." },
    { from: "16", to: "infrastructure", reason: "Telecommunication." },
    { from: "17", to: "other", reason: "Terrorists or non-state militia: which one, GTD gives as text only." },
    { from: "18", to: "foreign-nationals", reason: "Tourists." },
    { from: "19", to: "transport", reason: "Transportation." },
    { from: "20", to: "unknown", reason: "Unknown." },
    { from: "21", to: "infrastructure", reason: "Utilities." },
    { from: "22", to: "other", reason: "Violent political party." },
  ],
} as const satisfies Crosswalk<CodeOf<"targetType">>;

/** Police and soldiers (targtype1 3 and 4) are personnel of the Republic before 15 August 2021 and Taliban forces from then on. */
export const gtdForces = {
  types: ["3", "4"],
  before: "former-republic",
  since: "taliban-forces",
  reason: "GTD does not say whose forces they were; the day does.",
} as const;

export const gtdActors = {
  format: "gtd",
  column: "gname",
  field: "assessedActor",
  rules: [
    { from: "Khorasan Chapter of the Islamic State", to: "iskp", reason: "Same group." },
    { from: "Islamic State of Iraq and the Levant (ISIL)", to: "iskp", reason: "In Afghanistan, laid to the parent group without naming the branch." },
    { from: "Taliban", to: "taliban", reason: "Same group." },
    { from: "Haqqani Network", to: "haqqani", reason: "Named by GTD itself." },
    { from: "Tehrik-i-Taliban Pakistan (TTP)", to: "ttp", reason: "Same group." },
    { from: "National Resistance Front of Afghanistan", to: "nrf", reason: "Same group." },
    { from: "Unknown", to: "unidentified", reason: "GTD names nobody." },
  ],
} as const satisfies Crosswalk<CodeOf<"actor">>;
