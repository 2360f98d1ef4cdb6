import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { areaRates } from "@/lib/analysis/area-rates";
import { concentration } from "@/lib/analysis/concentration";
import { hooverNull } from "@/lib/analysis/hoover-null";
import { found } from "@/lib/analysis/finding";
import { leaveOneOut } from "@/lib/analysis/leave-one-out";
import { overlapContrast } from "@/lib/analysis/overlap-contrast";
import { overlapIndices } from "@/lib/analysis/overlap-indices";
import { overlapTest } from "@/lib/analysis/overlap-test";
import { seededRng } from "@/lib/analysis/rng";
import { spatialCross } from "@/lib/analysis/spatial-cross";
import { must, near } from "./found";
import { runs } from "./seeded";

const count = fc.oneof(fc.constant(0), fc.nat(12));
const area = fc.record({ a: count, b: count, o: count, people: fc.integer({ min: 1, max: 5_000_000 }), key: fc.nat() });
const hasAll = (areas: { a: number; b: number; o: number }[]) => (["a", "b", "o"] as const).every((name) => areas.some((one) => one[name] > 0));
const map = fc.array(area, { minLength: 2, maxLength: 34 }).filter(hasAll);
type Area = { a: number; b: number; o: number; people: number; key: number };
const column = <K extends keyof Area>(areas: Area[], name: K) => areas.map((one) => one[name]);
const relabelled = (areas: Area[]) => areas.toSorted((one, other) => one.key - other.key);

describe(concentration, () => {
  it("does not depend on the order of areas or the scale of weights", () => {
    fc.assert(
      fc.property(map, (areas) => {
        const one = must(concentration(column(areas, "a"), column(areas, "people")));
        const moved = relabelled(areas);
        const other = must(concentration(column(moved, "a"), column(moved, "people").map((weight) => weight * 1000)));
        for (const name of ["hhi", "gini", "hoover", "effectiveAreas", "areasForHalf"] as const) expect(near(one[name], other[name])).toBe(true);
        expect(one.top).toEqual(other.top);
        expect(one.halfSetUnique).toBe(other.halfSetUnique);
      }),
      runs(60),
    );
  });

  it("has a Gini of the mean absolute difference, and indices within their ranges", () => {
    fc.assert(
      fc.property(map, (areas) => {
        const counts = column(areas, "a");
        const { gini, hoover, hhi, n } = must(concentration(counts));
        const slow = counts.flatMap((x) => counts.map((y) => Math.abs(x - y))).reduce((sum, value) => sum + value, 0) / (2 * counts.length * n);
        expect(near(gini, slow)).toBe(true);
        for (const index of [gini, hoover]) {
          expect(index).toBeGreaterThanOrEqual(-1e-12);
          expect(index).toBeLessThan(1);
        }
        expect(hoover).toBeLessThanOrEqual(gini + 1e-12);
        expect(hhi).toBeGreaterThanOrEqual(1 / counts.length - 1e-12);
      }),
      runs(60),
    );
  });

  it("names a smallest set with more than half", () => {
    fc.assert(
      fc.property(map, (areas) => {
        const counts = column(areas, "a");
        const { order, areasForHalf, n } = must(concentration(counts));
        const sum = (k: number) => order.slice(0, k).reduce((total, index) => total + (counts[index] as number), 0);
        expect(2 * sum(areasForHalf)).toBeGreaterThan(n);
        expect(2 * sum(areasForHalf - 1)).toBeLessThanOrEqual(n);
      }),
      runs(60),
    );
  });
});

describe(hooverNull, () => {
  it("agrees with concentration, whatever the scale of weights, and has tails above 1", () => {
    fc.assert(
      fc.property(map, fc.nat(1000), (areas, seed) => {
        const counts = column(areas, "a");
        const weights = column(areas, "people");
        const result = must(hooverNull(counts, weights, seededRng(seed), 39));
        expect(near(result.hoover, must(concentration(counts, weights)).hoover)).toBe(true);
        expect(result.pGreater + result.pLess).toBeGreaterThan(1);
        expect(must(hooverNull(counts, weights.map((weight) => weight * 4), seededRng(seed), 39)).pGreater).toBe(result.pGreater);
      }),
      runs(25),
    );
  });
});

describe(areaRates, () => {
  it("keeps each area's numbers with it when areas are reordered", () => {
    fc.assert(
      fc.property(map, (areas) => {
        const one = must(areaRates(column(areas, "a"), column(areas, "people"), { years: 4 }));
        const moved = relabelled(areas);
        const other = must(areaRates(column(moved, "a"), column(moved, "people"), { years: 4 }));
        moved.forEach((place, index) => {
          const before = areas.indexOf(place);
          for (const name of ["rate", "rateLo", "rateHi", "eb", "expected"] as const) expect(near(one[name][before] as number, other[name][index] as number)).toBe(true);
        });
      }),
      runs(30),
    );
  });

  it("has intervals that hold the rate, smoothed rates between it and the mean, and expected counts that add up", () => {
    fc.assert(
      fc.property(map, (areas) => {
        const result = must(areaRates(column(areas, "a"), column(areas, "people"), { years: 4 }));
        result.rate.forEach((rate, i) => {
          expect(result.rateLo[i]).toBeLessThanOrEqual(rate);
          expect(result.rateHi[i]).toBeGreaterThan(rate);
          const slack = 1e-9 * Math.max(rate, result.ebMean);
          expect(result.eb[i]).toBeGreaterThanOrEqual(Math.min(rate, result.ebMean) - slack);
          expect(result.eb[i]).toBeLessThanOrEqual(Math.max(rate, result.ebMean) + slack);
          expect((result.lqLo as number[])[i]).toBeLessThanOrEqual((result.lq as number[])[i] as number);
          expect((result.lqHi as number[])[i]).toBeGreaterThanOrEqual((result.lq as number[])[i] as number);
        });
        expect(near(result.expected.reduce((sum, value) => sum + value, 0), result.n)).toBe(true);
      }),
      runs(30),
    );
  });
});

describe(overlapIndices, () => {
  it("is symmetric, does not depend on the order of areas, and lies within 0 and 1", () => {
    fc.assert(
      fc.property(map, (areas) => {
        const one = must(overlapIndices(column(areas, "a"), column(areas, "b")));
        const moved = relabelled(areas);
        const other = must(overlapIndices(column(moved, "b"), column(moved, "a")));
        for (const name of ["schoenerD", "morisitaHorn", "jaccard"] as const) {
          expect(near(one[name], other[name])).toBe(true);
          expect(one[name]).toBeGreaterThanOrEqual(0);
          expect(one[name]).toBeLessThanOrEqual(1 + 1e-12);
        }
        expect(near(one.shareOfAInAreasWithB, other.shareOfBInAreasWithA)).toBe(true);
        expect(one.morisita === null).toBe(other.morisita === null);
      }),
      runs(60),
    );
  });

  it("has a D of one less half the summed differences of shares", () => {
    fc.assert(
      fc.property(map, (areas) => {
        const { schoenerD, nA, nB } = must(overlapIndices(column(areas, "a"), column(areas, "b")));
        const differences = areas.reduce((sum, one) => sum + Math.abs(one.a / nA - one.b / nB), 0);
        expect(near(schoenerD, 1 - differences / 2)).toBe(true);
      }),
      runs(60),
    );
  });
});

describe(overlapTest, () => {
  it("has tails above 1 under every null", () => {
    fc.assert(
      fc.property(map, fc.nat(1000), (areas, seed) => {
        const nulls = [
          { null: "areaPermutation" },
          { null: "strataPermutation", strata: column(areas, "key").map((key) => key % 3) },
          { null: "population", population: column(areas, "people") },
        ] as const;
        for (const against of nulls) {
          const result = must(overlapTest(column(areas, "a"), column(areas, "b"), against, seededRng(seed), 29));
          expect(result.pGreater + result.pLess).toBeGreaterThan(1);
          expect(result.nullMean).toBeLessThanOrEqual(1 + 1e-9);
        }
      }),
      runs(25),
    );
  });
});

describe(overlapContrast, () => {
  it("changes sign when the two maps are swapped", () => {
    fc.assert(
      fc.property(map, fc.nat(1000), (areas, seed) => {
        const one = must(overlapContrast(column(areas, "o"), column(areas, "a"), column(areas, "b"), seededRng(seed), 29));
        const other = must(overlapContrast(column(areas, "o"), column(areas, "b"), column(areas, "a"), seededRng(seed), 29));
        expect(near(one.difference, -other.difference)).toBe(true);
        expect(one.pGreater + one.pLess).toBeGreaterThan(1);
      }),
      runs(25),
    );
  });
});

describe(spatialCross, () => {
  it("does not change with units, with the order of areas, or when x and y swap (Lee's L)", () => {
    fc.assert(
      fc.property(fc.array(area, { minLength: 4, maxLength: 20 }), fc.array(fc.tuple(fc.nat(19), fc.nat(19)), { minLength: 3, maxLength: 40 }), (areas, pairs) => {
        const n = areas.length;
        const lists = areas.map(() => [] as number[]);
        for (const [i, j] of pairs) {
          if (i < n && j < n && i !== j) {
            (lists[i] as number[]).push(j);
            (lists[j] as number[]).push(i);
          }
        }
        const options = { style: "W", includeSelf: true } as const;
        const one = spatialCross(column(areas, "a"), column(areas, "b"), lists, options);
        const order = areas.map((_, index) => index).sort((i, j) => (areas[i] as Area).key - (areas[j] as Area).key);
        const placeOf = new Map(order.map((index, place) => [index, place]));
        const movedLists = order.map((index) => (lists[index] as number[]).map((other) => placeOf.get(other) as number));
        const moved = order.map((index) => areas[index] as Area);
        const other = spatialCross(column(moved, "b").map((value) => 3 * value + 7), column(moved, "a"), movedLists, options);
        expect(other.kind).toBe(one.kind);
        if (one.kind === "found" && other.kind === "found") {
          expect(near(one.leeL, other.leeL)).toBe(true);
          expect(near(one.moranX, other.moranY)).toBe(true);
        }
      }),
      runs(60),
    );
  });
});

describe(leaveOneOut, () => {
  it("spans its values and names one that changes most", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -50, max: 50 }), { minLength: 2, maxLength: 15 }), (values) => {
        const mean = (kept: readonly number[]) => kept.reduce((sum, index) => sum + (values[index] as number), 0) / kept.length;
        const result = must(leaveOneOut(values.length, (kept) => found({ value: mean(kept) })));
        const left = result.values as number[];
        expect(result.min).toBe(Math.min(...left));
        expect(result.max).toBe(Math.max(...left));
        const changes = left.map((value) => Math.abs(value - result.full));
        expect(changes[result.mostInfluential]).toBeGreaterThanOrEqual(Math.max(...changes) - 1e-9);
      }),
      runs(60),
    );
  });
});
