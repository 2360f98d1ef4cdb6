import { kabulDay } from "../../codebook/iso-day";
import { openStore } from "../../store/connect";
import type { OpenStore } from "../../store/connect";
import { discardBatch, sweepStaging } from "../../store/imports/discard-batch";
import { beginImport } from "../../store/imports/begin-import";
import { goLive } from "../../store/imports/go-live";
import type { Signature } from "../../store/results";
import { listDatasets } from "../../store/datasets";
import type { Dataset } from "../../store/datasets";
import { fileOnDisk } from "../file-source";
import type { FileSource } from "../file-source";
import type { OpenedImport } from "../open-import";
import { AFGHANISTAN } from "../row-reader";
import { UnreadableFile } from "../unreadable-file";
import { RowComparer } from "./compare-rows";
import { datasetFor } from "./dataset-for";
import type { ImportChoices } from "./import-choices";
import type { ImportEnd, ImportProblem, ImportProgress } from "./import-report";
import { openChosen } from "./open-chosen";
import { FilePass, Stopped } from "./file-pass";
import { NotStaged, StagingSink } from "./staging-sink";

/** What is to be done with a file. Plain data: a thread gets it as it is. */
export type ImportTask = {
  /** Path of the database, and of the file; the name the person knows the file by. */
  readonly database: string;
  readonly path: string;
  readonly fileName: string;
  readonly sha256: string;
  readonly choices: ImportChoices;
  /** look: say what it would do. write: do it, all or nothing; `skipInvalid` leaves refused rows out, without it one refused row stops everything. */
  readonly mode: { readonly kind: "look"; readonly country: string } | { readonly kind: "write"; readonly batchId: string; readonly skipInvalid: boolean; readonly by: Signature; readonly owner: string };
  /** Where the problems of rows are written down, see problem-file; null: nowhere. */
  readonly problemFile: string | null;
  readonly nowMs: number;
  /** Rows in the file, where a look has counted them. */
  readonly rowsExpected: number | null;
};

export type ImportWatch = { readonly onProgress: (progress: ImportProgress) => void; readonly shouldStop: () => boolean };

const PEEK_ROWS = 200;
/** How often somebody may edit a record in the moment before an import of it goes live. */
const TRIES = 5;

/** Look through a file, or import it, with a database client of its own. Every end but a fault of the program is a value. */
export async function runImport(task: ImportTask, watch: ImportWatch): Promise<ImportEnd> {
  const store = openStore(`file:${task.database}`, "/");
  const counting = countBytes(await fileOnDisk(task.path, task.fileName));
  try {
    const opened = await openChosen(counting.source, task.choices);
    const { dataset: _, ...recognition } = opened.recognition;
    if (opened.recognition.format === null) return notImported({ kind: "needs-a-mapping", recognition });
    const at = new Date(task.nowMs).toISOString();
    const chosen = datasetFor(opened.recognition, task.choices, await ownDataset(opened, task), await listDatasets(store.read), at);
    if (chosen.kind === "needs-a-dataset") return notImported({ kind: "needs-a-dataset" });
    return task.mode.kind === "look"
      ? { kind: "looked", report: await new FilePass(task, opened, chosen, watch, counting.fraction).run(store.read, comparer(store, task, opened, chosen.dataset), null) }
      : await importInto(store, task, task.mode, opened, chosen, watch, counting.fraction);
  } catch (error) {
    return notImported(problemOf(error));
  } finally {
    await store.close();
  }
}

type WriteMode = Extract<ImportTask["mode"], { kind: "write" }>;

function comparer(store: OpenStore, { choices }: ImportTask, { recognition: { format } }: OpenedImport, dataset: Dataset): RowComparer {
  return new RowComparer(store.read, { dataset: dataset.code, isOwnFormat: format === "atlas-csv" || format === "atlas-geojson", mapping: choices.mapping ?? null });
}

async function importInto(store: OpenStore, task: ImportTask, mode: WriteMode, opened: OpenedImport, chosen: { dataset: Dataset; isNew: boolean }, watch: ImportWatch, fraction: () => number | null): Promise<ImportEnd> {
  const { batchId, by, owner } = mode;
  await sweepStaging(store, { nowMs: task.nowMs, own: owner });
  const { recognition } = opened;
  const begun = await beginImport(store.write, {
    id: batchId, dataset: chosen.dataset, title: recognition.label, fileName: task.fileName, fileSha256: task.sha256, format: recognition.format ?? "mapped",
    sourceVersion: task.choices.version ?? recognition.version, owner,
  }, by);
  if (begun.kind === "occupied") return notImported(begun);
  if (begun.kind === "busy") return notImported({ kind: "busy" });
  if (begun.kind === "refused") return notImported({ kind: "store-refused", reasons: begun.problems.map(({ field, reason }) => `${field} ${reason}`) });
  let isLive = false;
  const sink = new StagingSink({ write: store.write, batchId, dataset: chosen.dataset.code, at: by.at });
  try {
    const compare = comparer(store, task, opened, chosen.dataset);
    const found = await new FilePass(task, opened, chosen, watch, fraction).run(store.read, compare, sink);
    if (found.refused > 0 && !mode.skipInvalid) return notImported({ kind: "rows-refused", report: found });
    if (found.added === 0 && found.changed === 0) return { kind: "live", report: found, batch: null, revision: null };
    watch.onProgress({ phase: "publishing", rows: found.rows, fraction: 1, rowsPerSecond: 0, secondsLeft: null });
    const counts = {
      rowsRead: found.rows, rowsOutOfScope: found.outOfScope, rowsAccepted: found.added, rowsUnchanged: found.unchanged, rowsChanged: found.changed,
      rowsRejected: found.refused, rowsWarned: found.warnings,
    };
    for (let attempt = 0; attempt < TRIES; attempt += 1) {
      if (watch.shouldStop()) return notImported({ kind: "stopped" });
      const live = await goLive(store.write, batchId, { counts, baseRevision: begun.baseRevision }, by);
      if (live.kind === "live") {
        isLive = true;
        return { kind: "live", report: { ...found, took: { ...found.took, flipMs: Math.round(live.lockMs) } }, batch: batchId, revision: live.revision };
      }
      if (live.kind !== "moved") return notImported({ kind: live.kind });
      for (const id of live.incidentIds) {
        const staged = sink.changedOf(id);
        const again = staged === undefined ? null : await compare.again(staged);
        if (again !== null) await sink.change([again]);
      }
    }
    return notImported({ kind: "overtaken" });
  } catch (error) {
    return notImported(problemOf(error));
  } finally {
    await sink.close();
    // Nothing of it was ever visible; where this fails too (a full disk), the next start sweeps it.
    if (!isLive) await discardBatch(store.write, batchId).catch(() => undefined);
  }
}

/** Rows of our own formats say which dataset they are of; the first that does speaks for the file. */
async function ownDataset(opened: OpenedImport, task: ImportTask): Promise<string | null> {
  const { format } = opened.recognition;
  if (format !== "atlas-csv" && format !== "atlas-geojson") return null;
  let looked = 0;
  for await (const row of opened.rows({ today: kabulDay(task.nowMs), country: AFGHANISTAN, dateChoice: task.choices.dates ?? null })) {
    if (row.identity?.dataset) return row.identity.dataset;
    looked += 1;
    if (looked >= PEEK_ROWS) break;
  }
  return null;
}

const notImported = (problem: ImportProblem): ImportEnd => ({ kind: "not-imported", problem });

function problemOf(error: unknown): ImportProblem {
  if (error instanceof UnreadableFile) return { kind: "unreadable", problem: error.problem };
  if (error instanceof NotStaged) return { kind: error.reason };
  if (error instanceof Stopped) return { kind: "stopped" };
  if (isDiskFull(error)) return { kind: "disk-full" };
  throw error;
}

/** SQLite says it in words, the file system by a code; both may be wrapped. */
function isDiskFull(error: unknown): boolean {
  if (typeof error !== "object" || error === null) return false;
  const { code, message, cause, meta } = error as { code?: unknown; message?: unknown; cause?: unknown; meta?: { driverAdapterError?: unknown } };
  if (code === "ENOSPC" || code === "EDQUOT" || code === "SQLITE_FULL") return true;
  if (typeof message === "string" && /database or disk is full|SQLITE_FULL|ENOSPC/i.test(message)) return true;
  return isDiskFull(cause) || isDiskFull(meta?.driverAdapterError);
}

/** The same file, and how much of its last reading is done. A ZIP is read by another way: then nobody can tell. */
function countBytes(file: FileSource): { source: FileSource; fraction: () => number | null } {
  let read = 0;
  return {
    fraction: () => (read === 0 || file.sizeBytes === 0 ? null : Math.min(1, read / file.sizeBytes)),
    source: {
      ...file,
      async *stream() {
        read = 0;
        for await (const piece of file.stream()) {
          read += piece.length;
          yield piece;
        }
      },
    },
  };
}
