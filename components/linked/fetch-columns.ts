import { withSearchText } from "@/lib/read/answer-filter";
import type { Columns } from "@/lib/read/columns";
import { decodeColumns, decodeSearchText } from "@/lib/read/decode";
import type { Filter } from "@/lib/read/filter";

export type HeldColumns = {
  readonly kind: "columns";
  readonly columns: Columns;
  readonly buffer: ArrayBuffer;
  /** Whether `columns` holds the text that a search looks in. */
  readonly hasText: boolean;
  /** That text as it came, where it came after the rest. */
  readonly text: ArrayBuffer | null;
};
export type FetchedColumns = HeldColumns | { readonly kind: "failed"; readonly reason: "unreachable" | "refused" | "unreadable" };

/** The columns, where they can answer this filter: one with a search asks for the text. */
export function columnsFor(fetched: FetchedColumns | null, filter: Pick<Filter, "q">): Columns | null {
  return fetched?.kind === "columns" && (fetched.hasText || filter.q === "") ? fetched.columns : null;
}

/**
 * The records' columns from this server, without the text that a search looks in, which is most of them; the browser's cache answers
 * while the revision is the same (ETag). Never throws.
 */
export async function fetchColumns(signal: AbortSignal): Promise<FetchedColumns> {
  const answer = await bytesOf("/api/v1/columns?text=without", signal);
  if (typeof answer === "string") return { kind: "failed", reason: answer };
  const decoded = decodeColumns(answer);
  return decoded.kind === "columns" ? { kind: "columns", columns: decoded.columns, buffer: answer, hasText: decoded.hasText, text: null } : { kind: "failed", reason: "unreadable" };
}

/** The same columns with the text. Null where it did not come, or is of another revision: then both are to be asked for again. */
export async function fetchSearchText(held: HeldColumns, signal: AbortSignal): Promise<HeldColumns | null> {
  const answer = await bytesOf("/api/v1/columns?text=only", signal);
  if (typeof answer === "string") return null;
  const decoded = decodeSearchText(answer);
  const columns = decoded.kind === "text" ? withSearchText(held.columns, decoded.found) : null;
  return columns === null ? null : { ...held, columns, hasText: true, text: answer };
}

async function bytesOf(address: string, signal: AbortSignal): Promise<ArrayBuffer | "unreachable" | "refused"> {
  try {
    const response = await fetch(address, { signal, cache: "no-cache" });
    const buffer = await response.arrayBuffer();
    return response.ok ? buffer : "refused";
  } catch {
    return "unreachable";
  }
}
