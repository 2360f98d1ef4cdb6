import type { RunStateView } from "@/components/claims/page/WaitingRun";
import type { Progress } from "@/lib/claims/run-findings";
import type { LoadedRun } from "./load-run";

/** Where a run is, for the part of a page that waits for it. */
export function waitingState(loaded: Extract<LoadedRun, { kind: "running" | "stopped" }>): RunStateView {
  return loaded.kind === "stopped" ? { kind: "stopped", why: loaded.why } : runningView(loaded.progress);
}

export function runningView(progress: Progress | null): RunStateView {
  return { kind: "running", finding: progress?.finding ?? null, position: progress?.position ?? 0, findings: progress?.findings ?? 0, done: progress?.done ?? 0, of: progress?.of ?? 0 };
}
