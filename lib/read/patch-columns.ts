import { buildColumns } from "./build-columns";
import type { BulkInput, DatasetDescription } from "./build-columns";
import { codeFields, codeLists, countFields } from "./columns";
import type { CodeField, Columns, CountField, DatasetInfo } from "./columns";

/** What became of the rows from one revision to the next, rows counted as in the old columns or as in the new. */
export type RowChanges = {
  /** Rows with other values: where they were and where they are. */
  readonly replaced: readonly { readonly before: number; readonly after: number }[];
  /** Rows of the old columns that are no longer there, and rows of the new that were not there, each from the first to the last. */
  readonly removed: readonly number[];
  readonly inserted: readonly number[];
};

export type Patched = { readonly columns: Columns; readonly changes: RowChanges };

/**
 * The columns of a later revision, made from those of an earlier one and the records changed since: what `buildColumns` would
 * make of all records. Only the arrays in which a value differs are copied; the others are the same arrays as before. A
 * record that is new makes all arrays longer, mostly without copying them: see `grown`.
 *
 * changed: every record changed since, as it is now. gone: refs of records that are no longer among those read.
 */
export function patchColumns(columns: Columns, changed: BulkInput, gone: readonly string[], descriptions: readonly DatasetDescription[]): Patched {
  const few = buildColumns(changed, descriptions, columns.view);
  const now = new Map(few.ref.map((ref, row) => [ref, row]));
  const touched = [...new Set([...changed.columns.ref, ...gone])].sort(byRef);
  const replaced: { before: number; after: number; from: number }[] = [];
  const [removed, inserted]: [number[], { at: number; after: number; from: number }[]] = [[], []];
  for (const ref of touched) {
    const at = positionOf(columns.ref, ref);
    const isThere = columns.ref[at] === ref;
    const from = now.get(ref);
    const after = at - removed.length + inserted.length;
    if (isThere && from !== undefined) replaced.push({ before: at, after, from });
    else if (isThere) removed.push(at);
    else if (from !== undefined) inserted.push({ at, after, from });
  }
  const moves: Moves = { removed, inserted, replaced, count: columns.count + inserted.length - removed.length };
  const patch = <A extends Arrays>(array: A, other: A): A => patchArray(array, other, moves);
  const patchTexts = (list: readonly string[], other: readonly string[]) => patchList(list, other, moves);
  const next: Columns = {
    ...columns,
    revision: changed.revision, codebookVersion: few.codebookVersion, count: moves.count, datasets: few.datasets,
    code: Object.fromEntries(codeFields.map((field) => [field, patch(columns.code[field], few.code[field])])) as Record<CodeField, Uint8Array>,
    counts: Object.fromEntries(countFields.map((field) => [field, patch(columns.counts[field], few.counts[field])])) as Record<CountField, Int32Array>,
    startDay: patch(columns.startDay, few.startDay), endDay: patch(columns.endDay, few.endDay), month: patch(columns.month, few.month),
    lng: patch(columns.lng, few.lng), lat: patch(columns.lat, few.lat),
    communities: patch(columns.communities, few.communities), flags: patch(columns.flags, few.flags), sourceCount: patch(columns.sourceCount, few.sourceCount),
    ref: patchTexts(columns.ref, few.ref), place: patchTexts(columns.place, few.place), text: patchTexts(columns.text, few.text),
  };
  return { columns: next, changes: { replaced: replaced.map(({ before, after }) => ({ before, after })), removed, inserted: inserted.map(({ after }) => after) } };
}

/** Are these the datasets that the columns number their records by? If not, all rows are to be written anew. */
export function sameDatasets(columns: Columns, descriptions: readonly DatasetDescription[]): boolean {
  const order = [...descriptions].sort((a, b) => a.sortOrder - b.sortOrder || (a.code < b.code ? -1 : 1)).map(({ code }) => code);
  return order.join() === columns.datasets.map(({ code }) => code).join();
}

/** The public columns with the number of closed records of each dataset, counted in the full ones. */
export function withClosed(columns: Columns, full: Columns): Columns {
  const closed = new Uint32Array(256);
  const code = codeLists.sensitivity.indexOf("closed");
  const { sensitivity, dataset } = full.code;
  for (let row = 0; row < full.count; row += 1) {
    if (sensitivity[row] === code) closed[dataset[row] as number] = (closed[dataset[row] as number] as number) + 1;
  }
  return { ...columns, datasets: columns.datasets.map((info, position): DatasetInfo => ({ ...info, closed: closed[position] ?? 0 })) };
}

type Arrays = Uint8Array | Int32Array | Uint32Array | Float64Array;
type Moves = {
  readonly removed: readonly number[];
  /** at: the old row before which it stands. from: its row in the columns of the changed records. */
  readonly inserted: readonly { readonly at: number; readonly after: number; readonly from: number }[];
  readonly replaced: readonly { readonly after: number; readonly before: number; readonly from: number }[];
  readonly count: number;
};

function patchArray<A extends Arrays>(array: A, other: A, { removed, inserted, replaced, count }: Moves): A {
  const stays = removed.length === 0 && inserted.length === 0;
  if (stays && replaced.every(({ before, from }) => Object.is(array[before], other[from]))) return array;
  const onlyAtEnd = removed.length === 0 && inserted.every(({ at }) => at === array.length);
  const rowsDiffer = replaced.some(({ before, from }) => !Object.is(array[before], other[from]));
  const next = stays ? (array.slice() as A) : onlyAtEnd ? grown(array, count, rowsDiffer) : rearranged(array, removed, inserted, count);
  for (const { after, from } of inserted) next[after] = other[from] as number;
  for (const { after, from } of replaced) next[after] = other[from] as number;
  return next;
}

// Memory with room behind the last row, which only the newest columns may write to.
const roomy = new WeakSet<ArrayBufferLike>();

/**
 * The same values with room for some more. New records mostly come last, so an array is copied once into memory with room
 * behind; from then on a longer array is another look at the same memory. Older columns look at its beginning alone.
 */
function grown<A extends Arrays>(array: A, count: number, copy: boolean): A {
  const make = array.constructor as new (from: ArrayBufferLike | number, offset?: number, length?: number) => A;
  const fits = roomy.has(array.buffer) && array.byteOffset + count * array.BYTES_PER_ELEMENT <= array.buffer.byteLength;
  if (fits && !copy) return new make(array.buffer, array.byteOffset, count);
  const whole = new make(count + Math.max(1_024, count >> 5));
  roomy.add(whole.buffer);
  whole.set(array);
  return new make(whole.buffer, 0, count);
}

function rearranged<A extends Arrays>(array: A, removed: readonly number[], inserted: Moves["inserted"], count: number): A {
  const next = new (array.constructor as new (length: number) => A)(count);
  copyBetween(array.length, removed, inserted, (from, end, to) => next.set(array.subarray(from, end), to));
  return next;
}

function patchList(list: readonly string[], other: readonly string[], { removed, inserted, replaced, count }: Moves): readonly string[] {
  const stays = removed.length === 0 && inserted.length === 0;
  if (stays && replaced.every(({ before, from }) => list[before] === other[from])) return list;
  const next = stays ? list.slice() : new Array<string>(count).fill("");
  if (!stays) {
    copyBetween(list.length, removed, inserted, (from, end, to) => {
      for (let row = from; row < end; row += 1) next[to + row - from] = list[row] ?? "";
    });
  }
  for (const { after, from } of inserted) next[after] = other[from] ?? "";
  for (const { after, from } of replaced) next[after] = other[from] ?? "";
  return next;
}

/** Copy the stretches of rows that stay, each to where it then stands. */
function copyBetween(length: number, removed: readonly number[], inserted: Moves["inserted"], copy: (from: number, end: number, to: number) => void): void {
  let [from, to, nextRemoved, nextInserted] = [0, 0, 0, 0];
  while (from < length || nextInserted < inserted.length) {
    const end = Math.min(removed[nextRemoved] ?? length, inserted[nextInserted]?.at ?? length, length);
    if (end > from) {
      copy(from, end, to);
      to += end - from;
      from = end;
    }
    if (inserted[nextInserted]?.at === from) {
      nextInserted += 1;
      to += 1;
    } else if (removed[nextRemoved] === from) {
      nextRemoved += 1;
      from += 1;
    }
  }
}

/** Refs in the order of the columns: by year, then by number, which may be longer than four digits. */
export function byRef(a: string, b: string): number {
  const [year, number] = [Number(a.slice(3, 7)) - Number(b.slice(3, 7)), Number(a.slice(8)) - Number(b.slice(8))];
  return year || number;
}

/** Where the ref is, or where it would stand. */
function positionOf(refs: readonly string[], ref: string): number {
  let [low, high] = [0, refs.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (byRef(refs[middle] ?? "", ref) < 0) low = middle + 1;
    else high = middle;
  }
  return low;
}
