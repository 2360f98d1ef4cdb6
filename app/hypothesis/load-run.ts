import type { RunFacts } from "@/components/claims/page/finding-view";
import { primaryRun, primaryState } from "@/lib/claims/running/primary-run";
import type { FinishedRun } from "@/lib/claims/running/primary-run";
import type { Progress } from "@/lib/claims/run-findings";
import { loadColumns } from "@/lib/read/load";
import { loadEvidence } from "@/lib/read/load-evidence";
import type { Evidence } from "@/lib/read/load-evidence";

export type LoadedRun =
  | { readonly kind: "ready"; readonly world: Evidence; readonly run: FinishedRun }
  | { readonly kind: "running"; readonly world: Evidence; readonly progress: Progress | null }
  /** Cancelled, failed, or the store was busy: the page says so and offers to compute again. */
  | { readonly kind: "stopped"; readonly world: Evidence; readonly why: "cancelled" | "failed" | "busy" }
  | { readonly kind: "no-dataset" };

/** How long a page waits for a run before it shows where the run is. */
const PATIENCE_MS = 2_500;

/** The primary analysis of a dataset (the first by default) for a page: waited for briefly, or not at all where the page has more to show. One that was stopped stays so until somebody asks. */
export async function loadRun(asked: string | null, patienceMs: number = PATIENCE_MS): Promise<LoadedRun> {
  const { datasets } = await loadColumns("public");
  const code = datasets.find((dataset) => dataset.code === asked)?.code ?? datasets[0]?.code;
  const world = code === undefined ? null : await loadEvidence(code);
  if (world === null || code === undefined) return { kind: "no-dataset" };
  let state = await primaryState({ dataset: code });
  if (state.kind === "running" && patienceMs > 0) {
    const waited = await Promise.race([primaryRun({ dataset: code }), new Promise<null>((resolve) => setTimeout(() => resolve(null), patienceMs))]);
    state = waited ?? (await primaryState({ dataset: code }));
  }
  switch (state.kind) {
    case "finished": return { kind: "ready", world, run: state.run };
    case "running": return { kind: "running", world, progress: state.progress };
    case "no-such-dataset": return { kind: "no-dataset" };
    default: return { kind: "stopped", world, why: state.kind };
  }
}

export function runFacts(run: Pick<FinishedRun, "revision" | "draws" | "seed" | "codeVersion" | "dataHash" | "finishedAt">): RunFacts {
  return { revision: run.revision, draws: run.draws, seed: run.seed, codeVersion: run.codeVersion, dataHash: run.dataHash, computedAt: run.finishedAt };
}
