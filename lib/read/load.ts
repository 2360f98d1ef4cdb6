import { readColumns } from "../store/bulk-columns";
import { readStore } from "../store/connect";
import type { ReadStore } from "../store/connect";
import { listDatasets } from "../store/datasets";
import { readRevision } from "../store/revision";
import { buildColumns, bulkColumnNames } from "./build-columns";
import type { Columns, ColumnsView } from "./columns";

type Loaded = Readonly<Record<ColumnsView, Columns>>;
type Cached = { readonly file: string; readonly revision: number; readonly loading: Promise<Loaded> };

// Next loads a module once per bundle; the columns must be one pair per process.
const shared = globalThis as typeof globalThis & { incidentAtlasColumns?: Cached };

/**
 * All records as columns at today's revision. Each call asks the store for the revision (one row); the records are read
 * again only when it has grown, once for all callers who wait. Server only.
 */
export async function loadColumns(view: ColumnsView, store: ReadStore = readStore()): Promise<Columns> {
  const revision = await readRevision(store);
  const cached = shared.incidentAtlasColumns;
  if (cached !== undefined && cached.file === store.file && cached.revision === revision) return (await cached.loading)[view];
  const loading = readBoth(store);
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

async function readBoth(store: ReadStore): Promise<Loaded> {
  const bulk = await readColumns(store, bulkColumnNames);
  // After the records: datasets are never deleted, so each record's is among them.
  const datasets = await listDatasets(store);
  return { public: buildColumns(bulk, datasets, "public"), full: buildColumns(bulk, datasets, "full") };
}
