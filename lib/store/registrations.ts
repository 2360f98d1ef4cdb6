import { clientOf } from "./connect";
import type { ReadStore, WriteStore } from "./connect";
import type { Prisma } from "./generated/client";
import type { Busy, Refused } from "./results";
import { storageProblems } from "./storable";
import { write } from "./write";

/**
 * The frozen part of a claim or a finding, for one dataset. Written before results are computed; what changes becomes a new
 * version, and the old one stays as it was.
 */
export type Registration = {
  id: number;
  dataset: string;
  essay: string;
  /** Id of a claim (C1) or of a finding (T1). */
  subject: string;
  /** From 1. */
  version: number;
  /** SHA-256 of body, hexadecimal. */
  hash: string;
  /** JSON text. */
  body: string;
  frozenAt: string;
};

/** What is to be frozen; `hash` is the caller's, over `body`. */
export type ToFreeze = Pick<Registration, "subject" | "hash" | "body">;

const registrationSelect = {
  id: true, datasetCode: true, essay: true, subject: true, version: true, hash: true, body: true, frozenAt: true,
} as const satisfies Prisma.RegistrationSelect;
type Row = Prisma.RegistrationGetPayload<{ select: typeof registrationSelect }>;

const fromRow = ({ datasetCode, ...row }: Row): Registration => ({ dataset: datasetCode, ...row });

/** Of rows ordered by version, the last of each subject. */
function lastOfEach(rows: readonly Row[]): Map<string, Registration> {
  return new Map(rows.map((row) => [row.subject, fromRow(row)]));
}

/**
 * Freeze these subjects: each whose hash is the one in force keeps its version, every other gets the next. Answers all of
 * them as they are now in force, and which are new. `at`: ISO instant. The records' revision is not raised.
 */
export async function freezeRegistrations(
  store: WriteStore,
  { dataset, essay, subjects }: { readonly dataset: string; readonly essay: string; readonly subjects: readonly ToFreeze[] },
  at: string,
): Promise<{ kind: "frozen"; registrations: Registration[]; fresh: string[] } | Refused | Busy> {
  const problems = storageProblems({ dataset, essay, subjects });
  if (problems.length > 0) return { kind: "refused", problems };
  const result = await write(store, async (tx) => {
    if ((await tx.dataset.findUnique({ where: { code: dataset }, select: { code: true } })) === null) return null;
    const inForce = lastOfEach(await tx.registration.findMany({ where: { datasetCode: dataset, essay }, select: registrationSelect, orderBy: [{ subject: "asc" }, { version: "asc" }] }));
    const changed = subjects.filter(({ subject, hash }) => inForce.get(subject)?.hash !== hash);
    if (changed.length > 0) {
      await tx.registration.createMany({
        data: changed.map(({ subject, hash, body }) => ({ datasetCode: dataset, essay, subject, hash, body, version: (inForce.get(subject)?.version ?? 0) + 1, frozenAt: at })),
      });
    }
    const now = lastOfEach(await tx.registration.findMany({ where: { datasetCode: dataset, essay }, select: registrationSelect, orderBy: [{ subject: "asc" }, { version: "asc" }] }));
    return { registrations: subjects.flatMap(({ subject }) => now.get(subject) ?? []), fresh: changed.map(({ subject }) => subject) };
  });
  if (result.kind === "busy") return result;
  return result.value === null ? { kind: "refused", problems: [{ field: "dataset", reason: "no-such-dataset" }] } : { kind: "frozen", ...result.value };
}

/** The registrations in force: the last version of each subject. */
export async function currentRegistrations(store: ReadStore, { dataset, essay }: { readonly dataset: string; readonly essay: string }): Promise<Registration[]> {
  const rows = await clientOf(store).registration.findMany({ where: { datasetCode: dataset, essay }, select: registrationSelect, orderBy: [{ subject: "asc" }, { version: "asc" }] });
  return [...lastOfEach(rows).values()];
}

/** Every version of one subject, oldest first; empty where nothing was frozen yet. */
export async function listRegistrations(store: ReadStore, { dataset, essay, subject }: { readonly dataset: string; readonly essay: string; readonly subject: string }): Promise<Registration[]> {
  const rows = await clientOf(store).registration.findMany({ where: { datasetCode: dataset, essay, subject }, select: registrationSelect, orderBy: { version: "asc" } });
  return rows.map(fromRow);
}
