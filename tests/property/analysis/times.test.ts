import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { coincidence } from "@/lib/analysis/coincidence";
import { coincidenceBounds } from "@/lib/analysis/coincidence-bounds";
import { crossCorrelation } from "@/lib/analysis/cross-correlation";
import { expectedFollowers } from "@/lib/analysis/expected-followers";
import { seededRng } from "@/lib/analysis/rng";
import { must, near } from "./found";
import { runs } from "./seeded";

const event = fc.record({ area: fc.nat(4), day: fc.nat(119), wide: fc.nat(20), key: fc.nat() });
const events = fc.array(event, { minLength: 1, maxLength: 30 });
type Event = { area: number; day: number; wide: number; key: number };
const dated = (given: Event[]) => ({ area: given.map(({ area }) => area), day: given.map(({ day }) => day) });
const within = (given: Event[]) => ({ area: given.map(({ area }) => area), dayLo: given.map(({ day }) => day), dayHi: given.map(({ day, wide }) => day + wide) });
const lags = fc.tuple(fc.nat(5), fc.nat(25)).map(([minLag, more]) => ({ minLag, maxLag: minLag + more }));

describe(coincidence, () => {
  it("counts what going through all pairs counts", () => {
    fc.assert(
      fc.property(events, events, lags, fc.array(fc.array(fc.boolean(), { minLength: 5, maxLength: 5 }), { minLength: 5, maxLength: 5 }), (first, second, { minLag, maxLag }, matrix) => {
        for (const close of ["same", matrix] as const) {
          const near = (a: Event, b: Event) => (close === "same" ? a.area === b.area : Boolean(matrix[a.area]?.[b.area]));
          const pair = (a: Event, b: Event) => near(a, b) && b.day - a.day >= minLag && b.day - a.day <= maxLag;
          const result = must(coincidence(dated(first), dated(second), { minLag, maxLag, close }));
          expect(result.pairs).toBe(first.reduce((sum, a) => sum + second.filter((b) => pair(a, b)).length, 0));
          expect(result.firstFollowedShare).toBeCloseTo(first.filter((a) => second.some((b) => pair(a, b))).length / first.length, 12);
          expect(result.secondPrecededShare).toBeCloseTo(second.filter((b) => first.some((a) => pair(a, b))).length / second.length, 12);
        }
      }),
      runs(60),
    );
  });

  it("draws the same pairs by one look-up an event as by going through them, twins taken out", () => {
    const twins = fc.array(fc.tuple(fc.nat(29), fc.nat(29)), { maxLength: 6 });
    fc.assert(
      fc.property(events, events, lags, twins, fc.nat(1000), (first, second, { minLag, maxLag }, pairs, seed) => {
        const own = pairs.filter(([i, j]) => i < first.length && j < second.length);
        const isTwin = (i: number, j: number) => own.some(([a, b]) => a === i && b === j);
        for (const test of [{ null: "permuteDates", draws: 19 }, { null: "circularShift", draws: 19, windowDays: 120 }] as const) {
          const run = (pairsOnly: boolean) => must(coincidence(dated(first), dated(second), { minLag, maxLag, twins: own, pairsOnly, test: { ...test, rng: seededRng(seed) } }));
          const [whole, alone] = [run(false), run(true)];
          expect(alone.test?.pairsP).toEqual(whole.test?.pairsP);
          expect(alone.test?.nullMeanPairs).toBe(whole.test?.nullMeanPairs);
          expect([alone.test?.firstFollowedP, alone.test?.secondPrecededP]).toEqual([null, null]);
          const close = (i: number, j: number) => first[i]?.area === second[j]?.area && !isTwin(i, j);
          const inTime = (i: number, j: number) => { const lag = (second[j]?.day ?? 0) - (first[i]?.day ?? 0); return lag >= minLag && lag <= maxLag; };
          const over = (holds: (i: number, j: number) => boolean) => first.map((_, i) => second.filter((__, j) => holds(i, j)).length);
          expect(whole.pairs).toBe(over((i, j) => close(i, j) && inTime(i, j)).reduce((sum, count) => sum + count, 0));
          const [space, time] = [over(close), over(inTime)];
          expect(whole.expectedPairs).toBe(space.reduce((sum, count, i) => sum + count * (time[i] ?? 0), 0) / second.length);
        }
      }),
      runs(60),
    );
  });

  it("does not depend on the order of events, the names of areas or the first day", () => {
    fc.assert(
      fc.property(events, events, lags, (first, second, { minLag, maxLag }) => {
        const moved = (given: Event[]) => dated(given.toSorted((a, b) => a.key - b.key).map((one) => ({ ...one, area: 4 - one.area, day: one.day + 1000 })));
        const one = must(coincidence(dated(first), dated(second), { minLag, maxLag }));
        const other = must(coincidence(moved(first), moved(second), { minLag, maxLag }));
        expect(other.pairs).toBe(one.pairs);
        expect(near(one.expectedPairs, other.expectedPairs)).toBe(true);
      }),
      runs(60),
    );
  });

  it("has tails above 1 under both nulls, and a null mean near the exact expectation", () => {
    fc.assert(
      fc.property(events, events, lags, fc.nat(1000), (first, second, { minLag, maxLag }, seed) => {
        for (const test of [{ null: "permuteDates", rng: seededRng(seed), draws: 29 }, { null: "circularShift", rng: seededRng(seed), draws: 29, windowDays: 120 }] as const) {
          const result = must(coincidence(dated(first), dated(second), { minLag, maxLag, test }));
          for (const p of [result.test?.pairsP, result.test?.firstFollowedP, result.test?.secondPrecededP]) {
            expect((p?.pGreater ?? 0) + (p?.pLess ?? 0)).toBeGreaterThan(1);
          }
        }
      }),
      runs(40),
    );
  });
});

describe(coincidenceBounds, () => {
  it("holds the count for days drawn from the intervals", () => {
    fc.assert(
      fc.property(events, events, lags, (first, second, { minLag, maxLag }) => {
        const bounds = must(coincidenceBounds(within(first), within(second), { minLag, maxLag }));
        const drawn = (given: Event[]) => dated(given.map((one) => ({ ...one, day: one.day + (one.key % (one.wide + 1)) })));
        const { pairs } = must(coincidence(drawn(first), drawn(second), { minLag, maxLag }));
        expect(bounds.certainPairs).toBeLessThanOrEqual(pairs);
        expect(bounds.possiblePairs).toBeGreaterThanOrEqual(pairs);
        expect(bounds.expectedPairs).toBeGreaterThanOrEqual(bounds.certainPairs - 1e-9);
        expect(bounds.expectedPairs).toBeLessThanOrEqual(bounds.possiblePairs + 1e-9);
      }),
      runs(60),
    );
  });
});

describe("day intervals, by index", () => {
  /** The definition word by word: every pair, every day. */
  const chance = (a: Event, b: Event, minLag: number, maxLag: number) => {
    let inside = 0;
    for (let one = a.day; one <= a.day + a.wide; one++) for (let other = b.day; other <= b.day + b.wide; other++) inside += other - one >= minLag && other - one <= maxLag ? 1 : 0;
    return inside / ((a.wide + 1) * (b.wide + 1));
  };

  it("coincidenceBounds gives what all pairs give, to the last digit, whatever is close", () => {
    fc.assert(
      fc.property(events, events, lags, fc.array(fc.array(fc.boolean(), { minLength: 5, maxLength: 5 }), { minLength: 5, maxLength: 5 }), (first, second, { minLag, maxLag }, matrix) => {
        for (const close of ["same", matrix] as const) {
          const result = must(coincidenceBounds(within(first), within(second), { minLag, maxLag, close, twins: [[0, 0]] }));
          const pairs = first.flatMap((a, i) => second.flatMap((b, j) => ((close === "same" ? a.area === b.area : matrix[a.area]?.[b.area]) && i + j > 0 ? [[a, b] as const] : [])));
          expect(result.certainPairs).toBe(pairs.filter(([a, b]) => b.day - (a.day + a.wide) >= minLag && b.day + b.wide - a.day <= maxLag).length);
          expect(result.possiblePairs).toBe(pairs.filter(([a, b]) => b.day + b.wide - a.day >= minLag && b.day - (a.day + a.wide) <= maxLag).length);
          expect(result.expectedPairs).toBe(pairs.reduce((sum, [a, b]) => sum + chance(a, b, minLag, maxLag), 0));
        }
      }),
      runs(60),
    );
  });

  it("expectedFollowers gives every first event its part, wherever the second ones lie", () => {
    fc.assert(
      fc.property(events, events, lags, (first, second, { minLag, maxLag }) => {
        const expected = expectedFollowers(within(first), within(second), { minLag, maxLag });
        expect(expected).toEqual(first.map((a) => second.reduce((sum, b) => sum + chance(a, b, minLag, maxLag), 0)));
      }),
      runs(60),
    );
  });
});

describe(crossCorrelation, () => {
  const series = fc.array(fc.tuple(fc.integer({ min: -9, max: 9 }), fc.integer({ min: -9, max: 9 })), { minLength: 8, maxLength: 40 });

  it("mirrors its lags when the series are swapped, and does not change with units", () => {
    fc.assert(
      fc.property(series, fc.constantFrom("linear" as const, "none" as const), (given, detrend) => {
        const x = given.map(([value]) => value);
        const y = given.map(([, value]) => value);
        const one = crossCorrelation(x, y, { maxLag: 3, detrend });
        const other = crossCorrelation(y.map((value) => 5 * value - 2), x, { maxLag: 3, detrend });
        expect(other.kind).toBe(one.kind);
        if (one.kind === "undefined" || other.kind === "undefined") return;
        one.r.forEach((value, index) => {
          expect(near(value, other.r[6 - index] as number)).toBe(true);
          expect(Math.abs(value)).toBeLessThanOrEqual(1 + 1e-12);
        });
        expect(one.pMax).toBeGreaterThanOrEqual(one.minAttainableP);
        expect(one.pMax).toBeLessThanOrEqual(1);
      }),
      runs(60),
    );
  });
});
