import { AnalysisInputError } from "./analysis-input-error";

/** A probability lies between 0 and 1, ends included. Finiteness has been checked before. */
export function requireProbability(p: number): void {
  if (p < 0 || p > 1) {
    throw new AnalysisInputError("bad-parameter", { field: "p", value: p }, "a probability lies between 0 and 1");
  }
}

/** Shapes, rates and degrees of freedom are above 0. Finiteness has been checked before. */
export function requireShapes(parameters: Readonly<Record<string, number>>): void {
  for (const [field, value] of Object.entries(parameters)) {
    if (value <= 0) throw new AnalysisInputError("bad-parameter", { field, value }, "it must be above 0");
  }
}
