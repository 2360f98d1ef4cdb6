import type { IncidentDraft, Source } from "../codebook/incident";
import type { Transaction } from "./client";
import { clientOf } from "./connect";
import type { ReadStore } from "./connect";
import { Prisma } from "./generated/client";
import { attributionSelect, relationSelect, sourceSelect } from "./incident-row";
import { partsOfRef } from "./ref";
import { inSnapshot } from "./snapshot";
import { listFields, scalarFields } from "./stored-incident";
import type { ListField, ScalarField } from "./stored-incident";

/** What a column may hold besides the entered fields. */
type OriginColumns = {
  id: string;
  ref: string;
  version: number;
  dataset: string;
  externalId: string | null;
  createdAt: string;
  updatedAt: string;
  /** Folded text that a search looks in, see searchTextOf; of public records only is it fit for the public. */
  searchText: string;
  sourceCount: number;
  /** Sources that may be named: a count that took in the confidential ones would tell of them. */
  publicSourceCount: number;
  /** Of each source who speaks, who carried it and on whose side: what a column of whole sources would be too long for. */
  sourceVoices: Pick<Source, "publisher" | "via" | "partisan">[];
};

type ColumnTypes = Pick<IncidentDraft, ScalarField | ListField> & OriginColumns;
export type ColumnName = keyof ColumnTypes;

/** One plain array per column, all of the same length and order (by ref), from one state of the database. */
export type BulkColumns<F extends ColumnName> = { revision: number; count: number; columns: { [K in F]: ColumnTypes[K][] } };

const ownColumns: { readonly [K in keyof OriginColumns]: string } = {
  id: `i."id"`, ref: `i."ref"`, version: `i."version"`, dataset: `i."datasetCode"`, externalId: `i."externalId"`,
  createdAt: `i."createdAt"`, updatedAt: `i."updatedAt"`, searchText: `i."searchText"`,
  sourceCount: `(SELECT count(*) FROM "Source" s WHERE s."incidentId" = i."id")`,
  publicSourceCount: `(SELECT count(*) FROM "Source" s WHERE s."incidentId" = i."id" AND s."kind" <> 'confidential')`,
  sourceVoices: objectsOf("Source", ["publisher", "via", "partisan"]),
};

function objectsOf(table: string, keys: readonly string[]): string {
  return listOf(table, `json_object(${keys.map((key) => `'${key}', "${key}"`).join(", ")})`);
}

function listOf(table: string, item: string): string {
  return `json((SELECT json_group_array(${item}) FROM (SELECT * FROM "${table}" c WHERE c."incidentId" = i."id" ORDER BY c."position")))`;
}

const listColumns: { readonly [K in ListField]: string } = {
  sources: objectsOf("Source", Object.keys(sourceSelect)),
  attributions: objectsOf("Attribution", Object.keys(attributionSelect)),
  relations: objectsOf("Relation", Object.keys(relationSelect)),
  targetCommunities: listOf("TargetCommunity", `"community"`),
  provinceAlternatives: listOf("ProvinceAlternative", `"province"`),
};

/** Names never come from outside: whatever is not a column here is an error of the program. */
function expressionOf(name: ColumnName): string {
  if (isListField(name)) return listColumns[name];
  if (isScalarField(name)) return `i."${name}"`;
  return ownColumns[name];
}

function isListField(name: string): name is ListField {
  return (listFields as readonly string[]).includes(name);
}

function isScalarField(name: string): name is ScalarField {
  return (scalarFields as readonly string[]).includes(name);
}

/**
 * The asked columns of all records, whatever their status: those entered by hand and those of live imports, ordered by
 * ref. One statement, so that all columns and the revision belong to one state of the database. SQLite builds one JSON
 * array a column: a row of objects for each incident would take fifteen times as long. Ask for text columns only where
 * they are needed: at a million records a column of summaries is some 300 MB. dataset: its records alone; null for all.
 */
export async function readColumns<const F extends ColumnName>(store: ReadStore, names: readonly F[], dataset: string | null = null): Promise<BulkColumns<F>> {
  const ofDataset = dataset === null ? Prisma.empty : Prisma.sql`AND "datasetCode" = ${dataset}`;
  const client = clientOf(store);
  const rows = await client.$queryRaw<[Row]>`
    SELECT (SELECT "value" FROM "Revision" WHERE "id" = 1) AS "revision", count(*) AS "count"${selectedColumns(names)}
    FROM (SELECT * FROM "Incident" WHERE ${await allLiveRows(client)} ${ofDataset} ORDER BY "refYear", "refNumber") i`;
  return columnsFrom(rows[0], names);
}

/** Whoever takes columns lot by lot: told once how many records there will be, then given lots in the order of refs. */
export type LotTaker<F extends ColumnName> = { readonly begin: (count: number) => void; readonly take: (lot: BulkColumns<F | "ref">) => void };

/** Texts of a few hundred bytes a record: a lot is small enough to be thrown away young, and large enough to make little work of its own. */
const LOT = 10_000;

/**
 * The asked columns of all records and their refs, a lot after the other and all from one state of the database: as much
 * memory as one lot takes, however many there are. Holds a transaction open on the client: for a thread with its own.
 */
export async function readColumnsByLots<const F extends ColumnName>(store: ReadStore, names: readonly F[], taker: LotTaker<F>, lot = LOT): Promise<{ readonly revision: number }> {
  const asked = [...new Set<F | "ref">(["ref", ...names])];
  return inSnapshot(store, async (tx) => {
    const live = await allLiveRows(tx);
    const [start] = await tx.$queryRaw<[Row]>`SELECT (SELECT "value" FROM "Revision" WHERE "id" = 1) AS "revision", count(*) AS "count" FROM "Incident" WHERE ${live}`;
    const revision = Number(start["revision"]);
    taker.begin(Number(start["count"]));
    let [after, taken] = [{ year: -1, number: -1 }, lot];
    while (taken === lot) {
      const [row] = await tx.$queryRaw<[Row]>`
        SELECT ${revision} AS "revision", count(*) AS "count"${selectedColumns(asked)}
        FROM (SELECT * FROM "Incident" WHERE ${live} AND ("refYear", "refNumber") > (${after.year}, ${after.number}) ORDER BY "refYear", "refNumber" LIMIT ${lot}) i`;
      const part = columnsFrom(row, asked);
      taken = part.count;
      if (taken === 0) break;
      taker.take(part);
      after = partsOfRef(part.columns.ref.at(-1) ?? "");
    }
    return { revision };
  });
}

type Row = Record<string, string | number | bigint>;

/**
 * Records that count at all: entered by hand, or of an import that is live. The plus keeps SQLite from looking for them by
 * their import, which nearly all have: whoever asks for a few looks for those by something else.
 */
export const liveRows = Prisma.sql`(+"batchId" IS NULL OR +"batchId" IN (SELECT "id" FROM "ImportBatch" WHERE "state" = 'live'))`;

/**
 * The same for whoever reads all of them. While an import of many rows stands in staging, most rows are none: then those that
 * count are looked up by their import, and nobody waits longer the further the import gets. Either way finds the same.
 */
async function allLiveRows(client: Pick<Transaction, "$queryRaw">): Promise<Prisma.Sql> {
  const [{ rows, hidden }] = await client.$queryRaw<[{ rows: bigint; hidden: bigint }]>`
    SELECT (SELECT count(*) FROM "Incident") AS "rows", (SELECT count(*) FROM "ImportBatch" b CROSS JOIN "Incident" i ON i."batchId" = b."id" WHERE b."state" <> 'live') AS "hidden"`;
  return Number(hidden) * 2 > Number(rows) ? liveRowsByImport : liveRows;
}

const liveRowsByImport = Prisma.sql`"Incident"."rowid" IN (
  SELECT "rowid" FROM "Incident" WHERE "batchId" IS NULL UNION ALL SELECT i."rowid" FROM "ImportBatch" b CROSS JOIN "Incident" i ON i."batchId" = b."id" WHERE b."state" = 'live')`;

/** The asked columns as a statement selects them from rows named i: a comma, then one JSON array a column. */
export function selectedColumns(names: readonly ColumnName[]): Prisma.Sql {
  return Prisma.raw(names.map((name) => `, json_group_array(${expressionOf(name)}) AS "${name}"`).join(""));
}

/** The columns that such a statement answered. */
export function columnsFrom<F extends ColumnName>(row: Row, names: readonly F[]): BulkColumns<F> {
  const columns = Object.fromEntries(names.map((name) => [name, JSON.parse(String(row[name])) as unknown[]]));
  return { revision: Number(row["revision"]), count: Number(row["count"]), columns: columns as BulkColumns<F>["columns"] };
}
