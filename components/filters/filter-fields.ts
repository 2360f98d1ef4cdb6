import type { Filter } from "@/lib/read/filter";
import { isListKey as isList, optionsOf } from "@/lib/read/filter-keys";
import type { FilterKey, ListKey } from "@/lib/read/filter-keys";
import { valueLists } from "@/lib/codebook/lists";
import type { ValueListName } from "@/lib/codebook/lists";
import { labelOf } from "@/lib/codebook/value-list";
import { provinces } from "@/lib/codebook/provinces";

/** Keys that take one code. */
export const singleKeys = ["attribution", "minPlace", "minDate", "clash", "dataset"] as const satisfies readonly FilterKey[];
export type SingleKey = (typeof singleKeys)[number];

/** What one cell or one section of a menu sets. `period` is the keys `from` and `to` together. */
export type { ListKey };
export type FieldName = ListKey | SingleKey | "period" | "q";

/** The eight cells of the bar, target type first; everything else is behind *More*, so that every key can be set somewhere. */
export const barFields = ["target", "period", "kind", "attribution", "province", "status", "minPlace", "dataset"] as const satisfies readonly FieldName[];
export const moreFields = ["q", "event", "actor", "community", "claim", "announced", "confidence", "unit", "minDate", "clash"] as const satisfies readonly FieldName[];
export const allFields: readonly FieldName[] = [...barFields, ...moreFields];

export const isListKey = (name: FieldName): name is ListKey => isList(name);
export const isSingleKey = (name: FieldName): name is SingleKey => (singleKeys as readonly string[]).includes(name);

/** The keys of the address that a field sets. */
export function keysOfField(name: FieldName): readonly FilterKey[] {
  return name === "period" ? ["from", "to"] : [name];
}

const listOfKey = {
  target: "targetType", kind: "kind", status: "status", event: "eventType", community: "community", actor: "actor", claim: "claimStatus",
  announced: "announcedAgainst", confidence: "confidence", unit: "unit", attribution: "attributionMode", minPlace: "placePrecision", minDate: "datePrecision",
} as const satisfies Partial<Record<FieldName, ValueListName>>;

/** Label of a code in the codebook; null where the code is the filter's own (*unknown province*, *no community*), to be said by the catalogue. */
export function codebookLabel(name: ListKey | SingleKey, code: string): string | null {
  if (name === "province") return provinces.find((province) => province.pcode === code)?.name ?? null;
  if (name === "dataset" || name === "clash") return null;
  const list = valueLists[listOfKey[name]];
  return list.some((value) => value.code === code) ? labelOf(list, code) : null;
}

/** Allowed codes of a key; datasets are not in the codebook. */
export function codesOfField(name: ListKey | SingleKey, datasets: readonly { readonly code: string }[]): readonly string[] {
  return name === "dataset" ? datasets.map((dataset) => dataset.code) : optionsOf(name);
}

/** The codes chosen under a list key; none chosen means all. */
export function chosenCodes(filter: Filter, name: ListKey): readonly string[] {
  return filter[name];
}
