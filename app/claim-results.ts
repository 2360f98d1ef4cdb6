import { computeClaims } from "@/lib/claims/compute";
import type { ClaimResults } from "@/lib/claims/compute";
import { loadColumns } from "@/lib/read/load";

// Next loads a module once per bundle; one cache for all of them, for one revision at a time.
const cache = globalThis as typeof globalThis & { atlasClaimResults?: { revision: number; byDataset: Map<string, ClaimResults | null> } };

/** The claims' figures for one dataset (the first by default) at today's revision; null where it does not exist. */
export async function loadClaimResults(dataset?: string): Promise<ClaimResults | null> {
  const columns = await loadColumns("full");
  const code = dataset ?? columns.datasets[0]?.code;
  if (code === undefined) return null;
  if (cache.atlasClaimResults?.revision !== columns.revision) cache.atlasClaimResults = { revision: columns.revision, byDataset: new Map() };
  const { byDataset } = cache.atlasClaimResults;
  if (!byDataset.has(code)) byDataset.set(code, computeClaims(columns, code));
  return byDataset.get(code) ?? null;
}
