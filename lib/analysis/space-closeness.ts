import { AnalysisInputError } from "./analysis-input-error";

/** Which areas count as the same place: only an area itself, or what a square matrix says ([first][second], 1 or 0). */
export type Closeness = "same" | readonly (readonly (number | boolean)[])[];

/** Area indices: whole numbers of 0 or more, and inside the matrix where there is one. */
export function requireAreas(field: string, areas: readonly number[], close: Closeness): void {
  const limit = close === "same" ? Number.MAX_SAFE_INTEGER : close.length;
  for (const [index, area] of areas.entries()) {
    if (!Number.isSafeInteger(area) || area < 0 || area >= limit) {
      const rule = close === "same" ? "an area is a whole number, 0 or more" : `an area is a whole number below ${limit}`;
      throw new AnalysisInputError("bad-parameter", { field, index, value: area }, rule);
    }
  }
}

export function requireSquare(close: Closeness): void {
  if (close === "same") return;
  for (const [index, row] of close.entries()) {
    if (row.length !== close.length) {
      const fault = { field: `the length of close[${index}]`, value: row.length };
      throw new AnalysisInputError("length-mismatch", fault, `close must be square, ${close.length} by ${close.length}`);
    }
  }
}

/** Lags are whole days, 0 or more, smallest first. */
export function requireLags(minLag: number, maxLag: number): void {
  for (const [field, value] of Object.entries({ minLag, maxLag })) {
    if (!Number.isSafeInteger(value) || value < 0) {
      throw new AnalysisInputError("bad-parameter", { field, value }, "a lag is a whole number of days, 0 or more");
    }
  }
  if (minLag > maxLag) {
    throw new AnalysisInputError("bad-parameter", { field: "minLag", value: minLag }, `it must not exceed maxLag, ${maxLag}`);
  }
}

export function requireDays(field: string, days: readonly number[]): void {
  for (const [index, day] of days.entries()) {
    if (!Number.isSafeInteger(day)) {
      throw new AnalysisInputError("bad-parameter", { field, index, value: day }, "a day is a whole number");
    }
  }
}

export function areClose(close: Closeness, firstArea: number, secondArea: number): boolean {
  return close === "same" ? firstArea === secondArea : Boolean(close[firstArea]?.[secondArea]);
}
