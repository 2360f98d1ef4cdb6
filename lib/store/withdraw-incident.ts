import { changeStatus, conflictWith } from "./change-status";
import type { WriteStore } from "./connect";
import type { Conflict, Unchanged } from "./edit-incident";
import { currentIncident } from "./read-incident";
import type { Busy, NoSuchRecord, Refused, Signature } from "./results";
import { storageProblems } from "./storable";
import { write } from "./write";

export type Withdrawn = { kind: "withdrawn"; ref: string; version: number; revision: number };

/** Take a record out of every count by the status *retracted*, with the reason. Nothing is deleted; see restoreIncident. */
export async function withdrawIncident(
  store: WriteStore,
  { ref, expectedVersion }: { ref: string; expectedVersion: number },
  by: Signature,
): Promise<Withdrawn | Unchanged | Conflict | NoSuchRecord | Refused | Busy> {
  const problems = storageProblems(by);
  if (by.why === null || by.why.trim() === "") problems.push({ field: "why", reason: "required" });
  if (problems.length > 0) return { kind: "refused", problems };
  const result = await write(store, async (tx) => {
    const current = await currentIncident(tx, ref);
    if (current === null) return { kind: "no-such-record" as const, ref };
    if (current.status === "retracted") return { kind: "unchanged" as const, ref, version: current.version };
    if (current.version !== expectedVersion) return conflictWith(tx, current, expectedVersion);
    return { kind: "withdrawn" as const, ref, ...(await changeStatus(tx, current, "retracted", "withdrawn", by)) };
  });
  return result.kind === "busy" ? result : result.value;
}
