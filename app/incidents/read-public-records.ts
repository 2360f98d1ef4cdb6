import { exportRow } from "@/lib/interchange/export-row";
import type { ExportRow } from "@/lib/interchange/export-row";
import type { ReadStore } from "@/lib/store/connect";
import { readIncidents } from "@/lib/store/read-incident";

/** Records asked for at a time: the database bounds the values of one statement, and others want a turn in between. */
const AT_A_TIME = 400;

/** These records as they may leave, in the order asked. Closed ones, and refs that are no record, are left out. */
export async function readPublicRecords(store: ReadStore, refs: readonly string[]): Promise<ExportRow[]> {
  const rows: ExportRow[] = [];
  for (let first = 0; first < refs.length; first += AT_A_TIME) {
    const records = await readIncidents(store, refs.slice(first, first + AT_A_TIME));
    rows.push(...records.flatMap((record) => exportRow(record) ?? []));
  }
  return rows;
}
