import type { Transaction } from "../client";
import { clientOf } from "../connect";
import type { ReadStore, WriteStore } from "../connect";
import type { Busy, Refused } from "../results";
import { write } from "../write";
import { isBeingFilled } from "./owner";

/** Rows removed in one transaction, so that it stays below 50 ms. */
const CLEAR_ROWS = 150;
const CLEAR_BLOCKS = 20;

/** Remove a batch that never went live, with its rows: what an interrupted import leaves behind. Such rows were never records. */
export async function discardBatch(store: WriteStore, id: string): Promise<{ kind: "discarded" } | Refused | Busy> {
  for (;;) {
    const result = await write(store, async (tx): Promise<"more" | "done" | Refused> => {
      const batch = await tx.importBatch.findUnique({ where: { id }, select: { state: true, datasetCode: true, at: true } });
      if (batch === null) return "done";
      if (batch.state !== "staging") return { kind: "refused", problems: [{ field: "id", reason: "not-staging" }] };
      if (await clearSome(tx, id)) return "more";
      await tx.importBatch.delete({ where: { id }, select: { id: true } });
      await dropDatasetMadeFor(tx, batch);
      return "done";
    });
    if (result.kind === "busy") return result;
    if (result.value === "done") return { kind: "discarded" };
    if (result.value !== "more") return result.value;
  }
}

/** Remove some of what belongs to a batch that nobody sees. False when nothing was left. */
export async function clearSome(tx: Transaction, batchId: string): Promise<boolean> {
  const rows = await tx.incident.findMany({ where: { batchId }, select: { id: true, ref: true }, take: CLEAR_ROWS });
  if (rows.length > 0) {
    const refs = rows.map((row) => row.ref);
    await tx.relation.deleteMany({ where: { ref: { in: refs } } });
    await tx.incident.updateMany({ where: { duplicateOf: { in: refs } }, data: { duplicateOf: null } });
    await tx.incident.deleteMany({ where: { id: { in: rows.map((row) => row.id) } } });
    return true;
  }
  const changes = await tx.importChange.findMany({ where: { batchId }, select: { id: true }, take: CLEAR_ROWS * 4 });
  if (changes.length > 0) {
    await tx.importChange.deleteMany({ where: { id: { in: changes.map(({ id }) => id) } } });
    return true;
  }
  const blocks = await tx.originalBlock.findMany({ where: { batchId }, select: { block: true }, take: CLEAR_BLOCKS });
  if (blocks.length === 0) return false;
  await tx.originalBlock.deleteMany({ where: { batchId, block: { in: blocks.map(({ block }) => block) } } });
  return true;
}

/** A dataset made for this batch alone has its instant, see beginImport, and nothing else in it. */
async function dropDatasetMadeFor(tx: Transaction, { datasetCode, at }: { datasetCode: string; at: string }): Promise<void> {
  await tx.dataset.deleteMany({
    where: { code: datasetCode, addedAt: at, openForEntry: false, batches: { none: {} }, incidents: { none: {} }, searchLogs: { none: {} }, registrations: { none: {} }, primaryRuns: { none: {} }, ledger: { none: {} }, findingCards: { none: {} } },
  });
}

/**
 * Remove the batches in staging that nobody fills any more: their process ended before it was done. Answers their ids. own: see
 * processOwner. What another running process fills is left alone.
 */
export async function sweepStaging(stores: { read: ReadStore; write: WriteStore }, { nowMs, own }: { nowMs: number; own: string }): Promise<string[]> {
  const staging = await clientOf(stores.read).importBatch.findMany({ where: { state: "staging" }, select: { id: true, owner: true, beatAt: true, at: true } });
  const left = staging.filter((batch) => !isBeingFilled(batch, nowMs, own));
  const swept: string[] = [];
  for (const { id } of left) if ((await discardBatch(stores.write, id)).kind === "discarded") swept.push(id);
  return swept;
}
