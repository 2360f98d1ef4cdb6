import { cleanFile } from "../clean-file";
import { clientOf } from "../connect";
import type { ReadStore, WriteStore } from "../connect";
import { editIncident } from "../edit-incident";
import { incidentFromRow, incidentSelect } from "../incident-row";
import type { Busy, Refused, Signature } from "../results";
import { draftOf } from "../stored-incident";
import { nextRevision, write } from "../write";
import { copyOriginals } from "./copy-originals";
import { clearSome } from "./discard-batch";

export type Purged =
  | { readonly kind: "purged"; readonly revision: number; readonly rows: number; /** Records elsewhere that named one of them, and do so no longer. */ readonly unlinked: number; /** Whether the files were rebuilt; if not, somebody held them: call cleanFile later. */ readonly cleaned: boolean }
  | Refused
  | Busy;

const AT_ONCE = 200;

/**
 * Remove the rows of an undone batch for good, with their history and the rows as read. What stays is the batch itself: who, when, why, how many. Records
 * that named one of the rows are edited so that they name it no longer, each with its change record. Interrupted, it goes on where it stopped when
 * asked again: the rows were out of sight before. onProgress: told rows removed so far.
 */
export async function purgeBatch(stores: { read: ReadStore; write: WriteStore }, id: string, by: Signature, onProgress: (rows: number) => void = () => undefined): Promise<Purged> {
  const client = clientOf(stores.read);
  const batch = await client.importBatch.findUnique({ where: { id }, select: { state: true, rowsPurged: true } });
  if (batch === null) return { kind: "refused", problems: [{ field: "id", reason: "no-such-batch" }] };
  if (batch.state !== "undone") return { kind: "refused", problems: [{ field: "id", reason: "not-undone" }] };
  if (by.why === null || by.why.trim() === "") return { kind: "refused", problems: [{ field: "why", reason: "required" }] };
  // Rows that were kept from it stand in other batches, and may still have their originals here.
  const keepers = await client.incident.findMany({ where: { originalRow: { startsWith: `block:${id}/` }, batchId: { not: id } }, select: { batchId: true }, distinct: ["batchId"] });
  for (const { batchId } of keepers) if (batchId !== null) await copyOriginals(stores, { from: id, to: batchId });
  const unlinked = await unlink(stores, id, by);
  if (typeof unlinked !== "number") return unlinked;
  let rows = batch.rowsPurged ?? 0;
  for (;;) {
    const result = await write(stores.write, async (tx) => {
      const before = await tx.incident.count({ where: { batchId: id } });
      const more = await clearSome(tx, id);
      const removed = before - (await tx.incident.count({ where: { batchId: id } }));
      if (removed > 0) await tx.importBatch.update({ where: { id }, data: { rowsPurged: rows + removed }, select: { id: true } });
      return { more, removed };
    });
    if (result.kind === "busy") return result;
    rows += result.value.removed;
    onProgress(rows);
    if (!result.value.more) break;
  }
  const end = await write(stores.write, async (tx) => {
    const revision = await nextRevision(tx);
    await tx.importBatch.update({ where: { id }, data: { state: "purged", purgedBy: by.who, purgedAt: by.at, purgedWhy: by.why, rowsPurged: rows, revision }, select: { id: true } });
    return revision;
  });
  if (end.kind === "busy") return end;
  return { kind: "purged", revision: end.value, rows, unlinked, cleaned: await cleanFile(stores.write) };
}

/** Take the batch's rows out of the relations and duplicateOf of all other records. Answers how many records were edited. */
async function unlink(stores: { read: ReadStore; write: WriteStore }, batchId: string, by: Signature): Promise<number | Refused | Busy> {
  const client = clientOf(stores.read);
  const elsewhere = { OR: [{ batchId: null }, { batchId: { not: batchId } }] };
  let edited = 0;
  for (;;) {
    const rows = await client.incident.findMany({
      where: { AND: [elsewhere, { OR: [{ relationsFrom: { some: { other: { batchId } } } }, { original: { batchId } }] }] },
      select: { ...incidentSelect, original: { select: { batchId: true } } }, take: AT_ONCE,
    });
    if (rows.length === 0) return edited;
    for (const row of rows) {
      const stored = incidentFromRow(row);
      const gone = new Set((await client.incident.findMany({ where: { batchId, ref: { in: stored.relations.map(({ ref }) => ref) } }, select: { ref: true } })).map(({ ref }) => ref));
      const draft = { ...draftOf(stored), relations: stored.relations.filter(({ ref }) => !gone.has(ref)), duplicateOf: row.original?.batchId === batchId ? null : stored.duplicateOf };
      const saved = await editIncident(stores.write, { ref: stored.ref, expectedVersion: stored.version, draft, formDraftId: null }, by);
      if (saved.kind === "busy" || saved.kind === "refused") return saved;
      if (saved.kind === "saved") edited += 1;
    }
  }
}
