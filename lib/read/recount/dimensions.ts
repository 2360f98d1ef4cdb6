import { NOT_KNOWN, WITHHELD, codeLists, FLAG_ASSESSED, FLAG_CLAIMED, FLAG_CLASS_O, FLAG_REDUCED, SEVERAL_MONTHS } from "../columns";
import type { CodebookField, Columns } from "../columns";
import {
  bits, codedKeys, columnOfKey, failingCodes, failingDatasets, failingDatePrecisions, failingPlacePrecisions, failsByCommunities, isByMode, isRestricted, ownBits, wantedCommunities,
} from "../fail-mask";
import type { CodedKey } from "../fail-mask";
import type { Filter } from "../filter";
import { COUNTED_AS_ATTACK, kindNumbers } from "../kind-counts";
import { PLACE_GROUPS, placeGroups } from "../places";

/**
 * What the figures divide the records by. A record has one bar in every dimension; the filter's conditions on a key depend on
 * the bar alone, save those on days and on text, which are asked record by record.
 */
export type DimensionName = "dataset" | CodedKey | "community" | "attribution" | "minDate" | "minPlace" | "month" | "place" | "classO";

export type Dimension = {
  readonly name: DimensionName;
  /** Number of bars. */
  readonly size: number;
  /** Tells the bar of a row of these columns; UNFIT if the dimension has no such bar. */
  readonly reader: (columns: Columns) => (row: number) => number;
  /** A dimension that tells more, and this one's bar for each of its bars. */
  readonly within?: { readonly name: DimensionName; readonly barOf: (bar: number) => number };
  /** The bits that a figure of this dimension ignores; 0 where there is no such figure. */
  readonly own: number;
  /** By bar: the conditions of the filter that its records fail. Null: the filter says nothing of the bars. */
  readonly failing: ((columns: Columns, filter: Filter) => Uint32Array) | null;
};

/** Patterns of communities and months that can be told apart; more are no data that people enter. */
const MOST_PATTERNS = 4_096;
const MOST_MONTHS = 4_096;
const MOST_DATASETS = 250;

/** The dimensions of these columns, or null where the data are too varied for tables: then recount row by row. */
export function dimensionsOf(columns: Columns): { dimensions: Dimension[]; firstMonth: number; patterns: readonly number[] } | null {
  const patterns = distinct(columns.communities, MOST_PATTERNS);
  const months = monthRange(columns.month);
  if (patterns === null || months === null || columns.datasets.length > MOST_DATASETS) return null;
  const { first, count } = months;
  const patternBar = new Map(patterns.map((pattern, bar) => [pattern, bar]));
  const dimensions: Dimension[] = [
    {
      name: "dataset", size: Math.max(1, columns.datasets.length), own: ownBits.dataset,
      reader: ({ code: { dataset } }) => (row) => dataset[row] as number,
      failing: failingDatasets,
    },
    ...codedKeys.map(codedDimension),
    {
      name: "community", size: Math.max(1, patterns.length), own: ownBits.community,
      reader: ({ communities }) => (row) => patternBar.get(communities[row] as number) ?? UNFIT,
      failing: (_, filter) => {
        const wanted = wantedCommunities(filter.community);
        return Uint32Array.from(patterns, (own) => (filter.community.length === 0 ? 0 : failsByCommunities(own, wanted)));
      },
    },
    {
      name: "month", size: count + 1, own: ownBits.period, failing: null,
      reader: ({ month }) => (row) => {
        const own = month[row] as number;
        if (own === SEVERAL_MONTHS) return count;
        return own >= first && own < first + count ? own - first : UNFIT;
      },
    },
    attributionDimension, minDateDimension, minPlaceDimension, placeDimension,
    { name: "classO", size: 2, own: 0, failing: null, reader: ({ flags }) => (row) => (((flags[row] as number) & FLAG_CLASS_O) === 0 ? 0 : 1) },
  ];
  return { dimensions, firstMonth: first, patterns };
}

/** No bar: the tables were made before such a record was there, and are to be made anew. */
export const UNFIT = 0xffff;

/** The bar of a code: its position, then not known, then withheld. */
export function barsOfField(field: CodebookField): Uint16Array {
  const codes = codeLists[field].length;
  const barOf = new Uint16Array(256).fill(codes);
  for (let position = 0; position < codes; position += 1) barOf[position] = position;
  barOf[NOT_KNOWN] = codes;
  barOf[WITHHELD] = codes + 1;
  return barOf;
}

const sizeOfField = (field: CodebookField) => codeLists[field].length + 2;
/** By bar, from what is given by code. */
function byBar(field: CodebookField, byCode: Uint32Array): Uint32Array {
  const codes = codeLists[field].length;
  return Uint32Array.from({ length: codes + 2 }, (_, bar) => byCode[bar < codes ? bar : bar === codes ? NOT_KNOWN : WITHHELD] as number);
}

function codedDimension(key: CodedKey): Dimension {
  const field = columnOfKey[key];
  const barOf = barsOfField(field);
  return {
    ...(key === "kind" ? { within: { name: "attribution" as const, barOf: (bar: number) => Math.floor(bar / WHOSE_BARS) } } : {}),
    name: key, size: sizeOfField(field), own: ownBits[key],
    reader: ({ code: { [field]: codes } }) => (row) => barOf[codes[row] as number] as number,
    failing: (_, filter) => (isRestricted(key, filter) ? byBar(field, failingCodes(key, filter)) : new Uint32Array(sizeOfField(field))),
  };
}

/** Flags that tell whose an attack is, in the place of the lowest bits. */
export const WHOSE = FLAG_CLAIMED | FLAG_ASSESSED;
export const WHOSE_BARS = 4;
const kindBar = barsOfField("kind");

/** By kind and by whose it is: what attribution, and the place of clashes, ask about. */
const attributionDimension: Dimension = {
  name: "attribution", size: sizeOfField("kind") * WHOSE_BARS, own: ownBits.attribution,
  reader: ({ code: { kind }, flags }) => (row) => (kindBar[kind[row] as number] as number) * WHOSE_BARS + ((flags[row] as number) & WHOSE),
  failing: (_, filter) => {
    const kinds = kindNumbers(filter.clash);
    return Uint32Array.from({ length: sizeOfField("kind") * WHOSE_BARS }, (_none, bar) => {
      const isAttack = kinds[kindOfBar(bar)] === COUNTED_AS_ATTACK;
      return isAttack && !isByMode(bar & WHOSE, filter.attribution) ? bits.attribution : 0;
    });
  },
};

/** The code of the kind of a bar of the dimension `attribution`. */
export function kindOfBar(bar: number): number {
  const kind = Math.floor(bar / WHOSE_BARS);
  return kind < codeLists.kind.length ? kind : NOT_KNOWN;
}

const datePrecisionBar = barsOfField("datePrecision");
/** By precision of the date and, since the public view shows those to the month, by whether the record is reduced. */
const minDateDimension: Dimension = {
  name: "minDate", size: sizeOfField("datePrecision") * 2, own: ownBits.minDate,
  reader: ({ code: { datePrecision }, flags }) => (row) => (datePrecisionBar[datePrecision[row] as number] as number) * 2 + (((flags[row] as number) & FLAG_REDUCED) === 0 ? 0 : 1),
  failing: (_, filter) => {
    const size = sizeOfField("datePrecision");
    if (filter.minDate === null) return new Uint32Array(size * 2);
    const { failing, failingReduced } = failingDatePrecisions(filter.minDate);
    const [full, reduced] = [byBar("datePrecision", failing), byBar("datePrecision", failingReduced)];
    return Uint32Array.from({ length: size * 2 }, (_none, bar) => (bar % 2 === 0 ? full : reduced)[bar >> 1] as number);
  },
};

const placePrecisionBar = barsOfField("placePrecision");
const minPlaceDimension: Dimension = {
  name: "minPlace", size: sizeOfField("placePrecision"), own: ownBits.minPlace,
  reader: ({ code: { placePrecision } }) => (row) => placePrecisionBar[placePrecision[row] as number] as number,
  failing: (_, filter) =>
    filter.minPlace === null ? new Uint32Array(sizeOfField("placePrecision")) : byBar("placePrecision", failingPlacePrecisions(filter.minPlace)),
};

const placeDimension: Dimension = { name: "place", size: PLACE_GROUPS, own: 0, failing: null, reader: (columns) => (row) => placeGroups(columns, row) };

/** The values that occur, or null where they are more than `most`. */
function distinct(values: Uint32Array, most: number): number[] | null {
  const seen = new Set<number>();
  let last = -1;
  for (let i = 0; i < values.length; i += 1) {
    const value = values[i] as number;
    if (value === last) continue;
    last = value;
    seen.add(value);
    if (seen.size > most) return null;
  }
  return [...seen].sort((a, b) => a - b);
}

function monthRange(month: Int32Array): { first: number; count: number } | null {
  let [first, last] = [Infinity, -Infinity];
  for (let i = 0; i < month.length; i += 1) {
    const own = month[i] as number;
    if (own === SEVERAL_MONTHS) continue;
    if (own < first) first = own;
    if (own > last) last = own;
  }
  if (last < first) return { first: 0, count: 0 };
  return last - first >= MOST_MONTHS ? null : { first, count: last - first + 1 };
}
