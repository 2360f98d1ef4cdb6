import { readChangedRecords } from "../../store/changed-records";
import type { ReadStore } from "../../store/connect";
import { describeDatasets } from "../../store/datasets";
import { keepRecounter, knownRecounter } from "../answer-filter";
import { bulkColumnNames } from "../build-columns";
import type { Columns } from "../columns";
import { patchColumns, sameDatasets, withClosed } from "../patch-columns";
import type { RowChanges } from "../patch-columns";
import { patchRecounter } from "../recount/patch-recounter";
import type { BothViews } from "./read-both-views";

/** Both views with what changed since they were read; null where all is to be read: an import, a new dataset, or very many changes. */
export async function patchViews(store: ReadStore, before: BothViews): Promise<BothViews | null> {
  const changed = await readChangedRecords(store, bulkColumnNames, before.full.revision);
  if (changed.kind === "many") return null;
  // After the records: datasets are never deleted, so each record's is among them.
  const datasets = await describeDatasets(store);
  if (!sameDatasets(before.full, datasets)) return null;
  const full = patchColumns(before.full, changed.records, changed.gone, datasets);
  const shown = patchColumns(before.public, changed.records, changed.gone, datasets);
  const views: BothViews = { full: full.columns, public: withClosed(shown.columns, full.columns) };
  handOn(before.public, views.public, shown.changes);
  return views;
}

/** Whoever still holds the columns before is answered from the later ones: two recounters would be twice the memory. */
function handOn(before: Columns, after: Columns, changes: RowChanges): void {
  const recounter = knownRecounter(before);
  if (recounter === null) return;
  const patched = patchRecounter(recounter, after, changes);
  // Patching uses the earlier one up, whether it succeeds or not.
  keepRecounter(before, patched);
  if (patched !== null) keepRecounter(after, patched);
}
