import { CODEBOOK_VERSION } from "../codebook/fields";
import { codeFields, countFields } from "./columns";
import type { CodeField, Columns, CountField } from "./columns";
import { FORMAT, MAGIC, PREFIX_BYTES } from "./encode";
import type { Header, Section, SectionType } from "./encode";

/** `other-codebook`: this program's codes are not those of the bytes (an old page and a new server): load the page again. */
type Unreadable = { readonly kind: "unreadable"; readonly reason: "not-columns" | "other-format" | "other-codebook" | "damaged" };

/** hasText: whether the search text came along. Where not, `columns.text` is empty, and no filter with a search may be asked of them. */
export type Decoded = { readonly kind: "columns"; readonly columns: Columns; readonly hasText: boolean } | Unreadable;

/** The search text of a revision's records, in their order. */
export type SearchText = Pick<Columns, "revision" | "count" | "text">;
export type DecodedText = { readonly kind: "text"; readonly found: SearchText } | Unreadable;

/** The columns that `encodeColumns` wrote, with the search text or without, or why these bytes are none. The arrays are views of the buffer, not copies. */
export function decodeColumns(buffer: ArrayBuffer): Decoded {
  return decoded(buffer, (sections) => {
    const hasText = sections.has("text");
    return { kind: "columns", columns: columnsOf(sections, hasText), hasText };
  });
}

/** The search text that was written alone. */
export function decodeSearchText(buffer: ArrayBuffer): DecodedText {
  return decoded(buffer, (sections) => ({ kind: "text", found: { revision: sections.header.revision, count: sections.header.count, text: sections.texts("text") } }));
}

function decoded<T>(buffer: ArrayBuffer, read: (sections: Sections) => T): T | Unreadable {
  if (buffer.byteLength < PREFIX_BYTES || !isLittleEndian()) return unreadable("not-columns");
  const prefix = new DataView(buffer);
  const magic = String.fromCharCode(...new Uint8Array(buffer, 0, 4));
  if (magic !== MAGIC) return unreadable("not-columns");
  if (prefix.getUint32(4, true) !== FORMAT) return unreadable("other-format");
  const headerBytes = prefix.getUint32(8, true);
  if (PREFIX_BYTES + headerBytes > buffer.byteLength) return unreadable("damaged");
  try {
    const header = JSON.parse(decodeText(new Uint8Array(buffer, PREFIX_BYTES, headerBytes))) as Header;
    if (header.codebookVersion !== CODEBOOK_VERSION) return unreadable("other-codebook");
    return read(sectionsOf(buffer, header, Math.ceil((PREFIX_BYTES + headerBytes) / 8) * 8));
  } catch {
    // Whatever is wrong inside (JSON, a missing section, lengths that do not fit), the answer is the same.
    return unreadable("damaged");
  }
}

function unreadable(reason: Unreadable["reason"]): Unreadable {
  return { kind: "unreadable", reason };
}

function isLittleEndian(): boolean {
  return new Uint8Array(new Uint16Array([1]).buffer)[0] === 1;
}

const decodeText = (bytes: Uint8Array) => new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);

type Sections = {
  readonly header: Header;
  readonly has: (name: string) => boolean;
  readonly u8: (name: string) => Uint8Array;
  readonly i32: (name: string) => Int32Array;
  readonly u32: (name: string) => Uint32Array;
  readonly f64: (name: string) => Float64Array;
  readonly texts: (name: string) => string[];
};

/** Reads the sections by name; each throws where there is no such section of one item a row. */
function sectionsOf(buffer: ArrayBuffer, header: Header, body: number): Sections {
  const { count } = header;
  // The padding at the end counts too: a file that lost only that was cut off all the same.
  const end = Math.max(0, ...header.sections.map(({ offset, bytes }) => offset + bytes));
  if (body + Math.ceil(end / 8) * 8 !== buffer.byteLength) throw new Error(`${buffer.byteLength} bytes where ${body + end} were announced`);
  const byName = new Map(header.sections.map((section) => [section.name, section]));

  function section(name: string, type: SectionType): Section {
    const found = byName.get(name);
    if (found === undefined || found.type !== type) throw new Error(`no section ${name} of type ${type}`);
    return found;
  }
  function bytesOf(name: string, type: SectionType, bytesPerItem: number): [offset: number, length: number] {
    const { offset, bytes } = section(name, type);
    if (bytes !== count * bytesPerItem) throw new Error(`section ${name} has ${bytes} bytes for ${count} rows`);
    return [body + offset, count];
  }
  const u8 = (name: string) => new Uint8Array(buffer, ...bytesOf(name, "u8", 1));
  const i32 = (name: string) => new Int32Array(buffer, ...bytesOf(name, "i32", 4));
  const u32 = (name: string) => new Uint32Array(buffer, ...bytesOf(name, "u32", 4));
  const f64 = (name: string) => new Float64Array(buffer, ...bytesOf(name, "f64", 8));

  function texts(name: string): string[] {
    const { offset, bytes } = section(name, "utf8");
    const all = decodeText(new Uint8Array(buffer, body + offset, bytes));
    let start = 0;
    const list = Array.from(u32(`${name}.lengths`), (length) => all.slice(start, (start += length)));
    if (start !== all.length) throw new Error(`section ${name} has ${all.length} letters, not ${start}`);
    return list;
  }
  return { header, has: (name) => byName.has(name), u8, i32, u32, f64, texts };
}

function columnsOf({ header, u8, i32, u32, f64, texts }: Sections, hasText: boolean): Columns {
  const { revision, codebookVersion, view, count, datasets } = header;
  return {
    revision, codebookVersion, view, count, datasets,
    code: Object.fromEntries(codeFields.map((field) => [field, u8(`code.${field}`)])) as Record<CodeField, Uint8Array>,
    startDay: i32("startDay"), endDay: i32("endDay"), month: i32("month"),
    counts: Object.fromEntries(countFields.map((field) => [field, i32(`counts.${field}`)])) as Record<CountField, Int32Array>,
    lng: f64("lng"), lat: f64("lat"),
    communities: u32("communities"), flags: u8("flags"), sourceCount: i32("sourceCount"),
    ref: texts("ref"), place: texts("place"), text: hasText ? texts("text") : [],
  };
}
