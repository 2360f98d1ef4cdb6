import type { Interval } from "@/lib/analysis/finding";
import type { CalibrationCase, RejectionRate } from "./rejection";
import { samplingError } from "./rejection";

export type Rated = { readonly one: CalibrationCase; readonly result: RejectionRate };
export type TrapRates = { readonly world: string; readonly rates: Readonly<Record<string, number>> };
export type CalibrationRun = {
  readonly day: string;
  readonly simulations: number;
  readonly draws: number;
  readonly firstSeed: number;
  readonly rated: readonly Rated[];
  readonly traps: { readonly simulations: number; readonly draws: number; readonly maps: readonly TrapRates[]; readonly series: readonly TrapRates[] };
};

/** Standard errors within which a rate counts as 5%. With some 30 rates, 3.5 lets a right test fail once in 70 runs. */
export const ERRORS = 3.5;

/** Is the rate what it should be? A case that is known to be off passes as long as it is not further off than 12%. */
export function holds({ one, result }: Rated): boolean {
  const margin = samplingError(result.simulations, ERRORS);
  const rate = result.tieless?.rate ?? result.rate;
  if (one.expect === "above") return result.rate < 0.12 + margin;
  if (result.rate > 0.05 + margin + (one.expect === "near" ? 0.015 : 0)) return false;
  if (result.tieless === null) return true;
  return Math.abs(rate - 0.05) <= margin + (one.expect === "near" ? 0.02 : 0);
}

const words = { exact: "5%", near: "about 5%", above: "above, known" } as const;
const percent = (share: number): string => `${(100 * share).toFixed(1)}%`;
const range = ([lower, upper]: Interval): string => `${(100 * lower).toFixed(1)}-${(100 * upper).toFixed(1)}`;
const row = (cells: readonly string[]): string => `| ${cells.join(" | ")} |`;

function trapTable(first: string, traps: readonly TrapRates[]): string {
  const tests = Object.keys(traps[0]?.rates ?? {});
  return [
    row([first, ...tests]),
    row([first, ...tests].map(() => "---")),
    ...traps.map(({ world, rates }) => row([world, ...tests.map((test) => `${Math.round(100 * (rates[test] as number))}%`)])),
  ].join("\n");
}

/** The document of one run: what was simulated, from which seeds, what came, and what that means. */
export function calibrationDocument(run: CalibrationRun): string {
  const { rated, traps } = run;
  return `# Calibration of the permutation tests

How often does each test reject at a nominal 5% (two-sided) when nothing is there? Made by \`npm run calibrate\` on ${run.day}:
${run.simulations.toLocaleString("en")} simulated worlds a row, ${run.draws} draws a test, generator xoshiro128** 1.1, seeds as listed. \`npm test\` runs the same
worlds a few hundred times.

Two rates are given. *As computed* is what a reader of the p-value gets. Statistics that count have ties, and a tie between
a drawn and the real value counts against rejecting, so this rate may lie below 5%. *Ties at random* breaks those ties by
chance; an exact test then rejects in exactly 5%, so that ties cannot hide a fault. A dash: the test gives a single p. In
parentheses the exact binomial (Clopper-Pearson) 95% interval, in percent: one row in twenty misses 5% by chance alone.

${row(["test", "simulated world, nothing there", "sizes", "should be", "as computed", "ties at random", "seed"])}
${row(["---", "---", "---", "---", "---:", "---:", "---:"])}
${rated
  .map(({ one, result }) =>
    row([
      one.test, one.world, one.sizes, words[one.expect],
      `${percent(result.rate)} (${range(result.interval)})`,
      result.tieless === null ? "-" : `${percent(result.tieless.rate)} (${range(result.tieless.interval)})`,
      String(result.seed),
    ]),
  )
  .join("\n")}

## What is off, and known

- **crossCorrelation** with 3 lags rejects in 8 to 10% of short series. The p of the specification leaves out circular shifts
  that only relabel the lags, and with them those that would tell how often a window of neighbouring lags holds the highest
  peak: about (2·3 + 1)/months. At lag 0 alone it is right, at 120 months nearly. It is used for description only, never
  for a verdict.
- **partialSpearman with Freedman and Lane's permutation** rejects too often where a control drives both maps very strongly:
  ranks take out only what is a straight line in ranks. 9 to 10% where the control's correlation with both is about 0.95,
  with 20 areas as with 34 or 60; a control of ordinary strength leaves it near 5%. The larger of its p and the one of
  moranSpectral is what findings use (below).
- **moranSpectral** is exact for values whose patterns are as likely to point either way; ranks of skewed counts are so only
  nearly, hence *about*.
- **Two maps that are both very smooth** (second row of the next table: noise averaged twice over neighbours) are linked too
  often even by the larger of the two p: smoothness is then most of what 34 areas can tell. Between rough
  maps it stays below 5%.

## The trap: worlds without a link that imitate one

One-sided, ${traps.simulations.toLocaleString("en")} worlds a row, ${traps.draws} draws, 110 and 80 events, the 34 provinces with their population of 2018 and their borders.
Controls of the rank tests: population, and 150 other events that follow it.

${trapTable("two maps without a link", traps.maps)}

${trapTable("two series of events without a link, 14 days", traps.series)}

Hence the rule that the larger of the two p counts. The last row is the limit of every such test: it finds timing in common,
not response.
`;
}
