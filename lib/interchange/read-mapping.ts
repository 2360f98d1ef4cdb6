import { columnMappingSchema } from "./column-mapping";
import type { ColumnMapping } from "./column-mapping";

export type MappingRead = { readonly kind: "read"; readonly mapping: ColumnMapping } | { readonly kind: "refused"; readonly errors: readonly { readonly path: string; readonly code: string }[] };

/** A mapping out of whatever was sent or kept; every part that cannot be taken is named. */
export function readColumnMapping(value: unknown): MappingRead {
  const parsed = columnMappingSchema.safeParse(value);
  if (parsed.success) return { kind: "read", mapping: parsed.data };
  return { kind: "refused", errors: parsed.error.issues.slice(0, 60).map(({ path, code }) => ({ path: path.join("."), code })) };
}

/** The same out of JSON text, as the store keeps it. Null where an older or newer codebook wrote what this one does not know. */
export function mappingOfText(text: string): ColumnMapping | null {
  try {
    const read = readColumnMapping(JSON.parse(text));
    return read.kind === "read" ? read.mapping : null;
  } catch {
    return null;
  }
}
