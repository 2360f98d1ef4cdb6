import { hooverNull } from "@/lib/analysis/hoover-null";
import { overlapContrast } from "@/lib/analysis/overlap-contrast";
import { overlapTest } from "@/lib/analysis/overlap-test";
import { partialSpearman, type RankNull } from "@/lib/analysis/partial-spearman";
import { moranSpectrum } from "@/lib/analysis/moran-spectrum";
import type { Rng } from "@/lib/analysis/rng";
import { spatialCross } from "@/lib/analysis/spatial-cross";
import type { Finding } from "@/lib/analysis/finding";
import { list, normal, scatter, uneven } from "./chance";
import type { CalibrationCase, SimulatedTest } from "./rejection";

const AREAS = 20;
const ring = Array.from({ length: AREAS }, (_, i) => [(i + 1) % AREAS, (i + AREAS - 1) % AREAS]);
const tiers = list(AREAS, (area) => area % 4);
const people = tiers.map((tier) => 4 ** tier);
const patterns = moranSpectrum(ring);

/** A world that yields no answer (no event in a class, say) would be a fault of the world. */
export function answered<T extends object>(finding: Finding<T>): T {
  if (finding.kind === "undefined") throw new Error(`a simulated world has no answer: ${finding.reason}`);
  return finding;
}

/** A smooth map: each pattern at random strength, the smoother the stronger. */
function smooth(rng: Rng): number[] {
  const strengths = patterns.map((_, k) => normal(rng) / (1 + k));
  return list(AREAS, (area) => patterns.reduce((sum, pattern, k) => sum + (strengths[k] as number) * (pattern[area] as number), 0));
}

function rank(x: number[], y: number[], controls: number[][], test: RankNull): SimulatedTest {
  const result = answered(partialSpearman(x, y, controls, { test }));
  if (result.test === null) throw new Error("a test was asked for");
  return result.test;
}

function lee(x: number[], y: number[], permute: "y" | "pairs", rng: Rng, draws: number): SimulatedTest {
  const { test } = answered(spatialCross(x, y, ring, { style: "W", includeSelf: true, test: { permute, rng, draws } }));
  if (test === null) throw new Error("a test was asked for");
  return test.lee;
}

const heavy = (rng: Rng): number => Math.exp(2 * normal(rng));

export const mapCases: readonly CalibrationCase[] = [
  ...[[80, 80], [150, 8]].map(([nA = 0, nB = 0]) => ({ nA, nB, sizes: `${nA} and ${nB} events, 20 areas` })).flatMap(({ nA, nB, sizes }): CalibrationCase[] => [
    {
      test: "overlapTest, areaPermutation", world: "two uneven maps, drawn apart", sizes, expect: "exact",
      simulate: (rng, draws) => answered(overlapTest(scatter(rng, nA, uneven(rng, AREAS)), scatter(rng, nB, uneven(rng, AREAS)), { null: "areaPermutation" }, rng, draws)),
    },
    {
      test: "overlapTest, strataPermutation", world: "both maps follow four tiers of population", sizes, expect: "exact",
      simulate: (rng, draws) => answered(overlapTest(scatter(rng, nA, people), scatter(rng, nB, people), { null: "strataPermutation", strata: tiers }, rng, draws)),
    },
    {
      test: "overlapTest, population", world: "an uneven map, and one that follows population", sizes, expect: "exact",
      simulate: (rng, draws) => answered(overlapTest(scatter(rng, nA, uneven(rng, AREAS)), scatter(rng, nB, people), { null: "population", population: people }, rng, draws)),
    },
    {
      test: "overlapContrast", world: "a and b from one uneven map, o from another", sizes: `${nA} and ${nB} events against 60, 20 areas`, expect: "exact",
      simulate: (rng, draws) => {
        const shared = uneven(rng, AREAS);
        return answered(overlapContrast(scatter(rng, 60, uneven(rng, AREAS)), scatter(rng, nA, shared), scatter(rng, nB, shared), rng, draws));
      },
    },
    {
      test: "partialSpearman, permutation", world: "two uneven maps, drawn apart, no control", sizes, expect: "exact",
      simulate: (rng, draws) => rank(scatter(rng, nA, uneven(rng, AREAS)), scatter(rng, nB, uneven(rng, AREAS)), [], { null: "permutation", rng, draws }),
    },
  ]),
  {
    test: "hooverNull", world: "events scattered by even weights", sizes: "80 events, 20 equal areas", expect: "exact",
    simulate: (rng, draws) => answered(hooverNull(scatter(rng, 80, people.map(() => 1)), people.map(() => 1), rng, draws)),
  },
  {
    test: "hooverNull", world: "events scattered by very uneven weights", sizes: "80 events, areas from 1 to 64", expect: "exact",
    simulate: (rng, draws) => answered(hooverNull(scatter(rng, 80, people), people, rng, draws)),
  },
  {
    test: "partialSpearman, permutation", world: "a control drives both a little (r about 0.45)", sizes: "20 areas, values", expect: "near",
    simulate: (rng, draws) => {
      const control = list(AREAS, () => normal(rng));
      const follow = (): number[] => control.map((value) => value / 2 + normal(rng));
      return rank(follow(), follow(), [control], { null: "permutation", rng, draws });
    },
  },
  {
    test: "partialSpearman, permutation", world: "a control drives both very strongly (r about 0.95)", sizes: "20 areas, values", expect: "above",
    simulate: (rng, draws) => {
      const control = list(AREAS, () => normal(rng));
      const follow = (): number[] => control.map((value) => 3 * value + normal(rng));
      return rank(follow(), follow(), [control], { null: "permutation", rng, draws });
    },
  },
  {
    test: "partialSpearman, moranSpectral", world: "two rough maps, drawn apart", sizes: "20 areas, values", expect: "near",
    simulate: (rng, draws) => rank(list(AREAS, () => normal(rng)), list(AREAS, () => normal(rng)), [], { null: "moranSpectral", neighbours: ring, rng, draws }),
  },
  {
    test: "partialSpearman, moranSpectral", world: "two smooth maps, drawn apart", sizes: "20 areas, values", expect: "near",
    simulate: (rng, draws) => rank(smooth(rng), smooth(rng), [], { null: "moranSpectral", neighbours: ring, rng, draws }),
  },
  {
    test: "partialSpearman, moranSpectral", world: "two uneven maps, drawn apart", sizes: "150 and 8 events, 20 areas", expect: "near",
    simulate: (rng, draws) => rank(scatter(rng, 150, uneven(rng, AREAS)), scatter(rng, 8, uneven(rng, AREAS)), [], { null: "moranSpectral", neighbours: ring, rng, draws }),
  },
  {
    test: "spatialCross, y permuted", world: "a smooth map, and values drawn apart", sizes: "20 areas, even values", expect: "exact",
    simulate: (rng, draws) => lee(smooth(rng), list(AREAS, () => normal(rng)), "y", rng, draws),
  },
  {
    test: "spatialCross, y permuted", world: "a smooth map, and values drawn apart", sizes: "20 areas, a few hold nearly all", expect: "exact",
    simulate: (rng, draws) => lee(smooth(rng), list(AREAS, () => heavy(rng)), "y", rng, draws),
  },
  {
    test: "spatialCross, pairs permuted", world: "x and y correlated, without arrangement", sizes: "20 areas, even values", expect: "exact",
    simulate: (rng, draws) => {
      const x = list(AREAS, () => normal(rng));
      return lee(x, x.map((value) => value + normal(rng)), "pairs", rng, draws);
    },
  },
  {
    test: "spatialCross, pairs permuted", world: "x and y correlated, without arrangement", sizes: "20 areas, a few hold nearly all", expect: "exact",
    simulate: (rng, draws) => {
      const x = list(AREAS, () => heavy(rng));
      return lee(x, x.map((value) => value * Math.exp(normal(rng))), "pairs", rng, draws);
    },
  },
];
