import { columnsFrom, liveRows, selectedColumns } from "./bulk-columns";
import type { BulkColumns, ColumnName } from "./bulk-columns";
import { clientOf } from "./connect";
import type { ReadStore } from "./connect";

/** More changed records than this are no edit; reading all is not much dearer then. */
const MOST_CHANGED = 2_000;

export type ChangedRecords<F extends ColumnName> =
  | {
      readonly kind: "changed";
      /** The asked columns of the records changed since, as they are now. */
      readonly records: BulkColumns<F>;
      /** Refs of changed records that are no longer among those read. */
      readonly gone: readonly string[];
    }
  /** An import went live or was undone, or very many records changed: read all. */
  | { readonly kind: "many" };

/**
 * Which records changed after a revision, and how are they now? One statement, so that all of it belongs to one state of the
 * database; an index on the revision makes it as quick as the changes are few. Records are never deleted while they count,
 * so what changed is found by its revision. The plus signs keep SQLite from walking through all records in the order of their
 * refs to save itself the sorting.
 */
export async function readChangedRecords<const F extends ColumnName>(store: ReadStore, names: readonly F[], since: number): Promise<ChangedRecords<F>> {
  const client = clientOf(store);
  const [batches, changed] = await Promise.all([
    client.importBatch.count({ where: { revision: { gt: since } } }),
    client.incident.count({ where: { revision: { gt: since } } }),
  ]);
  if (batches > 0 || changed > MOST_CHANGED) return { kind: "many" };
  const rows = await client.$queryRaw<[Record<string, string | number | bigint>]>`
    SELECT (SELECT "value" FROM "Revision" WHERE "id" = 1) AS "revision", count(*) AS "count"${selectedColumns(names)},
      (SELECT count(*) FROM "ImportBatch" WHERE "revision" > ${since}) AS "batches",
      (SELECT json_group_array("ref") FROM "Incident" WHERE "revision" > ${since} AND NOT ${liveRows}) AS "gone"
    FROM (SELECT * FROM "Incident" WHERE "revision" > ${since} AND ${liveRows} ORDER BY +"refYear", +"refNumber") i`;
  const row = rows[0];
  if (Number(row["batches"]) > 0) return { kind: "many" };
  return { kind: "changed", records: columnsFrom(row, names), gone: JSON.parse(String(row["gone"])) as string[] };
}
