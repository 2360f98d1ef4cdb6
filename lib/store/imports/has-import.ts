import { clientOf } from "../connect";
import type { ReadStore } from "../connect";

/** Is there a file that was handed in, or a batch, of this id? Two looks into an index. */
export async function hasImport(store: ReadStore, id: string): Promise<boolean> {
  const client = clientOf(store);
  return (await client.importJob.count({ where: { id } })) > 0 || (await client.importBatch.count({ where: { id } })) > 0;
}
