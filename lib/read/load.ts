import { readStore } from "../store/connect";
import type { ReadStore } from "../store/connect";
import { countIncidents, readRevision } from "../store/revision";
import type { Columns, ColumnsView } from "./columns";
import { patchViews } from "./loading/patch-views";
import { readBothViews } from "./loading/read-both-views";
import type { BothViews } from "./loading/read-both-views";
import { readInThread } from "./loading/read-in-thread";

type Cached = { readonly file: string; readonly revision: number; readonly loading: Promise<BothViews> };

/** From this many records on, reading them would hold up other answers for more than about 50 ms, and moves into a thread. */
export const THREAD_FROM = 5_000;

// Next loads a module once per bundle; the columns must be one pair per process.
const shared = globalThis as typeof globalThis & { incidentAtlasColumns?: Cached };

/**
 * All records as columns at today's revision. Each call asks the store for the revision (one row). When it has grown, the
 * records changed since are read and written into the columns there are; all are read only the first time, or when many
 * changed at once; once for all callers who wait. Server only.
 */
export async function loadColumns(view: ColumnsView, store: ReadStore = readStore()): Promise<Columns> {
  const revision = await readRevision(store);
  const cached = shared.incidentAtlasColumns;
  if (cached !== undefined && cached.file === store.file && cached.revision === revision) return (await cached.loading)[view];
  const before = cached !== undefined && cached.file === store.file ? cached.loading : null;
  const loading = readViews(store, before);
  const entry: Cached = { file: store.file, revision, loading };
  shared.incidentAtlasColumns = entry;
  try {
    return (await loading)[view];
  } catch (error) {
    // A failed read must not answer those who come later.
    if (shared.incidentAtlasColumns === entry) delete shared.incidentAtlasColumns;
    throw error;
  }
}

async function readViews(store: ReadStore, before: Promise<BothViews> | null): Promise<BothViews> {
  // Whoever waited for the columns before has been told if they could not be read.
  const known = await before?.catch(() => null);
  const patched = known ? await patchViews(store, known) : null;
  if (patched !== null) return patched;
  return (await countIncidents(store)) < THREAD_FROM ? readBothViews(store) : readInThread(store.file);
}
