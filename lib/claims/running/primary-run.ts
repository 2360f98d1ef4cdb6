import { loadEvidence } from "../../read/load-evidence";
import type { TooManyRecords } from "../../read/load-evidence";
import { beginRun, endRun, findRun, finishRun } from "../../store/primary-runs";
import type { PrimaryRun } from "../../store/primary-runs";
import type { Busy } from "../../store/results";
import { parseCanonicalJson } from "../canonical-json";
import { claimResults } from "../claim-results";
import type { ClaimResult } from "../claim-results";
import { claimsOf, findingsOf } from "../generated/registry";
import type { Progress, Run } from "../run-findings";
import { BASE_SEED, DRAWS } from "../seeded-chance";
import { ESSAY } from "../shown-essay";
import type { World } from "../world";
import { codeVersion } from "./code-version";
import { instant, ownContext } from "./context";
import type { RunContext } from "./context";
import { startJob } from "./job-thread";
import { ledgerResult } from "./ledger-result";
import { register } from "./registering";
import type { InForce } from "./registering";

export { ESSAY };

/** The primary analysis as it was computed: what was in force, on which records, and what came of it. */
export type FinishedRun = Omit<PrimaryRun, "state" | "results" | "dataHash" | "finishedAt"> & {
  readonly dataHash: string;
  readonly finishedAt: string;
  readonly inForce: InForce["bySubject"];
  readonly results: Run;
  readonly claims: readonly ClaimResult[];
};

export type RunEnd = { readonly kind: "finished"; readonly run: FinishedRun } | { readonly kind: "cancelled" } | { readonly kind: "failed" } | Busy;
/** There is nothing to run on. */
export type NoWorld = { readonly kind: "no-such-dataset" } | TooManyRecords;
export type RunState = RunEnd | { readonly kind: "running"; readonly startedAt: string; readonly progress: Progress | null } | NoWorld;

type Entry = {
  readonly revision: number;
  readonly hash: string;
  readonly code: string;
  readonly startedAt: string;
  progress: Progress | null;
  end: RunEnd | null;
  cancel: () => void;
  readonly done: Promise<RunEnd>;
};

// Next loads a module once per bundle; there is one run at a time of a dataset, for all who wait.
const shared = globalThis as typeof globalThis & { incidentAtlasRuns?: Map<string, Entry> };
const entries = () => (shared.incidentAtlasRuns ??= new Map());

export type RunQuestion = { readonly dataset: string; readonly essay?: string; readonly context?: RunContext };

/**
 * The primary analysis of a dataset at today's revision, waited for. What is in force is frozen before anything is computed;
 * then a run of this revision that is stored, or under way, answers; else one is made in a thread of its own. All who ask
 * meanwhile wait for the same run.
 */
export async function primaryRun(question: RunQuestion): Promise<RunEnd | NoWorld> {
  const entry = await entryOf(question, true);
  return "kind" in entry ? entry : entry.done;
}

/** The same without waiting: starts a run where one is needed and says where it is. A run that was cancelled or failed stays so until `primaryRun` is asked. */
export async function primaryState(question: RunQuestion): Promise<RunState> {
  const entry = await entryOf(question, false);
  if ("kind" in entry) return entry;
  // A stored run is read in a moment; nobody should see a progress bar for it.
  await Promise.race([entry.done, new Promise((resolve) => setTimeout(resolve, 60))]);
  return entry.end ?? { kind: "running", startedAt: entry.startedAt, progress: entry.progress };
}

/** End the run of a dataset that is under way; false where there is none. Nothing of it is stored but that it was cancelled. */
export function cancelPrimaryRun({ dataset, essay = ESSAY, context = ownContext() }: RunQuestion): boolean {
  const entry = entries().get(keyOf(context, dataset, essay));
  if (entry === undefined || entry.end !== null) return false;
  entry.cancel();
  return true;
}

const keyOf = (context: RunContext, dataset: string, essay: string) => JSON.stringify([context.read.file, dataset, essay]);

async function entryOf({ dataset, essay = ESSAY, context = ownContext() }: RunQuestion, again: boolean): Promise<Entry | NoWorld | Busy> {
  const world = await loadEvidence(dataset, context.read);
  if (world === null) return { kind: "no-such-dataset" };
  if ("kind" in world) return world;
  const inForce = await register(context, world, { id: essay, claims: claimsOf(essay), findings: findingsOf(essay) });
  if ("kind" in inForce) return inForce;
  const code = await codeVersion();

  // From here to the entry nothing is waited for, so that two who ask at once share one.
  const key = keyOf(context, dataset, essay);
  const there = entries().get(key);
  const isSame = there !== undefined && there.revision === world.revision && there.hash === inForce.hash && there.code === code;
  if (isSame && (!again || there.end === null || there.end.kind === "finished")) return there;
  const entry: Entry = {
    revision: world.revision, hash: inForce.hash, code, startedAt: instant(context), progress: null, end: null, cancel: () => undefined,
    done: Promise.resolve().then(() => runOf(context, world, essay, inForce, code, entry)).then((end) => (entry.end = end)),
  };
  entries().set(key, entry);
  return entry;
}

async function runOf(context: RunContext, world: World, essay: string, inForce: InForce, code: string, entry: Entry): Promise<RunEnd> {
  const run = { dataset: world.dataset.code, essay, revision: world.revision, registrationsHash: inForce.hash, codeVersion: code };
  const id = context.newId();
  let cancelled = false;
  entry.cancel = () => (cancelled = true);
  try {
    const stored = await findRun(context.read, run);
    if (stored !== null) return { kind: "finished", run: finished(stored, inForce) };
    const begun = await beginRun(context.write, { ...run, id, seed: BASE_SEED, draws: DRAWS, registrations: [...inForce.bySubject.values()].map((registration) => registration.id) }, instant(context));
    if (begun.kind === "busy") return begun;
    if (begun.kind === "refused") throw new Error("the run could not be written down");
    if (cancelled) return await ended(context, id, "cancelled");

    const job = startJob({ file: context.read.file, dataset: run.dataset, essay, revision: run.revision, draws: DRAWS, seed: BASE_SEED, selection: null }, (progress) => (entry.progress = progress));
    entry.cancel = job.cancel;
    const end = await job.end;
    if (end.kind === "cancelled") return await ended(context, id, "cancelled");
    if (end.kind !== "primary") {
      // Somebody saved in between: the run of the new revision takes this one's place.
      await ended(context, id, "cancelled");
      const next = await primaryRun({ dataset: run.dataset, essay, context });
      return next.kind === "no-such-dataset" || next.kind === "too-many-records" ? { kind: "failed" } : next;
    }
    const results = parseCanonicalJson(end.results) as Run;
    const at = instant(context);
    const saved = await finishRun(context.write, { id, results: end.results, dataHash: end.dataHash, tests: testsOf(results, inForce) }, at);
    if (saved.kind === "busy") return saved;
    return { kind: "finished", run: finished({ ...run, id, seed: BASE_SEED, draws: DRAWS, startedAt: entry.startedAt, finishedAt: at, dataHash: end.dataHash, results: end.results }, inForce) };
  } catch (error) {
    // The message of a database error repeats what was being read.
    console.error(`the run ${id} failed: ${error instanceof Error ? error.name : typeof error}`);
    return ended(context, id, "failed").catch(() => ({ kind: "failed" as const }));
  }
}

async function ended(context: RunContext, id: string, state: "cancelled" | "failed"): Promise<RunEnd> {
  await endRun(context.write, { id, state }, instant(context));
  return { kind: state };
}

/** A stored run as it is handed on. inForce: the registrations under which it ran. */
export function finished({ results, dataHash, finishedAt, ...run }: Omit<PrimaryRun, "state">, inForce: Pick<InForce, "bySubject">): FinishedRun {
  const read = parseCanonicalJson(results ?? "null") as Run;
  return { ...run, dataHash: dataHash ?? "", finishedAt: finishedAt ?? "", inForce: inForce.bySubject, results: read, claims: claimResults(claimsOf(run.essay), read) };
}

/** A row of the ledger for each finding that was tested. */
function testsOf(results: Run, { bySubject }: InForce) {
  return results.findings
    .filter(({ primary }) => primary.tests.length > 0)
    .map((finding) => ({
      claim: finding.leads[0] ?? finding.claims[0] ?? "", finding: finding.finding, version: bySubject.get(finding.finding)?.version ?? 0,
      result: ledgerResult(finding.primary, finding),
    }));
}
