import type { textColumns } from "../../../lib/read/columns";
import { encodeColumns } from "../../../lib/read/encode";
import { decodeColumns } from "../../../lib/read/decode";

function repeatedValue(value: unknown, times: number): unknown {
  if (value instanceof Uint8Array) return fill(new Uint8Array(value.length * times), value);
  if (value instanceof Int32Array) return fill(new Int32Array(value.length * times), value);
  if (value instanceof Uint32Array) return fill(new Uint32Array(value.length * times), value);
  return value instanceof Float64Array ? fill(new Float64Array(value.length * times), value) : value;
}

function fill<A extends { readonly length: number; set(values: A, at: number): void }>(many: A, values: A): A {
  for (let at = 0; at < many.length; at += values.length) many.set(values, at);
  return many;
}

function repeatedRecord<T extends object>(record: T, times: number): T {
  return Object.fromEntries(Object.entries(record).map(([name, value]) => [name, repeatedValue(value, times)])) as T;
}

/** The bytes of the columns with every row repeated: many synthetic records that look like real ones. */
export function repeatedColumns(bytes: Buffer, times: number): Buffer {
  const decoded = decodeColumns(new Uint8Array(bytes).buffer);
  if (decoded.kind !== "columns") throw new Error(`the columns cannot be read: ${decoded.reason}`);
  const { columns } = decoded;
  const repeatedTexts = (name: (typeof textColumns)[number]) => Array.from({ length: times }, () => columns[name]).flat();
  return Buffer.from(encodeColumns({
    ...repeatedRecord(columns, times), ref: repeatedTexts("ref"), place: repeatedTexts("place"), text: repeatedTexts("text"),
    code: repeatedRecord(columns.code, times), counts: repeatedRecord(columns.counts, times), count: columns.count * times,
  }));
}
