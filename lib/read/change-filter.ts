import { monthBounds } from "../codebook/iso-day";
import type { IsoMonth } from "../codebook/iso-day";
import { listOptionsOf } from "./filter-keys";
import type { FilterKey, FilterValues, ListKey } from "./filter-keys";
import { defaultFilter, valuesOf } from "./filter";
import type { DatasetOrder, Filter } from "./filter";

/** Keys that always name something: taking the last value away gives the default back. */
const neverEmpty: readonly ListKey[] = ["status", "unit"];

function withList<K extends ListKey>(filter: Filter, key: K, values: ReadonlySet<FilterValues[K]>): Filter {
  if (values.size === 0 && neverEmpty.includes(key)) return { ...filter, [key]: defaultFilter([])[key] };
  return { ...filter, [key]: listOptionsOf(key).filter((option) => values.has(option)) };
}

/** After selecting a bar or a province: exactly this value, or none if it was the only one already. */
export function toggled<K extends ListKey>(filter: Filter, key: K, value: FilterValues[K]): Filter {
  return withList(filter, key, isOnly(filter, key, value) ? new Set() : new Set([value]));
}

/** Is this the one value of its key? Selecting it again opens its records. */
export function isOnly<K extends ListKey>(filter: Filter, key: K, value: FilterValues[K]): boolean {
  const values = valuesOf(filter, key);
  return values.length === 1 && values[0] === value;
}

/** After ticking or unticking a value in a menu. */
export function included<K extends ListKey>(filter: Filter, key: K, value: FilterValues[K], on: boolean): Filter {
  const values = new Set(valuesOf(filter, key));
  if (on) values.add(value);
  else values.delete(value);
  return withList(filter, key, values);
}

/** One key as in the default, the others as they are. */
export function cleared(filter: Filter, key: FilterKey, datasets: readonly DatasetOrder[]): Filter {
  return { ...filter, [key]: defaultFilter(datasets)[key] };
}

/** The whole months from first to last, both included, as period; the default's first day where the first month holds it. */
export function onlyMonths(filter: Filter, first: IsoMonth, last: IsoMonth): Filter {
  const usual = defaultFilter([]).from;
  const from = monthBounds(first).first;
  return { ...filter, from: usual.startsWith(first) ? usual : from, to: monthBounds(last).last };
}
