import { fromBufferPromise, openPromise } from "yauzl";
import type { Entry, ZipFile } from "yauzl";
import { headOf } from "../file-source";
import type { FileSource } from "../file-source";
import { UnreadableFile } from "../unreadable-file";

/** What unpacking may make of a file: so many bytes in all, and from ten million on so many times its packed size. Event data pack to a fifth or a tenth. */
export type UnpackLimits = { readonly totalBytes: number; readonly ratio: number };
export const UNPACK_LIMITS: UnpackLimits = { totalBytes: 4_000_000_000, ratio: 200 };
const RATIO_COUNTS_FROM_BYTES = 10_000_000;
const MOST_ENTRIES = 10_000;

export type ArchiveEntry = { readonly name: string; readonly packedBytes: number; readonly unpackedBytes: number };

/** Is this a ZIP file (also XLSX)? By its first bytes. */
export function isZip(head: Uint8Array): boolean {
  return head[0] === 0x50 && head[1] === 0x4b && ((head[2] === 3 && head[3] === 4) || (head[2] === 5 && head[3] === 6));
}

async function opened(source: FileSource): Promise<ZipFile> {
  try {
    const options = { lazyEntries: true, autoClose: false } as const;
    return source.path !== null ? await openPromise(source.path, options) : await fromBufferPromise(Buffer.from(await headOf(source, source.sizeBytes)), options);
  } catch (error) {
    throw broken(error);
  }
}

function broken(error: unknown): UnreadableFile {
  return error instanceof UnreadableFile ? error : new UnreadableFile("zip-broken", { detail: error instanceof Error ? error.message : "unknown" });
}

/** Files in the archive, folders left out. Sizes are what the archive says of itself. */
export async function listArchive(source: FileSource): Promise<ArchiveEntry[]> {
  const archive = await opened(source);
  const entries: ArchiveEntry[] = [];
  try {
    for await (const entry of archive.eachEntry()) {
      if (entry.isEncrypted()) throw new UnreadableFile("zip-encrypted");
      if (!entry.fileName.endsWith("/")) entries.push({ name: entry.fileName, packedBytes: entry.compressedSize, unpackedBytes: entry.uncompressedSize });
      if (entries.length > MOST_ENTRIES) throw new UnreadableFile("zip-several-files", { files: entries.length });
    }
    return entries;
  } catch (error) {
    throw broken(error);
  } finally {
    archive.close();
  }
}

/**
 * The bytes of one file of the archive, unpacked as they are asked for. Counts what really comes out, whatever the archive says, and throws
 * UnreadableFile `zip-bomb` beyond the limits: nothing is held in memory but one piece.
 */
export async function* unpack(source: FileSource, name: string, limits: UnpackLimits = UNPACK_LIMITS): AsyncGenerator<Uint8Array> {
  const archive = await opened(source);
  try {
    let wanted: Entry | null = null;
    for await (const entry of archive.eachEntry()) {
      if (entry.fileName === name) {
        wanted = entry;
        break;
      }
    }
    if (wanted === null) throw new UnreadableFile("zip-broken", { detail: `no ${name}` });
    const stream = await archive.openReadStreamPromise(wanted);
    let out = 0;
    const most = Math.min(limits.totalBytes, Math.max(RATIO_COUNTS_FROM_BYTES, wanted.compressedSize * limits.ratio));
    for await (const piece of stream as AsyncIterable<Uint8Array>) {
      out += piece.length;
      if (out > most) throw new UnreadableFile("zip-bomb", { limit: most });
      yield piece;
    }
  } catch (error) {
    throw broken(error);
  } finally {
    archive.close();
  }
}
