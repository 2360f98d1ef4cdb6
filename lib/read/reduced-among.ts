import { FLAG_REDUCED } from "./columns";
import type { Columns } from "./columns";

/** How many of these rows does the view show reduced? */
export function reducedAmong(columns: Columns, rows: readonly number[]): number {
  return rows.reduce((sum, row) => sum + (((columns.flags[row] ?? 0) & FLAG_REDUCED) === 0 ? 0 : 1), 0);
}
