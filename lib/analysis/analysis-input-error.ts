/** What is wrong with an argument. Closed, so that callers and tests can name every case. */
export type AnalysisInputCode =
  | "not-finite"
  | "negative-count"
  | "non-integer-count"
  | "bad-count" // more successes than trials
  | "bad-parameter" // confidence, threshold, lag … outside its range
  | "bad-exposure" // population or time of 0 or less
  | "bad-weights"
  | "bad-interval" // lower day after upper day, or a day outside its window
  | "bad-rating"
  | "bad-seed"
  | "length-mismatch"
  | "empty-input"
  | "rank-deficient";

/** Where the fault lies. `index` is 0-based; for a table it is written `[row, column]`. */
export type InputFault = {
  readonly field: string;
  readonly index?: number | readonly [number, number];
  readonly value: unknown;
};

/**
 * A statistic was called with something that cannot be a measurement: a bug in the caller, never a property of the
 * records. The message is for logs; it names field, index, value and rule ("counts[3] is -2; counts must be 0 or more").
 */
export class AnalysisInputError extends Error {
  override readonly name = "AnalysisInputError";
  readonly code: AnalysisInputCode;
  readonly fault: InputFault;

  constructor(code: AnalysisInputCode, fault: InputFault, rule: string) {
    super(`${nameOf(fault)} is ${show(fault.value)}; ${rule}`);
    this.code = code;
    this.fault = fault;
  }
}

function nameOf({ field, index }: InputFault): string {
  if (index === undefined) return field;
  return typeof index === "number" ? `${field}[${index}]` : `${field}[${index[0]}][${index[1]}]`;
}

function show(value: unknown): string {
  if (typeof value === "string") return JSON.stringify(value);
  return String(value);
}
