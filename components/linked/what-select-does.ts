import { included, isOnly, onlyMonths, toggled } from "@/lib/read/change-filter";
import { toQuery } from "@/lib/read/filter";
import type { DatasetOrder, Filter } from "@/lib/read/filter";
import type { FilterValues } from "@/lib/read/filter-keys";
import type { IsoMonth } from "@/lib/codebook/iso-day";

export type SelectKey = "province" | "target" | "actor";

/** What selecting a mark leads to: first the other figures are filtered to it, then its records are opened. */
export type SelectStep = { readonly kind: "filter"; readonly next: Filter } | { readonly kind: "open" };

/** add: keep what is already chosen beside it (Ctrl, Cmd or Shift held). */
export function selectStep<K extends SelectKey>(filter: Filter, key: K, code: FilterValues[K], add: boolean): SelectStep {
  if (add) return { kind: "filter", next: included(filter, key, code, !(filter[key] as readonly string[]).includes(code)) };
  return isOnly(filter, key, code) ? { kind: "open" } : { kind: "filter", next: toggled(filter, key, code) };
}

export function selectMonthStep(filter: Filter, month: IsoMonth): SelectStep {
  const next = onlyMonths(filter, month, month);
  return filter.from === next.from && filter.to === next.to ? { kind: "open" } : { kind: "filter", next };
}

/** Address of a page with this filter; only what differs from the default is named, then the page's own keys. */
export function hrefWith(path: string, filter: Filter, datasets: readonly DatasetOrder[], own: Readonly<Record<string, string>> = {}): string {
  const ownQuery = new URLSearchParams(own).toString();
  const query = [toQuery(filter, datasets), ownQuery].filter((part) => part !== "").join("&");
  return query === "" ? path : `${path}?${query}`;
}
