import fc from "fast-check";
import { vi } from "vitest";

// The same cases at every run: a failure here must be a change of the code. FC_SEED and FC_RUNS search further.
fc.configureGlobal({
  seed: Number(process.env["FC_SEED"] ?? 20260101),
  ...(process.env["FC_RUNS"] === undefined ? {} : { numRuns: Number(process.env["FC_RUNS"]) }),
});

// Seconds at most, but the machine may be busy with other tests.
vi.setConfig({ testTimeout: 60_000 });

/** How often a property is tried. */
export function runs(usual: number): { numRuns: number } {
  return { numRuns: Number(process.env["FC_RUNS"] ?? usual) };
}
