import type { Interval } from "../../lib/analysis/finding";
import type { EffectUnit } from "../../lib/claims/measured";

/** Numbers as METHODS section 1 wants them written, for documents: a real minus, two significant digits for ratios and p, shares without decimals below n = 200. */

const realMinus = (text: string): string => text.replace("-", "\u2212");

export function number(value: number, decimals: number): string {
  return realMinus(new Intl.NumberFormat("en", { minimumFractionDigits: decimals, maximumFractionDigits: decimals }).format(value));
}

/** A count as it is read: whole, or an expected number with one decimal. */
export function count(value: number): string {
  return number(value, Number.isInteger(value) ? 0 : 1);
}

export function ratio(value: number): string {
  if (!Number.isFinite(value)) return "no finite value";
  return realMinus(new Intl.NumberFormat("en", { maximumSignificantDigits: 2, minimumSignificantDigits: Math.abs(value) < 10 ? 2 : 1 }).format(value));
}

export function share(value: number, n: number): string {
  return `${number(value * 100, n < 200 ? 0 : 1)}%`;
}

/** Two significant digits; at the floor of a test by draws it says so. */
export function p(value: number, draws: number | null): string {
  if (draws !== null && value <= 2 / (draws + 1)) return `< 0.0001 (none of ${number(draws, 0)})`;
  return value < 0.0001 ? "< 0.0001" : new Intl.NumberFormat("en", { maximumSignificantDigits: 2, minimumSignificantDigits: 2 }).format(value);
}

/** An estimate by the kind of number it is; n decides how many decimals a share carries. */
export function effect(unit: EffectUnit, value: number, n: number): string {
  switch (unit) {
    case "share": return share(value, n);
    case "correlation": return number(value, 2);
    case "difference-of-shares": return `${number(value * 100, n < 200 ? 0 : 1)} points`;
    case "odds-ratio":
    case "rate-ratio":
    case "observed-to-expected": return ratio(value);
    case "count": return count(value);
  }
}

/** Both ends with a word between them; infinite ones in words, since a dash between numbers reads as a minus. */
export function interval(unit: EffectUnit, ends: Interval | null, n: number): string {
  if (ends === null) return "none";
  const [low, high] = ends;
  const bare = (value: number) => effect(unit, value, n).replace(" points", "");
  if (!Number.isFinite(high)) return `${bare(low)}, no upper bound`;
  if (!Number.isFinite(low)) return `no lower bound, ${bare(high)}`;
  return `${bare(low)} to ${bare(high)}`;
}

/** "a", "a and b", "a, b and c". */
export function list(items: readonly string[]): string {
  return items.length < 2 ? (items[0] ?? "") : `${items.slice(0, -1).join(", ")} and ${items.at(-1) ?? ""}`;
}
