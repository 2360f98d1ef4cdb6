/** Where low, best and high stand on an axis from 0; fractions from 0 to 1. */
export type PlacedToll = {
  readonly from: number | null;
  readonly to: number | null;
  readonly best: number | null;
  /** The sources give no upper end. */
  readonly open: boolean;
};

export type Toll = { readonly low: number | null; readonly best: number | null; readonly high: number | null };

/** A round number at or above the largest value of all rows, at least 4, that divides into four whole steps. */
export function tollAxisEnd(rows: readonly Toll[]): number {
  const most = Math.max(4, ...rows.flatMap((row) => [row.low ?? 0, row.best ?? 0, row.high ?? 0]));
  const step = 10 ** Math.floor(Math.log10(most / 4));
  const nice = [1, 2, 3, 5, 10].map((factor) => factor * Math.max(1, step)).find((candidate) => candidate * 4 >= most) ?? most / 4;
  return nice * 4;
}

/** Place one toll. Nothing known places nothing. */
export function placeToll({ low, best, high }: Toll, end: number): PlacedToll {
  const known = [low, best, high].filter((value) => value !== null);
  const at = (value: number) => Math.min(1, value / end);
  if (known.length === 0) return { from: null, to: null, best: null, open: false };
  return { from: at(Math.min(...known)), to: at(Math.max(...known)), best: best === null ? null : at(best), open: high === null };
}
