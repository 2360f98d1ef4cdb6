import type { IncidentDraft } from "../codebook/incident";
import { differences, recordChanges } from "./change";
import type { Change, FieldChange } from "./change";
import type { Transaction } from "./client";
import type { WriteStore } from "./connect";
import { dropFormDraft } from "./form-drafts";
import { childRowsOf, scalarsOf } from "./incident-row";
import { changesSince, currentIncident } from "./read-incident";
import type { Busy, NoSuchRecord, Refused, Signature } from "./results";
import { searchTextOf } from "./search-text";
import { danglingLinks, storageProblems } from "./storable";
import type { StoredIncident } from "./stored-incident";
import { nextRevision, write } from "./write";

export type Edit = {
  ref: string;
  /** The version the editor started from. */
  expectedVersion: number;
  draft: IncidentDraft;
  /** The form draft that this save replaces, dropped in the same transaction. */
  formDraftId: string | null;
};

export type Saved = { kind: "saved"; ref: string; version: number; revision: number; fields: string[] };
/** Nothing differs from what is stored: also the answer to a save that is sent a second time. */
export type Unchanged = { kind: "unchanged"; ref: string; version: number };
/** Somebody else saved in between: what stands now, and what came between, field by field. Nothing was saved. */
export type Conflict = { kind: "conflict"; current: StoredIncident; changesBetween: Change[] };

/** Save an edited record, its history and the next revision number, all or nothing, if nobody else saved since `expectedVersion`. */
export async function editIncident(store: WriteStore, edit: Edit, by: Signature): Promise<Saved | Unchanged | Conflict | NoSuchRecord | Refused | Busy> {
  const problems = storageProblems({ ...edit.draft, ...by });
  if (problems.length > 0) return { kind: "refused", problems };
  const result = await write(store, (tx) => editInside(tx, edit, by));
  return result.kind === "busy" ? result : result.value;
}

async function editInside(tx: Transaction, { ref, expectedVersion, draft, formDraftId }: Edit, by: Signature): Promise<Saved | Unchanged | Conflict | NoSuchRecord | Refused> {
  const current = await currentIncident(tx, ref);
  if (current === null) return { kind: "no-such-record", ref };
  const changes = differences(current, draft);
  if (changes.length === 0) {
    await dropFormDraft(tx, formDraftId);
    return { kind: "unchanged", ref, version: current.version };
  }
  if (current.version !== expectedVersion) {
    return { kind: "conflict", current, changesBetween: await changesSince(tx, current.id, expectedVersion) };
  }
  const problems = await danglingLinks(tx, draft, ref);
  if (problems.length > 0) return { kind: "refused", problems };

  const revision = await nextRevision(tx);
  const version = current.version + 1;
  await tx.incident.update({
    where: { id: current.id },
    data: { ...scalarsOf(draft), version, revision, updatedAt: by.at, searchText: searchTextOf(ref, draft) },
    select: { id: true },
  });
  await replaceLists(tx, current.id, draft, changes);
  await recordChanges(tx, { incidentId: current.id, version, revision, kind: "corrected" }, changes, by);
  await dropFormDraft(tx, formDraftId);
  return { kind: "saved", ref, version, revision, fields: changes.map((change) => change.field) };
}

/** Lists that changed are written anew; their positions are part of what they say. */
export async function replaceLists(tx: Transaction, incidentId: string, draft: IncidentDraft, changes: readonly Pick<FieldChange, "field">[]): Promise<void> {
  const rows = childRowsOf(incidentId, draft);
  const changed = new Set(changes.map((change) => change.field));
  const where = { incidentId };
  if (changed.has("sources")) {
    await tx.source.deleteMany({ where });
    await tx.source.createMany({ data: rows.sources });
  }
  if (changed.has("attributions")) {
    await tx.attribution.deleteMany({ where });
    await tx.attribution.createMany({ data: rows.attributions });
  }
  if (changed.has("relations")) {
    await tx.relation.deleteMany({ where });
    await tx.relation.createMany({ data: rows.relations });
  }
  if (changed.has("targetCommunities")) {
    await tx.targetCommunity.deleteMany({ where });
    await tx.targetCommunity.createMany({ data: rows.targetCommunities });
  }
  if (changed.has("provinceAlternatives")) {
    await tx.provinceAlternative.deleteMany({ where });
    await tx.provinceAlternative.createMany({ data: rows.provinceAlternatives });
  }
}
