import type { Columns } from "./columns";
import { NOT_MATCHING_BITS, reasonNumber, setAsideReasons } from "./fail-mask";
import type { SetAsideReason } from "./fail-mask";
import { kindCountNames } from "./kind-counts";
import type { KindCounts } from "./kind-counts";

/** What a figure knows of one of its bars. */
export type Tally = {
  readonly counted: KindCounts;
  readonly setAside: KindCounts;
  readonly reasons: Record<SetAsideReason, number>;
  /** Sum of the best known number of killed over counted records that have one; `killedKnown` says how many have. */
  readonly killedBest: KindCounts;
  readonly killedKnown: KindCounts;
};

const KINDS = kindCountNames.length;
const COUNTED_AT = 0;
const SET_ASIDE_AT = KINDS;
const KILLED_AT = 2 * KINDS;
const KNOWN_AT = 3 * KINDS;
const REASONS_AT = 4 * KINDS;
const STRIDE = REASONS_AT + setAsideReasons.length;

/** Numbers of all bars of one figure, in one array: bar b begins at b x STRIDE. */
export type Tallies = Float64Array;

export function emptyTallies(bars: number): Tallies {
  return new Float64Array(bars * STRIDE);
}

/** What every figure needs of the records: conditions failed, kind as counted, killed. */
export type Counted = { readonly columns: Columns; readonly mask: Uint32Array; readonly kindNumber: Uint8Array };

/**
 * Count every matching record into its bar. ignore: bits that do not matter to this figure. bars[row] or, through `barOf`,
 * the bar of the row's code.
 */
export function tallyByCode(counted: Counted, codes: Uint8Array, barOf: Uint16Array, ignore: number, tallies: Tallies): void {
  const { columns, mask, kindNumber } = counted;
  const kind = columns.code.kind;
  const killed = columns.counts.killedBest;
  const heed = ~ignore;
  for (let i = 0; i < codes.length; i += 1) {
    const fails = (mask[i] as number) & heed;
    if ((fails & NOT_MATCHING_BITS) !== 0) continue;
    addTo(tallies, barOf[codes[i] as number] as number, kindNumber[kind[i] as number] as number, fails, killed[i] as number);
  }
}

/** Count one matching record, of which `fails` are the conditions failed that matter here. */
export function addTo(tallies: Tallies, bar: number, kind: number, fails: number, killed: number): void {
  const start = bar * STRIDE;
  if (fails !== 0) {
    raise(tallies, start + SET_ASIDE_AT + kind, 1);
    raise(tallies, start + REASONS_AT + reasonNumber(fails), 1);
    return;
  }
  raise(tallies, start + COUNTED_AT + kind, 1);
  if (killed >= 0) {
    raise(tallies, start + KILLED_AT + kind, killed);
    raise(tallies, start + KNOWN_AT + kind, 1);
  }
}

function raise(tallies: Tallies, position: number, by: number): void {
  tallies[position] = (tallies[position] as number) + by;
}

/** The numbers of one bar by name. */
export function tallyOf(tallies: Tallies, bar: number): Tally {
  const start = bar * STRIDE;
  const kinds = (offset: number): KindCounts => {
    const [attacks, operations, clashes, other] = [0, 1, 2, 3].map((kind) => tallies[start + offset + kind] ?? 0) as [number, number, number, number];
    return { attacks, operations, clashes, other };
  };
  return {
    counted: kinds(COUNTED_AT),
    setAside: kinds(SET_ASIDE_AT),
    killedBest: kinds(KILLED_AT),
    killedKnown: kinds(KNOWN_AT),
    reasons: Object.fromEntries(setAsideReasons.map((reason, position) => [reason, tallies[start + REASONS_AT + position] ?? 0])) as Record<SetAsideReason, number>,
  };
}
