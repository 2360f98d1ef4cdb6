import { dayNumber } from "@/lib/codebook/iso-day";
import { aroundRecord } from "@/lib/read/around-record";
import { rowOf } from "@/lib/read/columns";
import { defaultFilter } from "@/lib/read/filter";
import { loadColumns } from "@/lib/read/load";
import { rowAt } from "@/lib/read/row";
import type { Row } from "@/lib/read/row";
import { select, stateAt } from "@/lib/read/select";
import { readStore } from "@/lib/store/connect";
import { listChanges, listRedactions } from "@/lib/store/list-changes";
import { readIncident, relationsTo } from "@/lib/store/read-incident";
import type { StoredIncident } from "@/lib/store/stored-incident";
import { restsOnRecord } from "./rests-on-record";

export type NearRow = { readonly row: Row; readonly days: number };

const NEAR_DAYS = 30;
/** Other records of the province that are drawn, those nearest in time first: more make a page too heavy to open. */
const MOST_AROUND = 1_000;

/** Everything that the page of one record needs; null for a ref that no record has. */
export async function readRecordPage(ref: string) {
  const store = readStore();
  const found = await readIncident(store, ref);
  if (found.kind !== "found") return null;
  const { incident } = found;
  const [changes, redactions, incoming, columns, rests] = await Promise.all([
    listChanges(store, ref), listRedactions(store, ref), relationsTo(store, ref), loadColumns("public"), restsOnRecord(ref, incident.dataset),
  ]);
  const filter = { ...defaultFilter(columns.datasets), dataset: incident.dataset };
  const selection = select(columns, filter);
  const index = rowOf(columns, ref);
  const around = aroundRecord(columns, selection, { ref, row: index, dataset: incident.dataset, province: incident.province, day: dayNumber(incident.dateStart) }, MOST_AROUND);
  const rows = around.nearest.map((one) => rowAt(columns, one));

  return {
    incident, changes, redactions, incoming, revision: columns.revision, state: index === null ? ("closed" as const) : stateAt(selection, index),
    datasetTitle: columns.datasets.find(({ code }) => code === incident.dataset)?.title ?? incident.dataset,
    ofDataset: around.ofDataset, earlier: around.earlier, later: around.later,
    inProvince: around.inProvince,
    sameProvince: rows,
    near: nearInTime(incident, rows),
    rests,
  };
}

/** Counted records of the province whose first day lies within 30 days; empty unless this record's own day is known. */
function nearInTime(incident: StoredIncident, rows: readonly Row[]): readonly NearRow[] {
  if (incident.datePrecision !== "day") return [];
  const day = dayNumber(incident.dateStart);
  return rows
    .filter((row) => row.datePrecision === "day")
    .map((row) => ({ row, days: dayNumber(row.dateStart) - day }))
    .filter(({ days }) => Math.abs(days) <= NEAR_DAYS)
    .sort((one, other) => one.days - other.days);
}
