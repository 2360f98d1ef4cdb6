import type { AttributionMode } from "../codebook/classes";
import type { IsoDay } from "../codebook/iso-day";
import type { CodeOf } from "../codebook/lists";
import { countedStatuses } from "../codebook/values/trust";
import { filterKeys, isListKey } from "./filter-keys";
import type { ClashMode, FilterKey, FilterValues, ListKey } from "./filter-keys";

/** The first day of the default period: the Taliban entered Kabul. */
export const DEFAULT_FROM = "2021-08-15" as IsoDay;
/** Longest search text. */
export const MAX_QUERY_LENGTH = 200;

/**
 * What a reader asks for. An empty list restricts nothing, save `status` and `unit`, which always name what may count.
 * `attribution` restricts attacks alone: an attack counts if it is ISKP's by that mode.
 */
export type Filter = { readonly [K in ListKey]: readonly FilterValues[K][] } & {
  /** Both days included; a record is kept if its span touches the period. */
  readonly from: IsoDay;
  readonly to: IsoDay | null;
  readonly attribution: AttributionMode;
  /** One dataset at a time: two lists of the same events are never summed. */
  readonly dataset: string;
  /** The coarsest precision still wanted; null takes every one. */
  readonly minDate: CodeOf<"datePrecision"> | null;
  readonly minPlace: CodeOf<"placePrecision"> | null;
  readonly clash: ClashMode;
  /** Every word must occur in the record's public text; empty asks nothing. */
  readonly q: string;
};

/** What the filter code needs to know of the datasets there are. */
export type DatasetOrder = { readonly code: string; readonly sortOrder?: number };

/** The dataset shown first; an empty code where there is none, which no record has. */
export function defaultDataset(datasets: readonly DatasetOrder[]): string {
  const sorted = [...datasets].sort((a, b) => (a.sortOrder ?? 0) - (b.sortOrder ?? 0));
  return sorted[0]?.code ?? "";
}

/** What counts where nothing is asked: the one default of pages, API and claims. `datasets`: in order, or with `sortOrder`. */
export function defaultFilter(datasets: readonly DatasetOrder[]): Filter {
  return {
    from: DEFAULT_FROM, to: null,
    kind: [], event: [], target: [], community: [], actor: [],
    attribution: "assessed", claim: [], announced: [], province: [],
    status: countedStatuses, confidence: [],
    dataset: defaultDataset(datasets), unit: ["event"],
    minDate: null, minPlace: null, clash: "out", q: "",
  };
}

/** What a list key asks for; the type of the key kept. */
export function valuesOf<K extends ListKey>(filter: Filter, key: K): readonly FilterValues[K][] {
  return filter[key] as readonly string[] as readonly FilterValues[K][];
}

/** One value of a filter as the address writes it; empty for *not restricted*. */
export function writtenValue(filter: Filter, key: FilterKey): string {
  return isListKey(key) ? filter[key].join(",") : (filter[key] ?? "");
}

/** The keys in which a filter differs from the default, in the order of `filterKeys`. */
export function changedKeys(filter: Filter, datasets: readonly DatasetOrder[]): FilterKey[] {
  const usual = defaultFilter(datasets);
  return filterKeys.filter((key) => writtenValue(filter, key) !== writtenValue(usual, key));
}

export function isDefault(filter: Filter, datasets: readonly DatasetOrder[]): boolean {
  return changedKeys(filter, datasets).length === 0;
}

/** The filter as address parameters: only what differs from the default, in one order, so that equal views have equal addresses. */
export function toSearchParams(filter: Filter, datasets: readonly DatasetOrder[]): URLSearchParams {
  return new URLSearchParams(changedKeys(filter, datasets).map((key) => [key, writtenValue(filter, key)]));
}

/** The same as text without the question mark, commas left readable; empty for the default. */
export function toQuery(filter: Filter, datasets: readonly DatasetOrder[]): string {
  return toSearchParams(filter, datasets).toString().replaceAll("%2C", ",");
}
