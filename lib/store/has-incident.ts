import { clientOf } from "./connect";
import type { ReadStore } from "./connect";
import { notStaged } from "./read-incident";

/** Is there a record of this ref, staged imports aside? One look into an index: cheap enough for every request. */
export async function hasIncident(store: ReadStore, ref: string): Promise<boolean> {
  return (await clientOf(store).incident.count({ where: { ref, ...notStaged } })) > 0;
}
