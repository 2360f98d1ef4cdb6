import { clientOf } from "./connect";
import type { ReadStore, WriteStore } from "./connect";
import type { Prisma } from "./generated/client";
import type { Busy, Refused } from "./results";
import { storageProblems } from "./storable";
import { write } from "./write";

/** What a test found, as far as the ledger keeps it: enough to count tests and to see what came of each. Never NaN or infinite. */
export type LedgerResult = {
  /** Two-sided p of the test that decides; null where it is undefined. */
  readonly p: number | null;
  /** Adjusted for how many tests the primary family holds; null outside it. */
  readonly q: number | null;
  readonly effect: number | null;
  /** The ends as text, because JSON has no number without bound. */
  readonly interval: readonly [low: string, high: string] | null;
  readonly n: number;
  /** How many nulls it was tested against. */
  readonly tests: number;
  /** Verdict word; null for a test of a selection, which gives none. */
  readonly verdict: string | null;
};

/** One row a test, asked for or part of the primary analysis. */
export type LedgerEntry = {
  id: number;
  at: string;
  dataset: string;
  essay: string;
  claim: string;
  finding: string;
  /** Of the finding's registration. */
  version: number;
  kind: "primary" | "selection";
  /** As an address writes it; empty for the primary filter. */
  filter: string;
  seed: number;
  draws: number;
  revision: number;
  who: string | null;
  runId: string | null;
  state: "asked" | "done" | "cancelled" | "failed";
  result: LedgerResult | null;
};

export type TestAsked = Pick<LedgerEntry, "dataset" | "essay" | "claim" | "finding" | "version" | "filter" | "seed" | "draws" | "revision"> & { readonly who: string };

const ledgerSelect = {
  id: true, at: true, datasetCode: true, essay: true, claim: true, finding: true, version: true, kind: true, filter: true, seed: true, draws: true,
  revision: true, who: true, runId: true, state: true, result: true,
} as const satisfies Prisma.LedgerEntrySelect;
type Row = Prisma.LedgerEntryGetPayload<{ select: typeof ledgerSelect }>;

function fromRow({ datasetCode, kind, state, result, ...row }: Row): LedgerEntry {
  return {
    dataset: datasetCode, ...row, kind: kind as LedgerEntry["kind"], state: state as LedgerEntry["state"],
    result: result === null ? null : (JSON.parse(result) as LedgerResult),
  };
}

/** Write down that tests of a selection are about to be run, before any of them is. Ids in the order asked. `at`: ISO instant. */
export async function askTests(store: WriteStore, asked: readonly TestAsked[], at: string): Promise<{ kind: "asked"; ids: number[] } | Refused | Busy> {
  const problems = storageProblems(asked);
  if (problems.length > 0) return { kind: "refused", problems };
  const result = await write(store, async (tx) => {
    const rows = await tx.ledgerEntry.createManyAndReturn({
      data: asked.map(({ dataset, ...entry }) => ({ ...entry, datasetCode: dataset, at, kind: "selection", runId: null, state: "asked", result: null })),
      select: { id: true },
    });
    return rows.map(({ id }) => id);
  });
  return result.kind === "busy" ? result : { kind: "asked", ids: result.value };
}

export type TestAnswered = { readonly id: number; readonly state: "done" | "cancelled" | "failed"; readonly result: LedgerResult | null };

/** Write down what became of tests that were asked for; an answer is given once. */
export async function answerTests(store: WriteStore, answers: readonly TestAnswered[]): Promise<{ kind: "answered" } | Busy> {
  const result = await write(store, async (tx) => {
    for (const { id, state, result: found } of answers) {
      await tx.ledgerEntry.updateMany({ where: { id, state: "asked" }, data: { state, result: found === null ? null : JSON.stringify(found) } });
    }
  });
  return result.kind === "busy" ? result : { kind: "answered" };
}

export type LedgerQuestion = {
  readonly dataset: string;
  readonly essay: string;
  readonly claim?: string;
  readonly kind?: LedgerEntry["kind"];
};

function whereOf({ dataset, essay, claim, kind }: LedgerQuestion): Prisma.LedgerEntryWhereInput {
  return { datasetCode: dataset, essay, ...(claim === undefined ? {} : { claim }), ...(kind === undefined ? {} : { kind }) };
}

/** The ledger, newest first. before: id of the last row of the page before, null for the first page. */
export async function listLedger(store: ReadStore, question: LedgerQuestion, { limit, before }: { readonly limit: number; readonly before: number | null }): Promise<LedgerEntry[]> {
  const where = { ...whereOf(question), ...(before === null ? {} : { id: { lt: before } }) };
  const rows = await clientOf(store).ledgerEntry.findMany({ where, select: ledgerSelect, orderBy: { id: "desc" }, take: limit });
  return rows.map(fromRow);
}

/** How many tests were there? Those that ended without an answer are counted too: they were asked for. */
export async function countTests(store: ReadStore, question: LedgerQuestion): Promise<{ primary: number; selection: number; runs: number }> {
  const client = clientOf(store);
  const [primary, selection, runs] = [
    await client.ledgerEntry.count({ where: { ...whereOf(question), kind: "primary" } }),
    await client.ledgerEntry.count({ where: { ...whereOf(question), kind: "selection" } }),
    await client.primaryRun.count({ where: { datasetCode: question.dataset, essay: question.essay, state: "finished" } }),
  ];
  return { primary, selection, runs };
}

/** Was exactly this test asked for, and answered? */
export async function findTest(store: ReadStore, { dataset, essay, finding, filter, revision }: Pick<LedgerEntry, "dataset" | "essay" | "finding" | "filter" | "revision">): Promise<boolean> {
  const count = await clientOf(store).ledgerEntry.count({ where: { datasetCode: dataset, essay, finding, filter, revision, kind: "selection", state: "done" } });
  return count > 0;
}
