/** An axis from `min` to `max`; both above 0 on a log axis. */
export type IntervalAxis = { readonly min: number; readonly max: number; readonly scale: "linear" | "log" };

export type IntervalInput = {
  readonly axis: IntervalAxis;
  readonly threshold: number;
  /** On which side of the threshold the claim lies; null shades nothing. */
  readonly claimSide: "above" | "below" | null;
  /** Null: too few records, no dot. */
  readonly estimate: number | null;
  /** Null: no interval is drawn. Ends may be infinite. */
  readonly interval: readonly [low: number, high: number] | null;
  /** 95% of what chance alone gives, drawn hatched. */
  readonly chance?: readonly [low: number, high: number] | null | undefined;
};

/** Fractions of the axis, 0 at its start and 1 at its end. */
export type PlacedSpan = { readonly from: number; readonly to: number; readonly leavesStart: boolean; readonly leavesEnd: boolean };
export type PlacedInterval = {
  readonly threshold: number;
  readonly shaded: { readonly from: number; readonly to: number } | null;
  readonly span: PlacedSpan | null;
  readonly chance: PlacedSpan | null;
  /** Null also where the estimate lies beyond the axis: the arrow and the words tell it. */
  readonly dot: number | null;
};

/**
 * Where do threshold, interval and estimate stand on the axis? Ends beyond the axis are cut at it and marked, so that an
 * arrow can say so; zero and less on a log axis lie beyond its start. An interval with an undefined end is not drawn.
 */
export function placeInterval({ axis, threshold, claimSide, estimate, interval, chance }: IntervalInput): PlacedInterval {
  const at = (value: number): number => fractionOf(axis, value);
  const line = clamp(at(threshold));
  const dot = estimate === null || Number.isNaN(estimate) ? null : at(estimate);
  return {
    threshold: line,
    shaded: claimSide === null ? null : claimSide === "above" ? { from: line, to: 1 } : { from: 0, to: line },
    span: interval ? placeSpan(at(interval[0]), at(interval[1])) : null,
    chance: chance ? placeSpan(at(chance[0]), at(chance[1])) : null,
    dot: dot === null || dot < 0 || dot > 1 ? null : dot,
  };
}

function placeSpan(from: number, to: number): PlacedSpan | null {
  if (Number.isNaN(from) || Number.isNaN(to)) return null;
  const [low, high] = from <= to ? [from, to] : [to, from];
  return { from: clamp(low), to: clamp(high), leavesStart: low < 0, leavesEnd: high > 1 };
}

function fractionOf({ min, max, scale }: IntervalAxis, value: number): number {
  if (scale === "linear") return (value - min) / (max - min);
  if (value <= 0) return -Infinity;
  return (Math.log(value) - Math.log(min)) / (Math.log(max) - Math.log(min));
}

function clamp(fraction: number): number {
  return Math.min(1, Math.max(0, fraction));
}
