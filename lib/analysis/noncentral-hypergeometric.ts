import { findRoot } from "./find-root";

/**
 * Fisher's noncentral hypergeometric distribution: the count in one cell of a 2 x 2 table whose margins are fixed,
 * when the true odds ratio is exp(logOdds). Internal to `twoByTwo`.
 *
 * Fisher 1935, doi:10.2307/2342435.
 */
export type CellDistribution = {
  readonly least: number;
  readonly most: number;
  /** P(cell >= k), or P(cell <= k). */
  atLeast(k: number, logOdds: number): number;
  atMost(k: number, logOdds: number): number;
  mean(logOdds: number): number;
  /** P(cell = k) at odds ratio 1. */
  centralMass(k: number): number;
};

/** `row1` of `row1 + row2` events lie in the first row, `column1` of them in the first column. */
export function cellDistribution(row1: number, row2: number, column1: number): CellDistribution {
  const least = Math.max(0, column1 - row2);
  const most = Math.min(row1, column1);
  // Logs of the unnormalised masses, by the ratio of neighbours: exact differences, no factorials to overflow.
  const logs = new Float64Array(most - least + 1);
  for (let place = 1; place < logs.length; place++) {
    const k = least + place;
    logs[place] = (logs[place - 1] as number) + Math.log(((row1 - k + 1) * (column1 - k + 1)) / (k * (row2 - column1 + k)));
  }

  function sums(logOdds: number, from: number, to: number): { part: number; whole: number; moment: number } {
    let peak = Number.NEGATIVE_INFINITY;
    for (let place = 0; place < logs.length; place++) {
      peak = Math.max(peak, (logs[place] as number) + logOdds * (least + place));
    }
    let part = 0;
    let whole = 0;
    let moment = 0;
    for (let place = 0; place < logs.length; place++) {
      const k = least + place;
      const mass = Math.exp((logs[place] as number) + logOdds * k - peak);
      whole += mass;
      moment += mass * k;
      if (k >= from && k <= to) part += mass;
    }
    return { part, whole, moment };
  }

  const between = (from: number, to: number, logOdds: number): number => {
    const { part, whole } = sums(logOdds, from, to);
    return part / whole;
  };
  return {
    least,
    most,
    atLeast: (k, logOdds) => between(k, most, logOdds),
    atMost: (k, logOdds) => between(least, k, logOdds),
    mean: (logOdds) => {
      const { moment, whole } = sums(logOdds, least, most);
      return moment / whole;
    },
    centralMass: (k) => between(k, k, 0),
  };
}

/** The odds ratio at which `grows`, an increasing function of its logarithm, crosses 0. */
export function oddsRatioAt(grows: (logOdds: number) => number): number {
  let reach = 1;
  while (grows(-reach) > 0 || grows(reach) < 0) reach *= 2;
  return Math.exp(findRoot(grows, -reach, reach));
}
