import type { Interval } from "@/lib/analysis/finding";
import type { Count, EffectUnit } from "@/lib/claims/measured";
import type { IntervalAxis } from "../../ui/place-interval";
import { formatCount, formatNumber, formatP, formatRange, formatRatio, formatShare } from "../../ui/format";

/** How an effect is written and on which axis it is drawn, by the kind of number it is. Formats only; decides nothing. */

/** `claim.effect` of the catalogue. */
export type EffectWords = (key: "points" | "noUpper" | "noLower" | "noInterval" | "infinite", values?: Record<string, string | number>) => string;

/** The estimate alone: *20%*, *0.71*, *2.4*, *−12 points*. n decides how many decimals a share carries. */
export function effectValue(unit: EffectUnit, value: number, n: number, words: EffectWords): string {
  if (!Number.isFinite(value)) return words("infinite");
  switch (unit) {
    case "share": return formatShare(value, n);
    case "correlation": return formatNumber(value, 2);
    case "difference-of-shares": return words("points", { value: formatNumber(value * 100, n < 200 ? 0 : 1) });
    case "odds-ratio":
    case "rate-ratio":
    case "observed-to-expected": return formatRatio(value);
    case "count": return formatCount(value);
  }
}

/** Both ends: *10% to 37%*; infinite ones in words. */
export function effectInterval(unit: EffectUnit, interval: Interval | null, n: number, words: EffectWords): string {
  if (interval === null) return words("noInterval");
  const [low, high] = interval;
  const bare = (value: number) => (unit === "difference-of-shares" ? formatNumber(value * 100, n < 200 ? 0 : 1) : effectValue(unit, value, n, words));
  if (!Number.isFinite(high)) return words("noUpper", { low: bare(low) });
  if (!Number.isFinite(low)) return words("noLower", { high: bare(high) });
  return formatRange(bare(low), bare(high));
}

/** Where nothing would be to be found: 0 for correlations and differences, 1 for ratios, none for shares and counts. */
export function neutralValue(unit: EffectUnit): number | null {
  switch (unit) {
    case "correlation":
    case "difference-of-shares": return 0;
    case "odds-ratio":
    case "rate-ratio":
    case "observed-to-expected": return 1;
    case "share":
    case "count": return null;
  }
}

/** The axis of a unit, wide enough for `values`; the same for all readings of one finding, so that they can be compared. */
export function effectAxis(unit: EffectUnit, values: readonly number[]): IntervalAxis {
  const finite = values.filter(Number.isFinite);
  switch (unit) {
    case "share": return { min: 0, max: 1, scale: "linear" };
    case "correlation": return { min: -1, max: 1, scale: "linear" };
    case "difference-of-shares": {
      const most = Math.max(0.2, ...finite.map(Math.abs));
      const end = Math.min(1, Math.ceil(most * 5) / 5);
      return { min: -end, max: end, scale: "linear" };
    }
    case "odds-ratio":
    case "rate-ratio":
    case "observed-to-expected": {
      const far = Math.max(...finite.filter((value) => value > 0).map((value) => Math.max(value, 1 / value)), 2);
      const end = far <= 4 ? 4 : far <= 10 ? 10 : 100;
      return { min: 1 / end, max: end, scale: "log" };
    }
    case "count": return { min: 0, max: Math.max(1, ...finite), scale: "linear" };
  }
}

/** A count as it is read: whole, or an expected number with one decimal. */
export function countText(have: number): string {
  return formatNumber(have, Number.isInteger(have) ? 0 : 1);
}

/** What n counts, in short: the two numbers of records that a figure is made of. */
export function shortCounts(counts: readonly Count[]): readonly Count[] {
  return counts.filter(({ have }) => Number.isInteger(have)).slice(0, 2);
}

/** Words under an end of the axis. */
export function axisEnd(unit: EffectUnit, value: number, words: EffectWords): string {
  if (unit === "share") return formatShare(value, 1);
  if (unit === "correlation") return formatNumber(value, 0);
  if (unit === "difference-of-shares") return words("points", { value: formatNumber(value * 100, 0) });
  return value > 0 && value < 1 ? `1/${formatCount(Math.round(1 / value))}` : formatCount(value);
}

/**
 * A p as the rules want it: two significant digits, *p < 0.0001 (none of 9,999)* at the floor of a test by draws. `words`: the sentence
 * for the floor.
 */
export function pText(p: number, draws: number | null, atFloor: (draws: string) => string): string {
  if (draws !== null && p <= 2 / (draws + 1)) return atFloor(formatCount(draws));
  return p < 0.0001 ? "< 0.0001" : formatP(p);
}
