import type { Figure } from "../figure";
import type { Selection } from "../primary";
import { scatteredBand } from "./scattered-band";

type ProvincePairs = Extract<Figure, { readonly kind: "province-pairs" }>;
type Counts = { readonly attacks: readonly number[]; readonly operations: readonly number[] };

/**
 * Attacks against operations, a point a province, with the counts of operations that chance alone would give there if they
 * followed population (95 %, exactly). A province outside its band is an outlier and carries its name; with 34 bands one or
 * two are outside by chance.
 */
export function provincePairs(title: string, selection: Pick<Selection, "provinces" | "provincesWithRecords">, { attacks, operations }: Counts, people: readonly number[]): ProvincePairs {
  const everybody = people.reduce((sum, count) => sum + count, 0);
  const all = operations.reduce((sum, count) => sum + count, 0);
  const rows = selection.provinces.map((province, index) => {
    const own = operations[index] ?? 0;
    const expected = scatteredBand(all, (people[index] ?? 0) / everybody);
    return { province, attacks: attacks[index] ?? 0, operations: own, expected, outlier: own < expected[0] || own > expected[1], anyRecord: selection.provincesWithRecords.includes(province) };
  });
  return { kind: "province-pairs", title, rows };
}
