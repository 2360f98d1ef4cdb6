import type { Columns } from "./columns";
import { codeFields, countFields, textColumns } from "./columns";

/** With the text that a search looks in, which is half of it or more, without it, or that text alone. */
export const textParts = ["with", "without", "only"] as const;
export type TextPart = (typeof textParts)[number];

/**
 * Columns as one block of bytes for the browser, and its layout:
 *
 *     4 bytes  "IACo"
 *     4 bytes  format (this file's number), unsigned, little-endian
 *     4 bytes  length of the header in bytes
 *     header   JSON in UTF-8: what is not an array, and the list of sections
 *     sections each at the next multiple of 8: the bytes of one typed array, or of a list of texts joined
 *
 * Texts travel as UTF-8 one after another, with a section of their lengths in UTF-16 units. All machines that run browsers
 * today are little-endian, so arrays are their own bytes; `decode` refuses on any other.
 */
export const MAGIC = "IACo";
export const FORMAT = 1;
export const PREFIX_BYTES = 12;

export type SectionType = "u8" | "i32" | "u32" | "f64" | "utf8";
export type Section = { readonly name: string; readonly type: SectionType; readonly offset: number; readonly bytes: number };
export type Header = Pick<Columns, "revision" | "codebookVersion" | "view" | "count" | "datasets"> & { readonly sections: readonly Section[] };

type TypedArray = Uint8Array | Int32Array | Uint32Array | Float64Array;

const aligned = (bytes: number) => Math.ceil(bytes / 8) * 8;

function typeOf(array: TypedArray): SectionType {
  if (array instanceof Uint8Array) return "u8";
  if (array instanceof Int32Array) return "i32";
  return array instanceof Uint32Array ? "u32" : "f64";
}

/** Columns as bytes, a piece after the other: a million records are half a gigabyte, which nobody should hold twice. */
export type Encoded = { readonly byteLength: number; readonly pieces: () => Generator<Uint8Array<ArrayBuffer>> };

/** Rows whose texts are one piece. */
const TEXTS_IN_PIECE = 10_000;

type Part = { readonly name: string; readonly type: SectionType; readonly bytes: number; readonly pieces: () => Iterable<Uint8Array<ArrayBuffer>> };

/** How to write the columns as bytes, and how many there will be. Meant for the public view: all of it leaves. */
export function encodePieces(columns: Columns, text: TextPart = "with"): Encoded {
  const encoder = new TextEncoder();
  const parts: Part[] = [];
  const add = (name: string, array: TypedArray) => {
    const bytes = new Uint8Array(array.buffer as ArrayBuffer, array.byteOffset, array.byteLength);
    parts.push({ name, type: typeOf(array), bytes: bytes.byteLength, pieces: () => [bytes] });
  };
  if (text !== "only") {
    for (const field of codeFields) add(`code.${field}`, columns.code[field]);
    for (const field of countFields) add(`counts.${field}`, columns.counts[field]);
    for (const name of ["startDay", "endDay", "month", "lng", "lat", "communities", "flags", "sourceCount"] as const) add(name, columns[name]);
  }
  for (const name of textColumns) {
    if (name === "text" ? text === "without" : text === "only") continue;
    const texts = columns[name];
    add(`${name}.lengths`, Uint32Array.from(texts, (text) => text.length));
    const pieces = function* () {
      for (let from = 0; from < texts.length; from += TEXTS_IN_PIECE) yield encoder.encode(texts.slice(from, from + TEXTS_IN_PIECE).join(""));
    };
    // Encoded once for its length and once to be sent: cheaper than holding it.
    let bytes = 0;
    for (const piece of pieces()) bytes += piece.byteLength;
    parts.push({ name, type: "utf8", bytes, pieces });
  }

  let offset = 0;
  const sections = parts.map(({ name, type, bytes }): Section => {
    const section = { name, type, offset, bytes };
    offset = aligned(offset + bytes);
    return section;
  });
  const { revision, codebookVersion, view, count, datasets } = columns;
  const header = encoder.encode(JSON.stringify({ revision, codebookVersion, view, count, datasets, sections } satisfies Header));
  const body = aligned(PREFIX_BYTES + header.byteLength);
  const start = new Uint8Array(body);
  start.set(encoder.encode(MAGIC), 0);
  const prefix = new DataView(start.buffer);
  prefix.setUint32(4, FORMAT, true);
  prefix.setUint32(8, header.byteLength, true);
  start.set(header, PREFIX_BYTES);

  return {
    byteLength: body + offset,
    *pieces() {
      yield start;
      for (const part of parts) {
        yield* part.pieces();
        const padding = aligned(part.bytes) - part.bytes;
        if (padding > 0) yield new Uint8Array(padding);
      }
    },
  };
}

/** The columns as one block of bytes; `decodeColumns` gives the same columns back, `decodeSearchText` their text alone. */
export function encodeColumns(columns: Columns, text: TextPart = "with"): ArrayBuffer {
  const { byteLength, pieces } = encodePieces(columns, text);
  const whole = new Uint8Array(byteLength);
  let at = 0;
  for (const piece of pieces()) {
    whole.set(piece, at);
    at += piece.byteLength;
  }
  return whole.buffer;
}
