import { textColumns } from "../columns";
import type { RowTexts } from "../build-columns";

/**
 * The texts of some rows as bytes that travel between threads without being copied: UTF-8 one after another, and the length
 * of each in UTF-16 units. A block for each lot of rows, so that a letter outside Latin-1 makes the strings of its block alone wide.
 */
export type TextBlock = Readonly<Record<(typeof textColumns)[number], { readonly bytes: Uint8Array<ArrayBuffer>; readonly lengths: Uint32Array<ArrayBuffer> }>>;

export function packTexts(texts: RowTexts): TextBlock {
  const encoder = new TextEncoder();
  const pack = (list: readonly string[]) => ({ bytes: encoder.encode(list.join("")), lengths: Uint32Array.from(list, (text) => text.length) });
  return { ref: pack(texts.ref), place: pack(texts.place), text: pack(texts.text) };
}

/** The memory of a block, to be handed over with it. */
export function memoryOf(block: TextBlock): ArrayBuffer[] {
  return textColumns.flatMap((name) => [block[name].bytes.buffer, block[name].lengths.buffer]);
}

/** Append the texts of a block, in their order. */
export function unpackTexts(block: TextBlock, onto: Readonly<Record<(typeof textColumns)[number], string[]>>): void {
  for (const name of textColumns) {
    const all = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(block[name].bytes);
    let start = 0;
    for (const length of block[name].lengths) onto[name].push(all.slice(start, (start += length)));
  }
}
