import { exportRow } from "@/lib/interchange/export-row";
import type { Change } from "@/lib/store/change";
import { readStore } from "@/lib/store/connect";
import { listPublicChanges } from "@/lib/store/list-changes";
import { readIncident } from "@/lib/store/read-incident";
import type { StoredIncident } from "@/lib/store/stored-incident";
import { problem } from "./problem";

export type RecordFound = { readonly kind: "found"; readonly incident: StoredIncident } | { readonly kind: "refused"; readonly answer: Response };

/** A record that the API may speak of. Those of imports that are not live are no records, closed ones are said to be closed. */
export async function findRecord(ref: string): Promise<RecordFound> {
  const found = await readIncident(readStore(), ref);
  const isThere = found.kind === "found" && (found.incident.batchState === null || found.incident.batchState === "live");
  if (!isThere) return { kind: "refused", answer: await problem("no-such-record", { values: { ref: ref.slice(0, 40) } }) };
  if (found.incident.sensitivity === "closed") return { kind: "refused", answer: await problem("closed-record", { values: { ref } }) };
  return found;
}

/** The public view of a record with its identity, as the API writes one record; null for closed ones. */
export function shownRecord(incident: StoredIncident): object | null {
  const row = exportRow(incident);
  if (row === null) return null;
  const { view, ...identity } = row;
  return { ...identity, revision: incident.revision, createdAt: incident.createdAt, updatedAt: incident.updatedAt, ...view };
}

/** What changed in a record after a version, as anybody may see it. */
export async function shownChanges(ref: string, afterVersion = 0): Promise<object[]> {
  const changes = await listPublicChanges(readStore(), ref);
  return changes.filter((change) => change.version > afterVersion).map(shownChange);
}

export function shownChange({ version, revision, kind, field, before, after, redacted, who, at, why }: Change): object {
  return { version, revision, kind, field, before, after, redacted, who, at, why };
}

export function versionTag(version: number): string {
  return `"${version}"`;
}
