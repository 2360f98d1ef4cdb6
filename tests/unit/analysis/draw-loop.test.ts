import { describe, expect, it } from "vitest";
import { coincidence } from "@/lib/analysis/coincidence";
import { contingency } from "@/lib/analysis/contingency";
import { Cancelled, DRAWS_A_BLOCK, type OnDraws, repeatDraws } from "@/lib/analysis/draw-loop";
import { hooverNull } from "@/lib/analysis/hoover-null";
import { overlapContrast } from "@/lib/analysis/overlap-contrast";
import { overlapTest } from "@/lib/analysis/overlap-test";
import { partialSpearman } from "@/lib/analysis/partial-spearman";
import { seededRng } from "@/lib/analysis/rng";
import { spatialCross } from "@/lib/analysis/spatial-cross";
import { stratifiedDifference } from "@/lib/analysis/stratified-difference";

const draws = 1200;
// Long enough that their arrangements are too many to go through: a test of few arrangements draws nothing.
const a = [5, 0, 3, 1, 2, 7, 4, 6, 8, 2, 1, 0, 3, 9, 5];
const b = [1, 4, 0, 2, 2, 1, 0, 3, 5, 1, 6, 2, 0, 4, 1];
const halves = a.map((_, i) => i % 2);
const ring = a.map((_, i) => [(i + 1) % 15, (i + 14) % 15]);
const first = { area: [0, 0, 1, 2], day: [1, 20, 5, 9] };
const second = { area: [0, 1, 2, 2, 0, 1, 2, 0], day: [4, 7, 30, 11, 2, 19, 33, 8] };

type Listening = { onDraws?: OnDraws };
const listening = (onDraws: OnDraws | undefined): Listening => (onDraws === undefined ? {} : { onDraws });

// Every function that draws, each null once.
const tests: readonly [string, (onDraws?: OnDraws) => unknown][] = [
  ["overlapTest", (onDraws) => overlapTest(a, b, { null: "areaPermutation" }, seededRng(1), draws, onDraws)],
  ["overlapContrast", (onDraws) => overlapContrast(a, b, a, seededRng(1), draws, onDraws)],
  ["hooverNull", (onDraws) => hooverNull(a, b.map((value) => value + 1), seededRng(1), draws, onDraws)],
  ["contingency", (onDraws) => contingency([a, b], seededRng(1), draws, onDraws)],
  ["stratifiedDifference", (onDraws) => stratifiedDifference([...a, ...b], [...halves, ...halves], [...a, ...b].map((_, i) => i % 3), seededRng(1), { draws, ...listening(onDraws) })],
  ["partialSpearman, permutation", (onDraws) => partialSpearman(a, b, [], { test: { null: "permutation", rng: seededRng(1), draws, ...listening(onDraws) } })],
  ["partialSpearman, moranSpectral", (onDraws) => partialSpearman(a, b, [], { test: { null: "moranSpectral", neighbours: ring, rng: seededRng(1), draws, ...listening(onDraws) } })],
  ["spatialCross, y", (onDraws) => spatialCross(a, b, ring, { style: "W", includeSelf: true, test: { permute: "y", rng: seededRng(1), draws, ...listening(onDraws) } })],
  ["spatialCross, pairs", (onDraws) => spatialCross(a, b, ring, { style: "W", includeSelf: true, test: { permute: "pairs", rng: seededRng(1), draws, ...listening(onDraws) } })],
  ["coincidence, permuteDates", (onDraws) => coincidence(first, second, { maxLag: 14, test: { null: "permuteDates", rng: seededRng(1), draws, ...listening(onDraws) } })],
  ["coincidence, circularShift", (onDraws) => coincidence(first, second, { maxLag: 14, test: { null: "circularShift", windowDays: 40, rng: seededRng(1), draws, ...listening(onDraws) } })],
];

describe("a test that draws", () => {
  it.each(tests)("%s says how far it is, and answers the same when watched", (_, run) => {
    const seen: [number, number][] = [];
    expect(run((done, of) => seen.push([done, of]))).toEqual(run());
    expect(seen).toEqual([[500, draws], [1000, draws], [1200, draws]]);
  });

  it.each(tests)("%s ends when told to", (_, run) => {
    let calls = 0;
    const stop: OnDraws = (done, of) => {
      calls++;
      throw new Cancelled(done, of);
    };
    expect(() => run(stop)).toThrow(Cancelled);
    expect(calls).toBe(1);
  });
});

describe(repeatDraws, () => {
  it("draws as often as asked, and reports the end once", () => {
    for (const wanted of [1, DRAWS_A_BLOCK, DRAWS_A_BLOCK + 1]) {
      let drawn = 0;
      const reports: number[] = [];
      repeatDraws(wanted, (done) => reports.push(done), () => drawn++);
      expect(drawn).toBe(wanted);
      expect(reports.at(-1)).toBe(wanted);
      expect(new Set(reports).size).toBe(reports.length);
    }
  });
});
