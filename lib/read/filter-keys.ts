import type { CodeOf } from "../codebook/lists";
import type { ProvinceCode } from "../codebook/provinces";
import { codeLists, communityCodes } from "./columns";
import { attributionModes } from "../codebook/values/who-did-it";
import { codesOf } from "../codebook/value-list";

/** The keys under which addresses and the API carry a filter, in the order in which they are written. */
export const filterKeys = [
  "from", "to", "kind", "event", "target", "community", "actor", "attribution", "claim", "announced", "province", "status", "confidence",
  "dataset", "unit", "minDate", "minPlace", "clash", "q",
] as const;
export type FilterKey = (typeof filterKeys)[number];

/** How records of kind clash enter the counts: as attacks, as operations, or in a column of their own. */
export const clashModes = ["attacks", "operations", "out"] as const;
export type ClashMode = (typeof clashModes)[number];

/** What a list key may hold, beside the codes of its field: records that lack the field are asked for by name. */
export type FilterValues = {
  kind: CodeOf<"kind">;
  event: CodeOf<"eventType">;
  target: CodeOf<"targetType">;
  /** `none`: no community was the target as such. `unknown` is a code of the codebook: one may matter but is not stated. */
  community: CodeOf<"community"> | "none";
  actor: CodeOf<"actor">;
  claim: CodeOf<"claimStatus">;
  announced: CodeOf<"announcedAgainst">;
  /** `unknown`: the record names no province. */
  province: ProvinceCode | "unknown";
  status: CodeOf<"status">;
  confidence: CodeOf<"confidence">;
  unit: CodeOf<"unit">;
};
export type ListKey = keyof FilterValues;

/** Allowed values of the list keys, in the codebook's order, which is the order in which they are written. */
export const listOptions: { readonly [K in ListKey]: readonly FilterValues[K][] } = {
  kind: codeLists.kind,
  event: codeLists.eventType,
  target: codeLists.targetType,
  community: [...communityCodes, "none"],
  actor: codeLists.assessedActor,
  claim: codeLists.claimStatus,
  announced: codeLists.announcedAgainst,
  province: [...codeLists.province, "unknown"],
  status: codeLists.status,
  confidence: codeLists.confidence,
  unit: codeLists.unit,
};
export const listKeys = Object.keys(listOptions) as readonly ListKey[];

/** The same with the type of the key kept. */
export function listOptionsOf<K extends ListKey>(key: K): readonly FilterValues[K][] {
  return listOptions[key] as readonly string[] as readonly FilterValues[K][];
}

export function isListKey(key: string): key is ListKey {
  return Object.hasOwn(listOptions, key);
}

/** Allowed values of the keys that take one code; `minDate` and `minPlace` name the coarsest precision still wanted. */
export const choiceOptions = {
  attribution: codesOf(attributionModes),
  minDate: codeLists.datePrecision,
  minPlace: codeLists.placePrecision,
  clash: clashModes,
} as const;
export type ChoiceKey = keyof typeof choiceOptions;

/** The allowed codes of a key; empty for the keys that take a day, a dataset or text. */
export function optionsOf(key: FilterKey): readonly string[] {
  if (isListKey(key)) return listOptions[key];
  return Object.hasOwn(choiceOptions, key) ? choiceOptions[key as ChoiceKey] : [];
}
