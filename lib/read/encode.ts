import type { Columns } from "./columns";
import { codeFields, countFields, textColumns } from "./columns";

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

/** The columns as bytes; `decodeColumns` gives the same columns back. Meant for the public view: all of it leaves. */
export function encodeColumns(columns: Columns): ArrayBuffer {
  const encoder = new TextEncoder();
  const parts: { name: string; type: SectionType; bytes: Uint8Array }[] = [];
  const add = (name: string, array: TypedArray) => parts.push({ name, type: typeOf(array), bytes: new Uint8Array(array.buffer, array.byteOffset, array.byteLength) });

  for (const field of codeFields) add(`code.${field}`, columns.code[field]);
  for (const field of countFields) add(`counts.${field}`, columns.counts[field]);
  for (const name of ["startDay", "endDay", "month", "lng", "lat", "communities", "flags", "sourceCount"] as const) add(name, columns[name]);
  for (const name of textColumns) {
    add(`${name}.lengths`, Uint32Array.from(columns[name], (text) => text.length));
    parts.push({ name, type: "utf8", bytes: encoder.encode(columns[name].join("")) });
  }

  let offset = 0;
  const sections = parts.map(({ name, type, bytes }): Section => {
    const section = { name, type, offset, bytes: bytes.byteLength };
    offset = aligned(offset + bytes.byteLength);
    return section;
  });
  const { revision, codebookVersion, view, count, datasets } = columns;
  const header = encoder.encode(JSON.stringify({ revision, codebookVersion, view, count, datasets, sections } satisfies Header));
  const body = aligned(PREFIX_BYTES + header.byteLength);

  const whole = new Uint8Array(body + offset);
  whole.set(encoder.encode(MAGIC), 0);
  const prefix = new DataView(whole.buffer);
  prefix.setUint32(4, FORMAT, true);
  prefix.setUint32(8, header.byteLength, true);
  whole.set(header, PREFIX_BYTES);
  sections.forEach((section, position) => whole.set(parts[position]?.bytes ?? new Uint8Array(), body + section.offset));
  return whole.buffer;
}
