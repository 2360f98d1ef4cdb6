import type { IncidentDraft } from "../../codebook/incident";
import type { Bound, BulkTable } from "../bulk-write";
import { listTables } from "../list-tables";
import { yearOf } from "../ref";
import { foldedDraft } from "../search-text";
import { scalarFields } from "../stored-incident";
import { packText } from "./pack-text";

export type StagedRow = {
  /** A fresh UUIDv7. */
  readonly id: string;
  readonly submissionId: string;
  readonly externalId: string | null;
  readonly importHash: string;
  readonly originalRow: string | null;
  /** The draft as JSON: one text is handed to another thread at no cost, sixty fields are not. Must have been checked by storageProblems. */
  readonly draft: string;
  /** Of a row that an export of ours wrote: kept where nobody else has that ref. */
  readonly identity: { readonly ref: string; readonly version: number | null } | null;
};

export type StagedChunk = {
  readonly batchId: string;
  readonly dataset: string;
  /** The instant of the import. */
  readonly at: string;
  readonly rows: readonly StagedRow[];
  /** Blocks of original rows that are full, each as JSON text, see OriginalRows. */
  readonly blocks: readonly { readonly block: number; readonly text: string }[];
};

/** A chunk as values that the driver binds. */
export type PreparedChunk = Pick<StagedChunk, "batchId" | "at"> & {
  /** Columns and values of the incidents; `refs` and `folded` stand beside them row by row. */
  readonly columns: readonly string[];
  readonly incidents: readonly (readonly Bound[])[];
  readonly refs: readonly { readonly year: number; /** The ref that the row brought along. */ readonly ref: string | null }[];
  /** The text that is searched, without the ref. */
  readonly folded: readonly string[];
  readonly tables: readonly BulkTable[];
};

const columns = [
  ...scalarFields, "id", "submissionId", "version", "createdAt", "updatedAt",
  "datasetCode", "batchId", "externalId", "originalRow", "importHash",
];
const blockColumns = ["batchId", "block", "text"];

/**
 * Everything of a chunk that can be known before the lock is taken. Relations and duplicateOf are left out, see linkStaged: what they name may
 * come later in the file.
 */
export function prepareChunk({ batchId, dataset, at, rows, blocks }: StagedChunk): PreparedChunk {
  const drafts = rows.map(({ draft }) => JSON.parse(draft) as IncidentDraft);
  const incidents = rows.map(({ id, submissionId, externalId, originalRow, importHash, identity }, index) => {
    const draft = drafts[index] as IncidentDraft;
    const values: Bound[] = [];
    for (const field of scalarFields) values.push(field === "duplicateOf" ? null : draft[field]);
    values.push(id, submissionId, identity?.version ?? 1, at, at, dataset, batchId, externalId, originalRow, importHash);
    return values;
  });
  const lists = listTables(rows.map(({ id }, index) => ({ id, draft: drafts[index] as IncidentDraft }))).filter(({ table }) => table !== "Relation");
  const packed = { table: "OriginalBlock", columns: blockColumns, rows: blocks.map(({ block, text }) => [batchId, block, packText(text)]) };
  return {
    batchId, at, columns, incidents,
    refs: rows.map(({ identity }, index) => ({ year: yearOf((drafts[index] as IncidentDraft).dateStart), ref: identity?.ref ?? null })),
    folded: drafts.map(foldedDraft),
    tables: [...lists, packed],
  };
}
