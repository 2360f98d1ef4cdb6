import { clientOf } from "./connect";
import type { ReadStore, WriteStore } from "./connect";
import type { Prisma } from "./generated/client";
import type { Busy, Refused, Signature } from "./results";
import { storageProblems } from "./storable";
import type { BatchState } from "./stored-incident";
import { nextRevision, write } from "./write";

/**
 * An import. Its rows are *staging* while they arrive and count nowhere, *live* all at once, and may be *undone*, again
 * all at once. It is the change record of the rows it creates.
 */
export type Batch = {
  id: string;
  dataset: string;
  title: string;
  fileName: string | null;
  fileSha256: string | null;
  state: BatchState;
  rowsAccepted: number;
  rowsRejected: number;
  who: string;
  at: string;
  why: string | null;
  liveAt: string | null;
  undoneBy: string | null;
  undoneAt: string | null;
  undoneWhy: string | null;
};

const batchSelect = {
  id: true, datasetCode: true, title: true, fileName: true, fileSha256: true, state: true, rowsAccepted: true, rowsRejected: true,
  who: true, at: true, why: true, liveAt: true, undoneBy: true, undoneAt: true, undoneWhy: true,
} as const satisfies Prisma.ImportBatchSelect;

/** All imports, the newest first. */
export async function listBatches(store: ReadStore): Promise<Batch[]> {
  const rows = await clientOf(store).importBatch.findMany({ select: batchSelect, orderBy: [{ at: "desc" }, { id: "desc" }] });
  return rows.map(({ datasetCode, state, ...row }) => ({ ...row, dataset: datasetCode, state: state as BatchState }));
}

/** Begin an import; see addToBatch and makeBatchLive. `id`: a fresh UUIDv7. */
export async function createBatch(
  store: WriteStore,
  batch: Pick<Batch, "id" | "dataset" | "title" | "fileName" | "fileSha256">,
  by: Signature,
): Promise<{ kind: "created" } | Refused | Busy> {
  const problems = storageProblems({ ...batch, ...by });
  if (problems.length > 0) return { kind: "refused", problems };
  const { dataset, ...rest } = batch;
  const result = await write(store, async (tx): Promise<{ kind: "created" } | Refused> => {
    if ((await tx.dataset.count({ where: { code: dataset } })) === 0) return { kind: "refused", problems: [{ field: "dataset", reason: "no-such-dataset" }] };
    if ((await tx.importBatch.count({ where: { id: batch.id } })) > 0) return { kind: "refused", problems: [{ field: "id", reason: "already-taken" }] };
    await tx.importBatch.create({
      data: { ...rest, datasetCode: dataset, state: "staging", rowsAccepted: 0, rowsRejected: 0, who: by.who, at: by.at, why: by.why },
      select: { id: true },
    });
    return { kind: "created" };
  });
  return result.kind === "busy" ? result : result.value;
}

/** All rows of a staging batch count from now on, with the next revision number. */
export async function makeBatchLive(
  store: WriteStore,
  id: string,
  { rowsRejected }: { rowsRejected: number },
  at: string,
): Promise<{ kind: "live"; revision: number; rows: number } | Refused | Busy> {
  const result = await write(store, async (tx): Promise<{ kind: "live"; revision: number; rows: number } | Refused> => {
    const batch = await tx.importBatch.findUnique({ where: { id }, select: { state: true } });
    if (batch === null) return { kind: "refused", problems: [{ field: "id", reason: "no-such-batch" }] };
    if (batch.state !== "staging") return { kind: "refused", problems: [{ field: "id", reason: "not-staging" }] };
    const revision = await nextRevision(tx);
    const rows = await tx.incident.count({ where: { batchId: id } });
    await tx.importBatch.update({ where: { id }, data: { state: "live", liveAt: at, rowsAccepted: rows, rowsRejected, revision }, select: { id: true } });
    return { kind: "live", revision, rows };
  });
  return result.kind === "busy" ? result : result.value;
}

/**
 * Take all rows of a live batch out of every count. They stay stored. `edited`: how many of them somebody has changed
 * since the import; that work is out of sight with them, so ask before.
 */
export async function undoBatch(store: WriteStore, id: string, by: Signature): Promise<{ kind: "undone"; revision: number; edited: number } | Refused | Busy> {
  const result = await write(store, async (tx): Promise<{ kind: "undone"; revision: number; edited: number } | Refused> => {
    const batch = await tx.importBatch.findUnique({ where: { id }, select: { state: true } });
    if (batch === null) return { kind: "refused", problems: [{ field: "id", reason: "no-such-batch" }] };
    if (batch.state !== "live") return { kind: "refused", problems: [{ field: "id", reason: "not-live" }] };
    const revision = await nextRevision(tx);
    const edited = await tx.incident.count({ where: { batchId: id, version: { gt: 1 } } });
    await tx.importBatch.update({
      where: { id },
      data: { state: "undone", undoneBy: by.who, undoneAt: by.at, undoneWhy: by.why, revision },
      select: { id: true },
    });
    return { kind: "undone", revision, edited };
  });
  return result.kind === "busy" ? result : result.value;
}

/** Rows removed in one transaction while a broken import is cleared. */
const CLEAR_ROWS = 500;

/** Remove a batch that never went live, with its rows: what an interrupted import leaves behind. Such rows were never records. */
export async function discardBatch(store: WriteStore, id: string): Promise<{ kind: "discarded" } | Refused | Busy> {
  for (;;) {
    const result = await write(store, async (tx): Promise<"more" | "done" | Refused> => {
      const batch = await tx.importBatch.findUnique({ where: { id }, select: { state: true } });
      if (batch === null) return "done";
      if (batch.state !== "staging") return { kind: "refused", problems: [{ field: "id", reason: "not-staging" }] };
      const rows = await tx.incident.findMany({ where: { batchId: id }, select: { id: true, ref: true }, take: CLEAR_ROWS });
      if (rows.length === 0) {
        await tx.importBatch.delete({ where: { id }, select: { id: true } });
        return "done";
      }
      await tx.relation.deleteMany({ where: { ref: { in: rows.map((row) => row.ref) } } });
      await tx.incident.updateMany({ where: { duplicateOf: { in: rows.map((row) => row.ref) } }, data: { duplicateOf: null } });
      await tx.incident.deleteMany({ where: { id: { in: rows.map((row) => row.id) } } });
      return "more";
    });
    if (result.kind === "busy") return result;
    if (result.value === "done") return { kind: "discarded" };
    if (result.value !== "more") return result.value;
  }
}
