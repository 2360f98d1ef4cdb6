import type { IncidentDraft, Relation } from "../codebook/incident";
import type { Transaction } from "./client";
import type { WriteStore } from "./connect";
import type { Prisma } from "./generated/client";
import { insertRows, prepareLists } from "./insert-rows";
import type { PreparedTable } from "./insert-rows";
import { formatRef, takeRefs, yearOf } from "./ref";
import type { Busy, Problem, Refused } from "./results";
import { foldedDraft, withRef } from "./search-text";
import { storageProblems } from "./storable";
import { scalarFields } from "./stored-incident";
import { nextRevision, write } from "./write";

export type BatchRow = {
  /** A fresh UUIDv7. */
  id: string;
  submissionId: string;
  externalId: string | null;
  /** The row as it was read. */
  originalRow: string | null;
  draft: IncidentDraft;
};

/** A relation between two rows of one batch, by the ids they have in their own dataset. */
export type BatchLink = Omit<Relation, "ref"> & { from: string; to: string };

/** Rows written in one transaction: well under the 50 ms that a write may hold the lock. */
const CHUNK_ROWS = 100;

/**
 * Put rows into a staging batch, a hundred at a time; they count nowhere before makeBatchLive. Answers their refs in
 * the order given. When a row is refused nothing of its chunk was added and earlier chunks stay: discard the batch.
 */
export async function addToBatch(
  store: WriteStore,
  batchId: string,
  rows: readonly BatchRow[],
  at: string,
): Promise<{ kind: "added"; refs: string[] } | Refused | Busy> {
  const problems = rows.flatMap((row, index) => storageProblems(row, `rows.${index}`));
  if (problems.length > 0) return { kind: "refused", problems };
  const refs: string[] = [];
  for (let start = 0; start < rows.length; start += CHUNK_ROWS) {
    const chunk = prepareChunk(rows.slice(start, start + CHUNK_ROWS), start);
    const result = await write(store, (tx) => addChunk(tx, batchId, chunk, at));
    if (result.kind === "busy") return result;
    if (result.value.kind === "refused") return result.value;
    refs.push(...result.value.refs);
  }
  return { kind: "added", refs };
}

type Chunk = { start: number; rows: readonly BatchRow[]; scalars: unknown[][]; folded: string[]; children: PreparedTable[] };

const incidentColumns = [
  ...scalarFields, "id", "ref", "refYear", "refNumber", "submissionId", "version", "revision", "createdAt", "updatedAt",
  "datasetCode", "batchId", "externalId", "originalRow", "searchText",
];

/** Whatever can be worked out without the lock. */
function prepareChunk(rows: readonly BatchRow[], start: number): Chunk {
  return {
    start,
    rows,
    scalars: rows.map((row) => scalarFields.map((field) => row.draft[field])),
    folded: rows.map((row) => foldedDraft(row.draft)),
    children: prepareLists(rows),
  };
}

async function addChunk(tx: Transaction, batchId: string, chunk: Chunk, at: string): Promise<{ kind: "added"; refs: string[] } | Refused> {
  const { rows } = chunk;
  const batch = await tx.importBatch.findUnique({ where: { id: batchId }, select: { state: true, datasetCode: true } });
  if (batch === null) return { kind: "refused", problems: [{ field: "batch", reason: "no-such-batch" }] };
  if (batch.state !== "staging") return { kind: "refused", problems: [{ field: "batch", reason: "not-staging" }] };
  const problems = await chunkProblems(tx, rows, chunk.start);
  if (problems.length > 0) return { kind: "refused", problems };

  const revision = await nextRevision(tx);
  const numbers = await numberRows(tx, rows);
  const refs = numbers.map(({ refYear, refNumber }) => formatRef(refYear, refNumber));
  const values = rows.map((row, index) => [
    ...(chunk.scalars[index] ?? []), row.id, refs[index], numbers[index]?.refYear, numbers[index]?.refNumber, row.submissionId, 1, revision, at, at,
    batch.datasetCode, batchId, row.externalId, row.originalRow, withRef(refs[index] ?? "", chunk.folded[index] ?? ""),
  ]);
  await insertRows(tx, { table: "Incident", columns: incidentColumns, json: JSON.stringify(values) });
  for (const table of chunk.children) await insertRows(tx, table);
  return { kind: "added", refs };
}

async function numberRows(tx: Transaction, rows: readonly BatchRow[]): Promise<{ refYear: number; refNumber: number }[]> {
  const years = rows.map((row) => yearOf(row.draft.dateStart));
  const next = new Map<number, number>();
  for (const year of new Set(years)) next.set(year, await takeRefs(tx, year, years.filter((other) => other === year).length));
  return years.map((refYear) => {
    const refNumber = next.get(refYear) ?? 0;
    next.set(refYear, refNumber + 1);
    return { refYear, refNumber };
  });
}

async function chunkProblems(tx: Transaction, rows: readonly BatchRow[], start: number): Promise<Problem[]> {
  const problems: Problem[] = [];
  const taken = await tx.incident.findMany({ where: { submissionId: { in: rows.map((row) => row.submissionId) } }, select: { submissionId: true } });
  const seen = new Set(taken.map((row) => row.submissionId));
  const wanted = rows.flatMap(({ draft }) => [...draft.relations.map((relation) => relation.ref), ...(draft.duplicateOf === null ? [] : [draft.duplicateOf])]);
  const found = wanted.length === 0 ? [] : await tx.incident.findMany({ where: { ref: { in: wanted } }, select: { ref: true } });
  const known = new Set(found.map((row) => row.ref));
  rows.forEach(({ submissionId, draft }, index) => {
    const path = `rows.${start + index}`;
    if (seen.has(submissionId)) problems.push({ field: `${path}.submissionId`, reason: "already-taken" });
    seen.add(submissionId);
    draft.relations.forEach((relation, place) => {
      if (!known.has(relation.ref)) problems.push({ field: `${path}.relations.${place}.ref`, reason: "no-such-record" });
    });
    if (draft.duplicateOf !== null && !known.has(draft.duplicateOf)) problems.push({ field: `${path}.duplicateOf`, reason: "no-such-record" });
    for (const list of ["attributions", "relations"] as const) {
      draft[list].forEach((item, place) => {
        if (item.sourcePosition !== null && item.sourcePosition >= draft.sources.length) problems.push({ field: `${path}.${list}.${place}.sourcePosition`, reason: "no-such-source" });
      });
    }
  });
  return problems;
}

/**
 * Relate rows of a staging batch to each other by their external ids, once all of them were added: a row can point at a
 * later one, whose ref nobody knew before. They follow the relations a row already has, in the order given.
 */
export async function linkInBatch(store: WriteStore, batchId: string, links: readonly BatchLink[]): Promise<{ kind: "linked" } | Refused | Busy> {
  const problems = links.flatMap((link, index) => storageProblems(link, `links.${index}`));
  if (problems.length > 0) return { kind: "refused", problems };
  const result = await write(store, async (tx): Promise<{ kind: "linked" } | Refused> => {
    const batch = await tx.importBatch.findUnique({ where: { id: batchId }, select: { state: true } });
    if (batch?.state !== "staging") return { kind: "refused", problems: [{ field: "batch", reason: batch === null ? "no-such-batch" : "not-staging" }] };
    const named = [...new Set(links.flatMap((link) => [link.from, link.to]))];
    const rows = await tx.incident.findMany({
      where: { batchId, externalId: { in: named } },
      select: { id: true, ref: true, externalId: true, _count: { select: { relationsFrom: true } } },
    });
    const byExternalId = new Map(rows.map((row) => [row.externalId, row]));
    const next = new Map(rows.map((row) => [row.id, row._count.relationsFrom]));
    const data: Prisma.RelationCreateManyInput[] = [];
    const missing: Problem[] = [];
    links.forEach(({ from, to, type, note, sourcePosition }, index) => {
      const [source, target] = [byExternalId.get(from), byExternalId.get(to)];
      if (source === undefined || target === undefined) {
        missing.push({ field: `links.${index}`, reason: "no-such-record" });
        return;
      }
      const position = next.get(source.id) ?? 0;
      next.set(source.id, position + 1);
      data.push({ incidentId: source.id, position, type, ref: target.ref, note, sourcePosition });
    });
    if (missing.length > 0) return { kind: "refused", problems: missing };
    await tx.relation.createMany({ data });
    return { kind: "linked" };
  });
  return result.kind === "busy" ? result : result.value;
}
