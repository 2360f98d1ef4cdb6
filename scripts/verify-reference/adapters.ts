import { type AchGrade, type AchRating, achScore } from "@/lib/analysis/ach-score";
import { type AdjustMethod, adjustP } from "@/lib/analysis/adjust-p";
import { areaRates } from "@/lib/analysis/area-rates";
import { chapman } from "@/lib/analysis/chapman";
import { coincidence, type CoincidenceNull } from "@/lib/analysis/coincidence";
import { coincidenceBounds, type IntervalEvents } from "@/lib/analysis/coincidence-bounds";
import { concentration } from "@/lib/analysis/concentration";
import { contingency } from "@/lib/analysis/contingency";
import { crossCorrelation } from "@/lib/analysis/cross-correlation";
import type { DatedEvents } from "@/lib/analysis/dated-events";
import { designEffect } from "@/lib/analysis/design-effect";
import * as distributions from "@/lib/analysis/distributions";
import { type Finding, found } from "@/lib/analysis/finding";
import { hooverNull } from "@/lib/analysis/hoover-null";
import { identificationBounds } from "@/lib/analysis/identification-bounds";
import { leaveOneOut } from "@/lib/analysis/leave-one-out";
import { membershipBounds } from "@/lib/analysis/membership-bounds";
import { overlapContrast } from "@/lib/analysis/overlap-contrast";
import { overlapIndices } from "@/lib/analysis/overlap-indices";
import { type OverlapNull, overlapTest } from "@/lib/analysis/overlap-test";
import { partialSpearman, type RankNull, spearman } from "@/lib/analysis/partial-spearman";
import { permutationP } from "@/lib/analysis/permutation-p";
import { poissonRateRatio } from "@/lib/analysis/poisson-rate-ratio";
import { quasiPoisson } from "@/lib/analysis/quasi-poisson";
import { midRanks } from "@/lib/analysis/ranks";
import { type Rng, rngFromState, type RngState, seededRng, seedWords } from "@/lib/analysis/rng";
import { shareInterval } from "@/lib/analysis/share-interval";
import type { Closeness } from "@/lib/analysis/space-closeness";
import { spatialCross } from "@/lib/analysis/spatial-cross";
import { stratifiedDifference } from "@/lib/analysis/stratified-difference";
import { twoByTwo } from "@/lib/analysis/two-by-two";

export type AdapterCall = { readonly fields: Record<string, unknown>; readonly rng: Rng; readonly draws: number };
type Adapter = (call: AdapterCall) => unknown;

/**
 * How each reference function's names map to ours. What is left out takes the function's own default. The tests of
 * tests/golden run through the same table.
 */
export const adapters: Readonly<Record<string, Adapter>> = {
  achScore: ({ fields: f }) =>
    achScore(f["ratings"] as AchRating[][], f["credibility"] as AchGrade[], f["relevance"] as AchGrade[]),
  adjustP: ({ fields: f }) => adjustP(f["p"] as (number | null)[], f["method"] as AdjustMethod),
  areaRates: ({ fields: f }) =>
    areaRates(nums(f, "counts"), nums(f, "population"), { years: num(f, "years"), conf: num(f, "conf"), per: num(f, "per") }),
  chapman: ({ fields: f }) => chapman(num(f, "n1"), num(f, "n2"), num(f, "m"), num(f, "conf")),
  coincidence: ({ fields: f, rng, draws }) => {
    const lags = { minLag: num(f, "minLag"), maxLag: num(f, "maxLag"), close: f["close"] as Closeness };
    const twins = f["twins"] === undefined ? {} : { twins: f["twins"] as [number, number][] };
    const result = coincidence(f["first"] as DatedEvents, f["second"] as DatedEvents, { ...lags, ...twins, ...datesTest(f, rng, draws) });
    return result.kind === "found" && result.test !== null ? { ...result, ...result.test } : result;
  },
  coincidenceBounds: ({ fields: f }) =>
    coincidenceBounds(f["first"] as IntervalEvents, f["second"] as IntervalEvents, { minLag: num(f, "minLag"), maxLag: num(f, "maxLag") }),
  concentration: ({ fields: f }) => {
    const weights = f["weights"];
    return weights === null || weights === undefined ? concentration(nums(f, "counts")) : concentration(nums(f, "counts"), nums(f, "weights"));
  },
  contingency: ({ fields: f, rng, draws }) => contingency(f["table"] as number[][], rng, draws),
  crossCorrelation: ({ fields: f }) =>
    crossCorrelation(nums(f, "x"), nums(f, "y"), { maxLag: num(f, "maxLag"), detrend: f["detrend"] as "linear" | "none" }),
  designEffect: ({ fields: f }) => designEffect(nums(f, "x"), nums(f, "n")),
  distributions: ({ fields: f }) => ({ values: (f["queries"] as Query[]).map(answer) }),
  hooverNull: ({ fields: f, rng, draws }) => hooverNull(nums(f, "counts"), nums(f, "weights"), rng, draws),
  identificationBounds: ({ fields: f }) =>
    identificationBounds(num(f, "yes"), num(f, "no"), num(f, "unknown"), { conf: num(f, "conf"), threshold: num(f, "threshold") }),
  leaveOneOut: ({ fields: f }) => {
    const [a, b] = [nums(f, "a"), nums(f, "b")];
    const statistic = statistics[f["statistic"] as keyof typeof statistics];
    return leaveOneOut(a.length, (kept) => statistic(pick(a, kept), pick(b, kept)));
  },
  membershipBounds: ({ fields: f }) =>
    membershipBounds(num(f, "inside"), num(f, "outside"), num(f, "undecidedInside"), num(f, "undecidedOutside")),
  midRanks: ({ fields: f }) => ({ ranks: midRanks(nums(f, "values")) }),
  overlapContrast: ({ fields: f, rng, draws }) => overlapContrast(nums(f, "o"), nums(f, "a"), nums(f, "b"), rng, draws),
  overlapIndices: ({ fields: f }) => overlapIndices(nums(f, "a"), nums(f, "b")),
  overlapTest: ({ fields: f, rng, draws }) => overlapTest(nums(f, "a"), nums(f, "b"), mapNull(f), rng, draws),
  partialSpearman: ({ fields: f, rng, draws }) => {
    const controls = (f["controls"] ?? []) as number[][];
    const result = partialSpearman(nums(f, "x"), nums(f, "y"), controls, { conf: num(f, "conf"), ...rankTest(f, rng, draws) });
    return result.kind === "found" && result.test !== null ? { ...result, ...result.test } : result;
  },
  permutationP: ({ fields: f }) => permutationP(num(f, "extreme"), num(f, "permutations"), num(f, "conf")),
  poissonRateRatio: ({ fields: f }) => poissonRateRatio(num(f, "x1"), num(f, "t1"), num(f, "x2"), num(f, "t2"), num(f, "conf")),
  quasiPoisson: ({ fields: f }) =>
    quasiPoisson(nums(f, "y"), f["columns"] as number[][], {
      conf: num(f, "conf"),
      ...(f["offset"] === null || f["offset"] === undefined ? {} : { offset: nums(f, "offset") }),
    }),
  rng: ({ fields: f }) => rngValues(f),
  shareInterval: ({ fields: f }) =>
    shareInterval(num(f, "x"), num(f, "n"), {
      conf: num(f, "conf"),
      family: num(f, "family"),
      deff: num(f, "deff"),
      threshold: num(f, "threshold"),
    }),
  spatialCross: ({ fields: f, rng, draws }) => {
    const permute = f["permute"];
    const result = spatialCross(nums(f, "x"), nums(f, "y"), f["neighbours"] as number[][], {
      style: f["style"] as "W" | "B",
      includeSelf: f["includeSelf"] as boolean,
      ...(permute === "y" || permute === "pairs" ? { test: { permute, rng, draws } } : {}),
    });
    return result.kind === "found" && result.test !== null ? { ...result, ...result.test } : result;
  },
  stratifiedDifference: ({ fields: f, rng, draws }) =>
    stratifiedDifference(nums(f, "y"), nums(f, "treated"), f["stratum"] as (number | string)[], rng, { draws, conf: num(f, "conf") }),
  twoByTwo: ({ fields: f }) => twoByTwo(num(f, "a"), num(f, "b"), num(f, "c"), num(f, "d"), num(f, "conf")),
};

type Query = { readonly fn: Exclude<keyof typeof distributions, "twoSidedZ">; readonly args: number[] };

function answer({ fn, args }: Query): number {
  const call = distributions[fn] as (...args: number[]) => number;
  return call(...args);
}

const statistics = {
  spearman: (a: number[], b: number[]) => asValue(spearman(a, b), ({ rho }) => rho),
  schoenerD: (a: number[], b: number[]) => asValue(overlapIndices(a, b), (indices) => indices.schoenerD),
  share: (a: number[], b: number[]): Finding<{ value: number }> => {
    const total = a.reduce((sum, value) => sum + value, 0);
    return found({ value: a.reduce((sum, value, i) => sum + value * (b[i] as number), 0) / total });
  },
};

function asValue<T extends object>(finding: Finding<T>, value: (result: T) => number): Finding<{ value: number }> {
  return finding.kind === "found" ? found({ value: value(finding) }) : finding;
}

function rankTest(f: Record<string, unknown>, rng: Rng, draws: number): { test?: RankNull } {
  if (f["null"] === "permutation") return { test: { null: "permutation", rng, draws } };
  if (f["null"] !== "moranSpectral") return {};
  return { test: { null: "moranSpectral", rng, draws, neighbours: f["neighbours"] as number[][] } };
}

function datesTest(f: Record<string, unknown>, rng: Rng, draws: number): { test?: CoincidenceNull } {
  const { stratum } = f["second"] as { stratum?: (number | string)[] | null };
  const within = stratum === undefined || stratum === null ? {} : { stratum };
  if (f["null"] === "permuteDates") return { test: { null: "permuteDates", rng, draws, ...within } };
  if (f["null"] !== "circularShift") return {};
  return { test: { null: "circularShift", rng, draws, windowDays: num(f, "windowDays") } };
}

function mapNull(f: Record<string, unknown>): OverlapNull {
  if (f["null"] === "strataPermutation") return { null: "strataPermutation", strata: f["strata"] as (number | string)[] };
  if (f["null"] === "population") return { null: "population", population: nums(f, "population") };
  return { null: "areaPermutation" };
}

function rngValues(f: Record<string, unknown>): unknown {
  const state = f["state"] as RngState | undefined;
  const rng = (): Rng => (state === undefined ? seededRng(num(f, "seed")) : rngFromState(state));
  switch (f["op"]) {
    case "seedWords":
      return found({ values: seedWords(num(f, "seed")) });
    case "shuffle":
      return found({ values: rng().shuffle([...nums(f, "array")]) });
    case "below":
      return found({ values: repeat(f, rng(), (made) => made.below(num(f, "n"))) });
    default:
      return found({ values: repeat(f, rng(), (made) => made.nextU32()) });
  }
}

function repeat(f: Record<string, unknown>, rng: Rng, draw: (rng: Rng) => number): number[] {
  return Array.from({ length: num(f, "count") }, () => draw(rng));
}

export function num(fields: Record<string, unknown>, name: string): number {
  return fields[name] as number;
}

export function nums(fields: Record<string, unknown>, name: string): number[] {
  return fields[name] as number[];
}

function pick(values: number[], kept: readonly number[]): number[] {
  return kept.map((index) => values[index] as number);
}
