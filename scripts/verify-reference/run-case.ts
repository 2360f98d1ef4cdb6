import { AnalysisInputError } from "@/lib/analysis/analysis-input-error";
import { seededRng } from "@/lib/analysis/rng";
import { adapters } from "./adapters";
import { differences, shown } from "./compare";
import { decodeNumbers, type GoldenCase } from "./golden-case";

/** Enough for the Monte Carlo tolerances, with one seed for all, so that a pass today is a pass tomorrow. */
export const GOLDEN_DRAWS = 9999;
const GOLDEN_SEED = 20260101;

/**
 * Runs one case and lists what differs from its expected result, nothing if all is well. An expected error must be
 * thrown with its code; a function nobody knows, and any other fault, is a difference too.
 */
export function runCase(golden: GoldenCase): string[] {
  const adapter = Object.hasOwn(adapters, golden.function) ? adapters[golden.function] : undefined;
  if (adapter === undefined) return [`unknown function ${golden.function}: nothing in lib/analysis answers to that name`];
  const wanted = "error" in golden.expected ? `the error ${String(golden.expected["error"])}` : null;
  const fields = decodeNumbers({ ...golden.input, ...golden.params }) as Record<string, unknown>;
  try {
    const got = adapter({ fields, rng: seededRng(GOLDEN_SEED), draws: GOLDEN_DRAWS });
    return wanted === null ? differences(golden, got, GOLDEN_DRAWS) : [`expected ${wanted}, got ${shown(got)}`];
  } catch (error) {
    const expected = wanted ?? shown(golden.expected);
    if (!(error instanceof AnalysisInputError)) return [`expected ${expected}, got ${String(error)}`];
    if (golden.expected["error"] === error.code) return [];
    return [`expected ${expected}, got the error ${error.code} (${error.message})`];
  }
}
