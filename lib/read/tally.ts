import type { Columns } from "./columns";
import { bits, failMask, NOT_MATCHING_BITS, reasonNumber, setAsideReasons } from "./fail-mask";
import type { SetAsideReason } from "./fail-mask";
import type { Filter } from "./filter";
import { kindCountNames, kindNumbers } from "./kind-counts";
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

/**
 * What every figure of a filter reads, checked once. `rows` are the candidates: those that fail at most one condition of not
 * matching, since a figure ignores one and no figure counts any other row. First come the `clean` ones, which fail nothing:
 * every figure counts them, unseen. The arrays below run along `rows`, not along the columns.
 */
export type Counted = {
  readonly columns: Columns;
  /** By row of the columns: the conditions failed. */
  readonly mask: Uint32Array;
  readonly clean: number;
  readonly rows: Uint32Array;
  readonly fails: Uint32Array;
  /** Kind as counted, by position in `kindCountNames`, twice; one more where the number of killed is known. */
  readonly slot: Uint8Array;
  /** Best number of killed, 0 where not known. */
  readonly killed: Int32Array;
};

/** Check a filter once for all figures. */
export function countedBy(columns: Columns, filter: Filter): Counted {
  const mask = failMask(columns, filter);
  const { rows, clean } = candidates(mask);
  const kindNumber = kindNumbers(filter.clash);
  const codedKind = columns.code.kind;
  const { killedBest } = columns.counts;
  const [fails, slot, killed] = [new Uint32Array(rows.length), new Uint8Array(rows.length), new Int32Array(rows.length)];
  for (let j = 0; j < rows.length; j += 1) {
    const row = rows[j] as number;
    const best = killedBest[row] as number;
    fails[j] = mask[row] as number;
    slot[j] = (kindNumber[codedKind[row] as number] as number) * 2 + (best >= 0 ? 1 : 0);
    killed[j] = best > 0 ? best : 0;
  }
  return { columns, mask, clean, rows, fails, slot, killed };
}

/** The rows that some figure counts: those that fail nothing, then those that fail one condition of not matching at most. */
function candidates(mask: Uint32Array): { rows: Uint32Array; clean: number } {
  const cleanRows = new Uint32Array(mask.length);
  const otherRows = new Uint32Array(mask.length);
  let [clean, other] = [0, 0];
  for (let i = 0; i < mask.length; i += 1) {
    const own = mask[i] as number;
    if (own === 0) {
      cleanRows[clean] = i;
      clean += 1;
      continue;
    }
    const notMatching = own & NOT_MATCHING_BITS;
    // Two conditions failed, or the one that no figure ignores.
    if ((notMatching & (notMatching - 1)) !== 0 || notMatching === bits.q) continue;
    otherRows[other] = i;
    other += 1;
  }
  cleanRows.set(otherRows.subarray(0, other), clean);
  return { rows: cleanRows.subarray(0, clean + other), clean };
}

// A bar is: counted by slot, killed by slot, set aside by kind, set aside by reason.
const SLOTS = 2 * kindCountNames.length;
const KILLED_AT = SLOTS;
const SET_ASIDE_AT = 2 * SLOTS;
const REASONS_AT = SET_ASIDE_AT + kindCountNames.length;
const STRIDE = REASONS_AT + setAsideReasons.length;

/** Numbers of all bars of one figure, in one array: bar b begins at b x STRIDE. */
export type Tallies = Float64Array;

export function emptyTallies(bars: number): Tallies {
  return new Float64Array(bars * STRIDE);
}

/** Count every candidate into the bar of its code. ignore: bits that do not matter to this figure. */
export function tallyByCode(counted: Counted, codes: Uint8Array, barOf: Uint16Array, ignore: number, tallies: Tallies): void {
  const { rows, clean, fails, slot, killed } = counted;
  for (let j = 0; j < clean; j += 1) {
    const at = (barOf[codes[rows[j] as number] as number] as number) * STRIDE + (slot[j] as number);
    tallies[at] = (tallies[at] as number) + 1;
    tallies[at + KILLED_AT] = (tallies[at + KILLED_AT] as number) + (killed[j] as number);
  }
  const heed = ~ignore;
  for (let j = clean; j < rows.length; j += 1) {
    const own = (fails[j] as number) & heed;
    if ((own & NOT_MATCHING_BITS) === 0) addTo(tallies, barOf[codes[rows[j] as number] as number] as number, counted, j, own);
  }
}

/** Count the j-th candidate, of which `fails` are the conditions failed that matter here: none of not matching. */
export function addTo(tallies: Tallies, bar: number, { slot, killed }: Counted, j: number, fails: number): void {
  const start = bar * STRIDE;
  const own = slot[j] as number;
  if (fails === 0) {
    const at = start + own;
    tallies[at] = (tallies[at] as number) + 1;
    tallies[at + KILLED_AT] = (tallies[at + KILLED_AT] as number) + (killed[j] as number);
  } else {
    const at = start + SET_ASIDE_AT + (own >> 1);
    const reason = start + REASONS_AT + reasonNumber(fails);
    tallies[at] = (tallies[at] as number) + 1;
    tallies[reason] = (tallies[reason] as number) + 1;
  }
}

/** Add the numbers of one bar to another. */
export function addBar(tallies: Tallies, from: number, to: number): void {
  for (let at = 0; at < STRIDE; at += 1) tallies[to * STRIDE + at] = (tallies[to * STRIDE + at] as number) + (tallies[from * STRIDE + at] as number);
}

/** The numbers of one bar by name. Written out, not looped: hundreds are made at every change of a filter. */
export function tallyOf(tallies: Tallies, bar: number): Tally {
  const start = bar * STRIDE;
  const at = (offset: number) => tallies[start + offset] as number;
  return {
    counted: { attacks: at(0) + at(1), operations: at(2) + at(3), clashes: at(4) + at(5), other: at(6) + at(7) },
    setAside: { attacks: at(SET_ASIDE_AT), operations: at(SET_ASIDE_AT + 1), clashes: at(SET_ASIDE_AT + 2), other: at(SET_ASIDE_AT + 3) },
    killedBest: { attacks: at(KILLED_AT + 1), operations: at(KILLED_AT + 3), clashes: at(KILLED_AT + 5), other: at(KILLED_AT + 7) },
    killedKnown: { attacks: at(1), operations: at(3), clashes: at(5), other: at(7) },
    reasons: {
      status: at(REASONS_AT), duplicate: at(REASONS_AT + 1), unit: at(REASONS_AT + 2), attribution: at(REASONS_AT + 3),
      "outside-period": at(REASONS_AT + 4), withheld: at(REASONS_AT + 5),
    },
  };
}
