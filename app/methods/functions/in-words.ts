import { formatCount, formatNumber, formatP, formatRange, formatRatio } from "@/components/ui/format";
import type { Interval } from "@/lib/analysis/finding";

/** Numbers of the examples in the product's own formats; one place, so that all pages print alike. */
export const percent = (share: number): string => `${formatNumber(100 * share, 1)}%`;
export const percentRange = ([low, high]: Interval): string => formatRange(percent(low), percent(high));
/** A difference of two shares. */
export const points = (difference: number): string => `${formatNumber(100 * difference, 1)} points`;
export const decimals = (value: number, places = 2): string => (Number.isFinite(value) ? formatNumber(value, places) : "no upper bound");
export const decimalRange = ([low, high]: Interval, places = 2): string => `${decimals(low, places)} to ${decimals(high, places)}`;
export const ratio = (value: number): string => (Number.isFinite(value) ? formatRatio(value) : "no upper bound");
export const ratioRange = ([low, high]: Interval): string => `${ratio(low)} to ${ratio(high)}`;
export const orNone = (value: number | null, print: (value: number) => string): string => (value === null ? "undefined" : print(value));

/** A two-sided p by random draws; at the floor it says so. */
export function drawnP(p: number, draws: number): string {
  return p <= 2 / (draws + 1) ? `${formatP(p)}, the least that ${formatCount(draws)} draws can give` : formatP(p);
}

/** How a p-value can be had again. */
export const drawsAndSeed = (draws: number, seed: number | null): string => `${formatCount(draws)}, seed ${String(seed)}`;
