import { createHash } from "node:crypto";
import { createWriteStream } from "node:fs";
import { mkdir, rm, stat } from "node:fs/promises";
import path from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";

/** Bytes a file may have: 500 MB. */
export const MOST_FILE_BYTES = 500_000_000;

/** Where a file waits for its confirmation: beside the database, in a folder of its own, removed when it is done with. */
export function uploadFolder(database: string, id: string): string {
  return path.join(path.dirname(database), "imports", id);
}
export const uploadedFile = (database: string, id: string): string => path.join(uploadFolder(database, id), "file");
export const problemFile = (database: string, id: string): string => path.join(uploadFolder(database, id), "problems");

export type PutAway = { readonly kind: "kept"; readonly bytes: number; readonly sha256: string } | { readonly kind: "too-large" } | { readonly kind: "disk-full" } | { readonly kind: "broken-off" };

/** Write a stream to disk as it comes: some hundred kilobytes are in memory at a time, whatever its size. What was not kept is removed. */
export async function putAway(database: string, id: string, body: AsyncIterable<Uint8Array>, mostBytes = MOST_FILE_BYTES): Promise<PutAway> {
  await mkdir(uploadFolder(database, id), { recursive: true });
  const hash = createHash("sha256");
  let bytes = 0;
  const counted = async function* (): AsyncGenerator<Uint8Array> {
    for await (const piece of body) {
      bytes += piece.length;
      if (bytes > mostBytes) throw new TooLarge();
      hash.update(piece);
      yield piece;
    }
  };
  try {
    await pipeline(Readable.from(counted(), { objectMode: false }), createWriteStream(uploadedFile(database, id)));
    return { kind: "kept", bytes, sha256: hash.digest("hex") };
  } catch (error) {
    await dropUpload(database, id);
    if (error instanceof TooLarge) return { kind: "too-large" };
    const { code } = error as { code?: unknown };
    return code === "ENOSPC" || code === "EDQUOT" ? { kind: "disk-full" } : { kind: "broken-off" };
  }
}

class TooLarge extends Error {}

export async function dropUpload(database: string, id: string): Promise<void> {
  await rm(uploadFolder(database, id), { recursive: true, force: true });
}

export async function isKept(database: string, id: string): Promise<boolean> {
  return stat(uploadedFile(database, id)).then((found) => found.isFile(), () => false);
}
