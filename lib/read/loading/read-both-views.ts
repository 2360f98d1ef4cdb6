import { readColumns } from "../../store/bulk-columns";
import type { ReadStore } from "../../store/connect";
import { describeDatasets } from "../../store/datasets";
import { buildColumns, bulkColumnNames } from "../build-columns";
import type { Columns, ColumnsView } from "../columns";
import { publicColumns } from "../public-columns";

export type BothViews = Readonly<Record<ColumnsView, Columns>>;

/** All records of the store as columns, in the public and the full view of one revision. */
export async function readBothViews(store: ReadStore): Promise<BothViews> {
  const bulk = await readColumns(store, bulkColumnNames);
  // After the records: datasets are never deleted, so each record's is among them.
  const datasets = await describeDatasets(store);
  const full = buildColumns(bulk, datasets, "full");
  return { full, public: publicColumns(full) };
}
