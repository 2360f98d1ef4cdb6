import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { coincidence } from "@/lib/analysis/coincidence";
import { coincidenceBounds } from "@/lib/analysis/coincidence-bounds";
import { crossCorrelation } from "@/lib/analysis/cross-correlation";
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
