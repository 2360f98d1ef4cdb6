import { describe, expect, it, vi } from "vitest";
import { coincidence } from "@/lib/analysis/coincidence";
import { contingency } from "@/lib/analysis/contingency";
import { crossCorrelation } from "@/lib/analysis/cross-correlation";
import { hooverNull } from "@/lib/analysis/hoover-null";
import { overlapContrast } from "@/lib/analysis/overlap-contrast";
import { overlapTest } from "@/lib/analysis/overlap-test";
import { partialSpearman } from "@/lib/analysis/partial-spearman";
import { type Rng, seededRng } from "@/lib/analysis/rng";
import { spatialCross } from "@/lib/analysis/spatial-cross";
import { stratifiedDifference } from "@/lib/analysis/stratified-difference";
import { weightedSampler } from "@/lib/analysis/weighted-sampler";
import { must } from "./found";

// How often does each permutation test reject at 5% when nothing is there? With 99 draws the level is exactly 5% for a
// statistic without ties and at most that with ties.
const SIMULATIONS = 300;
const DRAWS = 99;
const STANDARD_ERROR = Math.sqrt((0.05 * 0.95) / SIMULATIONS);
const AREAS = 20;

// Seconds at most, but the machine may be busy with other tests.
vi.setConfig({ testTimeout: 60_000 });

function rejectionRate(seed: number, pOf: (rng: Rng) => number): number {
  const rng = seededRng(seed);
  let rejected = 0;
  for (let i = 0; i < SIMULATIONS; i++) if (pOf(rng) <= 0.05) rejected++;
  return rejected / SIMULATIONS;
}

const uniform = (rng: Rng): number => rng.nextU32() / 4294967296;
const normal = (rng: Rng): number => Math.sqrt(-2 * Math.log(1 - uniform(rng))) * Math.cos(2 * Math.PI * uniform(rng));
const list = (length: number, make: (index: number) => number): number[] => Array.from({ length }, (_, index) => make(index));
const chain = Array.from({ length: AREAS }, (_, i) => [i - 1, i + 1].filter((j) => j >= 0 && j < AREAS));

function scatter(rng: Rng, events: number, weights: readonly number[]): number[] {
  const draw = weightedSampler(weights, rng);
  const counts = weights.map(() => 0);
  for (let event = 0; event < events; event++) {
    const area = draw();
    counts[area] = (counts[area] as number) + 1;
  }
  return counts;
}

const people = list(AREAS, (i) => 1 + (i % 5));
const one = list(AREAS, () => 1);

describe("rejection rate at 5% when nothing is there", () => {
  it.each<[string, number, (rng: Rng) => number]>([
    [
      "stratifiedDifference, 5 treated against 45 (unequal groups)",
      1,
      (rng) => must(stratifiedDifference(list(50, () => normal(rng)), list(50, (i) => (i < 5 ? 1 : 0)), list(50, () => 0), rng, { draws: DRAWS })).pGreater,
    ],
    [
      "partialSpearman, Freedman-Lane, with a control that drives both",
      2,
      (rng) => {
        const control = list(AREAS, () => normal(rng));
        const follow = () => control.map((value) => value / 2 + normal(rng));
        return must(partialSpearman(follow(), follow(), [control], { test: { null: "permutation", rng, draws: DRAWS } })).test?.pGreater ?? Number.NaN;
      },
    ],
    [
      "partialSpearman, Moran spectral",
      3,
      (rng) =>
        must(
          partialSpearman(list(AREAS, () => normal(rng)), list(AREAS, () => normal(rng)), [], { test: { null: "moranSpectral", rng, draws: DRAWS, neighbours: chain } }),
        ).test?.pGreater ?? Number.NaN,
    ],
    [
      "spatialCross, y permuted",
      4,
      (rng) =>
        must(spatialCross(list(AREAS, () => normal(rng)), list(AREAS, () => normal(rng)), chain, { style: "W", includeSelf: true, test: { permute: "y", rng, draws: DRAWS } })).test
          ?.lee.pGreater ?? Number.NaN,
    ],
    [
      // Without spatial arrangement the pairs are exchangeable, whatever their correlation.
      "spatialCross, pairs permuted, x and y correlated",
      5,
      (rng) => {
        const x = list(AREAS, () => normal(rng));
        const y = x.map((value) => value + normal(rng));
        return must(spatialCross(x, y, chain, { style: "W", includeSelf: true, test: { permute: "pairs", rng, draws: DRAWS } })).test?.lee.pGreater ?? Number.NaN;
      },
    ],
  ])("%s: is 5%", (_, seed, pOf) => {
    expect(Math.abs(rejectionRate(seed, pOf) - 0.05)).toBeLessThan(3.5 * STANDARD_ERROR);
  });

  it.each<[string, number, (rng: Rng) => number]>([
    ["hooverNull", 11, (rng) => must(hooverNull(scatter(rng, 60, people), people, rng, DRAWS)).pGreater],
    ["overlapTest, areas", 12, (rng) => must(overlapTest(scatter(rng, 60, one), scatter(rng, 40, one), { null: "areaPermutation" }, rng, DRAWS)).pGreater],
    [
      "overlapTest, strata, both maps following population",
      13,
      (rng) => must(overlapTest(scatter(rng, 60, people), scatter(rng, 40, people), { null: "strataPermutation", strata: people }, rng, DRAWS)).pGreater,
    ],
    [
      "overlapTest, population, both maps following it",
      14,
      (rng) => must(overlapTest(scatter(rng, 60, people), scatter(rng, 40, people), { null: "population", population: people }, rng, DRAWS)).pGreater,
    ],
    ["overlapContrast, unequal n", 15, (rng) => must(overlapContrast(scatter(rng, 50, people), scatter(rng, 60, people), scatter(rng, 25, people), rng, DRAWS)).pGreater],
    [
      "contingency",
      16,
      (rng) => {
        const table = [0, 1].map(() => scatter(rng, 30, [1, 2, 3]));
        const result = contingency(table, rng, DRAWS);
        return result.kind === "found" ? result.pPermutation : 1;
      },
    ],
    ["coincidence, dates permuted", 17, (rng) => coincidenceP(rng, "permuteDates")],
    ["coincidence, shifted in a circle", 18, (rng) => coincidenceP(rng, "circularShift")],
  ])("%s: is at most 5%, and not far below", (_, seed, pOf) => {
    const rate = rejectionRate(seed, pOf);
    expect(rate).toBeLessThan(0.05 + 3.5 * STANDARD_ERROR);
    expect(rate).toBeGreaterThan(0.005);
  });
});

describe("crossCorrelation's p", () => {
  const pOf = (steps: number, maxLag: number) => (rng: Rng) =>
    must(crossCorrelation(list(steps, () => normal(rng)), list(steps, () => normal(rng)), { maxLag, detrend: "linear" })).pMax;

  it("is right without lags to choose from", () => {
    expect(Math.abs(rejectionRate(21, pOf(60, 0)) - 0.05)).toBeLessThan(3.5 * STANDARD_ERROR);
  });

  // Shifts that only relabel the lags are left out, and with them those that would show how often a window of
  // 2·maxLag + 1 neighbouring lags holds the highest peak: that often, (2·maxLag + 1)/steps, p is as small as it gets.
  it("is too small in short series, as the documentation says: about 10% for 48 steps and 3 lags", () => {
    expect(Math.abs(rejectionRate(22, pOf(48, 3)) - 0.1)).toBeLessThan(0.05);
  });
});

function coincidenceP(rng: Rng, against: "permuteDates" | "circularShift"): number {
  const draw = weightedSampler(people.slice(0, 8), rng);
  const make = (n: number) => ({ area: list(n, draw), day: list(n, () => rng.below(400)) });
  const test = against === "permuteDates" ? ({ null: against, rng, draws: DRAWS } as const) : ({ null: against, rng, draws: DRAWS, windowDays: 400 } as const);
  return must(coincidence(make(60), make(40), { maxLag: 14, test })).test?.pairsP.pGreater ?? Number.NaN;
}
