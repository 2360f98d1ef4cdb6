import type { ProvinceCode } from "../codebook/provinces";
import type { Reading } from "./reading";
import type { Nameable } from "./shown-finding";
import { sourceCells, sourceTotals } from "./sources-of-cell";
import type { SourceCell } from "./sources-of-cell";
import type { World } from "./world";

/** Counts of one cell, or of several small ones together. */
export type SourceCounts = Pick<SourceCell, "records" | "oneWord" | "circular">;
export type SourceRow = SourceCounts & { readonly province: ProvinceCode };

/** Whose word the records behind a number rest on, class by class and province by province, as anybody may see it. */
export type ShownSources = {
  readonly classes: readonly (SourceCounts & {
    readonly class: SourceCell["class"];
    /** Provinces with enough records, most first. */
    readonly rows: readonly SourceRow[];
    /** The cells with fewer, together; `cells` is 0 where there are none. */
    readonly small: SourceCounts & { readonly cells: number };
  })[];
  /** Of the records counted here: their sources are withheld in the public view, and told in no other way than in these sums. */
  readonly withheld: number;
};

/** A cell of fewer records would tell of single ones, reduced and closed ones among them, how many sources they have. */
export const SMALLEST_CELL = 5;

/**
 * The sources of the records behind one number. refs: those records, under `reading`. As in other figures the numbers are of full
 * records; no record is told of by itself, so cells with fewer than five are put together, with the next larger one where those are
 * fewer than five as well.
 */
export function shownSources(world: World, refs: readonly string[], reading: Reading, may: Nameable): ShownSources {
  const behind = new Set(refs);
  const own: World = { ...world, records: world.records.filter(({ ref }) => behind.has(ref)) };
  const cells = sourceCells(own, reading);
  const totals = sourceTotals(own, reading);
  const classes = [totals.A, totals.O].filter(({ records }) => records > 0).map((total) => {
    const largestFirst = cells.filter((cell) => cell.class === total.class).sort((one, other) => other.records - one.records || (one.province ?? "").localeCompare(other.province ?? ""));
    const rows = largestFirst.filter((cell): cell is SourceCell & { readonly province: ProvinceCode } => cell.province !== null && cell.records >= SMALLEST_CELL);
    const small = largestFirst.filter((cell) => cell.province === null || cell.records < SMALLEST_CELL);
    if (small.length > 0 && countsOf(small).records < SMALLEST_CELL) small.push(...rows.splice(-1));
    return { class: total.class, ...countsOf([total]), rows: rows.map((cell) => ({ province: cell.province, ...countsOf([cell]) })), small: { cells: small.length, ...countsOf(small) } };
  });
  return { classes, withheld: refs.filter((ref) => !may.days.has(ref)).length };
}

function countsOf(cells: readonly SourceCell[]): SourceCounts {
  const sum = (key: keyof SourceCounts) => cells.reduce((total, cell) => total + cell[key], 0);
  return { records: sum("records"), oneWord: sum("oneWord"), circular: sum("circular") };
}
