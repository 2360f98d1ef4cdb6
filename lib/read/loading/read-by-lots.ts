import { readColumnsByLots } from "../../store/bulk-columns";
import { openStore } from "../../store/connect";
import { describeDatasets } from "../../store/datasets";
import { bulkColumnNames, layOut } from "../build-columns";
import type { Layout } from "../build-columns";
import type { Columns, textColumns } from "../columns";
import { memoryOf, packTexts } from "./text-block";
import type { TextBlock } from "./text-block";

/** What the reading thread tells: the texts lot by lot as they are read, then everything else. */
export type ReadingMessage = { readonly texts: TextBlock } | { readonly columns: Omit<Columns, (typeof textColumns)[number]> };

/** Read all records of the database in this file as full columns. tell: given what is ready, and the memory that goes with it. */
export async function readByLots(file: string, tell: (message: ReadingMessage, memory: ArrayBuffer[]) => void): Promise<void> {
  const store = openStore(`file:${file}`, "/");
  try {
    let layout: Layout = layOut(0);
    const { revision } = await readColumnsByLots(store.read, bulkColumnNames, {
      begin: (count) => (layout = layOut(count)),
      take: (lot) => {
        const block = packTexts(layout.take(lot));
        tell({ texts: block }, memoryOf(block));
      },
    });
    // After the records: datasets are never deleted, so each record's is among them.
    const columns = layout.finish(revision, await describeDatasets(store.read));
    const { code, counts, startDay, endDay, month, lng, lat, communities, flags, sourceCount } = columns;
    const arrays = [...Object.values(code), ...Object.values(counts), startDay, endDay, month, lng, lat, communities, flags, sourceCount];
    tell({ columns }, arrays.map(({ buffer }) => buffer as ArrayBuffer));
  } finally {
    await store.close();
  }
}
