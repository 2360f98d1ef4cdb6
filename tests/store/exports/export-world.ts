import { writeFile } from "node:fs/promises";
import path from "node:path";
import type { IncidentDraft } from "../../../lib/codebook/incident";
import type { ExportFormat } from "../../../lib/interchange/exporting/export-formats";
import type { ExportNotes } from "../../../lib/interchange/exporting/export-notes";
import { prepareExport } from "../../../lib/interchange/exporting/prepare-export";
import type { ExportRequest } from "../../../lib/interchange/exporting/prepare-export";
import { runExport } from "../../../lib/interchange/exporting/run-export";
import { runImport } from "../../../lib/interchange/importing/run-import";
import type { ImportEnd } from "../../../lib/interchange/importing/import-report";
import { sha256OfFile } from "../../../lib/interchange/importing/sha256-of-file";
import { defaultFilter } from "../../../lib/read/filter";
import type { Filter } from "../../../lib/read/filter";
import { loadColumns } from "../../../lib/read/load";
import { processOwner } from "../../../lib/store/imports/owner";
import { recordIncident } from "../../../lib/store/record-incident";
import { by, nextId } from "../synthetic-draft";
import type { ThrowAway } from "../throw-away-store";

export const MADE_AT = "2041-02-03T04:05:06.000Z";

/** The file that an export of all records of the dataset is, and what it says of itself. */
export async function exportAll(store: ThrowAway, format: ExportFormat, request: Partial<ExportRequest> = {}, filter: Partial<Filter> = {}): Promise<{ bytes: Buffer; text: string; notes: ExportNotes }> {
  const columns = await loadColumns("public", store.read);
  const asked = { ...defaultFilter(columns.datasets), ...filter };
  const prepared = await prepareExport(store.read, columns, asked, { format, tab: "all", sort: "ref", descending: false, refs: null, includeRestricted: [], ...request }, MADE_AT);
  if (prepared.kind !== "ready") throw new Error(prepared.kind);
  const pieces: Uint8Array[] = [];
  for await (const piece of runExport(prepared.task)) pieces.push(piece);
  const bytes = Buffer.concat(pieces);
  return { bytes, text: bytes.toString("utf8"), notes: prepared.task.notes };
}

/** Write a file beside the world's database. */
export async function put(store: ThrowAway, name: string, bytes: Uint8Array | string): Promise<string> {
  const file = path.join(store.folder, name);
  await writeFile(file, bytes);
  return file;
}

/** Import a file into this store, as the shell does. */
export async function bringBack(store: ThrowAway, name: string, bytes: Uint8Array): Promise<ImportEnd> {
  const file = await put(store, name, bytes);
  return runImport(
    {
      database: store.file, path: file, fileName: name, sha256: await sha256OfFile(file), choices: {}, problemFile: null, nowMs: Date.parse(MADE_AT), rowsExpected: null,
      mode: { kind: "write", batchId: nextId(), skipInvalid: false, by, owner: processOwner() },
    },
    { onProgress: () => undefined, shouldStop: () => false },
  );
}

/** Records of these drafts; links among them lead to the one before, so that they name something. Their refs. */
export async function recordAll(store: ThrowAway, drafts: readonly IncidentDraft[]): Promise<string[]> {
  const refs: string[] = [];
  for (const draft of drafts) {
    const before = refs.at(-1) ?? null;
    const linked = { ...draft, relations: before === null ? [] : draft.relations.map((relation) => ({ ...relation, ref: before })), duplicateOf: draft.duplicateOf === null ? null : before };
    const result = await recordIncident(store.write, { id: nextId(), submissionId: nextId(), dataset: "synthetic", draft: linked, formDraftId: null }, by);
    if (result.kind !== "recorded") throw new Error(JSON.stringify(result));
    refs.push(result.ref);
  }
  return refs;
}
