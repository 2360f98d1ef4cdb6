import type { IncidentDraft } from "../codebook/incident";
import { firstValues, recordChanges } from "./change";
import type { Transaction } from "./client";
import type { WriteStore } from "./connect";
import { dropFormDraft } from "./form-drafts";
import { childRowsOf, scalarsOf } from "./incident-row";
import { formatRef, takeRefs, yearOf } from "./ref";
import type { Busy, Refused, Signature } from "./results";
import { searchTextOf } from "./search-text";
import { danglingLinks, storageProblems } from "./storable";
import { nextRevision, write } from "./write";

export type NewIncident = {
  /** A fresh UUIDv7. */
  id: string;
  /** Made by the client when the form opens; the same one sent again finds the record it made. */
  submissionId: string;
  dataset: string;
  draft: IncidentDraft;
  /** The form draft that this record replaces, dropped in the same transaction. */
  formDraftId: string | null;
};

export type Recorded = { kind: "recorded"; id: string; ref: string; version: number; revision: number; repeated: boolean };

/**
 * Save a new record with its history and the next revision number, all or nothing.
 * A submissionId seen before answers with the record it made and `repeated: true`, and changes nothing.
 */
export async function recordIncident(store: WriteStore, input: NewIncident, by: Signature): Promise<Recorded | Refused | Busy> {
  const problems = storageProblems({ submissionId: input.submissionId, ...input.draft, ...by });
  if (problems.length > 0) return { kind: "refused", problems };
  const result = await write(store, (tx) => recordInside(tx, input, by));
  return result.kind === "busy" ? result : result.value;
}

async function recordInside(tx: Transaction, { id, submissionId, dataset, draft, formDraftId }: NewIncident, by: Signature): Promise<Recorded | Refused> {
  const earlier = await tx.incident.findUnique({ where: { submissionId }, select: { id: true, ref: true, version: true, revision: true } });
  if (earlier !== null) {
    await dropFormDraft(tx, formDraftId);
    return { kind: "recorded", ...earlier, repeated: true };
  }

  const home = await tx.dataset.findUnique({ where: { code: dataset }, select: { openForEntry: true } });
  if (home === null) return { kind: "refused", problems: [{ field: "dataset", reason: "no-such-dataset" }] };
  if (!home.openForEntry) return { kind: "refused", problems: [{ field: "dataset", reason: "not-open-for-entry" }] };
  const problems = await danglingLinks(tx, draft, null);
  if (problems.length > 0) return { kind: "refused", problems };

  const revision = await nextRevision(tx);
  const refYear = yearOf(draft.dateStart);
  const refNumber = await takeRefs(tx, refYear, 1);
  const ref = formatRef(refYear, refNumber);
  await tx.incident.create({
    data: {
      ...scalarsOf(draft), id, ref, refYear, refNumber, submissionId, version: 1, revision,
      createdAt: by.at, updatedAt: by.at, datasetCode: dataset, searchText: searchTextOf(ref, draft),
    },
    select: { id: true },
  });
  const rows = childRowsOf(id, draft);
  await tx.source.createMany({ data: rows.sources });
  await tx.attribution.createMany({ data: rows.attributions });
  await tx.relation.createMany({ data: rows.relations });
  await tx.targetCommunity.createMany({ data: rows.targetCommunities });
  await tx.provinceAlternative.createMany({ data: rows.provinceAlternatives });
  await recordChanges(tx, { incidentId: id, version: 1, revision, kind: "created" }, firstValues(draft), by);
  await dropFormDraft(tx, formDraftId);
  return { kind: "recorded", id, ref, version: 1, revision, repeated: false };
}
