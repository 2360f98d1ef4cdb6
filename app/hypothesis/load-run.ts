import type { RunStateView } from "@/components/claims/page/WaitingRun";
import type { RunFacts } from "@/components/claims/page/finding-view";
import { primaryRun, primaryState } from "@/lib/claims/running/primary-run";
import type { FinishedRun } from "@/lib/claims/running/primary-run";
import { loadColumns } from "@/lib/read/load";
import { loadEvidence } from "@/lib/read/load-evidence";
import type { Evidence } from "@/lib/read/load-evidence";
import { stateView } from "./waiting-state";

export type LoadedRun =
  | { readonly kind: "ready"; readonly dataset: string; readonly world: Evidence; readonly run: FinishedRun }
  /** Under way, stopped, or not to be made of so many records (`world` is null): the page says so. */
  | { readonly kind: "waiting"; readonly dataset: string; readonly world: Evidence | null; readonly state: RunStateView }
  | { readonly kind: "no-dataset" };

/** How long a page waits for a run before it shows where the run is. */
const PATIENCE_MS = 2_500;

/** The primary analysis of a dataset (the first by default) for a page: waited for briefly, or not at all where the page has more to show. One that was stopped stays so until somebody asks. */
export async function loadRun(asked: string | null, patienceMs: number = PATIENCE_MS): Promise<LoadedRun> {
  const { datasets } = await loadColumns("public");
  const code = datasets.find((dataset) => dataset.code === asked)?.code ?? datasets[0]?.code;
  const world = code === undefined ? null : await loadEvidence(code);
  if (world === null || code === undefined) return { kind: "no-dataset" };
  if ("kind" in world) return { kind: "waiting", dataset: code, world: null, state: world };
  let state = await primaryState({ dataset: code });
  if (state.kind === "running" && patienceMs > 0) {
    const waited = await Promise.race([primaryRun({ dataset: code }), new Promise<null>((resolve) => setTimeout(() => resolve(null), patienceMs))]);
    state = waited ?? (await primaryState({ dataset: code }));
  }
  return state.kind === "finished" ? { kind: "ready", dataset: code, world, run: state.run } : { kind: "waiting", dataset: code, world, state: stateView(state) };
}

export function runFacts(run: Pick<FinishedRun, "revision" | "draws" | "seed" | "codeVersion" | "dataHash" | "finishedAt">): RunFacts {
  return { revision: run.revision, draws: run.draws, seed: run.seed, codeVersion: run.codeVersion, dataHash: run.dataHash, computedAt: run.finishedAt };
}
