import { clientOf } from "../connect";
import type { ReadStore, WriteStore } from "../connect";
import type { Prisma } from "../generated/client";
import type { Busy } from "../results";
import { write } from "../write";

/**
 * looking: being read for the first time; waiting: for a person to confirm; refused: no file that can be read, or another format than the
 * one chosen; writing: confirmed; live; failed: while it was written, nothing of it is visible; cancelled.
 */
export type ImportJobState = "looking" | "waiting" | "refused" | "writing" | "live" | "failed" | "cancelled";

/** A file that was handed in, whatever became of it. The JSON texts are the importer's own. Has the id that its batch gets. */
export type ImportJob = {
  readonly id: string;
  readonly state: ImportJobState;
  readonly fileName: string;
  readonly fileBytes: number;
  readonly sha256: string;
  readonly choices: string;
  readonly report: string | null;
  readonly problem: string | null;
  readonly at: string;
  readonly changedAt: string;
};

const jobSelect = { id: true, state: true, fileName: true, fileBytes: true, sha256: true, choices: true, report: true, problem: true, at: true, changedAt: true } as const satisfies Prisma.ImportJobSelect;
type Row = Prisma.ImportJobGetPayload<{ select: typeof jobSelect }>;
const fromRow = (row: Row): ImportJob => ({ ...row, state: row.state as ImportJobState });

export async function addImportJob(store: WriteStore, job: ImportJob): Promise<{ kind: "saved" } | Busy> {
  const result = await write(store, (tx) => tx.importJob.create({ data: job, select: { id: true } }));
  return result.kind === "busy" ? result : { kind: "saved" };
}

/** Set what is given, if the job is still in one of these states. False: it is not, or there is none. */
export async function changeImportJob(store: WriteStore, id: string, from: readonly ImportJobState[], set: Partial<Omit<ImportJob, "id" | "at">>): Promise<{ kind: "changed"; changed: boolean } | Busy> {
  const result = await write(store, (tx) => tx.importJob.updateMany({ where: { id, state: { in: [...from] } }, data: set }));
  return result.kind === "busy" ? result : { kind: "changed", changed: result.value.count > 0 };
}

export async function readImportJob(store: ReadStore, id: string): Promise<ImportJob | null> {
  const row = await clientOf(store).importJob.findUnique({ where: { id }, select: jobSelect });
  return row === null ? null : fromRow(row);
}

/** The newest first, at most `limit`. */
export async function listImportJobs(store: ReadStore, limit: number): Promise<ImportJob[]> {
  return (await clientOf(store).importJob.findMany({ select: jobSelect, orderBy: [{ at: "desc" }, { id: "desc" }], take: limit })).map(fromRow);
}
