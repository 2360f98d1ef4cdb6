import { clientOf } from "./connect";
import type { ReadStore, WriteStore } from "./connect";
import type { Prisma } from "./generated/client";
import type { Busy, Refused, Signature } from "./results";
import { storageProblems } from "./storable";
import type { BatchState } from "./stored-incident";
import { nextRevision, write } from "./write";

/**
 * An import. Its rows are *staging* while they arrive and count nowhere, *live* all at once, and may be *undone*, again
 * all at once, and then *purged*, which leaves this alone. It is the change record of the rows it creates. Imports of files
 * are in `imports/`.
 */
export type Batch = {
  id: string;
  dataset: string;
  title: string;
  fileName: string | null;
  fileSha256: string | null;
  /** Of the file, as far as one made the batch. */
  format: string | null;
  sourceVersion: string | null;
  state: BatchState;
  /** Rows added. */
  rowsAccepted: number;
  rowsRejected: number;
  /** The next five: null for a batch that no file made. */
  rowsRead: number | null;
  rowsOutOfScope: number | null;
  rowsUnchanged: number | null;
  rowsChanged: number | null;
  rowsWarned: number | null;
  who: string;
  at: string;
  why: string | null;
  liveAt: string | null;
  undoneBy: string | null;
  undoneAt: string | null;
  undoneWhy: string | null;
  purgedBy: string | null;
  purgedAt: string | null;
  purgedWhy: string | null;
  rowsPurged: number | null;
  /** Of the last thing that happened to it; null while in staging. */
  revision: number | null;
};

const batchSelect = {
  id: true, datasetCode: true, title: true, fileName: true, fileSha256: true, state: true, rowsAccepted: true, rowsRejected: true,
  who: true, at: true, why: true, liveAt: true, undoneBy: true, undoneAt: true, undoneWhy: true,
  format: true, sourceVersion: true, rowsRead: true, rowsOutOfScope: true, rowsUnchanged: true, rowsChanged: true, rowsWarned: true,
  purgedBy: true, purgedAt: true, purgedWhy: true, rowsPurged: true, revision: true,
} as const satisfies Prisma.ImportBatchSelect;

type BatchRow = Prisma.ImportBatchGetPayload<{ select: typeof batchSelect }>;
/** What to ask the database for, and what it means. */
export const batchDescribed = {
  select: batchSelect,
  read: ({ datasetCode, state, ...row }: BatchRow): Batch => ({ ...row, dataset: datasetCode, state: state as BatchState }),
};

/** All imports, the newest first. */
export async function listBatches(store: ReadStore): Promise<Batch[]> {
  const rows = await clientOf(store).importBatch.findMany({ select: batchSelect, orderBy: [{ at: "desc" }, { id: "desc" }] });
  return rows.map(batchDescribed.read);
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
    await tx.importBatch.update({ where: { id }, data: { state: "live", liveAt: at, rowsAccepted: rows, rowsRejected, liveRevision: revision, revision }, select: { id: true } });
    return { kind: "live", revision, rows };
  });
  return result.kind === "busy" ? result : result.value;
}
