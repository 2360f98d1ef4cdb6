import type { DatasetPair } from "@/lib/store/match-decisions";

/** Two datasets in the order of their codes, in which decisions are kept; `swapped` if they were asked for the other way round. */
export function inCodeOrder([one, other]: readonly [string, string]): { readonly pair: DatasetPair; readonly swapped: boolean } {
  return one < other ? { pair: [one, other], swapped: false } : { pair: [other, one], swapped: true };
}

/** `a,b` as an address writes it: two datasets that there are, and different ones; null for anything else. */
export function readDatasetPair(text: string, known: readonly { readonly code: string }[]): readonly [string, string] | null {
  const [one, other, ...more] = text.split(",");
  const isKnown = (code: string | undefined): code is string => known.some((dataset) => dataset.code === code);
  return more.length === 0 && isKnown(one) && isKnown(other) && one !== other ? [one, other] : null;
}
