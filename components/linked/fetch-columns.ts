import type { Columns } from "@/lib/read/columns";
import { decodeColumns } from "@/lib/read/decode";

export type FetchedColumns =
  | { readonly kind: "columns"; readonly columns: Columns; readonly buffer: ArrayBuffer }
  | { readonly kind: "failed"; readonly reason: "unreachable" | "refused" | "unreadable" };

/** The records' columns from this server; the browser's cache answers while the revision is the same (ETag). Never throws. */
export async function fetchColumns(signal: AbortSignal): Promise<FetchedColumns> {
  let response: Response;
  let buffer: ArrayBuffer;
  try {
    response = await fetch("/api/v1/columns", { signal, cache: "no-cache" });
    buffer = await unpacked(await response.arrayBuffer());
  } catch {
    return { kind: "failed", reason: "unreachable" };
  }
  if (!response.ok) return { kind: "failed", reason: "refused" };
  const decoded = decodeColumns(buffer);
  return decoded.kind === "columns" ? { kind: "columns", columns: decoded.columns, buffer } : { kind: "failed", reason: "unreadable" };
}

const GZIP_MAGIC = [0x1f, 0x8b] as const;

/** The answer is packed at its source; where a server on the way drops the header that says so, the browser leaves it packed. */
async function unpacked(buffer: ArrayBuffer): Promise<ArrayBuffer> {
  const [first, second] = new Uint8Array(buffer, 0, Math.min(2, buffer.byteLength));
  if (first !== GZIP_MAGIC[0] || second !== GZIP_MAGIC[1]) return buffer;
  return new Response(new Blob([buffer]).stream().pipeThrough(new DecompressionStream("gzip"))).arrayBuffer();
}
