import { inflateRawSync } from "node:zlib";
import type { Transaction } from "../client";
import { clientOf } from "../connect";
import type { ReadStore } from "../connect";
import { packText } from "./pack-text";

/** Rows of one file as they were read: the names of the columns once, and the cells of each. Null: a row that was redacted. */
export type OriginalRows = { readonly columns: readonly string[]; readonly rows: readonly (readonly string[] | null)[] };

/** What a record keeps instead of the row itself: where it stands. */
const POINTER = /^block:([0-9a-f-]{36})\/(\d+)\/(\d+)$/;

export type Place = { readonly batchId: string; readonly block: number; readonly index: number };

export function pointerTo({ batchId, block, index }: Place): string {
  return `block:${batchId}/${block}/${index}`;
}

export function placeOf(originalRow: string | null): Place | null {
  const match = originalRow === null ? null : POINTER.exec(originalRow);
  return match ? { batchId: String(match[1]), block: Number(match[2]), index: Number(match[3]) } : null;
}

/** The text of a block: base64, because the field is text on every database. */
export function packBlock(rows: OriginalRows): string {
  return packText(JSON.stringify(rows));
}

export function unpackBlock(text: string): OriginalRows {
  return JSON.parse(inflateRawSync(Buffer.from(text, "base64")).toString()) as OriginalRows;
}

/** Each column with its cell, as JSON text, in the order of the file; cells beyond the last column are numbered. */
function rowText(columns: readonly string[], cells: readonly string[]): string {
  return JSON.stringify(Object.fromEntries(cells.map((cell, position) => [columns[position] ?? `#${position + 1}`, cell])));
}

/** The row that a record came from: JSON text of columns and cells. Null where there is none or it was redacted. */
export async function originalText(store: ReadStore, originalRow: string | null): Promise<string | null> {
  const place = placeOf(originalRow);
  if (place === null) return originalRow;
  const found = await clientOf(store).originalBlock.findUnique({ where: { batchId_block: { batchId: place.batchId, block: place.block } }, select: { text: true } });
  if (found === null) return null;
  const { columns, rows } = unpackBlock(found.text);
  const cells = rows[place.index];
  return cells ? rowText(columns, cells) : null;
}

/** Take these rows out of their blocks for good: what a redaction does. */
export async function blankOriginals(tx: Transaction, originalRows: readonly (string | null)[]): Promise<void> {
  for (const place of originalRows.map(placeOf).filter((one) => one !== null)) {
    const where = { batchId_block: { batchId: place.batchId, block: place.block } };
    const found = await tx.originalBlock.findUnique({ where, select: { text: true } });
    if (found === null) continue;
    const { columns, rows } = unpackBlock(found.text);
    await tx.originalBlock.update({ where, data: { text: packBlock({ columns, rows: rows.map((cells, index) => (index === place.index ? null : cells)) }) }, select: { block: true } });
  }
}
