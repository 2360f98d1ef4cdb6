import { listBatches } from "../../store/batches";
import type { Batch } from "../../store/batches";
import type { ReadStore, WriteStore } from "../../store/connect";
import { sweepStaging } from "../../store/imports/discard-batch";
import { addImportJob, changeImportJob, listImportJobs, readImportJob } from "../../store/imports/import-jobs";
import type { ImportJob, ImportJobState } from "../../store/imports/import-jobs";
import { processOwner } from "../../store/imports/owner";
import type { Signature } from "../../store/results";
import { AFGHANISTAN } from "../row-reader";
import type { ImportChoices } from "./import-choices";
import { importInThread } from "./import-in-thread";
import type { RunningImport } from "./import-in-thread";
import type { ImportEnd, ImportProblem, ImportProgress, ImportReport } from "./import-report";
import type { ImportTask } from "./run-import";
import { dropUpload, isKept, problemFile, putAway, uploadedFile } from "./uploaded-files";

export type Stores = { readonly read: ReadStore; readonly write: WriteStore };

/** A file that was handed in, as everybody may ask for it. */
export type ImportStatus = Pick<ImportJob, "id" | "state" | "fileName" | "fileBytes" | "sha256" | "at" | "changedAt"> & {
  readonly choices: ImportChoices;
  readonly report: ImportReport | null;
  readonly problem: ImportProblem | null;
  /** While it is being looked through or written; null before its turn. */
  readonly progress: ImportProgress | null;
};

type Running = { readonly run: { stop(): void }; progress: ImportProgress | null };
type Desk = { readonly running: Map<string, Running>; queue: Promise<unknown>; resumed: Promise<void> | null };

// Next loads a module once per bundle; what runs must be known to all of them.
const shared = globalThis as typeof globalThis & { incidentAtlasImports?: Map<string, Desk> };

function deskOf({ file }: ReadStore): Desk {
  shared.incidentAtlasImports ??= new Map();
  const known = shared.incidentAtlasImports.get(file);
  if (known !== undefined) return known;
  const desk: Desk = { running: new Map(), queue: Promise.resolve(), resumed: null };
  shared.incidentAtlasImports.set(file, desk);
  return desk;
}

export type Received = { readonly kind: "received"; readonly id: string } | { readonly kind: "too-large" | "disk-full" | "broken-off" | "busy" };

/** Take in a file and begin to look through it. body: its bytes as they arrive; id: a fresh UUIDv7. The answer comes when the file is here. */
export async function receiveFile(stores: Stores, file: { id: string; name: string; body: AsyncIterable<Uint8Array>; choices: ImportChoices }, nowMs: number): Promise<Received> {
  await resume(stores, nowMs);
  const { id, name, choices } = file;
  const database = stores.read.file;
  const kept = await putAway(database, id, file.body);
  if (kept.kind !== "kept") return kept;
  const at = new Date(nowMs).toISOString();
  const saved = await addImportJob(stores.write, {
    id, state: "looking", fileName: name, fileBytes: kept.bytes, sha256: kept.sha256, choices: JSON.stringify(choices), report: null, problem: null, at, changedAt: at,
  });
  if (saved.kind === "busy") {
    await dropUpload(database, id);
    return saved;
  }
  look(stores, id, nowMs);
  return { kind: "received", id };
}

export type Asked = { readonly kind: "begun" } | { readonly kind: "no-such-import" } | { readonly kind: "not-now"; readonly state: ImportJobState } | { readonly kind: "rows-refused"; readonly refused: number } | { readonly kind: "busy" };

/** Look through a file again, as a person now says it is to be read. */
export async function lookAgain(stores: Stores, id: string, choices: ImportChoices, nowMs: number): Promise<Asked> {
  return begin(stores, id, ["waiting", "refused", "failed"], { state: "looking", choices: JSON.stringify(choices), report: null, problem: null }, nowMs, () => look(stores, id, nowMs));
}

/** Import what was looked through. One refused row stops it unless `skipInvalid`. Nothing is visible before all of it is. */
export async function confirmImport(stores: Stores, id: string, { skipInvalid }: { skipInvalid: boolean }, by: Signature, nowMs: number): Promise<Asked> {
  const report = (await statusOf(stores, id, nowMs))?.report;
  if (report && report.refused > 0 && !skipInvalid) return { kind: "rows-refused", refused: report.refused };
  return begin(stores, id, report ? ["waiting", "failed"] : ["waiting"], { state: "writing", problem: null }, nowMs, () =>
    start(stores, id, nowMs, (job) => ({ ...taskOf(stores, job, nowMs), mode: { kind: "write", batchId: id, skipInvalid, by, owner: processOwner() } })));
}

async function begin(stores: Stores, id: string, from: readonly ImportJobState[], set: Partial<ImportJob>, nowMs: number, go: () => void): Promise<Asked> {
  await resume(stores, nowMs);
  const job = await readImportJob(stores.read, id);
  if (job === null) return { kind: "no-such-import" };
  if (!(await isKept(stores.read.file, id))) return { kind: "not-now", state: job.state };
  const changed = await changeImportJob(stores.write, id, from, { ...set, changedAt: new Date(nowMs).toISOString() });
  if (changed.kind === "busy") return changed;
  if (!changed.changed) return { kind: "not-now", state: job.state };
  go();
  return { kind: "begun" };
}

/** Stop what is under way, or let go of a file that waits. What was written is removed, and the file too. */
export async function stopImport(stores: Stores, id: string, nowMs: number): Promise<Asked> {
  const running = deskOf(stores.read).running.get(id);
  if (running !== undefined) {
    running.run.stop();
    return { kind: "begun" };
  }
  const asked = await begin(stores, id, ["waiting", "refused", "failed"], { state: "cancelled" }, nowMs, () => undefined);
  if (asked.kind === "begun") await dropUpload(stores.read.file, id);
  return asked;
}

export async function statusOf(stores: Stores, id: string, nowMs: number): Promise<ImportStatus | null> {
  await resume(stores, nowMs);
  const job = await readImportJob(stores.read, id);
  return job === null ? null : shown(job, deskOf(stores.read).running.get(id));
}

const MOST_LISTED = 100;

/** Files handed in and batches, both the newest first. A batch made from the shell has no file here. */
export async function listImports(stores: Stores, nowMs: number): Promise<{ files: ImportStatus[]; batches: Batch[] }> {
  await resume(stores, nowMs);
  const { running } = deskOf(stores.read);
  const jobs = await listImportJobs(stores.read, MOST_LISTED);
  return { files: jobs.map((job) => shown(job, running.get(job.id))), batches: await listBatches(stores.read) };
}

function shown({ choices, report, problem, ...job }: ImportJob, running: Running | undefined): ImportStatus {
  const parsed = <T>(text: string | null): T | null => (text === null ? null : (JSON.parse(text) as T));
  return { ...job, choices: JSON.parse(choices) as ImportChoices, report: parsed<ImportReport>(report), problem: parsed<ImportProblem>(problem), progress: running?.progress ?? null };
}

function taskOf(stores: Stores, job: ImportJob, nowMs: number): Omit<ImportTask, "mode"> {
  const database = stores.read.file;
  const report = job.report === null ? null : (JSON.parse(job.report) as ImportReport);
  return {
    database, path: uploadedFile(database, job.id), fileName: job.fileName, sha256: job.sha256, choices: JSON.parse(job.choices) as ImportChoices,
    problemFile: report === null ? problemFile(database, job.id) : null, nowMs, rowsExpected: report?.rows ?? null,
  };
}

function look(stores: Stores, id: string, nowMs: number): void {
  start(stores, id, nowMs, (job) => ({ ...taskOf(stores, job, nowMs), mode: { kind: "look", country: AFGHANISTAN } }));
}

/** Begin a task in a thread when those before it have ended: two at once would leave no core for the pages. */
function start(stores: Stores, id: string, nowMs: number, task: (job: ImportJob) => ImportTask): void {
  const desk = deskOf(stores.read);
  let thread: RunningImport | null = null;
  let isStopped = false;
  const running: Running = { progress: null, run: { stop: () => { isStopped = true; thread?.stop(); } } };
  desk.running.set(id, running);
  const turn = desk.queue.then(async () => {
    const job = await readImportJob(stores.read, id);
    if (job === null) return;
    let end: ImportEnd;
    try {
      if (isStopped) end = { kind: "not-imported", problem: { kind: "stopped" } };
      else {
        thread = importInThread(task(job), (progress) => (running.progress = progress));
        end = await thread.end;
      }
    } catch (error) {
      console.error(`import ${id}: ${error instanceof Error ? error.name : typeof error}`);
      await sweepStaging(stores, { nowMs: Date.now(), own: "" }).catch(() => []);
      end = { kind: "not-imported", problem: { kind: "failed", detail: "internal" } };
    }
    await settle(stores, job, end);
  });
  desk.queue = turn.catch(() => undefined).finally(() => desk.running.delete(id));
}

async function settle(stores: Stores, { id, state, report: looked }: ImportJob, end: ImportEnd): Promise<void> {
  const changedAt = new Date().toISOString();
  const set = (next: Partial<ImportJob>) => changeImportJob(stores.write, id, [state], { ...next, changedAt });
  switch (end.kind) {
    case "looked":
      await set({ state: "waiting", report: JSON.stringify(end.report) });
      return;
    case "live":
      await dropUpload(stores.read.file, id);
      // Near duplicates are looked for before anything is written, and not again.
      await set({ state: "live", report: JSON.stringify(looked === null ? end.report : { ...end.report, nearDuplicates: (JSON.parse(looked) as ImportReport).nearDuplicates }) });
      return;
    case "not-imported": {
      const problem = JSON.stringify(end.problem);
      if (end.problem.kind === "stopped") {
        await dropUpload(stores.read.file, id);
        await set({ state: "cancelled", problem });
      } else await set({ state: state === "looking" ? "refused" : "failed", problem });
    }
  }
}

const KEPT_DAYS = 7;

/** Once in the life of a process: clear what an earlier one left half done, look again where it was looking, let go of old files. */
function resume(stores: Stores, nowMs: number): Promise<void> {
  const desk = deskOf(stores.read);
  desk.resumed ??= (async () => {
    await sweepStaging(stores, { nowMs, own: processOwner() });
    const batches = new Map((await listBatches(stores.read)).map((batch) => [batch.id, batch]));
    for (const job of await listImportJobs(stores.read, MOST_LISTED)) {
      if (desk.running.has(job.id)) continue;
      const changedAt = new Date(nowMs).toISOString();
      const isHere = await isKept(stores.read.file, job.id);
      if (job.state === "writing" && batches.get(job.id)?.state === "live") await changeImportJob(stores.write, job.id, ["writing"], { state: "live", changedAt });
      else if (job.state === "writing" && !batches.has(job.id)) await changeImportJob(stores.write, job.id, ["writing"], { state: "failed", problem: JSON.stringify({ kind: "stopped" }), changedAt });
      else if (job.state === "looking" && isHere) look(stores, job.id, nowMs);
      else if (isHere && nowMs - Date.parse(job.changedAt) > KEPT_DAYS * 86_400_000) {
        await dropUpload(stores.read.file, job.id);
        await changeImportJob(stores.write, job.id, ["waiting", "refused", "failed"], { state: "cancelled", changedAt });
      }
    }
  })();
  return desk.resumed;
}
