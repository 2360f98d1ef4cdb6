import type { ProvinceCode } from "../codebook/provinces";
import type { Columns } from "./columns";
import type { Filter } from "./filter";
import { viewsFor } from "./answer-filter";
import type { LinkedViews, ProvinceRow } from "./linked-views";

/** A province's place among those with any record in the dataset. `rank` 1 holds most; `tied`: how many others hold as many. */
export type Rank = { readonly count: number; readonly rank: number; readonly of: number; readonly tied: number };

export type ProvinceView = {
  /** The numbers of the province under the filter, its own key `province` left out. */
  readonly row: ProvinceRow;
  /** Null where the dataset has no record of the province: it has no place among the others. */
  readonly attackRank: Rank | null;
  readonly operationRank: Rank | null;
  /** All figures with the filter narrowed to this province: `month`, `target`, `selection` and the rest are its own. */
  readonly views: LinkedViews;
};

/** What do the records of a filter say of one province, and where does it stand among the others? */
export function provinceView(columns: Columns, filter: Filter, province: ProvinceCode): ProvinceView {
  const { rows } = viewsFor(columns, { ...filter, province: [] }).province;
  const row = rows.find((candidate) => candidate.code === province);
  if (row === undefined) throw new Error(`no province ${province}`);
  const rankBy = (kind: "attacks" | "operations"): Rank | null => {
    if (!row.anyRecord) return null;
    const others = rows.filter((other) => other.anyRecord && other.code !== province).map((other) => other.counted[kind]);
    const count = row.counted[kind];
    return { count, rank: 1 + others.filter((other) => other > count).length, of: others.length + 1, tied: others.filter((other) => other === count).length };
  };
  return { row, attackRank: rankBy("attacks"), operationRank: rankBy("operations"), views: viewsFor(columns, { ...filter, province: [province] }) };
}
