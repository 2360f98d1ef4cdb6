/** Why a statistic has no value for data that are in order. Closed: a new reason is a new line here and in the catalogue. */
export type UndefinedReason =
  | "zero-total" // nothing to divide by: no event at all, or none on one side
  | "too-few" // fewer observations than the statistic needs to exist
  | "constant-input" // nothing varies, so nothing can vary together
  | "no-neighbours" // a spatial statistic on areas none of which touch
  | "no-informative-strata" // no stratum holds both treated and control rows
  | "degenerate-table" // a row or column of the table is empty
  | "separation"; // the likelihood has no maximum at a finite value

/** The data have no answer. `n` is the number of observations there were (each function says what it counts). */
export type UndefinedFinding = { readonly kind: "undefined"; readonly reason: UndefinedReason; readonly n: number };

/**
 * What every statistic returns: an answer, or a reason why these data have none. Never NaN, and never a number that
 * stands for "we cannot tell". Bad input is different: it is a caller's mistake and throws `AnalysisInputError`.
 * A `null` inside a found result means that this one part is undefined; the function's documentation says when.
 */
export type Finding<T extends object> = ({ readonly kind: "found" } & Readonly<T>) | UndefinedFinding;

/** Two ends, lower first. An end may be Infinity where the documentation says so; neither is ever NaN. */
export type Interval = readonly [lower: number, upper: number];

export function found<T extends object>(result: T): { readonly kind: "found" } & Readonly<T> {
  return { kind: "found", ...result };
}

export function undefinedFinding(reason: UndefinedReason, n: number): UndefinedFinding {
  return { kind: "undefined", reason, n };
}
