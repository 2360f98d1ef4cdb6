import type { IncidentDraft } from "../../codebook/incident";
import type { Bound } from "../bulk-write";
import { listTables } from "../insert-rows";
import { yearOf } from "../ref";
import { foldedDraft } from "../search-text";
import { scalarFields } from "../stored-incident";
import type { PreparedChunk } from "./stage-chunk";

export type StagedRow = {
  /** A fresh UUIDv7. */
  readonly id: string;
  readonly submissionId: string;
  readonly externalId: string | null;
  readonly importHash: string;
  readonly originalRow: string | null;
  readonly draft: IncidentDraft;
  /** Of a row that an export of ours wrote: kept where nobody else has that ref. */
  readonly identity: { readonly ref: string; readonly version: number | null } | null;
};

const columns = [
  ...scalarFields, "id", "submissionId", "version", "createdAt", "updatedAt",
  "datasetCode", "batchId", "externalId", "originalRow", "importHash",
];

/**
 * Rows as they go into a staging batch: everything that can be known before the lock is taken. Relations and duplicateOf are left out, see
 * linkStaged: what they name may come later in the file. Drafts must have been checked by storageProblems.
 */
export function prepareChunk({ batchId, dataset, at }: { batchId: string; dataset: string; at: string }, rows: readonly StagedRow[], blocks: PreparedChunk["blocks"]): PreparedChunk {
  return {
    batchId,
    at,
    columns,
    incidents: rows.map(({ id, submissionId, externalId, originalRow, importHash, draft, identity }) => {
      const values: Bound[] = [];
      for (const field of scalarFields) values.push(field === "duplicateOf" ? null : draft[field]);
      values.push(id, submissionId, identity?.version ?? 1, at, at, dataset, batchId, externalId, originalRow, importHash);
      return values;
    }),
    refs: rows.map(({ draft, identity }) => ({ year: yearOf(draft.dateStart), ref: identity?.ref ?? null })),
    folded: rows.map(({ draft }) => foldedDraft(draft)),
    lists: listTables(rows).filter(({ table, rows: items }) => table !== "Relation" && items.length > 0),
    blocks,
  };
}
