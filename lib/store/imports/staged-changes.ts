import type { IncidentDraft } from "../../codebook/incident";
import type { FieldChange } from "../change";
import type { Transaction } from "../client";
import type { WriteStore } from "../connect";
import { Prisma } from "../generated/client";
import { attributionSelect, relationSelect, sourceSelect } from "../incident-row";
import { insertRows, prepareTable } from "../insert-rows";
import type { Busy } from "../results";
import { searchTextOf } from "../search-text";
import { scalarFields } from "../stored-incident";
import type { ListField } from "../stored-incident";
import { write } from "../write";

/** What an import, or its undoing, will do to one record that is here. */
export type StagedChange = {
  readonly incidentId: string;
  readonly ref: string;
  /** The version that was compared; another one when it is applied stops everything. */
  readonly expectedVersion: number;
  readonly draft: IncidentDraft;
  readonly fields: readonly FieldChange[];
  readonly importHash: string | null;
  readonly originalRow: string | null;
  readonly previousHash: string | null;
  readonly previousOriginalRow: string | null;
};

const columns = ["batchId", "incidentId", "expectedVersion", "draft", "fields", "searchText", "importHash", "originalRow", "previousHash", "previousOriginalRow"];

/** Write down changes that nobody sees yet. One that was written down for the same record before is replaced. */
export async function stageChanges(store: WriteStore, batchId: string, changes: readonly StagedChange[], at: string): Promise<{ kind: "staged" } | Busy> {
  const rows = changes.map((change) => ({
    ...change, batchId, draft: JSON.stringify(change.draft), fields: JSON.stringify(change.fields), searchText: searchTextOf(change.ref, change.draft),
  }));
  const tables = prepareTable("ImportChange", columns, rows).map((table) => ({ ...table, key: ["batchId", "incidentId"] }));
  const result = await write(store, async (tx) => {
    await tx.importBatch.updateMany({ where: { id: batchId }, data: { beatAt: at } });
    for (const table of tables) await insertRows(tx, table);
  });
  return result.kind === "busy" ? result : { kind: "staged" };
}

/** Which of these records has somebody changed since they were compared? Their ids. */
export async function movedSince(tx: Transaction, batchId: string): Promise<string[]> {
  const rows = await tx.$queryRaw<{ id: string }[]>`
    SELECT i."id" FROM "ImportChange" s JOIN "Incident" i ON i."id" = s."incidentId" WHERE s."batchId" = ${batchId} AND s."draft" IS NOT NULL AND i."version" <> s."expectedVersion"`;
  return rows.map(({ id }) => id);
}

export type Stamp = { readonly revision: number; readonly who: string; readonly at: string; readonly why: string | null };
/** Forward: hash and original row become the import's; back: what they were before, unless something later replaced them. */
export type Direction = "forward" | "back";

const listTables: { readonly [L in ListField]: { readonly table: string; readonly keys: readonly string[] | string } } = {
  sources: { table: "Source", keys: Object.keys(sourceSelect) },
  attributions: { table: "Attribution", keys: Object.keys(attributionSelect) },
  relations: { table: "Relation", keys: Object.keys(relationSelect) },
  targetCommunities: { table: "TargetCommunity", keys: "community" },
  provinceAlternatives: { table: "ProvinceAlternative", keys: "province" },
};

/**
 * Carry out all changes of a batch inside one transaction, with their change records: a few statements over all of them, whatever their
 * number, because readers may see all or none. This is the one write that can last longer than 50 ms (see docs/decisions).
 * Answers how many records were changed.
 */
export async function applyStaged(tx: Transaction, batchId: string, direction: Direction, { revision, who, at, why }: Stamp): Promise<number> {
  const own = Prisma.sql`s."batchId" = ${batchId} AND s."draft" IS NOT NULL`;
  await tx.$executeRaw(Prisma.sql`
    INSERT INTO "Change" ("incidentId", "version", "revision", "kind", "field", "before", "after", "redacted", "who", "at", "why", "batchId")
    SELECT s."incidentId", s."expectedVersion" + 1, ${revision}, 'corrected', f."value" ->> 'field', f."value" -> 'before', f."value" -> 'after', 0, ${who}, ${at}, ${why}, ${batchId}
    FROM "ImportChange" s, json_each(s."fields") f WHERE ${own} ORDER BY s."id", f."key"`);
  const sets = scalarFields.map((field) => `"${field}" = p."d" ->> '$.${field}'`).join(", ");
  const origin = direction === "forward"
    ? `"importHash" = p."importHash", "originalRow" = p."originalRow"`
    : `"importHash" = CASE WHEN "Incident"."importHash" IS p."importHash" THEN p."previousHash" ELSE "Incident"."importHash" END,
       "originalRow" = CASE WHEN "Incident"."originalRow" IS p."originalRow" THEN p."previousOriginalRow" ELSE "Incident"."originalRow" END`;
  const changed = await tx.$executeRaw(Prisma.sql`
    WITH p AS MATERIALIZED (SELECT s."incidentId", s."expectedVersion", s."searchText", s."importHash", s."originalRow", s."previousHash", s."previousOriginalRow", jsonb(s."draft") AS "d" FROM "ImportChange" s WHERE ${own})
    UPDATE "Incident" SET ${Prisma.raw(sets)}, "version" = p."expectedVersion" + 1, "revision" = ${revision}, "updatedAt" = ${at},
      "searchText" = p."searchText", ${Prisma.raw(origin)}
    FROM p WHERE "Incident"."id" = p."incidentId"`);
  for (const [field, { table, keys }] of Object.entries(listTables)) {
    const touched = Prisma.sql`${own} AND EXISTS (SELECT 1 FROM json_each(s."fields") f WHERE f."value" ->> 'field' = ${field})`;
    const names = typeof keys === "string" ? [keys] : keys;
    const values = typeof keys === "string" ? `e."value"` : keys.map((key) => `e."value" ->> '${key}'`).join(", ");
    // A relation whose other end is not here would be refused by the database, and the whole import with it.
    const reachable = field === "relations" ? Prisma.sql`AND EXISTS (SELECT 1 FROM "Incident" t WHERE t."ref" = e."value" ->> 'ref')` : Prisma.empty;
    await tx.$executeRaw(Prisma.sql`DELETE FROM ${Prisma.raw(`"${table}"`)} WHERE "incidentId" IN (SELECT s."incidentId" FROM "ImportChange" s WHERE ${touched})`);
    await tx.$executeRaw(Prisma.sql`
      INSERT INTO ${Prisma.raw(`"${table}" ("incidentId", "position", ${names.map((name) => `"${name}"`).join(", ")})`)}
      SELECT s."incidentId", e."key", ${Prisma.raw(values)} FROM "ImportChange" s, json_each(s."draft", ${`$.${field}`}) e WHERE ${touched} ${reachable}`);
  }
  // Never carried out twice; what an undo needs stays.
  await tx.importChange.updateMany({ where: { batchId, draft: { not: null } }, data: { draft: null, fields: null, searchText: null } });
  return changed;
}
