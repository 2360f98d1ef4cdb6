import { coarseFieldNames, publicFieldNames } from "../codebook/public-view";
import { changeFromRow, changeSelect } from "./change";
import type { Change } from "./change";
import { clientOf } from "./connect";
import type { ReadStore } from "./connect";

/** The whole history of one record for the analyst at the machine, oldest first; empty for an unknown ref. */
export async function listChanges(store: ReadStore, ref: string): Promise<Change[]> {
  const rows = await clientOf(store).change.findMany({ where: { incident: { ref } }, select: changeSelect, orderBy: { id: "asc" } });
  return rows.map((row) => changeFromRow(row, publicFieldNames));
}

/**
 * The same history as anybody may see it. Before, after and why are kept only for fields that the record's sensitivity
 * leaves public; of the rest it says that a private field changed, without its name. Days of a coarse record are cut to
 * the month, its voices to voice and actor; confidential sources are left out of lists. Empty for a closed record.
 */
export async function listPublicChanges(store: ReadStore, ref: string): Promise<Change[]> {
  const record = await clientOf(store).incident.findUnique({ where: { ref }, select: { sensitivity: true } });
  if (record === null || record.sensitivity === "closed") return [];
  return (await listChanges(store, ref)).map((change) => publicChange(change, record.sensitivity === "coarse"));
}

/** One change as anybody may see it: of a coarse record, or of a public one. Closed ones have no public history. */
export function publicChange(change: Change, coarse: boolean): Change {
  const shown = coarse ? coarseFieldNames.has(change.field) : change.visibility === "public";
  if (!shown) return { ...change, field: "private", visibility: "private", before: null, after: null, why: null };
  const reduce = (value: unknown) => reduceValue(change.field, value, coarse);
  return { ...change, visibility: "public", before: reduce(change.before), after: reduce(change.after), why: coarse ? null : change.why };
}

type Item = { kind?: unknown; voice?: unknown; actor?: unknown };

function reduceValue(field: string, value: unknown, coarse: boolean): unknown {
  if (field === "sources" && Array.isArray(value)) return (value as Item[]).filter((source) => source.kind !== "confidential");
  if (!coarse) return value;
  if ((field === "dateStart" || field === "dateEnd") && typeof value === "string") return value.slice(0, 7);
  if (field === "attributions" && Array.isArray(value)) return (value as Item[]).map(({ voice, actor }) => ({ voice, actor }));
  return value;
}

export type RecentChange = Change & { ref: string };

/** What changed after a revision, in any record, oldest first: at most `limit` rows. Everything, for the analyst. */
export async function listRecentChanges(store: ReadStore, { afterRevision, limit }: { afterRevision: number; limit: number }): Promise<RecentChange[]> {
  const rows = await clientOf(store).change.findMany({
    where: { revision: { gt: afterRevision } },
    select: { ...changeSelect, incident: { select: { ref: true } } },
    orderBy: { id: "asc" },
    take: limit,
  });
  return rows.map(({ incident, ...row }) => ({ ...changeFromRow(row, publicFieldNames), ref: incident.ref }));
}

/** What remains of a redaction: who, when, which field, why. Never what. */
export type Tombstone = { field: string; who: string; at: string; why: string; revision: number };

/** The redactions of one record, oldest first. */
export async function listRedactions(store: ReadStore, ref: string): Promise<Tombstone[]> {
  return clientOf(store).redaction.findMany({
    where: { incident: { ref } },
    select: { field: true, who: true, at: true, why: true, revision: true },
    orderBy: { id: "asc" },
  });
}
