import type { FigureNumbers } from "@/components/charts/FigureTable";
import type { PairedRow } from "@/components/charts/paired-rows";
import { sumOfSide } from "@/components/charts/paired-rows";

/** Attacks and operations, counted and set aside, one row a category and a sum: the table twin of every figure of bars. */
export function pairedNumbers(rows: readonly PairedRow[], words: { readonly first: string; readonly total: string; readonly head: readonly [string, string, string, string] }): FigureNumbers {
  const [attacks, operations] = [sumOfSide(rows, "attacks"), sumOfSide(rows, "operations")];
  return {
    head: [words.first, ...words.head],
    rows: [
      ...rows.map((row) => [row.label, row.attacks.counted, row.attacks.setAside, row.operations.counted, row.operations.setAside]),
      [words.total, attacks.counted, attacks.setAside, operations.counted, operations.setAside],
    ],
    hasTotal: true,
  };
}
