import type { IncidentDraft } from "../codebook/incident";
import { changeStatus, conflictWith } from "./change-status";
import type { WriteStore } from "./connect";
import type { Conflict, Unchanged } from "./edit-incident";
import { currentIncident } from "./read-incident";
import type { Busy, NoSuchRecord, Refused, Signature } from "./results";
import { storageProblems } from "./storable";
import { write } from "./write";

export type Restored = { kind: "restored"; ref: string; status: IncidentDraft["status"]; version: number; revision: number };

/** Undo a withdrawal: the record has again the status it had before. A record that is not withdrawn answers *unchanged*. */
export async function restoreIncident(
  store: WriteStore,
  { ref, expectedVersion }: { ref: string; expectedVersion: number },
  by: Signature,
): Promise<Restored | Unchanged | Conflict | NoSuchRecord | Refused | Busy> {
  const problems = storageProblems(by);
  if (by.why === null || by.why.trim() === "") problems.push({ field: "why", reason: "required" });
  if (problems.length > 0) return { kind: "refused", problems };
  const result = await write(store, async (tx) => {
    const current = await currentIncident(tx, ref);
    if (current === null) return { kind: "no-such-record" as const, ref };
    if (current.status !== "retracted") return { kind: "unchanged" as const, ref, version: current.version };
    if (current.version !== expectedVersion) return conflictWith(tx, current, expectedVersion);
    const withdrawal = await tx.change.findFirst({
      where: { incidentId: current.id, field: "status", after: JSON.stringify("retracted") },
      select: { before: true },
      orderBy: { id: "desc" },
    });
    // A record that came in already retracted has no earlier status: then it goes back to being looked at.
    const before = withdrawal?.before == null ? null : (JSON.parse(withdrawal.before) as IncidentDraft["status"] | null);
    const status = before ?? "in-review";
    return { kind: "restored" as const, ref, status, ...(await changeStatus(tx, current, status, "restored", by)) };
  });
  return result.kind === "busy" ? result : result.value;
}
