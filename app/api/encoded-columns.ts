import { promisify } from "node:util";
import { gzip } from "node:zlib";
import type { Columns } from "@/lib/read/columns";
import { encodeColumns, FORMAT } from "@/lib/read/encode";

const compress = promisify(gzip);

type Encoded = { readonly plain: Uint8Array<ArrayBuffer>; readonly gzip: Promise<Uint8Array<ArrayBuffer>> };

// The columns of a revision are one object: what was made of it goes when it goes.
const made = new WeakMap<Columns, Encoded>();

/** The columns as bytes for the browser, encoded and compressed once a revision. */
export function encodedColumns(columns: Columns): Encoded {
  const known = made.get(columns);
  if (known !== undefined) return known;
  const plain = new Uint8Array(encodeColumns(columns));
  const encoded = { plain, gzip: compress(plain).then((bytes) => new Uint8Array(bytes)) };
  made.set(columns, encoded);
  return encoded;
}

/** Names the content whichever way it is packed, so it is a weak tag. */
export function columnsTag(columns: Columns): string {
  return `W/"${columns.revision}-${columns.codebookVersion}-${FORMAT}"`;
}
