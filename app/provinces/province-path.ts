import type { ProvinceCode } from "@/lib/codebook/provinces";
import type { DatasetOrder, Filter } from "@/lib/read/filter";
import { hrefWith } from "@/components/linked/what-select-does";

/** The page of a province; of the list of all where null. */
export function provincePath(pcode: ProvinceCode | null): string {
  return pcode === null ? "/provinces" : `/provinces/${pcode}`;
}

/** The same with the filter in view. The path names the province, so the filter's own key stays out. */
export function provinceHref(pcode: ProvinceCode | null, filter: Filter, datasets: readonly DatasetOrder[]): string {
  return hrefWith(provincePath(pcode), { ...filter, province: [] }, datasets);
}
