import type { IncidentDraft } from "../codebook/incident";
import { recordChanges } from "./change";
import type { ChangeKind } from "./change";
import type { Transaction } from "./client";
import type { Conflict } from "./edit-incident";
import { changesSince } from "./read-incident";
import type { Signature } from "./results";
import type { StoredIncident } from "./stored-incident";
import { nextRevision } from "./write";

/** Write one new status with its change record: the common part of withdrawing and restoring. */
export async function changeStatus(
  tx: Transaction,
  current: StoredIncident,
  status: IncidentDraft["status"],
  kind: ChangeKind,
  by: Signature,
): Promise<{ version: number; revision: number }> {
  const revision = await nextRevision(tx);
  const version = current.version + 1;
  await tx.incident.update({ where: { id: current.id }, data: { status, version, revision, updatedAt: by.at }, select: { id: true } });
  await recordChanges(tx, { incidentId: current.id, version, revision, kind }, [{ field: "status", before: current.status, after: status }], by);
  return { version, revision };
}

export async function conflictWith(tx: Transaction, current: StoredIncident, expectedVersion: number): Promise<Conflict> {
  return { kind: "conflict", current, changesBetween: await changesSince(tx, current.id, expectedVersion) };
}
