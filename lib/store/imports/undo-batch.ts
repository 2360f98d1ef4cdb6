import type { IncidentDraft } from "../../codebook/incident";
import { differences } from "../change";
import { clientOf } from "../connect";
import type { ReadStore, WriteStore } from "../connect";
import { incidentFromRow, incidentSelect, inOneOrder } from "../incident-row";
import type { Busy, Refused, Signature } from "../results";
import { draftOf } from "../stored-incident";
import { nextRevision, write } from "../write";
import { copyOriginals } from "./copy-originals";
import { applyStaged, movedSince, stageChanges } from "./staged-changes";
import type { StagedChange } from "./staged-changes";

/** A record of a batch that was changed after the import, by a person or by a later import. */
export type EditedRow = { readonly ref: string; readonly version: number; readonly changedAt: string; readonly by: readonly string[] };
export type EditedRows = { readonly total: number; readonly rows: readonly EditedRow[] };

const SHOWN_EDITED = 200;

/** Which records that a live batch created has somebody changed since? All of them counted, at most 200 listed, the latest first. */
export async function editedSince(store: ReadStore, batchId: string): Promise<EditedRows> {
  const client = clientOf(store);
  const batch = await client.importBatch.findUnique({ where: { id: batchId }, select: { liveRevision: true } });
  const where = { batchId, revision: { gt: batch?.liveRevision ?? 0 } };
  const total = await client.incident.count({ where });
  const rows = await client.incident.findMany({ where, select: { id: true, ref: true, version: true, updatedAt: true }, orderBy: [{ revision: "desc" }, { id: "asc" }], take: SHOWN_EDITED });
  const changes = await client.change.findMany({ where: { incidentId: { in: rows.map(({ id }) => id) }, revision: { gt: batch?.liveRevision ?? 0 } }, select: { incidentId: true, who: true } });
  return {
    total,
    rows: rows.map(({ id, ref, version, updatedAt }) => ({ ref, version, changedAt: updatedAt, by: [...new Set(changes.filter(({ incidentId }) => incidentId === id).map(({ who }) => who))] })),
  };
}

/** What becomes of rows that somebody edited: ask first, undo them with the rest, or keep them as a batch of their own, whose id this is. */
export type EditedChoice = { readonly kind: "ask" } | { readonly kind: "undo" } | { readonly kind: "keep"; readonly batchId: string };

export type Undone =
  | { readonly kind: "undone"; readonly revision: number; /** Created rows out of sight. */ readonly rows: number; /** Edited ones that stay. */ readonly kept: number; /** Records set back to what they were. */ readonly restored: number }
  | { readonly kind: "edited"; readonly edited: EditedRows }
  | Refused
  | Busy;

const AT_ONCE = 200;
const TRIES = 3;

/**
 * Take all rows that a live batch created out of every count, at once; they stay stored. Records that it changed get back what they held, field by
 * field, where the field still holds what the batch wrote: later work on a field is nobody's to undo.
 */
export async function undoBatch(stores: { read: ReadStore; write: WriteStore }, id: string, edited: EditedChoice, by: Signature): Promise<Undone> {
  const batch = await clientOf(stores.read).importBatch.findUnique({ where: { id }, select: { state: true } });
  if (batch === null) return { kind: "refused", problems: [{ field: "id", reason: "no-such-batch" }] };
  if (batch.state !== "live") return { kind: "refused", problems: [{ field: "id", reason: "not-live" }] };
  if (edited.kind === "ask") {
    const found = await editedSince(stores.read, id);
    if (found.total > 0) return { kind: "edited", edited: found };
  }
  const reverse = { ...by, why: by.why ?? "The import was undone." };
  for (let attempt = 0; attempt < TRIES; attempt += 1) {
    const staged = await stageReversal(stores, id, by.at);
    if (staged.kind === "busy") return staged;
    const result = await write(stores.write, async (tx): Promise<Undone | "moved"> => {
      const now = await tx.importBatch.findUniqueOrThrow({ where: { id }, select: { state: true, liveRevision: true, datasetCode: true, title: true, fileName: true, fileSha256: true, format: true, sourceVersion: true, liveAt: true, who: true, at: true, why: true } });
      if (now.state !== "live") return { kind: "refused", problems: [{ field: "id", reason: "not-live" }] };
      if ((await movedSince(tx, id)).length > 0) return "moved";
      const since = { batchId: id, revision: { gt: now.liveRevision ?? 0 } };
      if (edited.kind === "ask" && (await tx.incident.count({ where: since })) > 0) return "moved";
      const revision = await nextRevision(tx);
      let kept = 0;
      if (edited.kind === "keep") {
        kept = await tx.incident.count({ where: since });
        if (kept > 0) {
          const { state: _, ...same } = now;
          await tx.importBatch.create({ data: { ...same, id: edited.batchId, title: `${now.title} (kept)`, state: "live", rowsAccepted: kept, rowsRejected: 0, revision }, select: { id: true } });
          await tx.incident.updateMany({ where: since, data: { batchId: edited.batchId } });
        }
      }
      const restored = await applyStaged(tx, id, "back", { ...reverse, revision });
      const rows = await tx.incident.count({ where: { batchId: id } });
      await tx.importBatch.update({ where: { id }, data: { state: "undone", undoneBy: by.who, undoneAt: by.at, undoneWhy: by.why, revision }, select: { id: true } });
      return { kind: "undone", revision, rows, kept, restored };
    });
    if (result.kind === "busy") return result;
    if (result.value !== "moved") {
      if (result.value.kind === "undone" && result.value.kept > 0 && edited.kind === "keep") await copyOriginals(stores, { from: id, to: edited.batchId });
      return result.value;
    }
    if (edited.kind === "ask") return { kind: "edited", edited: await editedSince(stores.read, id) };
  }
  return { kind: "busy" };
}

/** Work out what the records that this batch changed held before, and write it down, some hundred at a time. */
async function stageReversal(stores: { read: ReadStore; write: WriteStore }, batchId: string, at: string): Promise<{ kind: "staged" } | Busy> {
  const client = clientOf(stores.read);
  for (let after = 0; ; ) {
    const done = await client.importChange.findMany({
      where: { batchId, id: { gt: after } },
      select: { id: true, incidentId: true, previousHash: true, previousOriginalRow: true, importHash: true, originalRow: true },
      orderBy: { id: "asc" }, take: AT_ONCE,
    });
    const last = done.at(-1);
    if (last === undefined) return { kind: "staged" };
    const ids = done.map(({ incidentId }) => incidentId);
    const rows = new Map((await client.incident.findMany({ where: { id: { in: ids } }, select: incidentSelect })).map((row) => [row.id, row]));
    const changes = await client.change.findMany({ where: { batchId, incidentId: { in: ids }, redacted: false }, select: { incidentId: true, field: true, before: true, after: true }, orderBy: { id: "asc" } });
    const reversals = done.flatMap((change): StagedChange[] => {
      const row = rows.get(change.incidentId);
      if (row === undefined) return [];
      const stored = incidentFromRow(row);
      const held = inOneOrder(draftOf(stored));
      const draft: Record<string, unknown> = { ...held };
      for (const { field, before, after: made } of changes.filter(({ incidentId }) => incidentId === change.incidentId)) {
        const isRedacted = stored.redactedFields.some((path) => path.split(".")[0] === field);
        if (!isRedacted && JSON.stringify(draft[field]) === made) draft[field] = before === null ? null : JSON.parse(before);
      }
      const reversed = draft as unknown as IncidentDraft;
      return [{ ...change, ref: row.ref, expectedVersion: row.version, draft: reversed, fields: differences(held, reversed) }];
    });
    const staged = await stageChanges(stores.write, batchId, reversals, at);
    if (staged.kind === "busy") return staged;
    after = last.id;
  }
}
