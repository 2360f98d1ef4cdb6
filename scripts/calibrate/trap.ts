import { coincidence, type CoincidenceNull } from "@/lib/analysis/coincidence";
import { overlapTest } from "@/lib/analysis/overlap-test";
import { partialSpearman, type RankNull } from "@/lib/analysis/partial-spearman";
import type { Rng } from "@/lib/analysis/rng";
import { weightedSampler } from "@/lib/analysis/weighted-sampler";
import { provinces } from "@/lib/codebook/provinces";
import { neighbourIndices } from "@/lib/geography/neighbours";
import { answered } from "./cases-maps";
import { list, normal, scatter, uniform } from "./chance";

/** What each test says of one simulated world, one-sided, by its name in the table. */
export type Verdicts = Readonly<Record<string, number>>;
export type Trap = { readonly world: string; readonly simulate: (rng: Rng, draws: number) => Verdicts };

const people = provinces.map(({ population2018 }) => population2018);
const AREAS = people.length;
const [ATTACKS, OPERATIONS, OTHERS] = [110, 80, 150];
const WINDOW_DAYS = 1440;

/** Kabul alone, the rest in three tiers of size. */
const tiers = (() => {
  const order = list(AREAS, (area) => area).sort((i, j) => (people[j] as number) - (people[i] as number));
  const tier = list(AREAS, () => 0);
  order.forEach((area, place) => (tier[area] = place === 0 ? 0 : 1 + Math.floor((3 * (place - 1)) / (AREAS - 1))));
  return tier;
})();

/** Population times what is the class's own: unlike from province to neighbour, or alike. */
function ownMap(rng: Rng, smooth: boolean): number[] {
  let noise = list(AREAS, () => normal(rng));
  if (smooth) {
    for (let pass = 0; pass < 2; pass++) {
      const before = noise;
      noise = before.map((own, area) => {
        const around = neighbourIndices[area] as readonly number[];
        return (own + around.reduce((sum, other) => sum + (before[other] as number), 0)) / (1 + around.length);
      });
    }
    const spread = Math.sqrt(noise.reduce((sum, value) => sum + value * value, 0) / AREAS);
    noise = noise.map((value) => value / spread);
  }
  return people.map((count, area) => count * Math.exp(noise[area] as number));
}

function maps(rng: Rng, smooth: boolean, draws: number): Verdicts {
  const a = scatter(rng, ATTACKS, ownMap(rng, smooth));
  const b = scatter(rng, OPERATIONS, ownMap(rng, smooth));
  const controls = [people, scatter(rng, OTHERS, people)];
  const rank = (columns: readonly (readonly number[])[], test: RankNull): number => answered(partialSpearman(a, b, columns, { test })).test?.pGreater ?? Number.NaN;
  const freedmanLane = rank(controls, { null: "permutation", rng, draws });
  const moran = rank(controls, { null: "moranSpectral", neighbours: neighbourIndices, rng, draws });
  return {
    "overlap, areaPermutation": answered(overlapTest(a, b, { null: "areaPermutation" }, rng, draws)).pGreater,
    "overlap, strata": answered(overlapTest(a, b, { null: "strataPermutation", strata: tiers }, rng, draws)).pGreater,
    "overlap, population": answered(overlapTest(a, b, { null: "population", population: people }, rng, draws)).pGreater,
    "rank, no controls": rank([], { null: "permutation", rng, draws }),
    "rank, Freedman-Lane": freedmanLane,
    "rank, moranSpectral": moran,
    "larger of the last two": Math.max(freedmanLane, moran),
  };
}

type Days = (area: number) => number;

/** So many bursts of so many days; seven events of ten fall into one of them. */
function bursts(rng: Rng, count: number, length: number): () => number {
  const starts = list(count, () => rng.below(WINDOW_DAYS - length));
  return () => (uniform(rng) < 0.7 ? (starts[rng.below(count)] as number) + rng.below(length) : rng.below(WINDOW_DAYS));
}

const inEachArea = (make: () => () => number): Days => {
  const days = people.map(make);
  return (area) => (days[area] as () => number)();
};

function series(rng: Rng, [first, second]: readonly [Days, Days], draws: number): Verdicts {
  const place = weightedSampler(people, rng);
  const events = (count: number, days: Days) => {
    const area = list(count, place);
    return { area, day: area.map(days) };
  };
  const [attacks, operations] = [events(ATTACKS, first), events(OPERATIONS, second)];
  const p = (test: CoincidenceNull): number => answered(coincidence(attacks, operations, { maxLag: 14, test })).test?.pairsP.pGreater ?? Number.NaN;
  const permuteDates = p({ null: "permuteDates", rng, draws });
  const circularShift = p({ null: "circularShift", windowDays: WINDOW_DAYS, rng, draws });
  return { permuteDates, circularShift, "larger of both": Math.max(permuteDates, circularShift) };
}

/** Worlds without any link, and with what imitates one: the shape of the maps, or of time. */
export const mapTraps: readonly Trap[] = [
  { world: "each follows population, rough", simulate: (rng, draws) => maps(rng, false, draws) },
  { world: "each follows population, smooth", simulate: (rng, draws) => maps(rng, true, draws) },
];

export const seriesTraps: readonly Trap[] = [
  { world: "steady", simulate: (rng, draws) => series(rng, [() => rng.below(WINDOW_DAYS), () => rng.below(WINDOW_DAYS)], draws) },
  {
    world: "one national wave shared by both classes",
    simulate: (rng, draws) => {
      const wave = bursts(rng, 3, 90);
      return series(rng, [wave, wave], draws);
    },
  },
  {
    world: "separate waves inside each province",
    simulate: (rng, draws) => series(rng, [inEachArea(() => bursts(rng, 2, 60)), inEachArea(() => bursts(rng, 2, 60))], draws),
  },
  {
    world: "a third thing drives both in the same province and weeks",
    simulate: (rng, draws) => {
      const shared = inEachArea(() => bursts(rng, 2, 20));
      return series(rng, [shared, shared], draws);
    },
  },
];
