import { dayNumber } from "@/lib/codebook/iso-day";
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
  const rows: Row[] = [];
  let state: ReturnType<typeof stateAt> | "closed" = "closed";
  let position = -1;
  const inOrder: { ref: string; day: number }[] = [];
  for (let index = 0; index < columns.count; index += 1) {
    const row = rowAt(columns, index);
    if (row.dataset !== incident.dataset) continue;
    inOrder.push({ ref: row.ref, day: dayNumber(row.dateStart) });
    if (row.ref === ref) state = stateAt(selection, index);
    else if (incident.province !== null && row.province === incident.province && stateAt(selection, index) === "counted") rows.push(row);
  }
  inOrder.sort((one, other) => one.day - other.day || one.ref.localeCompare(other.ref));
  position = inOrder.findIndex((one) => one.ref === ref);

  return {
    incident, changes, redactions, incoming, revision: columns.revision, state,
    datasetTitle: columns.datasets.find(({ code }) => code === incident.dataset)?.title ?? incident.dataset,
    ofDataset: inOrder.length,
    earlier: position > 0 ? (inOrder[position - 1]?.ref ?? null) : null,
    later: position >= 0 ? (inOrder[position + 1]?.ref ?? null) : null,
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
