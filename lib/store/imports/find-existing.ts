import type { IncidentDraft } from "../../codebook/incident";
import { clientOf } from "../connect";
import type { ReadStore } from "../connect";
import { Prisma } from "../generated/client";
import { incidentFromRow, incidentSelect } from "../incident-row";
import { draftOf } from "../stored-incident";

/** A record that a row of a file may be: what comparing needs first. */
export type Existing = { readonly id: string; readonly ref: string; readonly version: number; readonly importHash: string | null; readonly originalRow: string | null };

const visible = Prisma.sql`(i."batchId" IS NULL OR EXISTS (SELECT 1 FROM "ImportBatch" b WHERE b."id" = i."batchId" AND b."state" = 'live'))`;
const wanted = Prisma.sql`k."value" AS "key", i."id", i."ref", i."version", i."importHash", i."originalRow"`;

type Row = Existing & { key: string };
const byKey = (rows: readonly Row[]): Map<string, Existing> => new Map(rows.map(({ key, id, ref, version, importHash, originalRow }) => [key, { id, ref, version: Number(version), importHash, originalRow }]));

/** Does the dataset hold a record that anybody sees? Where it does not, nothing need be looked up. */
export async function holdsRecords(store: ReadStore, dataset: string): Promise<boolean> {
  const found = await clientOf(store).incident.findFirst({ where: { datasetCode: dataset, OR: [{ batchId: null }, { batch: { state: "live" } }] }, select: { id: true } });
  return found !== null;
}

/** The visible records of a dataset by the ids they have there. */
export async function findByExternalId(store: ReadStore, dataset: string, ids: readonly string[]): Promise<Map<string, Existing>> {
  // CROSS JOIN keeps the order: the keys first, then one look into an index for each.
  return byKey(await clientOf(store).$queryRaw<Row[]>`
    SELECT ${wanted} FROM json_each(${JSON.stringify(ids)}) k CROSS JOIN "Incident" i ON i."datasetCode" = ${dataset} AND i."externalId" = k."value" WHERE ${visible}`);
}

/** The visible records of a dataset by ref. */
export async function findByRef(store: ReadStore, dataset: string, refs: readonly string[]): Promise<Map<string, Existing>> {
  return byKey(await clientOf(store).$queryRaw<Row[]>`
    SELECT ${wanted} FROM json_each(${JSON.stringify(refs)}) k CROSS JOIN "Incident" i ON i."ref" = k."value" WHERE i."datasetCode" = ${dataset} AND ${visible}`);
}

/** Which row of which file a record without an id of its own is: by what stood in it, and by how many like it came before. */
export function rowKey(dataset: string, importHash: string, occurrence: number): string {
  return `row:${dataset}:${importHash}:${occurrence}:`;
}

/** The visible records that rows without ids made, by rowKey: the beginning of their submissionId, the batch being its end. */
export async function findByRowKey(store: ReadStore, keys: readonly string[]): Promise<Map<string, Existing>> {
  return byKey(await clientOf(store).$queryRaw<Row[]>`
    SELECT ${wanted} FROM json_each(${JSON.stringify(keys)}) k
    CROSS JOIN "Incident" i ON i."submissionId" >= k."value" AND i."submissionId" < substr(k."value", 1, length(k."value") - 1) || ';' WHERE ${visible}`);
}

/** A record as it stands, and what an import may not take back: field by field who wrote last. */
export type Stored = {
  readonly draft: IncidentDraft;
  readonly version: number;
  readonly redacted: readonly string[];
  /** Fields that a person changed, with the version that it made. */
  readonly edits: readonly { readonly field: string; readonly version: number }[];
};

/** The records of these ids whole, for those whose row reads otherwise than last time. */
export async function storedDrafts(store: ReadStore, ids: readonly string[]): Promise<Map<string, Stored>> {
  const client = clientOf(store);
  const rows = await client.incident.findMany({ where: { id: { in: [...ids] } }, select: incidentSelect });
  const changes = await client.change.findMany({
    where: { incidentId: { in: [...ids] }, batchId: null, kind: { notIn: ["created", "redacted"] } },
    select: { incidentId: true, field: true, version: true },
  });
  const edits = new Map<string, { field: string; version: number }[]>();
  for (const { incidentId, field, version } of changes) edits.set(incidentId, [...(edits.get(incidentId) ?? []), { field, version }]);
  return new Map(rows.map((row) => {
    const stored = incidentFromRow(row);
    return [row.id, { draft: draftOf(stored), version: row.version, redacted: stored.redactedFields, edits: edits.get(row.id) ?? [] }];
  }));
}
