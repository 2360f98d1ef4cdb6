import { createHash } from "node:crypto";

/** Where a list goes on: of which revision, after how many records, and of which question. */
export type Cursor = { readonly revision: number; readonly offset: number; readonly question: string };

/** A question as a short text that tells nothing of what was asked. */
export function questionOf(parts: readonly string[]): string {
  return createHash("sha256").update(JSON.stringify(parts)).digest("base64url").slice(0, 16);
}

export function writeCursor({ revision, offset, question }: Cursor): string {
  return Buffer.from(`${revision}.${offset}.${question}`).toString("base64url");
}

/** Null for anything that writeCursor did not write. */
export function readCursor(text: string): Cursor | null {
  const match = /^(\d{1,10})\.(\d{1,9})\.([\w-]{16})$/.exec(Buffer.from(text, "base64url").toString("latin1"));
  const [, revision, offset, question] = match ?? [];
  return revision === undefined || offset === undefined || question === undefined ? null : { revision: Number(revision), offset: Number(offset), question };
}
