import type { KnownCoverage } from "../codebook/dataset";
import type { FindingDefinition } from "./finding-definition";
import type { EffectUnit, Measured } from "./measured";
import { isShort } from "./variant-standing";
import { coverageRange, isLeftOpen } from "./verdict";
import type { CoverageRange } from "./verdict";

/** What would have to be different for the answer to be another one; each part null where it does not apply. */
export type WouldChange = {
  /** Counts below their minimum, and how many more of each a verdict needs. */
  readonly shortOf: readonly { readonly of: string; readonly have: number; readonly need: number; readonly more: number }[];
  /** How many of the unknown must turn out *yes* for a share above the threshold; `needed` null if not even all suffice. */
  readonly unknown: { readonly unknown: number; readonly needed: number | null; readonly threshold: number } | null;
  /** The reporting ratio that would overturn the estimate, beside what the known coverage leaves possible. */
  readonly tipping: { readonly ratio: number; readonly coverage: CoverageRange | null; readonly within: boolean | null } | null;
  /**
   * How many of the events that somebody else counted the dataset would have to hold, in that period, before the gaps could
   * no longer overturn the estimate as it stands.
   */
  readonly gaps: { readonly held: number; readonly counted: number; readonly needed: number; readonly more: number } | null;
  /**
   * About how many counted events would take the interval off the threshold, were the estimate to stay as it is. `needed` null:
   * no number would, because the unknown among them hold the threshold: only knowing more of those on record decides.
   */
  readonly records: { readonly have: number; readonly needed: number } | { readonly have: number; readonly needed: null; readonly because: "unknown-decides" } | null;
  /** What the test can see at all at this number of events: the line of the finding's table that fits. */
  readonly power: PowerLine | null;
};

/** Chance of seeing an effect of a size, at a number of events; measured by simulation and fixed in the finding. */
export type PowerLine = { readonly n: number; readonly powers: Readonly<Record<string, number>> };

type Asked = Pick<FindingDefinition, "judgement" | "unit" | "fixed">;

/**
 * What would change this answer? Computed from the primary reading alone. A number of records is a rough one: intervals
 * narrow with the square root of n, on the scale on which they are symmetric, and new records may move the estimate itself.
 */
export function wouldChange(definition: Asked, primary: Measured, knownCoverage: KnownCoverage | null): WouldChange {
  const { judgement } = definition;
  const { bounds } = primary;
  const ratio = primary.tippingRatio ?? null;
  const range = coverageRange(knownCoverage);
  return {
    shortOf: primary.counts.filter(isShort).map(({ of, have, need }) => ({ of, have, need: need ?? 0, more: (need ?? 0) - have })),
    unknown: bounds === null ? null : { unknown: bounds.unknown, needed: bounds.unknownYesNeeded, threshold: bounds.threshold },
    tipping: ratio === null ? null : { ratio, coverage: range, within: range === null ? null : ratio >= range.low && ratio <= range.high },
    gaps: judgement.by === "none" || knownCoverage === null ? null : gapsToClose(ratio, knownCoverage),
    records: judgement.by === "threshold" ? recordsNeeded(primary, judgement.threshold, definition.unit) : null,
    power: powerAt(definition.fixed["power"], primary),
  };
}

/** Without a tipping ratio half of the known events must be held; with one, more than the smaller of it and its inverse. */
function gapsToClose(ratio: number | null, { assessed, counted }: KnownCoverage): WouldChange["gaps"] {
  const needed = ratio === null ? Math.ceil(counted / 2) : Math.floor(Math.min(ratio, 1 / ratio) * counted) + 1;
  // At a ratio of 1 the gaps close only with the last event.
  const possible = Math.min(needed, counted);
  return possible <= assessed ? null : { held: assessed, counted, needed: possible, more: possible - assessed };
}

/** Scales on which an interval is about symmetric. A rank correlation counts provinces, of which there are no more to find. */
const scales: Readonly<Record<EffectUnit, ((value: number) => number) | null>> = {
  share: (value) => value,
  "difference-of-shares": (value) => value,
  count: null,
  correlation: null,
  "odds-ratio": Math.log,
  "rate-ratio": Math.log,
  "observed-to-expected": Math.log,
};

function recordsNeeded({ effect, bounds }: Measured, threshold: number, unit: EffectUnit): WouldChange["records"] {
  if (bounds !== null && isLeftOpen(bounds, threshold)) return { have: bounds.yes + bounds.no + bounds.unknown, needed: null, because: "unknown-decides" };
  const scale = scales[unit];
  if (scale === null || effect.kind === "undefined" || effect.interval === null) return null;
  const [low, high] = effect.interval;
  if (low > threshold || high < threshold) return null;
  const distance = Math.abs(scale(effect.value) - scale(threshold));
  const reach = Math.abs(scale(effect.value > threshold ? low : high) - scale(effect.value));
  const needed = Math.ceil(effect.n * (reach / distance) ** 2);
  return Number.isSafeInteger(needed) && needed > effect.n ? { have: effect.n, needed } : null;
}

/** The finding's power table, where it fixes one: `fixed.power` = [{ n, powers: { "halved": 0.4 } }], smallest n first. */
function powerAt(table: unknown, primary: Measured): PowerLine | null {
  if (!Array.isArray(table)) return null;
  const have = primary.counts[0]?.have ?? 0;
  const lines = (table as readonly PowerLine[]).filter(({ n }) => n <= have);
  return lines.at(-1) ?? (table as readonly PowerLine[])[0] ?? null;
}
