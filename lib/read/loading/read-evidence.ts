import { readColumns } from "../../store/bulk-columns";
import { openStore } from "../../store/connect";
import type { ReadStore } from "../../store/connect";
import { describeDatasets } from "../../store/datasets";
import { datasetInfos } from "../build-columns";
import { evidenceColumnNames, evidenceRecord } from "../build-evidence";
import type { EvidenceSource } from "../build-evidence";
import type { DatasetInfo } from "../columns";
import type { EvidenceRecord } from "../evidence-record";

/** All records of one dataset as the findings see them, at one revision. */
export type Evidence = { readonly revision: number; readonly dataset: DatasetInfo; readonly records: readonly EvidenceRecord[] };

/** The full records of one dataset, those entered by hand and those of live imports; null for a dataset that there is not. */
export async function readEvidence(store: ReadStore, datasetCode: string): Promise<Evidence | null> {
  const bulk = await readColumns(store, evidenceColumnNames, datasetCode);
  // After the records: datasets are never deleted, so a dataset that has records is among them.
  const dataset = datasetInfos(await describeDatasets(store), new Map()).find(({ code }) => code === datasetCode);
  if (dataset === undefined) return null;
  const columns = Object.entries(bulk.columns);
  const records = Array.from({ length: bulk.count }, (_, index) =>
    evidenceRecord(Object.fromEntries(columns.map(([name, values]) => [name, values[index]])) as unknown as EvidenceSource),
  );
  return { revision: bulk.revision, dataset, records };
}

/** As readEvidence, from the database in this file with a client of its own: for threads. */
export async function readEvidenceOf(file: string, datasetCode: string): Promise<Evidence | null> {
  const store = openStore(`file:${file}`, "/");
  try {
    return await readEvidence(store.read, datasetCode);
  } finally {
    await store.close();
  }
}
