"use server";

import { v7 } from "uuid";
import type { KeepAnswer } from "@/components/claims/page/KeepButton";
import type { RunStateView } from "@/components/claims/page/WaitingRun";
import type { SelectionTestAnswer } from "@/components/claims/page/TestSelection";
import { findingsOf } from "@/lib/claims/generated/registry";
import { makeCard } from "@/lib/claims/running/cards";
import { cancelPrimaryRun, ESSAY, primaryRun, primaryState } from "@/lib/claims/running/primary-run";
import { testSelection } from "@/lib/claims/running/test-selection";
import { loadColumns } from "@/lib/read/load";
import { parseFilter } from "@/lib/read/parse-filter";
import { readHandle } from "../incidents/form/handle";
import { stateView } from "./waiting-state";

/** What may be asked of the server about claims. Every argument comes from a browser and is read as such. */

const MAX_NOTE = 2_000;

/** Keep a figure (by its place), or a finding's verdict, as a card. `filter`: null for the primary analysis, else as the address writes it. */
export async function keepFinding(request: { readonly dataset: string; readonly claim: string; readonly finding: string; readonly figure: number | null; readonly filter: string | null; readonly note: string }): Promise<KeepAnswer> {
  const who = await readHandle();
  if (who === null) return { kind: "needs-handle" };
  const { dataset, claim, finding, figure } = request;
  if (![dataset, claim, finding, request.note].every((text) => typeof text === "string") || (figure !== null && !Number.isSafeInteger(figure))) return { kind: "failed" };
  const definition = findingsOf(ESSAY).find(({ id }) => id === finding);
  const filter = request.filter === null ? null : await filterOfText(request.filter, dataset);
  const note = request.note.trim().slice(0, MAX_NOTE);
  const kept = await makeCard({
    id: v7(), kind: figure !== null ? "figure" : definition?.leads.some((id) => id === claim) ? "claim" : "finding",
    dataset, claim, finding, figure, filter, tested: false, who, note: note === "" ? null : note,
  });
  return kept.kind === "kept" ? { kind: "kept", id: kept.id } : kept.kind === "busy" ? { kind: "busy" } : { kind: "failed" };
}

/** *Test this selection*: writes the ledger, whatever comes of it. */
export async function testClaimSelection(request: { readonly claim: string; readonly filter: string; readonly dataset: string }): Promise<SelectionTestAnswer> {
  const who = await readHandle();
  if (who === null) return { kind: "needs-handle" };
  if (![request.claim, request.filter, request.dataset].every((text) => typeof text === "string")) return { kind: "failed" };
  const answer = await testSelection({ claim: request.claim, filter: await filterOfText(request.filter, request.dataset), who });
  if (answer.kind === "tested") {
    return {
      kind: "tested", revision: answer.revision, draws: answer.draws, seed: answer.seed,
      findings: answer.findings.map(({ finding, ledgerId, measured, belowMinimum }) => ({
        finding, ledgerId, belowMinimum,
        tests: measured.tests.map(({ null: name, question, pTwoSided, draws, decides }) => ({ name, question, p: pTwoSided, draws, decides })),
      })),
    };
  }
  return { kind: answer.kind === "search-text" || answer.kind === "nothing-to-test" || answer.kind === "busy" ? answer.kind : "failed" };
}

/** Where the analysis of a dataset is, without waiting for it. */
export async function lookAtRun(dataset: string): Promise<RunStateView | { readonly kind: "ready" }> {
  const state = await primaryState({ dataset: typeof dataset === "string" ? dataset : "" });
  return state.kind === "finished" ? { kind: "ready" } : stateView(state);
}

/** Stop the analysis under way: nothing of it is stored. */
export async function stopRun(dataset: string): Promise<void> {
  if (typeof dataset === "string") cancelPrimaryRun({ dataset });
  await Promise.resolve();
}

/** Begin one that was stopped or failed once more; the page that asks looks after it. */
export async function startRun(dataset: string): Promise<void> {
  if (typeof dataset === "string") void primaryRun({ dataset }).catch(() => undefined);
  await Promise.resolve();
}

async function filterOfText(text: string, dataset: string) {
  const { datasets } = await loadColumns("public");
  const params = new URLSearchParams(text);
  params.set("dataset", dataset);
  return parseFilter(params, datasets).filter;
}
