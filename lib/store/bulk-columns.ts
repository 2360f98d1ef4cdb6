import type { IncidentDraft } from "../codebook/incident";
import { clientOf } from "./connect";
import type { ReadStore } from "./connect";
import { Prisma } from "./generated/client";
import { attributionSelect, relationSelect, sourceSelect } from "./incident-row";
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
};

const objectsOf = (table: string, keys: readonly string[]) =>
  listOf(table, `json_object(${keys.map((key) => `'${key}', "${key}"`).join(", ")})`);

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
 * they are needed: at a million records a column of summaries is some 300 MB.
 */
export async function readColumns<const F extends ColumnName>(store: ReadStore, names: readonly F[]): Promise<BulkColumns<F>> {
  const aggregates = names.map((name) => `json_group_array(${expressionOf(name)}) AS "${name}"`);
  const statement = `
    SELECT (SELECT "value" FROM "Revision" WHERE "id" = 1) AS "revision", count(*) AS "count"${aggregates.map((text) => `, ${text}`).join("")}
    FROM (
      SELECT * FROM "Incident"
      WHERE "batchId" IS NULL OR "batchId" IN (SELECT "id" FROM "ImportBatch" WHERE "state" = 'live')
      ORDER BY "refYear", "refNumber"
    ) i`;
  const rows = await clientOf(store).$queryRaw<[Record<string, string | number | bigint>]>(Prisma.raw(statement));
  const row = rows[0];
  const columns = Object.fromEntries(names.map((name) => [name, JSON.parse(String(row[name])) as unknown[]]));
  return { revision: Number(row["revision"]), count: Number(row["count"]), columns: columns as BulkColumns<F>["columns"] };
}
