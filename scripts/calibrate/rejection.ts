import { exactShareInterval } from "@/lib/analysis/exact-share-interval";
import type { Interval } from "@/lib/analysis/finding";
import { type Rng, seededRng } from "@/lib/analysis/rng";
import { uniform } from "./chance";

/** What one simulated test answers: its one-sided p-values, or the only p it has. */
export type SimulatedTest = { readonly pGreater: number; readonly pLess: number } | { readonly p: number };

/** What the rate at 5% has to be when nothing is there. */
export type Expectation =
  /** 5% once ties are broken at random: the test is exact, and p as computed never rejects more often. */
  | "exact"
  /** About 5%: an approximation of which the table tells how good it is here. */
  | "near"
  /** Above 5%, known, and told in the function's documentation. */
  | "above";

export type CalibrationCase = {
  readonly test: string;
  /** How the data are made; nothing is there in any of them. */
  readonly world: string;
  readonly sizes: string;
  readonly expect: Expectation;
  readonly simulate: (rng: Rng, draws: number) => SimulatedTest;
};

export type RejectionRate = {
  readonly simulations: number;
  readonly draws: number;
  readonly seed: number;
  readonly rejected: number;
  readonly rate: number;
  /** Clopper-Pearson at 95%. */
  readonly interval: Interval;
  /** The rate with ties between drawn and real values broken at random; null for a test with a single p. */
  readonly tieless: { readonly rejected: number; readonly rate: number; readonly interval: Interval } | null;
};

export const LEVEL = 0.05;

/**
 * How often does a test reject at 5% (two-sided) when nothing is there?
 *
 * Statistics that count have ties, and a tie counts against rejecting: their p-values are larger than they would have
 * to be. With ties broken at random, p = (drawn above + u·(1 + drawn equal)) / (1 + draws) with u uniform, an exact test
 * rejects in exactly 5%, whatever its ties. Both rates are counted, so that ties cannot hide a fault.
 * Phipson & Smyth 2010, doi:10.2202/1544-6115.1585.
 */
export function rejectionRate(one: CalibrationCase, seed: number, simulations: number, draws: number): RejectionRate {
  const rng = seededRng(seed);
  let rejected = 0;
  let tieless = 0;
  let single = false;
  for (let simulation = 0; simulation < simulations; simulation++) {
    const result = one.simulate(rng, draws);
    if ("p" in result) {
      single = true;
      if (result.p <= LEVEL) rejected++;
      continue;
    }
    if (2 * Math.min(result.pGreater, result.pLess) <= LEVEL) rejected++;
    const upper = randomised(result.pGreater, result.pLess, draws, uniform(rng));
    if (2 * Math.min(upper, 1 - upper) <= LEVEL) tieless++;
  }
  const rated = (count: number) => ({ rejected: count, rate: count / simulations, interval: exactShareInterval(count, simulations, 0.05) });
  return { simulations, draws, seed, ...rated(rejected), tieless: single ? null : rated(tieless) };
}

function randomised(pGreater: number, pLess: number, draws: number, u: number): number {
  const atLeast = Math.round(pGreater * (draws + 1)) - 1;
  const atMost = Math.round(pLess * (draws + 1)) - 1;
  const equal = atLeast + atMost - draws;
  return (atLeast - equal + u * (1 + equal)) / (draws + 1);
}

/** How far from 5% sampling alone takes the rate of so many simulations, at this many standard errors. */
export function samplingError(simulations: number, errors: number): number {
  return errors * Math.sqrt((LEVEL * (1 - LEVEL)) / simulations);
}
