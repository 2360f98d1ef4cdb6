/** The one file of a form that was posted without JavaScript, as it arrives. */
export type PostedFile =
  | { readonly kind: "file"; readonly name: string; readonly bytes: AsyncIterable<Uint8Array> }
  /** No file was chosen, or this is no such form. */
  | { readonly kind: "no-file" };

/** Heads of parts are a few lines; more is no browser's. */
const MOST_HEAD_BYTES = 16_384;

export class BrokenOff extends Error {}

/** What parts a multipart body: null where the content type names none. */
export function boundaryOf(contentType: string | null): string | null {
  const match = /^multipart\/form-data\s*;.*?boundary=(?:"([^"]{1,70})"|([^;\s]{1,70}))/i.exec(contentType ?? "");
  return match?.[1] ?? match?.[2] ?? null;
}

/**
 * The file in a `multipart/form-data` body (RFC 7578) whose first part it is: read piece by piece, because the platform's own
 * `formData()` holds a body several times over in memory. Reading `bytes` throws BrokenOff where the body ends before the file does.
 */
export async function postedFile(body: AsyncIterable<Uint8Array>, boundary: string): Promise<PostedFile> {
  const pieces = body[Symbol.asyncIterator]();
  const opening = Buffer.from(`--${boundary}\r\n`);
  let held: Buffer = Buffer.alloc(0);
  let end = -1;
  while (end < 0) {
    const piece = await pieces.next();
    if (piece.done === true) return { kind: "no-file" };
    held = Buffer.concat([held, piece.value]);
    end = held.indexOf("\r\n\r\n");
    if (end < 0 && held.length > MOST_HEAD_BYTES) return { kind: "no-file" };
  }
  const head = held.subarray(0, end).toString("utf8");
  const name = held.subarray(0, opening.length).equals(opening) ? fileNameIn(head) : null;
  if (name === null) return { kind: "no-file" };
  return { kind: "file", name, bytes: untilClosed(held.subarray(end + 4), pieces, Buffer.from(`\r\n--${boundary}`)) };
}

/** The name of the part `file`; null where the part is another, or no file was chosen. Browsers write a quote in it as %22. */
function fileNameIn(head: string): string | null {
  const disposition = head.split("\r\n").find((line) => /^content-disposition:/i.test(line)) ?? "";
  if (!/;\s*name="file"/i.test(disposition)) return null;
  const name = /;\s*filename="([^"]*)"/i.exec(disposition)?.[1]?.replaceAll("%22", '"') ?? "";
  return name === "" ? null : name;
}

async function* untilClosed(first: Buffer, pieces: AsyncIterator<Uint8Array>, closing: Buffer): AsyncGenerator<Uint8Array> {
  let held = first;
  for (;;) {
    const at = held.indexOf(closing);
    if (at >= 0) {
      if (at > 0) yield held.subarray(0, at);
      // What follows is the form's own end; it is read, so that the connection is left in order.
      while ((await pieces.next()).done !== true);
      return;
    }
    // The end of what is held may be the beginning of what closes.
    const safe = held.length - closing.length;
    if (safe > 0) {
      yield held.subarray(0, safe);
      held = held.subarray(safe);
    }
    const piece = await pieces.next();
    if (piece.done === true) throw new BrokenOff();
    held = held.length === 0 ? Buffer.from(piece.value) : Buffer.concat([held, piece.value]);
  }
}
