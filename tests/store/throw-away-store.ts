import { copyFile, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { inject, onTestFinished } from "vitest";
import { openStore } from "../../lib/store/connect";
import type { OpenStore } from "../../lib/store/connect";
import { putDataset } from "../../lib/store/datasets";
import type { Dataset } from "../../lib/store/datasets";

export type ThrowAway = OpenStore & { file: string; folder: string };

/** A migrated database of its own in the system's temporary folder, with one dataset, removed when the test has finished. */
export async function throwAwayStore(): Promise<ThrowAway> {
  const folder = await mkdtemp(path.join(tmpdir(), "atlas-store-"));
  const file = path.join(folder, "atlas.db");
  await copyFile(inject("templateDatabase"), file);
  const store = openStore(`file:${file}`, "/");
  onTestFinished(async () => {
    await store.close();
    await rm(folder, { recursive: true, force: true });
  });
  await putDataset(store.write, syntheticDataset);
  return { ...store, file, folder };
}

export const syntheticDataset: Dataset = {
  code: "synthetic", title: "Synthetic records for tests", version: "0", publisher: null, url: null, citation: null,
  licence: "none, invented", redistribution: "do not", coverageFrom: "2021-08-15", coverageTo: null, effort: "unknown",
  knownCoverage: null, languages: null, knownGaps: null, openForEntry: true, sortOrder: 1, addedAt: "2030-01-01T00:00:00.000Z",
};
