import Database from "better-sqlite3";
import { attributionSchema, relationSchema, sourceSchema } from "../codebook/incident";
import { publicFields } from "../codebook/public-view";
import type { PublicField } from "../codebook/public-view";
import { listFields, scalarFields } from "./stored-incident";
import type { ListField, ScalarField } from "./stored-incident";

/**
 * What a row of an export is made from, in this order: the identity, then the public fields. Private fields are not read at all. Lists are
 * JSON text, in `sources` with null in the place of each confidential one: only its place leaves the database, since voices and
 * relations count by it.
 */
export const snapshotColumns = ["ref", "version", "dataset", "externalId", ...publicFields] as const;
export type SnapshotRow = readonly (string | number | null)[];

/** One state of the database, read without changing anything, for as long as it is open. */
export type ExportSnapshot = {
  readonly revision: number;
  /** One record that counts; null where there is none, or only one of an import that is not live. */
  readonly row: (year: number, number: number) => SnapshotRow | null;
  readonly close: () => void;
};

const identity = [`i."ref"`, `i."version"`, `i."datasetCode"`, `i."externalId"`];

const object = (schema: { readonly shape: object }) => `json_object(${Object.keys(schema.shape).map((key) => `'${key}', c."${key}"`).join(", ")})`;
/** Items put together as text: as JSON they would be read and written once more, and ordering by the index costs nothing. */
const list = (table: string, item: string) =>
  `(SELECT '[' || coalesce(group_concat(${item}, ','), '') || ']' FROM (SELECT * FROM "${table}" WHERE "incidentId" = i."id" ORDER BY "position") c)`;

const listExpressions: { readonly [F in ListField]: string } = {
  sources: list("Source", `CASE WHEN c."kind" = 'confidential' THEN 'null' ELSE ${object(sourceSchema)} END`),
  attributions: list("Attribution", object(attributionSchema)),
  relations: list("Relation", object(relationSchema)),
  targetCommunities: list("TargetCommunity", `json_quote(c."community")`),
  provinceAlternatives: list("ProvinceAlternative", `json_quote(c."province")`),
};

const isList = (field: PublicField): field is PublicField & ListField => (listFields as readonly string[]).includes(field);
const isScalar = (field: PublicField): field is PublicField & ScalarField => (scalarFields as readonly string[]).includes(field);

function expressionOf(field: PublicField): string {
  if (isList(field)) return listExpressions[field];
  if (!isScalar(field)) throw new Error(`${field} has no column`);
  return `i."${field}"`;
}

/** The columns of `snapshotColumns` of rows named i. */
export const snapshotSelect = [...identity, ...publicFields.map(expressionOf)].join(", ");

/**
 * Open the database in this file for one export, with a connection of its own. All rows belong to the revision named, whoever writes
 * meanwhile: readers hold up nobody under write-ahead logging. Rows come one at a time, so memory does not grow with their number, and
 * without the client's layers, which take five times as long.
 */
export function openExportSnapshot(file: string): ExportSnapshot {
  const database = new Database(file, { readonly: true, fileMustExist: true, timeout: 5_000 });
  try {
    // In KB: each record's lists are looked up one by one, and what lies together is found in memory.
    database.pragma("cache_size = -64000");
    database.exec("BEGIN");
    const { value: revision } = database.prepare(`SELECT "value" FROM "Revision" WHERE "id" = 1`).get() as { value: number };
    const notLive = new Set((database.prepare(`SELECT "id" FROM "ImportBatch" WHERE "state" <> 'live'`).all() as { id: string }[]).map(({ id }) => id));
    const one = database.prepare(`SELECT ${snapshotSelect}, i."batchId" FROM "Incident" i WHERE i."refYear" = ? AND i."refNumber" = ?`).raw(true);
    return {
      revision,
      row(year, number) {
        const found = one.get(year, number) as (string | number | null)[] | undefined;
        if (found === undefined) return null;
        const batch = found.pop();
        return typeof batch === "string" && notLive.has(batch) ? null : found;
      },
      close() {
        database.exec("COMMIT");
        database.close();
      },
    };
  } catch (error) {
    database.close();
    throw error;
  }
}
