import { clientOf } from "./connect";
import type { ReadStore } from "./connect";
import { Prisma } from "./generated/client";

/** Which state of the database is this? Grows by one with every write that changes a record, a batch or a dataset. */
export async function readRevision(store: ReadStore): Promise<number> {
  const { value } = await clientOf(store).revision.findUniqueOrThrow({ where: { id: 1 }, select: { value: true } });
  return value;
}

/** How many records are there, of one dataset or in all, whatever their status? Entered by hand or from imports that are live. */
export async function countIncidents(store: ReadStore, dataset?: string): Promise<number> {
  const [own, imported] = dataset === undefined ? [Prisma.empty, Prisma.empty] : [Prisma.sql`AND "datasetCode" = ${dataset}`, Prisma.sql`AND i."datasetCode" = ${dataset}`];
  // Import by import: what stands in staging is not even looked at.
  const [row] = await clientOf(store).$queryRaw<[{ count: bigint }]>`
    SELECT (SELECT count(*) FROM "Incident" WHERE "batchId" IS NULL ${own})
      + (SELECT count(*) FROM "ImportBatch" b CROSS JOIN "Incident" i ON i."batchId" = b."id" WHERE b."state" = 'live' ${imported}) AS "count"`;
  return Number(row.count);
}
