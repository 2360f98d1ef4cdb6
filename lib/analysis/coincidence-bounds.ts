import { AnalysisInputError } from "./analysis-input-error";
import { positionsBy, twinsBy } from "./close-partners";
import { type Finding, found, undefinedFinding } from "./finding";
import { requireFinite, requireSameLength } from "./input-checks";
import { chanceWithin, IntervalIndex } from "./interval-index";
import { areClose, type Closeness, requireAreas, requireDays, requireLags, requireSquare } from "./space-closeness";

/** Events known to have happened on one day between dayLo and dayHi, both included. */
export type IntervalEvents = {
  readonly area: readonly number[];
  readonly dayLo: readonly number[];
  readonly dayHi: readonly number[];
};

export type CoincidenceBoundsOptions = {
  readonly minLag?: number;
  readonly maxLag: number;
  readonly close?: Closeness;
  /** Pairs [first, second] that are one event recorded twice: never counted. */
  readonly twins?: readonly (readonly [first: number, second: number])[];
};

export type CoincidenceBounds = {
  readonly nFirst: number;
  readonly nSecond: number;
  /** Pairs whatever the true days are. */
  readonly certainPairs: number;
  /** Mean number of pairs if every day of an interval is equally likely, independently. */
  readonly expectedPairs: number;
  /** Pairs that the true days could make, each taken alone. */
  readonly possiblePairs: number;
};

/**
 * How many pairs of `coincidence` are certain, to be expected and possible when some dates are known only as intervals?
 *
 * Inputs: two lists of events with area, first and last possible day; lags in days; closeness. With all days exact the
 * three numbers are `coincidence().pairs`. This replaces drawing random days: exact, no random numbers.
 *
 * Result: see `CoincidenceBounds`. Non-answer: either list empty `zero-total` (n: events in both). Throws
 * `bad-interval` where dayLo is after dayHi, `bad-parameter`, `length-mismatch`, `not-finite`.
 *
 * Knox 1964, Appl Stat 13; bounds in the sense of Manski 2003, doi:10.1007/b97478.
 * O(first · (areas + possible partners) · days of the first's interval), after sorting.
 */
export function coincidenceBounds(
  first: IntervalEvents,
  second: IntervalEvents,
  { minLag = 1, maxLag, close = "same", twins = [] }: CoincidenceBoundsOptions,
): Finding<CoincidenceBounds> {
  requireFinite({ ...named("first", first), ...named("second", second), minLag, maxLag });
  requireLags(minLag, maxLag);
  for (const [name, events] of [["first", first], ["second", second]] as const) {
    requireAreas(`${name}.area`, events.area, close);
    requireDays(`${name}.dayLo`, events.dayLo);
    requireDays(`${name}.dayHi`, events.dayHi);
    requireSameLength(named(name, events));
    requireOrdered(name, events);
  }
  requireSquare(close);
  const nFirst = first.area.length;
  const nSecond = second.area.length;
  if (nFirst === 0 || nSecond === 0) return undefinedFinding("zero-total", nFirst + nSecond);

  const lags = { minLag, maxLag };
  const twinsOf = twinsBy(twins, 0);
  const byArea = [...positionsBy(second.area)].map(([area, positions]) => ({ area, index: new IntervalIndex(second, positions) }));
  let certainPairs = 0;
  let expectedPairs = 0;
  let possiblePairs = 0;
  for (let i = 0; i < nFirst; i++) {
    const [from, to] = [at(first.dayLo, i), at(first.dayHi, i)];
    const own = twinsOf.get(i) ?? [];
    const near = byArea.filter(({ area }) => areClose(close, at(first.area, i), area));
    // In the order of the second events: sums of fractions depend on it, and a result must not depend on how it was found.
    const possible = near.flatMap(({ index }) => index.possible(from, to, lags)).filter((j) => !own.includes(j)).sort((one, other) => one - other);
    for (const j of possible) {
      const [lo, hi] = [at(second.dayLo, j), at(second.dayHi, j)];
      if (lo - to >= minLag && hi - from <= maxLag) certainPairs++;
      possiblePairs++;
      expectedPairs += chanceWithin([from, to], [lo, hi], lags);
    }
  }
  return found<CoincidenceBounds>({ nFirst, nSecond, certainPairs, expectedPairs, possiblePairs });
}

function requireOrdered(name: string, { dayLo, dayHi }: IntervalEvents): void {
  for (const [index, lo] of dayLo.entries()) {
    if (lo > at(dayHi, index)) {
      const rule = `it must not come after dayHi, ${at(dayHi, index)}`;
      throw new AnalysisInputError("bad-interval", { field: `${name}.dayLo`, index, value: lo }, rule);
    }
  }
}

function named(name: string, events: IntervalEvents): Record<string, readonly number[]> {
  return { [`${name}.area`]: events.area, [`${name}.dayLo`]: events.dayLo, [`${name}.dayHi`]: events.dayHi };
}

function at(values: readonly number[], index: number): number {
  return values[index] as number;
}
