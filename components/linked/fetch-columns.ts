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
    buffer = await response.arrayBuffer();
  } catch {
    return { kind: "failed", reason: "unreachable" };
  }
  if (!response.ok) return { kind: "failed", reason: "refused" };
  const decoded = decodeColumns(buffer);
  return decoded.kind === "columns" ? { kind: "columns", columns: decoded.columns, buffer } : { kind: "failed", reason: "unreadable" };
}
