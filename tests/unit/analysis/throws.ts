import { AnalysisInputError } from "@/lib/analysis/analysis-input-error";

/** The code and message with which a call fails; null if it returns. Anything but an AnalysisInputError is passed on. */
export function failure(call: () => unknown): { code: string; message: string } | null {
  try {
    call();
    return null;
  } catch (error) {
    if (error instanceof AnalysisInputError) return { code: error.code, message: error.message };
    throw error;
  }
}

export function codeOf(call: () => unknown): string | null {
  return failure(call)?.code ?? null;
}
