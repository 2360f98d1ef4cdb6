import { emptyDraft } from "../../../lib/codebook/incident";
import type { IsoDay } from "../../../lib/codebook/iso-day";
import { buildColumns } from "../../../lib/read/build-columns";
import type { Columns, ColumnsView } from "../../../lib/read/columns";
import { bulkOf, twoDatasets } from "./bulk-of";
import type { PlainRecord } from "./bulk-of";

let made = 0;

/** An invented ISKP attack in Kabul on 3 February 2022, changed as asked. */
export function plainRecord(changes: Partial<PlainRecord> = {}): PlainRecord {
  made += 1;
  return {
    ...emptyDraft(),
    kind: "attack", dateStart: "2022-02-03" as IsoDay, dateEnd: "2022-02-03" as IsoDay, province: "AF01", assessedActor: "iskp",
    summary: "An invented event for the tests.", ref: `IA-2022-${String(made).padStart(4, "0")}`, dataset: "first",
    ...changes,
  };
}

export function columnsOf(records: readonly PlainRecord[], view: ColumnsView = "public"): Columns {
  return buildColumns(bulkOf(records), twoDatasets, view);
}

export const day = (text: string) => text as IsoDay;
