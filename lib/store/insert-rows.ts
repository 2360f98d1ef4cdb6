import type { IncidentDraft } from "../codebook/incident";
import type { Transaction } from "./client";
import { Prisma } from "./generated/client";
import { listTables } from "./list-tables";

/** Rows for one table, as JSON text: made before the lock is taken. */
export type PreparedTable = { readonly table: string; readonly columns: readonly string[]; readonly json: string; /** Columns that tell that a row is there already, and is overwritten. */ readonly key?: readonly string[] };

/** rows: objects that have every column, or values in the order of the columns. Nothing to write makes no table. */
export function prepareTable(table: string, columns: readonly string[], rows: readonly (object | readonly unknown[])[]): PreparedTable[] {
  if (rows.length === 0) return [];
  const values = rows.map((row) => (Array.isArray(row) ? (row as unknown[]) : columns.map((column) => (row as Record<string, unknown>)[column])));
  return [{ table, columns, json: JSON.stringify(values) }];
}

/** The lists of these incidents for a transaction of the client, see listTables. */
export function prepareLists(rows: readonly { readonly id: string; readonly draft: IncidentDraft }[]): PreparedTable[] {
  return listTables(rows).flatMap(({ table, columns, rows: values }) => prepareTable(table, columns, values));
}

/**
 * One parameter holds all rows as JSON, each an array in the order of the columns: far faster than a list of values.
 * MATERIALIZED keeps SQLite from reading a row's JSON once per column. Table and columns are ours, never from outside.
 */
export async function insertRows(tx: Transaction, { table, columns, json, key }: PreparedTable): Promise<void> {
  const names = columns.map((column) => `"${column}"`).join(", ");
  const values = columns.map((_, index) => `"row" ->> ${index}`).join(", ");
  const rest = columns.filter((column) => key?.includes(column) !== true).map((column) => `"${column}" = excluded."${column}"`).join(", ");
  const conflict = key === undefined ? "" : `WHERE true ON CONFLICT (${key.map((column) => `"${column}"`).join(", ")}) DO UPDATE SET ${rest}`;
  await tx.$executeRaw(Prisma.sql`
    WITH "parsed" AS MATERIALIZED (SELECT jsonb("value") AS "row" FROM json_each(${json}))
    INSERT INTO ${Prisma.raw(`"${table}" (${names})`)} SELECT ${Prisma.raw(values)} FROM "parsed" ${Prisma.raw(conflict)}`);
}
