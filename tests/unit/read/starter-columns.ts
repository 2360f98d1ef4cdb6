import { readFileSync } from "node:fs";
import { buildColumns } from "../../../lib/read/build-columns";
import type { Columns, ColumnsView } from "../../../lib/read/columns";
import { readStarter } from "../../../seed/read-starter";
import { starterDataset } from "../../../seed/starter/dataset";
import { bulkOf } from "./bulk-of";
import type { PlainRecord } from "./bulk-of";

const NOW_MS = Date.UTC(2026, 0, 1);

/** The starter set as records, refs invented in file order. */
export function starterRecords(): PlainRecord[] {
  const read = readStarter(readFileSync(new URL("../../../seed/starter/incidents.json", import.meta.url), "utf8"), NOW_MS);
  if (read.kind === "rejected") throw new Error(JSON.stringify(read.problems));
  return read.rows.map((row, index) => ({ ...row.draft, ref: `IA-2021-${String(index + 1).padStart(4, "0")}`, dataset: starterDataset.code }));
}

export function starterColumns(view: ColumnsView): Columns {
  return buildColumns(bulkOf(starterRecords()), [starterDataset], view);
}
