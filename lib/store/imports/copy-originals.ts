import { clientOf } from "../connect";
import type { ReadStore, WriteStore } from "../connect";
import { write } from "../write";
import { packBlock, placeOf, pointerTo, unpackBlock } from "./original-rows";

const AT_ONCE = 100;

/**
 * Give the records of one batch their original rows in blocks of its own, where they still stand in those of another: so that purging the other
 * takes nothing from them. Done again it goes on where it stopped.
 */
export async function copyOriginals(stores: { read: ReadStore; write: WriteStore }, { from, to }: { from: string; to: string }): Promise<void> {
  const client = clientOf(stores.read);
  for (;;) {
    const rows = await client.incident.findMany({ where: { batchId: to, originalRow: { startsWith: `block:${from}/` } }, select: { id: true, originalRow: true }, take: AT_ONCE });
    if (rows.length === 0) return;
    const places = rows.flatMap(({ id, originalRow }) => {
      const place = placeOf(originalRow);
      return place === null ? [] : [{ id, originalRow, place }];
    });
    const blocks = await client.originalBlock.findMany({ where: { batchId: from, block: { in: places.map(({ place }) => place.block) } }, select: { block: true, text: true } });
    const unpacked = new Map(blocks.map(({ block, text }) => [block, unpackBlock(text)]));
    const columns = unpacked.values().next().value?.columns ?? [];
    const text = packBlock({ columns, rows: places.map(({ place }) => unpacked.get(place.block)?.rows[place.index] ?? null) });
    const result = await write(stores.write, async (tx) => {
      const { _max } = await tx.originalBlock.aggregate({ where: { batchId: to }, _max: { block: true } });
      const block = (_max.block ?? -1) + 1;
      await tx.originalBlock.create({ data: { batchId: to, block, text }, select: { block: true } });
      // A row that was redacted meanwhile keeps its null.
      for (const [index, { id, originalRow }] of places.entries()) await tx.incident.updateMany({ where: { id, originalRow }, data: { originalRow: pointerTo({ batchId: to, block, index }) } });
    });
    if (result.kind === "busy") return;
  }
}
