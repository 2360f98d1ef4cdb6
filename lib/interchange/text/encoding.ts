/** How the bytes of a text file are read. Windows-1252 is never guessed for files that are UTF-8, and elsewhere said. */
export type TextEncoding = "utf-8" | "utf-16le" | "utf-16be" | "windows-1252";

/** Share of NUL bytes on one side of each pair from which text without a mark is taken for UTF-16: Latin text has nearly all. */
const UTF16_SHARE = 0.4;

function nulShare(bytes: Uint8Array, offset: 0 | 1): number {
  let nuls = 0;
  for (let at = offset; at < bytes.length; at += 2) if (bytes[at] === 0) nuls += 1;
  return bytes.length < 4 ? 0 : nuls / (bytes.length / 2);
}

/** Are these bytes UTF-8, apart from a character that the end may have cut? */
export function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder("utf-8", { fatal: true }).decode(bytes, { stream: true });
    return true;
  } catch {
    return false;
  }
}

/**
 * Which encoding have the first bytes of a file? By byte order mark, by the NULs that UTF-16 leaves in Latin text, else UTF-8 when it is
 * valid. Null: neither, so either Windows-1252, which a person or the format must say, or no text at all.
 */
export function encodingOf(head: Uint8Array): TextEncoding | null {
  if (head[0] === 0xff && head[1] === 0xfe) return "utf-16le";
  if (head[0] === 0xfe && head[1] === 0xff) return "utf-16be";
  if (nulShare(head, 1) > UTF16_SHARE && nulShare(head, 0) < 0.1) return "utf-16le";
  if (nulShare(head, 0) > UTF16_SHARE && nulShare(head, 1) < 0.1) return "utf-16be";
  return isUtf8(head) ? "utf-8" : null;
}

/** Bytes as text, piece by piece, without a byte order mark. What is not valid becomes U+FFFD, which the reader refuses cell by cell. */
export async function* decodeText(pieces: AsyncIterable<Uint8Array>, encoding: TextEncoding): AsyncGenerator<string> {
  const decoder = new TextDecoder(encoding);
  for await (const piece of pieces) {
    const text = decoder.decode(piece, { stream: true });
    if (text !== "") yield text;
  }
  const rest = decoder.decode();
  if (rest !== "") yield rest;
}

/** Is the whole file UTF-8? One pass over all bytes, about 1 GB/s. */
export async function isWholeUtf8(pieces: AsyncIterable<Uint8Array>): Promise<boolean> {
  const decoder = new TextDecoder("utf-8", { fatal: true });
  try {
    for await (const piece of pieces) decoder.decode(piece, { stream: true });
    decoder.decode();
    return true;
  } catch {
    return false;
  }
}
