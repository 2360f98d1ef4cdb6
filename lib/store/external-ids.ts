import { clientOf } from "./connect";
import type { ReadStore } from "./connect";

/**
 * Which record stands here for each id of a dataset? Keys of the answer are `dataset/externalId`; ids that no live record
 * carries are left out.
 */
export async function refsOfExternalIds(
  store: ReadStore,
  ids: readonly { readonly dataset: string; readonly externalId: string }[],
): Promise<ReadonlyMap<string, string>> {
  const rows = await clientOf(store).incident.findMany({
    where: {
      externalId: { in: ids.map((id) => id.externalId) },
      datasetCode: { in: [...new Set(ids.map((id) => id.dataset))] },
      OR: [{ batchId: null }, { batch: { state: "live" } }],
    },
    select: { ref: true, externalId: true, datasetCode: true },
  });
  return new Map(rows.map((row) => [`${row.datasetCode}/${row.externalId ?? ""}`, row.ref]));
}
