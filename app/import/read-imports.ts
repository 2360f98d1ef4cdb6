import { stores } from "@/app/api/imports/asked";
import { readHandle } from "@/app/incidents/form/handle";
import type { ImportReport } from "@/lib/interchange/importing/import-report";
import { listImports, statusOf } from "@/lib/interchange/importing/import-desk";
import type { ImportStatus } from "@/lib/interchange/importing/import-desk";
import { isKept } from "@/lib/interchange/importing/uploaded-files";
import { mappingOfText } from "@/lib/interchange/read-mapping";
import type { ColumnMapping } from "@/lib/interchange/column-mapping";
import { listBatches } from "@/lib/store/batches";
import type { Batch } from "@/lib/store/batches";
import { describeDatasets } from "@/lib/store/datasets";
import type { Dataset } from "@/lib/store/datasets";
import { listMappings } from "@/lib/store/imports/saved-mappings";

/** One import as the list shows it, whether a file was handed in here or a batch came from the shell. */
export type ListedImport = {
  readonly id: string;
  readonly name: string;
  readonly state: { readonly of: "file"; readonly state: ImportStatus["state"] } | { readonly of: "batch"; readonly state: Batch["state"] };
  readonly dataset: { readonly code: string; readonly title: string } | null;
  /** Null: not known, or nothing was ever written. */
  readonly added: number | null;
  readonly changed: number | null;
  readonly refused: number | null;
  /** The numbers say what an import would do, not what it did. */
  readonly isOutlook: boolean;
  readonly at: string;
  readonly who: string | null;
  /** Rows read so far, while it is under way here. */
  readonly rowsSoFar: number | null;
};

/** All imports, the newest first. A file that became a batch is one import: the batch says what it is now. */
export async function readImportList(): Promise<ListedImport[]> {
  const [{ files, batches }, datasets] = await Promise.all([listImports(stores(), Date.now()), describeDatasets(stores().read)]);
  const titleOf = (code: string) => datasets.find((dataset) => dataset.code === code)?.title ?? code;
  const batchOf = new Map(batches.map((batch) => [batch.id, batch]));
  const ofFiles = files.map((file): ListedImport => {
    const batch = batchOf.get(file.id);
    const isBatch = batch !== undefined && batch.state !== "staging";
    const { report } = file;
    const dataset = isBatch ? { code: batch.dataset, title: titleOf(batch.dataset) } : report === null ? null : { code: report.dataset.code, title: report.dataset.title };
    const isDone = isBatch || file.state === "live";
    return {
      id: file.id, name: file.fileName, state: isBatch ? { of: "batch", state: batch.state } : { of: "file", state: file.state }, dataset,
      added: report?.added ?? batch?.rowsAccepted ?? null, changed: report?.changed ?? batch?.rowsChanged ?? null, refused: report?.refused ?? null, isOutlook: !isDone,
      at: file.at, who: batch?.who ?? null, rowsSoFar: file.progress?.rows ?? null,
    };
  });
  const known = new Set(files.map(({ id }) => id));
  const ofShell = batches.filter(({ id }) => !known.has(id)).map((batch): ListedImport => ({
    id: batch.id, name: batch.fileName ?? batch.title, state: { of: "batch", state: batch.state }, dataset: batch.state === "staging" ? null : { code: batch.dataset, title: titleOf(batch.dataset) },
    added: batch.state === "staging" ? null : batch.rowsAccepted, changed: batch.rowsChanged ?? 0, refused: batch.rowsRejected, isOutlook: false, at: batch.at, who: batch.who, rowsSoFar: null,
  }));
  return [...ofFiles, ...ofShell].sort((a, b) => (a.at < b.at ? 1 : a.at > b.at ? -1 : 0));
}

/** A mapping as it was kept; null where this codebook cannot read it. */
export type KeptMapping = { readonly name: string; readonly who: string; readonly at: string; readonly mapping: ColumnMapping | null };

export async function readKeptMappings(): Promise<KeptMapping[]> {
  return (await listMappings(stores().read)).map(({ name, body, who, at }) => ({ name, who, at, mapping: mappingOfText(body) }));
}

/** Everything one page of an import is made of; null where there is none of this id. */
export type OneImport = {
  readonly status: ImportStatus | null;
  /** Once anything of it is visible, or was. */
  readonly batch: Batch | null;
  readonly report: ImportReport | null;
  /** Is the file still here, and with it the list of what is wrong with its rows? */
  readonly isFileHere: boolean;
  readonly datasets: readonly Dataset[];
  readonly handle: string | null;
};

export async function readOneImport(id: string): Promise<OneImport | null> {
  const { read } = stores();
  const [status, batches] = await Promise.all([statusOf(stores(), id, Date.now()), listBatches(read)]);
  const batch = batches.find((one) => one.id === id && one.state !== "staging") ?? null;
  if (status === null && batch === null) return null;
  const [isFileHere, datasets, handle] = await Promise.all([status === null ? false : isKept(read.file, id), describeDatasets(read), readHandle()]);
  return { status, batch, report: status?.report ?? null, isFileHere, datasets, handle };
}
