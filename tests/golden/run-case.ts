import { AnalysisInputError } from "@/lib/analysis/analysis-input-error";
import { seededRng } from "@/lib/analysis/rng";
import { adapters } from "./adapters";
import { differences } from "./compare";
import { decodeNumbers, type GoldenCase } from "./golden-case";

/** Enough for the Monte Carlo tolerances, with one seed for all, so that a pass today is a pass tomorrow. */
export const GOLDEN_DRAWS = 9999;
const GOLDEN_SEED = 20260101;

export function isImplemented(name: string): boolean {
  return name in adapters;
}

/** Runs one case and lists what differs from its expected result; an expected error must be thrown with its code. */
export function runCase(golden: GoldenCase): string[] {
  const adapter = adapters[golden.function];
  if (adapter === undefined) throw new Error(`no adapter for ${golden.function}`);
  const all = decodeNumbers({ ...golden.input, ...golden.params }) as Record<string, unknown>;
  try {
    const got = adapter({ fields: all, rng: seededRng(GOLDEN_SEED), draws: GOLDEN_DRAWS });
    if ("error" in golden.expected) return [`returned a value, want the error ${String(golden.expected["error"])}`];
    return differences(golden, got, GOLDEN_DRAWS);
  } catch (error) {
    if (!(error instanceof AnalysisInputError)) throw error;
    if (golden.expected["error"] === error.code) return [];
    return [`threw ${error.code} (${error.message}), want ${JSON.stringify(golden.expected)}`];
  }
}
