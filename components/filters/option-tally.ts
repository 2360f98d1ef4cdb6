import type { Tally } from "@/lib/read/linked-views";
import type { LinkedViews } from "../linked/linked-data";
import type { ListKey, SingleKey } from "./filter-fields";

/** What an option would count under all *other* filters; null where the views do not say (how clashes are counted). */
export function optionTally(views: LinkedViews, name: ListKey | SingleKey, code: string): Tally | null {
  if (name === "clash") return null;
  if (name === "attribution") return code === "claimed" || code === "assessed" || code === "any" ? views.attribution[code] : null;
  if (name === "dataset") return views.dataset.find((row) => row.code === code) ?? null;
  if (name === "province" && code === "unknown") return views.province.unknown;
  const rows: readonly (Tally & { readonly code: string })[] = views[name].rows;
  return rows.find((row) => row.code === code) ?? null;
}

export type KindSums = { readonly attacks: number; readonly operations: number };

/** Counted attacks and operations of several options together. */
export function sumOfOptions(views: LinkedViews, name: ListKey, codes: readonly string[]): KindSums {
  return codes.reduce<KindSums>(
    (sum, code) => {
      const counted = optionTally(views, name, code)?.counted;
      return counted === undefined ? sum : { attacks: sum.attacks + counted.attacks, operations: sum.operations + counted.operations };
    },
    { attacks: 0, operations: 0 },
  );
}
