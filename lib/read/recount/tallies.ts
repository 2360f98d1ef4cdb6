import type { AttributionMode } from "../../codebook/classes";
import type { SetAsideReason } from "../fail-mask";
import { isByMode, setAsideReasons } from "../fail-mask";
import type { ClashMode } from "../filter-keys";
import { COUNTED_AS_ATTACK, kindCountNames, kindNumbers } from "../kind-counts";
import type { KindCounts } from "../kind-counts";
import type { Tally } from "../tally";
import { ASIDE_CLASSES, CLASSES, classWithReason, COUNTED_CLASSES, kindOfClass, reasonOfClass, SET_ASIDE_FROM } from "./classes";
import { kindOfBar, WHOSE } from "./dimensions";

/** Numbers of bars as `barsOf` gives them, each rows x unit + killed. */
export type Bars = { readonly numbers: Float64Array; readonly unit: number };

const KINDS = kindCountNames.length;
const REASONS = setAsideReasons.length;
// A tally as one row of numbers: counted, set aside, killed and with killed known by kind as counted, then reasons.
const [SET_ASIDE, KILLED, KNOWN, BY_REASON] = [KINDS, 2 * KINDS, 3 * KINDS, 4 * KINDS];

const reasonAt = Uint8Array.from({ length: CLASSES }, (_, own) => BY_REASON + reasonOfClass(own));
const kindAt = Uint8Array.from({ length: CLASSES }, (_, own) => kindOfClass(own));

// Hundreds of tallies are made at every change of a filter: they are summed in one place, and named.
const sums = new Float64Array(BY_REASON + REASONS);

/** What a figure shows of the records in these bars together: `each` bars from `first` on. */
export function tallyOfBar(bars: Bars, first: number, clash: ClashMode, each = 1): Tally {
  sums.fill(0);
  for (let bar = first; bar < first + each; bar += 1) addBar(bars, bar, kindNumbers(clash));
  return tallyOfSums();
}

/** The same of bars that do not stand side by side. */
export function tallyOfBars(bars: Bars, which: readonly number[], clash: ClashMode): Tally {
  sums.fill(0);
  for (const bar of which) addBar(bars, bar, kindNumbers(clash));
  return tallyOfSums();
}

function addBar({ numbers, unit }: Bars, bar: number, kinds: Uint8Array): void {
  const start = bar * COUNTED_CLASSES;
  for (let own = 0; own < COUNTED_CLASSES; own += 1) {
    const number = numbers[start + own] as number;
    if (number !== 0) addClass(own, kinds[kindAt[own] as number] as number, number, unit);
  }
  const aside = asideOf(numbers) + bar * ASIDE_CLASSES - SET_ASIDE_FROM;
  for (let own = SET_ASIDE_FROM; own < CLASSES; own += 1) {
    const number = numbers[aside + own] as number;
    if (number !== 0) addClass(own, kinds[kindAt[own] as number] as number, number, unit);
  }
}

/** Where what is set aside begins. */
function asideOf(numbers: Float64Array): number {
  return (numbers.length / CLASSES) * COUNTED_CLASSES;
}

function addClass(own: number, kind: number, number: number, unit: number): void {
  const rows = Math.floor(number / unit);
  if (own >= SET_ASIDE_FROM) {
    add(SET_ASIDE + kind, rows);
    add(reasonAt[own] as number, rows);
    return;
  }
  add(kind, rows);
  if (own % 2 === 0) return;
  add(KNOWN + kind, rows);
  add(KILLED + kind, number - rows * unit);
}

function add(at: number, value: number): void {
  sums[at] = (sums[at] as number) + value;
}

function byKind(at: number): KindCounts {
  return { attacks: sums[at] as number, operations: sums[at + 1] as number, clashes: sums[at + 2] as number, other: sums[at + 3] as number };
}

function tallyOfSums(): Tally {
  const reasons: Record<SetAsideReason, number> = {
    status: sums[BY_REASON] as number, duplicate: sums[BY_REASON + 1] as number, unit: sums[BY_REASON + 2] as number,
    attribution: sums[BY_REASON + 3] as number, "outside-period": sums[BY_REASON + 4] as number, withheld: sums[BY_REASON + 5] as number,
  };
  return { counted: byKind(0), setAside: byKind(SET_ASIDE), killedBest: byKind(KILLED), killedKnown: byKind(KNOWN), reasons };
}

/** How many counted records are in one bar? */
export function countedOfBar({ numbers, unit }: Bars, bar: number): number {
  let rows = 0;
  for (let own = 0; own < SET_ASIDE_FROM; own += 1) rows += Math.floor((numbers[bar * COUNTED_CLASSES + own] as number) / unit);
  return rows;
}

/** By kind as counted, the counted records of one bar. */
export function countedKinds({ numbers, unit }: Bars, bar: number, clash: ClashMode): number[] {
  const kinds = kindNumbers(clash);
  const sums = new Array<number>(KINDS).fill(0);
  for (let own = 0; own < SET_ASIDE_FROM; own += 1) {
    const kind = kinds[kindOfClass(own)] as number;
    sums[kind] = (sums[kind] ?? 0) + Math.floor((numbers[bar * COUNTED_CLASSES + own] as number) / unit);
  }
  return sums;
}

const ATTRIBUTION = setAsideReasons.indexOf("attribution");

/** What the whole would be under one mode, from the bars by kind and by whose an attack is, no mode asked of them. */
export function tallyUnderMode({ numbers, unit }: Bars, mode: AttributionMode, clash: ClashMode): Tally {
  const kinds = kindNumbers(clash);
  sums.fill(0);
  const aside = asideOf(numbers);
  for (let at = 0; at < numbers.length; at += 1) {
    const number = numbers[at] as number;
    if (number === 0) continue;
    const bar = at < aside ? Math.floor(at / COUNTED_CLASSES) : Math.floor((at - aside) / ASIDE_CLASSES);
    const own = at < aside ? at % COUNTED_CLASSES : SET_ASIDE_FROM + ((at - aside) % ASIDE_CLASSES);
    const kind = kinds[kindOfBar(bar)] as number;
    const isOther = kind === COUNTED_AS_ATTACK && !isByMode(bar & WHOSE, mode);
    addClass(isOther ? classWithReason(own, ATTRIBUTION) : own, kind, number, unit);
  }
  return tallyOfSums();
}
