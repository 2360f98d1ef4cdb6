import type { WriteStore } from "../connect";
import type { Busy, Signature } from "../results";
import { nextRevision, write } from "../write";
import { applyStaged, movedSince } from "./staged-changes";

export type ImportCounts = {
  readonly rowsRead: number;
  readonly rowsOutOfScope: number;
  readonly rowsAccepted: number;
  readonly rowsUnchanged: number;
  readonly rowsChanged: number;
  readonly rowsRejected: number;
  readonly rowsWarned: number;
};

export type WentLive =
  /** lockMs: how long the lock was held, milliseconds. */
  | { readonly kind: "live"; readonly revision: number; readonly lockMs: number }
  /** Somebody edited these records since they were compared: compare them again, stage them anew, and ask again. */
  | { readonly kind: "moved"; readonly incidentIds: readonly string[] }
  /** Another import of the dataset went live or was undone since this one began: what is here already is no longer what was compared. */
  | { readonly kind: "overtaken" }
  | { readonly kind: "swept" }
  | Busy;

/** All rows and changes of a staging batch count from now on, with one revision. baseRevision: as beginImport gave it. */
export async function goLive(store: WriteStore, id: string, { counts, baseRevision }: { counts: ImportCounts; baseRevision: number }, by: Signature): Promise<WentLive> {
  const result = await write(store, async (tx): Promise<WentLive> => {
    const started = performance.now();
    const batch = await tx.importBatch.findUnique({ where: { id }, select: { state: true, datasetCode: true } });
    if (batch?.state !== "staging") return { kind: "swept" };
    const { _max } = await tx.importBatch.aggregate({ where: { datasetCode: batch.datasetCode, id: { not: id } }, _max: { revision: true } });
    if ((_max.revision ?? 0) > baseRevision) return { kind: "overtaken" };
    const moved = await movedSince(tx, id);
    if (moved.length > 0) return { kind: "moved", incidentIds: moved };
    const revision = await nextRevision(tx);
    if (counts.rowsChanged > 0) await applyStaged(tx, id, "forward", { ...by, revision });
    await tx.importBatch.update({
      where: { id },
      data: { ...counts, state: "live", liveAt: by.at, liveRevision: revision, revision, owner: null, beatAt: null },
      select: { id: true },
    });
    return { kind: "live", revision, lockMs: performance.now() - started };
  });
  return result.kind === "busy" ? result : result.value;
}
