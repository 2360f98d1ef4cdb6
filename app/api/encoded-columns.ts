import type { Columns } from "@/lib/read/columns";
import { encodeColumns, FORMAT } from "@/lib/read/encode";

// The columns of a revision are one object: what was made of it goes when it goes.
const made = new WeakMap<Columns, ArrayBuffer>();

/** The columns as bytes for the browser, encoded once a revision. */
export function encodedColumns(columns: Columns): ArrayBuffer {
  const bytes = made.get(columns) ?? encodeColumns(columns);
  made.set(columns, bytes);
  return bytes;
}

/** Changes with the records, with the codebook, and with the way they are written. */
export function columnsTag(columns: Columns): string {
  return `"${columns.revision}-${columns.codebookVersion}-${FORMAT}"`;
}
