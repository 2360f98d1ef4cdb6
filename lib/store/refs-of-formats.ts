import { clientOf } from "./connect";
import type { ReadStore } from "./connect";

/** The refs of a dataset's records that live imports of these formats brought. None is the ordinary case, and quick. */
export async function refsOfFormats(store: ReadStore, dataset: string, formats: readonly string[]): Promise<ReadonlySet<string>> {
  const client = clientOf(store);
  const batches = await client.importBatch.findMany({ where: { state: "live", format: { in: [...formats] } }, select: { id: true } });
  if (batches.length === 0) return new Set();
  const ids = JSON.stringify(batches.map(({ id }) => id));
  const rows = await client.$queryRaw<[{ refs: string }]>`
    SELECT json_group_array("ref") AS "refs" FROM "Incident" WHERE "datasetCode" = ${dataset} AND "batchId" IN (SELECT "value" FROM json_each(${ids}))`;
  return new Set(JSON.parse(rows[0].refs) as string[]);
}
