import { AnalysisInputError } from "./analysis-input-error";

/**
 * Guards that every statistic calls first, in one order whatever the function: finite, sign, integer, range, lengths,
 * and only then degeneracy (which is a finding, not an error). Fields are passed by name, so that a message can say
 * which one is wrong; each kind of check runs over all fields before the next kind begins.
 */
export type NamedNumbers = Readonly<Record<string, ArrayLike<number> | number>>;

export function requireFinite(fields: NamedNumbers): void {
  for (const [field, value] of Object.entries(fields)) {
    eachNumber(value, (number, index) => {
      if (!Number.isFinite(number)) {
        throw new AnalysisInputError("not-finite", fault(field, index, number), `${field} must be finite`);
      }
    });
  }
}

/** Counts: finite, 0 or more, whole, and small enough to be exact. */
export function requireCounts(fields: NamedNumbers): void {
  requireFinite(fields);
  for (const [field, value] of Object.entries(fields)) {
    eachNumber(value, (number, index) => {
      if (number < 0) {
        throw new AnalysisInputError("negative-count", fault(field, index, number), `${field} must be 0 or more`);
      }
    });
  }
  for (const [field, value] of Object.entries(fields)) {
    eachNumber(value, (number, index) => {
      if (!Number.isSafeInteger(number)) {
        throw new AnalysisInputError("non-integer-count", fault(field, index, number), `${field} must be whole`);
      }
    });
  }
}

/** A part cannot exceed its whole. */
export function requireAtMost(field: string, value: number, ofField: string, whole: number, index?: number): void {
  if (value > whole) {
    throw new AnalysisInputError("bad-count", fault(field, index, value), `it cannot exceed ${ofField}, ${whole}`);
  }
}

/** Weights: 0 or more, not all 0. Finiteness is checked with the other fields. */
export function requireWeights(field: string, weights: ArrayLike<number>): void {
  let sum = 0;
  for (let i = 0; i < weights.length; i++) {
    const weight = weights[i] ?? 0;
    if (weight < 0) {
      throw new AnalysisInputError("bad-weights", fault(field, i, weight), `${field} must be 0 or more`);
    }
    sum += weight;
  }
  if (weights.length > 0 && sum <= 0) {
    throw new AnalysisInputError("bad-weights", { field: `the sum of ${field}`, value: sum }, "it must be above 0");
  }
}

/** Population, time, area: what events are divided by. */
export function requireExposure(field: string, value: ArrayLike<number> | number): void {
  eachNumber(value, (number, index) => {
    if (number <= 0) {
      throw new AnalysisInputError("bad-exposure", fault(field, index, number), `${field} must be above 0`);
    }
  });
}

/** A parameter strictly between 0 and 1: a confidence level, a threshold for a share. */
export function requireOpenUnit(field: string, value: number): void {
  requireFinite({ [field]: value });
  if (value <= 0 || value >= 1) {
    throw new AnalysisInputError("bad-parameter", { field, value }, "it must lie between 0 and 1");
  }
}

/** A whole-number parameter with a smallest value: draws, lags, a family size. */
export function requireWhole(field: string, value: number, atLeast: number): void {
  requireFinite({ [field]: value });
  if (!Number.isSafeInteger(value) || value < atLeast) {
    throw new AnalysisInputError("bad-parameter", { field, value }, `it must be a whole number, ${atLeast} or more`);
  }
}

export function requirePositive(field: string, value: number): void {
  requireFinite({ [field]: value });
  if (value <= 0) throw new AnalysisInputError("bad-parameter", { field, value }, "it must be above 0");
}

/** Parallel arrays: the first names the length that the others must have. */
export function requireSameLength(fields: Readonly<Record<string, ArrayLike<unknown>>>): void {
  const entries = Object.entries(fields);
  const first = entries[0];
  if (first === undefined) return;
  for (const [field, value] of entries) {
    if (value.length !== first[1].length) {
      throw new AnalysisInputError(
        "length-mismatch",
        { field: `the length of ${field}`, value: value.length },
        `it must be that of ${first[0]}, ${first[1].length}`,
      );
    }
  }
}

export function requireNotEmpty(field: string, value: ArrayLike<unknown>): void {
  if (value.length === 0) {
    throw new AnalysisInputError("empty-input", { field: `the length of ${field}`, value: 0 }, "it must be 1 or more");
  }
}

function eachNumber(value: ArrayLike<number> | number, check: (number: number, index?: number) => void): void {
  if (typeof value === "number") {
    check(value);
    return;
  }
  for (let i = 0; i < value.length; i++) check(value[i] ?? Number.NaN, i);
}

function fault(field: string, index: number | undefined, value: number) {
  return index === undefined ? { field, value } : { field, index, value };
}
