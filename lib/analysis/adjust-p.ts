import { AnalysisInputError } from "./analysis-input-error";
import { type Finding, found } from "./finding";
import { requireFinite } from "./input-checks";

export type AdjustMethod = "BH" | "BY" | "holm";
export type AdjustedP = {
  /** In the order given; null where there was no p. */
  readonly adjusted: readonly (number | null)[];
  /** How many p-values there were. */
  readonly tests: number;
  readonly method: AdjustMethod;
};

/**
 * How much does each p-value have to grow because many were looked at?
 *
 * Inputs: `p`, null for a test that was undefined (stays null and is not counted); the method. BH holds the share of
 * false findings among those reported (independent or positively dependent tests), BY under any dependence, holm the
 * chance of any false finding at all.
 *
 * Result: monotone adjusted values, never above 1. Always found; an empty list gives an empty list. Throws
 * `bad-parameter` for a p outside [0, 1], `not-finite`.
 *
 * Benjamini & Hochberg 1995, doi:10.1111/j.2517-6161.1995.tb02031.x; Benjamini & Yekutieli 2001,
 * doi:10.1214/aos/1013699998; Holm 1979, Scand J Stat 6. O(n log n).
 */
export function adjustP(p: readonly (number | null)[], method: AdjustMethod): Finding<AdjustedP> {
  const given = p.flatMap((value, index) => (value === null ? [] : [{ value, index }]));
  for (const { value, index } of given) {
    requireFinite({ [`p[${index}]`]: value });
  }
  for (const { value, index } of given) {
    if (value < 0 || value > 1) {
      throw new AnalysisInputError("bad-parameter", { field: "p", index, value }, "a p-value lies between 0 and 1");
    }
  }
  const m = given.length;
  const adjusted: (number | null)[] = p.map(() => null);
  const ascending = given.toSorted((a, b) => a.value - b.value);
  if (method === "holm") {
    let highest = 0;
    for (const [place, { value, index }] of ascending.entries()) {
      highest = Math.max(highest, Math.min(1, (m - place) * value));
      adjusted[index] = highest;
    }
  } else {
    const dependence = method === "BY" ? ascending.reduce((sum, _, place) => sum + 1 / (place + 1), 0) : 1;
    let lowest = 1;
    for (let place = m - 1; place >= 0; place--) {
      const { value, index } = ascending[place] as { value: number; index: number };
      lowest = Math.min(lowest, (dependence * m * value) / (place + 1));
      adjusted[index] = lowest;
    }
  }
  return found<AdjustedP>({ adjusted, tests: m, method });
}
