import { clientOf } from "./connect";
import type { ReadStore } from "./connect";

/** Which state of the database is this? Grows by one with every write that changes a record, a batch or a dataset. */
export async function readRevision(store: ReadStore): Promise<number> {
  const { value } = await clientOf(store).revision.findUniqueOrThrow({ where: { id: 1 }, select: { value: true } });
  return value;
}

/** How many records are there, of one dataset or in all, whatever their status? Entered by hand or from imports that are live. */
export async function countIncidents(store: ReadStore, dataset?: string): Promise<number> {
  return clientOf(store).incident.count({ where: { OR: [{ batchId: null }, { batch: { state: "live" } }], ...(dataset === undefined ? {} : { dataset: { code: dataset } }) } });
}
