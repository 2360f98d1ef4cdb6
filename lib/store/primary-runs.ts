import { clientOf } from "./connect";
import type { ReadStore, WriteStore } from "./connect";
import type { Prisma } from "./generated/client";
import type { LedgerResult } from "./ledger";
import type { Busy, Refused } from "./results";
import { storageProblems } from "./storable";
import { write } from "./write";

/** The primary analysis of one dataset at one revision, under the registrations then in force. */
export type PrimaryRun = {
  id: string;
  dataset: string;
  essay: string;
  /** Of the records. */
  revision: number;
  registrationsHash: string;
  /** Over what the findings asked of the records; null until the run has finished. */
  dataHash: string | null;
  codeVersion: string;
  seed: number;
  draws: number;
  state: "running" | "finished" | "cancelled" | "failed";
  startedAt: string;
  finishedAt: string | null;
  /** JSON text; null until the run has finished, and of an earlier run under the same registrations. */
  results: string | null;
};

const runSelect = {
  id: true, datasetCode: true, essay: true, revision: true, registrationsHash: true, dataHash: true, codeVersion: true, seed: true, draws: true, state: true,
  startedAt: true, finishedAt: true, results: true,
} as const satisfies Prisma.PrimaryRunSelect;
type Row = Prisma.PrimaryRunGetPayload<{ select: typeof runSelect }>;

const fromRow = ({ datasetCode, state, ...row }: Row): PrimaryRun => ({ dataset: datasetCode, state: state as PrimaryRun["state"], ...row });

export type RunToBegin = Omit<PrimaryRun, "dataHash" | "state" | "startedAt" | "finishedAt" | "results"> & {
  /** Ids of the registrations in force: they must be written before. */
  readonly registrations: readonly number[];
};

/** Say that a run begins, before anything is computed. `at`: ISO instant. */
export async function beginRun(store: WriteStore, run: RunToBegin, at: string): Promise<{ kind: "begun" } | Refused | Busy> {
  const problems = storageProblems(run);
  if (problems.length > 0) return { kind: "refused", problems };
  const { dataset, registrations, ...rest } = run;
  const result = await write(store, async (tx) => {
    await tx.primaryRun.create({ data: { ...rest, datasetCode: dataset, state: "running", startedAt: at }, select: { id: true } });
    await tx.runRegistration.createMany({ data: registrations.map((registrationId) => ({ runId: run.id, registrationId })) });
  });
  return result.kind === "busy" ? result : { kind: "begun" };
}

/** One test of a finished run, for the ledger. */
export type RunTest = { readonly claim: string; readonly finding: string; readonly version: number; readonly result: LedgerResult };

/**
 * Write what a run found, and a ledger row for each test, in one transaction. Of earlier runs under the same registrations
 * the whole results are let go: what they found stays in the ledger. `at`: ISO instant.
 */
export async function finishRun(
  store: WriteStore,
  { id, results, dataHash, tests }: { readonly id: string; readonly results: string; readonly dataHash: string; readonly tests: readonly RunTest[] },
  at: string,
): Promise<{ kind: "finished" } | Busy> {
  const result = await write(store, async (tx) => {
    const run = await tx.primaryRun.update({ where: { id }, data: { state: "finished", finishedAt: at, results, dataHash }, select: runSelect });
    await tx.ledgerEntry.createMany({
      data: tests.map(({ claim, finding, version, result: found }) => ({
        at, datasetCode: run.datasetCode, essay: run.essay, claim, finding, version, kind: "primary", filter: "", seed: run.seed, draws: run.draws,
        revision: run.revision, who: null, runId: id, state: "done", result: JSON.stringify(found),
      })),
    });
    await tx.primaryRun.updateMany({
      where: { id: { not: id }, datasetCode: run.datasetCode, essay: run.essay, registrationsHash: run.registrationsHash, results: { not: null } },
      data: { results: null },
    });
  });
  return result.kind === "busy" ? result : { kind: "finished" };
}

/** Say that a run has ended without results. */
export async function endRun(store: WriteStore, { id, state }: { readonly id: string; readonly state: "cancelled" | "failed" }, at: string): Promise<{ kind: "ended" } | Busy> {
  const result = await write(store, async (tx) => {
    await tx.primaryRun.updateMany({ where: { id, state: "running" }, data: { state, finishedAt: at } });
  });
  return result.kind === "busy" ? result : { kind: "ended" };
}

export type RunKey = Pick<PrimaryRun, "dataset" | "essay" | "registrationsHash" | "revision" | "codeVersion">;

/** The last finished run of exactly this, with its results; null where there is none. */
export async function findRun(store: ReadStore, { dataset, essay, registrationsHash, revision, codeVersion }: RunKey): Promise<PrimaryRun | null> {
  const row = await clientOf(store).primaryRun.findFirst({
    where: { datasetCode: dataset, essay, registrationsHash, revision, codeVersion, state: "finished", results: { not: null } },
    select: runSelect, orderBy: [{ finishedAt: "desc" }, { id: "desc" }],
  });
  return row === null ? null : fromRow(row);
}

/** The last finished run in which this registration was in force, with its results; null where there is none. */
export async function lastRunUnder(store: ReadStore, registrationId: number): Promise<PrimaryRun | null> {
  const row = await clientOf(store).primaryRun.findFirst({
    where: { state: "finished", results: { not: null }, registrations: { some: { registrationId } } },
    select: runSelect, orderBy: [{ finishedAt: "desc" }, { id: "desc" }],
  });
  return row === null ? null : fromRow(row);
}

/** How many runs of a dataset there were, whatever became of them, and when the last one finished. */
export async function listRuns(store: ReadStore, { dataset, essay }: { readonly dataset: string; readonly essay: string }): Promise<Omit<PrimaryRun, "results">[]> {
  const { results: _, ...select } = runSelect;
  const rows = await clientOf(store).primaryRun.findMany({ where: { datasetCode: dataset, essay }, select, orderBy: [{ startedAt: "asc" }, { id: "asc" }] });
  return rows.map(({ datasetCode, state, ...row }) => ({ dataset: datasetCode, state: state as PrimaryRun["state"], ...row }));
}
