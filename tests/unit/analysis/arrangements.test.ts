import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { ENUMERATED_BELOW, enumerateArrangements, enumerateDigits } from "@/lib/analysis/arrangements";
import { coincidence } from "@/lib/analysis/coincidence";
import { contingency } from "@/lib/analysis/contingency";
import { overlapContrast } from "@/lib/analysis/overlap-contrast";
import { overlapIndices } from "@/lib/analysis/overlap-indices";
import { overlapTest } from "@/lib/analysis/overlap-test";
import { partialSpearman } from "@/lib/analysis/partial-spearman";
import { seededRng } from "@/lib/analysis/rng";
import { spatialCross } from "@/lib/analysis/spatial-cross";
import { stratifiedDifference } from "@/lib/analysis/stratified-difference";

/** All n! orders, equal values and all: what enumeration must agree with. */
function orders<T>(values: readonly T[]): T[][] {
  if (values.length === 0) return [[]];
  return values.flatMap((value, index) => orders([...values.slice(0, index), ...values.slice(index + 1)]).map((rest) => [value, ...rest]));
}

/** The three p of a statistic over all its arrangements, by definition. */
function tails(observed: number, all: readonly number[]) {
  const slack = 1e-9 * Math.max(1, Math.abs(observed));
  const pGreater = all.filter((value) => value >= observed - slack).length / all.length;
  const pLess = all.filter((value) => value <= observed + slack).length / all.length;
  return { pGreater: expect.closeTo(pGreater, 12) as number, pLess: expect.closeTo(pLess, 12) as number, pTwoSided: expect.closeTo(Math.min(1, 2 * Math.min(pGreater, pLess)), 12) as number };
}

function must<T extends { readonly kind: string }>(result: T): Extract<T, { readonly kind: "found" }> {
  if (result.kind !== "found") throw new Error("expected a result");
  return result as Extract<T, { readonly kind: "found" }>;
}
const rng = () => seededRng(1);

describe(enumerateArrangements, () => {
  it("visits each distinct arrangement once, whatever the values", () => {
    const pool = fc.array(fc.integer({ min: -2, max: 2 }), { maxLength: 5 });
    fc.assert(
      fc.property(pool, pool, (first, second) => {
        const pools = [Int32Array.from(first), Float64Array.from(second)];
        const seen: string[] = [];
        const count = enumerateArrangements(pools, () => seen.push(pools.map((one) => one.join()).join("|")));
        const wanted = new Set(orders(first).flatMap((one) => orders(second).map((other) => `${one.join()}|${other.join()}`)));
        expect([count, seen.length, new Set(seen)]).toEqual([wanted.size, wanted.size, wanted]);
      }),
      { numRuns: 60 },
    );
  });

  it("touches nothing where there are too many, however long the pool", () => {
    const pool = Int32Array.from({ length: 8 }, (_, index) => 7 - index);
    expect(enumerateArrangements([pool], () => { throw new Error("visited"); })).toBeNull();
    expect([...pool]).toEqual([7, 6, 5, 4, 3, 2, 1, 0]);
    expect(enumerateArrangements([new Int32Array(100_000)], () => undefined)).toBe(1);
    expect(enumerateArrangements([Int32Array.from({ length: 1_000 }, (_, index) => index % 3)], () => undefined)).toBeNull();
    // 7! = 5,040 arrangements in one pool are few, in two of them many.
    const seven = () => Int32Array.from({ length: 7 }, (_, index) => index);
    expect(enumerateArrangements([seven()], () => undefined)).toBe(5_040);
    expect(enumerateArrangements([seven(), Int32Array.of(0, 1)], () => undefined)).toBeNull();
    expect(ENUMERATED_BELOW).toBe(10_000);
  });

  it("tells a listener that it is done, and goes through digits likewise", () => {
    const told: number[] = [];
    enumerateArrangements([Int32Array.of(1, 2, 3)], () => undefined, (done, of) => told.push(done, of));
    const [digits, seen] = [new Int32Array(3), new Set<string>()];
    expect(enumerateDigits(digits, 3, () => seen.add(digits.join()), (done, of) => told.push(done, of))).toBe(27);
    expect([told, seen.size]).toEqual([[6, 6, 27, 27], 27]);
    expect(enumerateDigits(new Int32Array(14), 2, () => undefined)).toBeNull();
  });
});

describe("a test with few arrangements is exact, and is what all of them give", () => {
  const exact = (draws: number) => ({ exact: true, seed: null, draws });

  it("stratifiedDifference", () => {
    const [y, treated, stratum] = [[3, 0, 1, 2, 5, 0, 0], [true, false, true, false, true, false, false], [1, 1, 1, 1, 2, 2, 2]];
    const result = must(stratifiedDifference(y, treated, stratum, rng(), { draws: 20 }));
    const within = (rows: readonly number[]) => orders(rows.map((row) => y[row] as number));
    const all = within([0, 1, 2, 3]).flatMap((one) => within([4, 5, 6]).map((other) => must(stratifiedDifference([...one, ...other], treated, stratum, rng(), { draws: 1 })).difference));
    expect(result).toMatchObject({ ...tails(result.difference, all), ...exact(18) });
  });

  it("overlapTest, over areas and within tiers", () => {
    const [a, b] = [[4, 0, 1, 3, 2], [3, 1, 0, 1, 0]];
    const d = (map: readonly number[]) => must(overlapIndices(a, map)).schoenerD;
    const free = must(overlapTest(a, b, { null: "areaPermutation" }, rng(), 20));
    expect(free).toMatchObject({ ...tails(d(b), orders(b).map(d)), ...exact(30) });
    const tiers = must(overlapTest(a, b, { null: "strataPermutation", strata: [1, 1, 2, 2, 2] }, rng(), 20));
    expect(tiers).toMatchObject({ ...tails(d(b), orders(b.slice(0, 2)).flatMap((low) => orders(b.slice(2)).map((high) => d([...low, ...high])))), ...exact(6 * 1) });
    expect(must(overlapTest(a, b, { null: "population", population: [1, 1, 1, 1, 1] }, rng(), 20))).toMatchObject({ exact: false, draws: 20, seed: 1 });
  });

  it("overlapContrast", () => {
    const [o, a, b] = [[2, 1, 0], [2, 0, 1], [0, 1, 2]];
    const result = must(overlapContrast(o, a, b, rng(), 20));
    const pooled = [0, 0, 2, 1, 2, 2];
    const difference = (labels: readonly number[]) => {
      const map = (label: number) => o.map((_, area) => pooled.filter((one, event) => one === area && labels[event] === label).length);
      return must(overlapIndices(o, map(1))).schoenerD - must(overlapIndices(o, map(0))).schoenerD;
    };
    expect(result).toMatchObject({ ...tails(result.difference, orders([1, 1, 1, 0, 0, 0]).map(difference)), ...exact(20) });
  });

  it("contingency", () => {
    const table = [[2, 1, 0], [0, 1, 2]];
    const result = must(contingency(table, rng(), 20));
    const rows = [0, 0, 0, 1, 1, 1];
    const all = orders([0, 0, 1, 1, 2, 2]).map((columns) => must(contingency([0, 1].map((row) => [0, 1, 2].map((column) => columns.filter((own, event) => own === column && rows[event] === row).length)), rng(), 1)).chi2);
    expect(result).toMatchObject({ pPermutation: tails(result.chi2, all).pGreater, ...exact(90) });
  });

  it("spatialCross, moving y and moving pairs", () => {
    const [x, y, neighbours] = [[3, 1, 4, 1, 5], [2, 7, 1, 8, 2], [[1], [0, 2], [1, 3], [2, 4], [3]]];
    const options = { style: "W", includeSelf: true } as const;
    for (const permute of ["y", "pairs"] as const) {
      const result = must(spatialCross(x, y, neighbours, { ...options, test: { permute, rng: rng(), draws: 20 } }));
      const all = orders([0, 1, 2, 3, 4]).map((order) => must(spatialCross(permute === "y" ? x : order.map((i) => x[i] as number), order.map((i) => y[i] as number), neighbours, options)));
      expect(result.test).toMatchObject({ lee: tails(result.leeL, all.map(({ leeL }) => leeL)), moranXYp: tails(result.moranXY, all.map(({ moranXY }) => moranXY)), exact: true, seed: null });
    }
  });

  it("partialSpearman, by orders without controls and by signs", () => {
    const [x, y] = [[1, 2, 3, 4, 5], [2, 1, 4, 3, 5]];
    const free = must(partialSpearman(x, y, [], { test: { null: "permutation", rng: rng(), draws: 20 } }));
    expect(free.test).toMatchObject({ ...tails(free.rho, orders(y).map((own) => must(partialSpearman(x, own, [])).rho)), ...exact(120) });
    const signs = must(partialSpearman(x, y, [], { test: { null: "moranSpectral", neighbours: [[1], [0, 2], [1, 3], [2, 4], [3]], rng: rng(), draws: 20 } }));
    expect(signs.test).toMatchObject(exact(16));
    const many = must(partialSpearman(x, y, [], { test: { null: "moranSpectral", neighbours: [[1], [0, 2], [1, 3], [2, 4], [3]], rng: rng(), draws: 1 } }));
    expect(many.test).toEqual(signs.test);
  });

  it("coincidence, by exchanged dates, within strata, and by shifts", () => {
    const [first, second] = [{ area: [0, 0, 1, 2], day: [3, 10, 12, 5] }, { area: [0, 1, 2, 2], day: [10, 12, 5, 19] }];
    const pairs = (day: readonly number[]) => must(coincidence(first, { area: second.area, day }, { maxLag: 14 })).pairs;
    const run = (test: Parameters<typeof coincidence>[2]["test"]) => must(coincidence(first, second, { maxLag: 14, ...(test === undefined ? {} : { test }) }));
    const free = run({ null: "permuteDates", rng: rng(), draws: 20 });
    expect(free.test).toMatchObject({ pairsP: tails(free.pairs, orders(second.day).map(pairs)), ...exact(24), nullMeanPairs: expect.closeTo(free.expectedPairs, 12) as number });
    const strata = run({ null: "permuteDates", stratum: [1, 1, 2, 2], rng: rng(), draws: 20 });
    expect(strata.test).toMatchObject({ pairsP: tails(free.pairs, orders([10, 12]).flatMap((one) => orders([5, 19]).map((other) => pairs([...one, ...other])))), ...exact(4) });
    const shifted = run({ null: "circularShift", windowDays: 20, rng: rng(), draws: 20 });
    const days = Array.from({ length: 20 }, (_, index) => index);
    const all = days.flatMap((s) => days.flatMap((t) => days.map((u) => pairs([(10 + s) % 20, (12 + t) % 20, (5 + u) % 20, (19 + u) % 20]))));
    expect(shifted.test).toMatchObject({ pairsP: tails(free.pairs, all), ...exact(8_000) });
  });
});
