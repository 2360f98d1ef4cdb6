import { readStore } from "../store/connect";
import type { ReadStore } from "../store/connect";
import { countIncidents, readRevision } from "../store/revision";
import { THREAD_FROM } from "./load";
import { readEvidence } from "./loading/read-evidence";
import type { Evidence } from "./loading/read-evidence";
import { readEvidenceInThread } from "./loading/read-evidence-in-thread";

export type { Evidence };

/** Of a dataset with more records no finding is computed: they would take more memory than a small server has. */
export const MOST_RECORDS = 100_000;
export type TooManyRecords = { readonly kind: "too-many-records"; readonly records: number; readonly most: number };

type Cached = { readonly file: string; readonly revision: number; readonly byDataset: Map<string, Promise<Evidence | TooManyRecords | null>> };

// Next loads a module once per bundle; the records must be there once per process.
const shared = globalThis as typeof globalThis & { incidentAtlasEvidence?: Cached };

/**
 * All records of one dataset as the findings see them, at today's revision: a world to run findings on. Null for a dataset
 * that there is not. Each call asks the store for the revision; the records are read again only when it has grown, once for
 * all callers who wait. A dataset of more than `most` records is not read at all. Server only: these are full records, whatever their sensitivity.
 */
export async function loadEvidence(dataset: string, store: ReadStore = readStore(), most = MOST_RECORDS): Promise<Evidence | TooManyRecords | null> {
  const revision = await readRevision(store);
  let cached = shared.incidentAtlasEvidence;
  if (cached === undefined || cached.file !== store.file || cached.revision !== revision) {
    cached = { file: store.file, revision, byDataset: new Map() };
    shared.incidentAtlasEvidence = cached;
  }
  const { byDataset } = cached;
  const waiting = byDataset.get(dataset);
  if (waiting !== undefined) return waiting;
  const loading = read(store, dataset, most);
  byDataset.set(dataset, loading);
  try {
    return await loading;
  } catch (error) {
    // A failed read must not answer those who come later.
    byDataset.delete(dataset);
    throw error;
  }
}

async function read(store: ReadStore, dataset: string, most: number): Promise<Evidence | TooManyRecords | null> {
  const records = await countIncidents(store, dataset);
  if (records > most) return { kind: "too-many-records", records, most };
  return records < THREAD_FROM ? readEvidence(store, dataset) : readEvidenceInThread(store.file, dataset);
}
