import type { Transaction } from "./client";
import { clientOf } from "./connect";
import type { ReadStore, WriteStore } from "./connect";
import type { Prisma } from "./generated/client";
import type { Busy, Problem, Refused, Signature } from "./results";
import { storageProblems } from "./storable";
import { write } from "./write";

/** What a row of the matrix cites. An incident is named by the id it has in its dataset, or by ref when entered by hand. */
export type MatrixSubject =
  | { readonly kind: "finding"; readonly finding: string }
  | { readonly kind: "incident"; readonly dataset: string; readonly externalId: string | null; readonly ref: string | null }
  | { readonly kind: "note" };

/** What of a row may be edited: each edit is a version, the earlier ones stay. */
export type MatrixRowText = {
  /** The observation that is rated, in one sentence. */
  readonly statement: string;
  /** Of a note: where it is published, and its address. */
  readonly source: string | null;
  readonly url: string | null;
  /** Admiralty grades: of the source, A to F; of what it says, 1 to 6. */
  readonly reliability: string | null;
  readonly veracity: string | null;
  /** Weights of the row: how far the observation may be believed, and how much it bears on the question. */
  readonly credibility: string;
  readonly relevance: string;
  readonly withdrawn: boolean;
};
export type MatrixRowVersion = MatrixRowText & { readonly version: number; readonly who: string; readonly at: string; readonly why: string | null };

export type MatrixRating = { readonly id: number; readonly scenario: string; /** Whose cell: a handle, or the editors. */ readonly rater: string; /** Who signed it. */ readonly by: string; readonly value: string; readonly reason: string; readonly at: string };

export type MatrixRow = {
  readonly id: string;
  readonly essay: string;
  /** Stable name of a shipped row; the id of any other. */
  readonly key: string;
  readonly position: number;
  readonly subject: MatrixSubject;
  /** Oldest first; the last one is in force. At least one. */
  readonly versions: readonly MatrixRowVersion[];
  /** Every rating ever given, oldest first. */
  readonly ratings: readonly MatrixRating[];
};

/** Who asked to see everything before rating, and when. */
export type MatrixReveal = { readonly rater: string; readonly at: string };

const versionSelect = {
  version: true, statement: true, source: true, url: true, reliability: true, veracity: true, credibility: true, relevance: true, withdrawn: true,
  who: true, at: true, why: true,
} as const satisfies Prisma.MatrixRowVersionSelect;
const ratingSelect = { id: true, scenario: true, rater: true, by: true, value: true, reason: true, at: true } as const satisfies Prisma.MatrixRatingSelect;
const rowSelect = {
  id: true, essay: true, key: true, position: true, kind: true, finding: true, dataset: true, externalId: true, ref: true,
  versions: { select: versionSelect, orderBy: { version: "asc" } },
  ratings: { select: ratingSelect, orderBy: { id: "asc" } },
} as const satisfies Prisma.MatrixRowSelect;
type Row = Prisma.MatrixRowGetPayload<{ select: typeof rowSelect }>;

function fromRow({ kind, finding, dataset, externalId, ref, ...row }: Row): MatrixRow {
  const subject: MatrixSubject = kind === "finding" ? { kind, finding: finding ?? "" } : kind === "incident" ? { kind, dataset: dataset ?? "", externalId, ref } : { kind: "note" };
  return { ...row, subject };
}

function columnsOf(subject: MatrixSubject) {
  const nothing = { finding: null, dataset: null, externalId: null, ref: null };
  if (subject.kind === "finding") return { ...nothing, kind: subject.kind, finding: subject.finding };
  if (subject.kind === "incident") return { ...nothing, kind: subject.kind, dataset: subject.dataset, externalId: subject.externalId, ref: subject.ref };
  return { ...nothing, kind: subject.kind };
}

/** All rows of one text's matrix in their order, withdrawn ones too, with everything that was ever said of them. */
export async function readMatrix(store: ReadStore, essay: string): Promise<{ rows: MatrixRow[]; reveals: MatrixReveal[] }> {
  const client = clientOf(store);
  const rows = await client.matrixRow.findMany({ where: { essay }, select: rowSelect, orderBy: [{ position: "asc" }, { id: "asc" }] });
  const reveals = await client.matrixReveal.findMany({ where: { essay }, select: { rater: true, at: true }, orderBy: { id: "asc" } });
  return { rows: rows.map(fromRow), reveals };
}

/** Names of the rows that a matrix has. */
export async function matrixKeys(store: ReadStore, essay: string): Promise<string[]> {
  const rows = await clientOf(store).matrixRow.findMany({ where: { essay }, select: { key: true }, orderBy: { position: "asc" } });
  return rows.map(({ key }) => key);
}

export type ShippedRow = {
  readonly id: string;
  readonly key: string;
  readonly position: number;
  readonly subject: MatrixSubject;
  readonly text: MatrixRowText;
  readonly ratings: readonly { readonly scenario: string; readonly value: string; readonly reason: string }[];
};

/** Put in the rows that the matrix does not have yet, with their ratings, signed by `by`. Rows that are there are left as they are, whatever became of them. */
export async function addShippedRows(store: WriteStore, essay: string, rows: readonly ShippedRow[], by: Signature): Promise<{ kind: "added"; keys: string[] } | Refused | Busy> {
  const problems = storageProblems({ essay, rows, by });
  if (problems.length > 0) return { kind: "refused", problems };
  const result = await write(store, async (tx) => {
    const there = new Set((await tx.matrixRow.findMany({ where: { essay }, select: { key: true } })).map(({ key }) => key));
    const missing = rows.filter(({ key }) => !there.has(key));
    for (const row of missing) await putRow(tx, essay, row, by);
    return missing.map(({ key }) => key);
  });
  return result.kind === "busy" ? result : { kind: "added", keys: result.value };
}

async function putRow(tx: Transaction, essay: string, { id, key, position, subject, text, ratings }: ShippedRow, by: Signature): Promise<void> {
  await tx.matrixRow.create({ data: { id, essay, key, position, ...columnsOf(subject) }, select: { id: true } });
  await tx.matrixRowVersion.create({ data: { rowId: id, version: 1, ...text, who: by.who, at: by.at, why: by.why }, select: { id: true } });
  await tx.matrixRating.createMany({ data: ratings.map((rating) => ({ ...rating, rowId: id, rater: by.who, by: by.who, at: by.at })) });
}

/** A row of somebody's own, at the end. */
export async function addMatrixRow(
  store: WriteStore,
  { id, essay, subject, text }: { readonly id: string; readonly essay: string; readonly subject: MatrixSubject; readonly text: MatrixRowText },
  by: Signature,
): Promise<{ kind: "added"; id: string } | Refused | Busy> {
  const problems = [...storageProblems({ essay, subject, text, by }), ...missingText(text, subject)];
  if (problems.length > 0) return { kind: "refused", problems };
  const result = await write(store, async (tx) => {
    if ((await tx.matrixRow.findUnique({ where: { id }, select: { id: true } })) !== null) return;
    const last = await tx.matrixRow.findFirst({ where: { essay }, select: { position: true }, orderBy: { position: "desc" } });
    await putRow(tx, essay, { id, key: id, position: (last?.position ?? 0) + 1, subject, text, ratings: [] }, by);
  });
  return result.kind === "busy" ? result : { kind: "added", id };
}

function missingText(text: MatrixRowText, subject: MatrixSubject): Problem[] {
  const problems: Problem[] = [];
  if (text.statement.trim() === "") problems.push({ field: "statement", reason: "required" });
  // What nobody can look up is no evidence.
  if (subject.kind === "note" && (text.source ?? "").trim() === "") problems.push({ field: "source", reason: "required" });
  return problems;
}

export type NoSuchRow = { kind: "no-such-row" };

/** Edit or withdraw a row: a new version of it. `by.why` is required. */
export async function editMatrixRow(
  store: WriteStore,
  { id, expectedVersion, text }: { readonly id: string; readonly expectedVersion: number; readonly text: MatrixRowText },
  by: Signature,
): Promise<{ kind: "saved"; version: number } | { kind: "conflict"; version: number } | NoSuchRow | Refused | Busy> {
  const problems = storageProblems({ text, by });
  if (by.why === null || by.why.trim() === "") problems.push({ field: "why", reason: "required" });
  if (text.statement.trim() === "") problems.push({ field: "statement", reason: "required" });
  if (problems.length > 0) return { kind: "refused", problems };
  const result = await write(store, async (tx) => {
    const last = await tx.matrixRowVersion.findFirst({ where: { rowId: id }, select: { version: true, row: { select: { kind: true } } }, orderBy: { version: "desc" } });
    if (last === null) return { kind: "no-such-row" as const };
    if (last.version !== expectedVersion) return { kind: "conflict" as const, version: last.version };
    if (last.row.kind === "note" && (text.source ?? "").trim() === "") return { kind: "refused" as const, problems: [{ field: "source", reason: "required" as const }] };
    await tx.matrixRowVersion.create({ data: { rowId: id, version: last.version + 1, ...text, who: by.who, at: by.at, why: by.why }, select: { id: true } });
    return { kind: "saved" as const, version: last.version + 1 };
  });
  return result.kind === "busy" ? result : result.value;
}

/** Rate cells of one row for `rater`, signed by `by`. What is the same as the rater's last rating of the cell writes nothing; earlier ratings stay. */
export async function rateRow(
  store: WriteStore,
  { row, rater, ratings }: { readonly row: string; readonly rater: string; readonly ratings: readonly { readonly scenario: string; readonly value: string; readonly reason: string }[] },
  by: Pick<Signature, "who" | "at">,
): Promise<{ kind: "rated"; cells: number } | NoSuchRow | Refused | Busy> {
  const problems = storageProblems({ ratings, rater, by });
  ratings.forEach(({ reason }, index) => {
    if (reason.trim() === "") problems.push({ field: `ratings.${index}.reason`, reason: "required" });
  });
  if (problems.length > 0) return { kind: "refused", problems };
  const result = await write(store, async (tx) => {
    if ((await tx.matrixRow.findUnique({ where: { id: row }, select: { id: true } })) === null) return null;
    const own = await tx.matrixRating.findMany({ where: { rowId: row, rater }, select: ratingSelect, orderBy: { id: "asc" } });
    const last = new Map(own.map((rating) => [rating.scenario, rating]));
    const changed = ratings.filter(({ scenario, value, reason }) => last.get(scenario)?.value !== value || last.get(scenario)?.reason !== reason);
    await tx.matrixRating.createMany({ data: changed.map((rating) => ({ ...rating, rowId: row, rater, by: by.who, at: by.at })) });
    return changed.length;
  });
  if (result.kind === "busy") return result;
  return result.value === null ? { kind: "no-such-row" } : { kind: "rated", cells: result.value };
}

/** Write down that somebody wants to see everything before rating it: what they rate from now on is marked so. */
export async function revealMatrix(store: WriteStore, essay: string, by: Pick<Signature, "who" | "at">): Promise<{ kind: "revealed" } | Refused | Busy> {
  const problems = storageProblems({ essay, by });
  if (problems.length > 0) return { kind: "refused", problems };
  const result = await write(store, async (tx) => {
    const before = await tx.matrixReveal.findFirst({ where: { essay, rater: by.who }, select: { id: true } });
    if (before === null) await tx.matrixReveal.create({ data: { essay, rater: by.who, at: by.at }, select: { id: true } });
  });
  return result.kind === "busy" ? result : { kind: "revealed" };
}
