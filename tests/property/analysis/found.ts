import type { Finding } from "@/lib/analysis/finding";

/** The result of a finding that a property needs; a property that meets a non-answer here is wrong about its inputs. */
export function must<T extends object>(finding: Finding<T>): Readonly<T> {
  if (finding.kind === "undefined") throw new Error(`no answer: ${finding.reason}`);
  return finding;
}

/** Equal up to rounding, infinities included. */
export function near(a: number, b: number, tolerance = 1e-9): boolean {
  return a === b || Math.abs(a - b) <= tolerance * Math.max(1, Math.abs(a), Math.abs(b));
}
