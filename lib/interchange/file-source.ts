import { createReadStream } from "node:fs";
import { stat } from "node:fs/promises";
import { basename } from "node:path";

/** A file to be read, more than once and from its beginning each time: on disk, or as bytes in memory. */
export type FileSource = {
  /** The name as the person knows it, without a folder; formats and versions are read from it. */
  readonly name: string;
  readonly sizeBytes: number;
  /** Where it is on disk; null when it is in memory. */
  readonly path: string | null;
  /** The bytes, in pieces. Leaving the loop early closes the file. */
  readonly stream: () => AsyncIterable<Uint8Array>;
};

const PIECE_BYTES = 1 << 18;

/** A file on disk. name: what the person called it, where the file itself was put away under another name. */
export async function fileOnDisk(path: string, name: string = basename(path)): Promise<FileSource> {
  const { size } = await stat(path);
  return { name, sizeBytes: size, path, stream: () => createReadStream(path, { highWaterMark: PIECE_BYTES }) };
}

/** Bytes in memory, for tests and small uploads. */
export function fileInMemory(name: string, content: Uint8Array | string): FileSource {
  const bytes = typeof content === "string" ? new TextEncoder().encode(content) : content;
  return {
    name,
    sizeBytes: bytes.length,
    path: null,
    async *stream() {
      for (let from = 0; from < bytes.length; from += PIECE_BYTES) yield bytes.subarray(from, from + PIECE_BYTES);
    },
  };
}

/** The first bytes, at most so many. */
export async function headOf(source: Pick<FileSource, "stream">, limitBytes: number): Promise<Uint8Array> {
  const pieces: Uint8Array[] = [];
  let length = 0;
  for await (const piece of source.stream()) {
    pieces.push(piece);
    length += piece.length;
    if (length >= limitBytes) break;
  }
  return Buffer.concat(pieces).subarray(0, limitBytes);
}
