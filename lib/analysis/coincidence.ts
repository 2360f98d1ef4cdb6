import { AnalysisInputError } from "./analysis-input-error";
import { enumerateArrangements, enumerateDigits } from "./arrangements";
import { type PairTable, pairTable } from "./coincidence-table";
import type { DatedEvents } from "./dated-events";
import { type OnDraws, repeatDraws } from "./draw-loop";
import { type Finding, found, undefinedFinding } from "./finding";
import { requireFinite, requireSameLength, requireWhole } from "./input-checks";
import { DEFAULT_DRAWS, type DrawsMade, drawsMade, requireDraws, TailCounter, type TailPs } from "./permutation-tails";
import type { Rng } from "./rng";
import { type Closeness, requireAreas, requireDays, requireLags, requireSquare } from "./space-closeness";
import { indicesByStratum } from "./strata";

export type CoincidenceNull =
  | ({
      readonly null: "permuteDates";
      /** Labels of the second events within which dates are exchanged (calendar years); all of them if left out. */
      readonly stratum?: readonly (number | string)[];
    } & CoincidenceDraws)
  | ({
      readonly null: "circularShift";
      /** Days run from 0 to windowDays - 1. */
      readonly windowDays: number;
    } & CoincidenceDraws);

/** `onDraws` follows or ends a long run. */
type CoincidenceDraws = { readonly rng: Rng; readonly draws?: number; readonly onDraws?: OnDraws };

export type CoincidenceOptions = {
  /** Days between first and second, both ends included; day 0 is left out unless minLag is 0 (its order is unknown). */
  readonly minLag?: number;
  readonly maxLag: number;
  readonly close?: Closeness;
  /** Pairs [first, second] that are one event recorded twice: never counted. */
  readonly twins?: readonly (readonly [first: number, second: number])[];
  readonly test?: CoincidenceNull;
  /** Only the number of pairs is tested: a draw then costs one look-up a second event, however many pairs there are. */
  readonly pairsOnly?: boolean;
};

export type Coincidence = {
  readonly nFirst: number;
  readonly nSecond: number;
  /** Knox's count: pairs close in space, the second minLag to maxLag days after the first. */
  readonly pairs: number;
  /** The exact mean of `pairs` when the second events' dates are exchanged freely among them. */
  readonly expectedPairs: number;
  /** Share of first events with a pair (Donges' trigger rate), and of second ones (precursor rate). */
  readonly firstFollowedShare: number;
  readonly secondPrecededShare: number;
  readonly test:
    | (DrawsMade & {
        readonly null: CoincidenceNull["null"];
        readonly nullMeanPairs: number;
        readonly pairsP: TailPs;
        /** Null with `pairsOnly`. */
        readonly firstFollowedP: TailPs | null;
        readonly secondPrecededP: TailPs | null;
      })
    | null;
};

/**
 * Do second events (operations) come after first ones (attacks) in the same place more often than their usual places
 * and usual times would bring them together?
 *
 * Inputs: two lists of events with area and day; lags in days; which areas are close. Callers remove first events less
 * than maxLag days before the window's end, and call it both ways round.
 * `permuteDates` keeps every area's total and every date's total of second events, and breaks which date goes with
 * which place. `circularShift` keeps every area's own waves and breaks their place in the calendar; days must lie in
 * the window. Report the larger of the two p. Both find timing in common, not response: a third thing that drives both
 * in the same weeks and places passes every such test.
 *
 * Result: see `Coincidence`. Non-answer: either list empty `zero-total` (n: events in both). Throws `bad-parameter`
 * (lags, areas, days that are not whole), `bad-interval` (a day outside the window), `length-mismatch`, `not-finite`.
 *
 * Knox 1964, Appl Stat 13; Mantel 1967, Cancer Res 27; Donges et al. 2016, doi:10.1140/epjst/e2015-50233-y.
 * O(draws · (second events + pairs)), with `pairsOnly` O(draws · second events): 300 x 150 events, 9,999 draws in about 75 ms.
 */
export function coincidence(first: DatedEvents, second: DatedEvents, options: CoincidenceOptions): Finding<Coincidence> {
  const { minLag = 1, maxLag, close = "same", twins = [], test, pairsOnly = false } = options;
  requireEvents(first, second, minLag, maxLag, close);
  if (test !== undefined) requireTest(test, second, first);
  const nFirst = first.day.length;
  const nSecond = second.day.length;
  if (nFirst === 0 || nSecond === 0) return undefinedFinding("zero-total", nFirst + nSecond);

  const windowDays = test?.null === "circularShift" ? test.windowDays : null;
  const table = pairTable(first, second, { minLag, maxLag, close, twins }, windowDays);
  const seen = table.count(table.columns);
  return found<Coincidence>({
    nFirst,
    nSecond,
    pairs: seen.pairs,
    expectedPairs: table.expectedPairs,
    firstFollowedShare: seen.followed / nFirst,
    secondPrecededShare: seen.preceded / nSecond,
    test: test === undefined ? null : permute(table, second, test, pairsOnly),
  });
}

function permute(table: PairTable, second: DatedEvents, test: CoincidenceNull, pairsOnly: boolean) {
  const { rng, draws = DEFAULT_DRAWS, onDraws } = test;
  const seen = table.count(table.columns);
  const pairs = new TailCounter(seen.pairs);
  const followed = new TailCounter(seen.followed);
  const preceded = new TailCounter(seen.preceded);
  const columns = table.columns.slice();
  const visit = (): void => {
    if (pairsOnly) {
      pairs.add(table.pairs(columns));
      return;
    }
    const drawn = table.count(columns);
    pairs.add(drawn.pairs);
    followed.add(drawn.followed);
    preceded.add(drawn.preceded);
  };
  const arranging = test.null === "permuteDates" ? exchangedDates(columns, test) : shiftedAreas(columns, second, test);
  const enumerated = arranging.enumerate(visit);
  if (enumerated === null) {
    repeatDraws(draws, onDraws, () => {
      arranging.draw();
      visit();
    });
  }
  const exact = enumerated !== null;
  return {
    null: test.null,
    nullMeanPairs: pairs.mean(),
    pairsP: pairs.ps(exact),
    firstFollowedP: pairsOnly ? null : followed.ps(exact),
    secondPrecededP: pairsOnly ? null : preceded.ps(exact),
    ...drawsMade(enumerated, draws, rng.seed),
  };
}

/** One random arrangement after another in `days`, or all of them in turn. */
type Arranging = { readonly draw: () => void; readonly enumerate: (visit: () => void) => number | null };

function exchangedDates(days: Int32Array, { rng, stratum, onDraws }: CoincidenceNull & { null: "permuteDates" }): Arranging {
  if (stratum === undefined) return { draw: () => rng.shuffle(days), enumerate: (visit) => enumerateArrangements([days], visit, onDraws) };
  const groups = indicesByStratum(stratum).map((events) => ({ events, held: Int32Array.from(events, (event) => days[event] as number) }));
  const place = (): void => {
    for (const { events, held } of groups) for (let own = 0; own < held.length; own++) days[events[own] as number] = held[own] as number;
  };
  return {
    draw: () => {
      for (const { held } of groups) rng.shuffle(held);
      place();
    },
    enumerate: (visit) => enumerateArrangements(groups.map(({ held }) => held), () => { place(); visit(); }, onDraws),
  };
}

function shiftedAreas(days: Int32Array, second: DatedEvents, { rng, windowDays, onDraws }: CoincidenceNull & { null: "circularShift" }): Arranging {
  const areas = [...new Set(second.area)];
  const placeOf = new Map(areas.map((area, place) => [area, place]));
  const places = Int32Array.from(second.area, (area) => placeOf.get(area) as number);
  const shifts = new Int32Array(areas.length);
  const own = Int32Array.from(second.day);
  const shift = (): void => {
    for (let event = 0; event < days.length; event++) {
      // Both lie in the window, so one step back is the whole remainder.
      const day = (own[event] as number) + (shifts[places[event] as number] as number);
      days[event] = day >= windowDays ? day - windowDays : day;
    }
  };
  return {
    draw: () => {
      for (let place = 0; place < shifts.length; place++) shifts[place] = rng.below(windowDays);
      shift();
    },
    enumerate: (visit) => enumerateDigits(shifts, windowDays, () => { shift(); visit(); }, onDraws),
  };
}

function requireEvents(first: DatedEvents, second: DatedEvents, minLag: number, maxLag: number, close: Closeness): void {
  const columns = {
    "first.area": first.area,
    "first.day": first.day,
    "second.area": second.area,
    "second.day": second.day,
  };
  requireFinite({ ...columns, minLag, maxLag });
  requireLags(minLag, maxLag);
  requireAreas("first.area", first.area, close);
  requireAreas("second.area", second.area, close);
  requireDays("first.day", first.day);
  requireDays("second.day", second.day);
  requireSameLength({ "first.area": first.area, "first.day": first.day });
  requireSameLength({ "second.area": second.area, "second.day": second.day });
  requireSquare(close);
}

function requireTest(test: CoincidenceNull, second: DatedEvents, first: DatedEvents): void {
  requireDraws(test.draws ?? DEFAULT_DRAWS);
  if (test.null === "permuteDates") {
    if (test.stratum !== undefined) requireSameLength({ "second.day": second.day, stratum: test.stratum });
    return;
  }
  requireWhole("windowDays", test.windowDays, 1);
  for (const [field, days] of Object.entries({ "first.day": first.day, "second.day": second.day })) {
    for (const [index, day] of days.entries()) {
      if (day < 0 || day >= test.windowDays) {
        const rule = `a day lies in the window, 0 to ${test.windowDays - 1}`;
        throw new AnalysisInputError("bad-interval", { field, index, value: day }, rule);
      }
    }
  }
}
