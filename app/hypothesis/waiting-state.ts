import type { RunStateView } from "@/components/claims/page/WaitingRun";
import type { RunState } from "@/lib/claims/running/primary-run";

/** Where a run is that has not ended well, for the part of a page that waits for it. */
export function stateView(state: Exclude<RunState, { kind: "finished" }>): RunStateView {
  switch (state.kind) {
    case "running": {
      const { progress } = state;
      return { kind: "running", finding: progress?.finding ?? null, position: progress?.position ?? 0, findings: progress?.findings ?? 0, done: progress?.done ?? 0, of: progress?.of ?? 0 };
    }
    case "too-many-records": return state;
    case "no-such-dataset": return { kind: "stopped", why: "failed" };
    default: return { kind: "stopped", why: state.kind };
  }
}
