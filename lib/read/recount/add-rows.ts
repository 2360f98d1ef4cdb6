import { FIRST_RULE, NOT_MATCHING_BITS } from "../fail-mask";
import { ASIDE_CLASSES, COUNTED_SHIFT, NO_REASON, reasonOfRules, REASONS } from "./classes";
import { barOf, NO_DIMENSION } from "./counting";
import type { Counting } from "./counting";
import { CLASS_SHIFT, KILLED, WIDE_AND_CLASS, WORDS } from "./packed-rows";

/** Rows to be counted together: where they stand, and the conditions that each fails. */
export type Batch = { readonly places: Uint32Array; readonly fails: Int32Array };

/** Rows of a batch at most. So few that it stays in the first cache beside the numbers. */
export const BATCH = 1_024;

export function emptyBatch(): Batch {
  return { places: new Uint32Array(BATCH), fails: new Int32Array(BATCH) };
}

/**
 * Count the first `size` rows of the batch (sign 1), or take them away (-1). skip: a dimension whose figure is known already.
 * A row that fails two conditions of not matching, or the one that no figure ignores, is in no figure.
 */
export function addRows(counting: Counting, { places, fails: failsOf }: Batch, size: number, sign: number, skip: number): void {
  if (size === 0) return;
  const { numbers, lines, unit, groupStart, groupAside, figureAside, own, dimensionOfBit, ownerOfRules } = counting;
  // Written out, and what does not change from row to row asked once: this is where the time goes.
  const [startA, startB, startC, startD, startE] = [groupStart[0] as number, groupStart[1] as number, groupStart[2] as number, groupStart[3] as number, groupStart[4] as number];
  const [startF, startG, startH, startI, startJ] = [groupStart[5] as number, groupStart[6] as number, groupStart[7] as number, groupStart[8] as number, groupStart[9] as number];
  const [asideA, asideB, asideC, asideD, asideE] = [groupAside[0] as number, groupAside[1] as number, groupAside[2] as number, groupAside[3] as number, groupAside[4] as number];
  const [asideF, asideG, asideH, asideI, asideJ] = [groupAside[5] as number, groupAside[6] as number, groupAside[7] as number, groupAside[8] as number, groupAside[9] as number];
  for (let index = 0; index < size; index += 1) {
    const place = places[index] as number;
    const fails = failsOf[index] as number;
    const at = place * WORDS;
    if (fails === 0) {
      const wide = lines[at + WIDE_AND_CLASS] as number;
      const base = wide >>> CLASS_SHIFT;
      const weight = sign * (unit + (lines[at + KILLED] as number));
      // A byte times eight, the classes of a cell, is shifted down by three less.
      const low = lines[at] as number;
      const high = lines[at + 1] as number;
      const a = ((low & 0xff) << COUNTED_SHIFT) + startA + base;
      numbers[a] = (numbers[a] as number) + weight;
      const b = ((low >>> 5) & 0x7f8) + startB + base;
      numbers[b] = (numbers[b] as number) + weight;
      const c = ((low >>> 13) & 0x7f8) + startC + base;
      numbers[c] = (numbers[c] as number) + weight;
      const d = ((low >>> 21) & 0x7f8) + startD + base;
      numbers[d] = (numbers[d] as number) + weight;
      const e = ((high & 0xff) << COUNTED_SHIFT) + startE + base;
      numbers[e] = (numbers[e] as number) + weight;
      const f = ((high >>> 5) & 0x7f8) + startF + base;
      numbers[f] = (numbers[f] as number) + weight;
      const g = ((high >>> 13) & 0x7f8) + startG + base;
      numbers[g] = (numbers[g] as number) + weight;
      const h = ((high >>> 21) & 0x7f8) + startH + base;
      numbers[h] = (numbers[h] as number) + weight;
      const i = ((wide & 0xffff) << COUNTED_SHIFT) + startI + base;
      numbers[i] = (numbers[i] as number) + weight;
      const j = ((wide >>> 13) & 0xfff8) + startJ + base;
      numbers[j] = (numbers[j] as number) + weight;
    } else if ((fails & NOT_MATCHING_BITS) === 0) {
      const rules = fails >>> FIRST_RULE;
      const weight = sign * unit;
      const low = lines[at] as number;
      const high = lines[at + 1] as number;
      const wide = lines[at + WIDE_AND_CLASS] as number;
      const within = (wide >>> (CLASS_SHIFT + 1)) * REASONS + (reasonOfRules[rules] as number);
      const a = (low & 0xff) * ASIDE_CLASSES + asideA + within;
      numbers[a] = (numbers[a] as number) + weight;
      const b = ((low >>> 8) & 0xff) * ASIDE_CLASSES + asideB + within;
      numbers[b] = (numbers[b] as number) + weight;
      const c = ((low >>> 16) & 0xff) * ASIDE_CLASSES + asideC + within;
      numbers[c] = (numbers[c] as number) + weight;
      const d = (low >>> 24) * ASIDE_CLASSES + asideD + within;
      numbers[d] = (numbers[d] as number) + weight;
      const e = (high & 0xff) * ASIDE_CLASSES + asideE + within;
      numbers[e] = (numbers[e] as number) + weight;
      const f = ((high >>> 8) & 0xff) * ASIDE_CLASSES + asideF + within;
      numbers[f] = (numbers[f] as number) + weight;
      const g = ((high >>> 16) & 0xff) * ASIDE_CLASSES + asideG + within;
      numbers[g] = (numbers[g] as number) + weight;
      const h = (high >>> 24) * ASIDE_CLASSES + asideH + within;
      numbers[h] = (numbers[h] as number) + weight;
      const i = (wide & 0xffff) * ASIDE_CLASSES + asideI + within;
      numbers[i] = (numbers[i] as number) + weight;
      const j = ((wide >>> 16) & 0x1fff) * ASIDE_CLASSES + asideJ + within;
      numbers[j] = (numbers[j] as number) + weight;
      // In the figure that ignores its first rule it is set aside for the next, or it counts.
      const dimension = ownerOfRules[rules] as number;
      if (dimension === NO_DIMENSION || dimension === skip) continue;
      const bar = barOf(counting, dimension, place);
      const aside = (figureAside[dimension] as number) + bar * ASIDE_CLASSES;
      numbers[aside + within] = (numbers[aside + within] as number) - sign * unit;
      addToBar(counting, dimension, bar, at, reasonOfRules[rules & ~((own[dimension] as number) >>> FIRST_RULE)] as number, sign);
    } else {
      const notMatching = fails & NOT_MATCHING_BITS;
      if ((notMatching & (notMatching - 1)) !== 0) continue;
      const dimension = dimensionOfBit[31 - Math.clz32(notMatching)] as number;
      if (dimension === NO_DIMENSION || dimension === skip) continue;
      addToBar(counting, dimension, barOf(counting, dimension, place), at, reasonOfRules[(fails & ~(own[dimension] as number)) >>> FIRST_RULE] as number, sign);
    }
  }
}

const single = emptyBatch();

/** The same of one row. */
export function addRow(counting: Counting, place: number, fails: number, sign: number, skip: number): void {
  single.places[0] = place;
  single.fails[0] = fails;
  addRows(counting, single, 1, sign, skip);
}

/** Into one bar of a figure, set aside for a reason or, for none, counted. at: where the row's line begins. */
function addToBar({ numbers, unit, lines, figureStart, figureAside }: Counting, dimension: number, bar: number, at: number, reason: number, sign: number): void {
  const base = (lines[at + WIDE_AND_CLASS] as number) >>> CLASS_SHIFT;
  if (reason === NO_REASON) {
    const to = (figureStart[dimension] as number) + (bar << COUNTED_SHIFT) + base;
    numbers[to] = (numbers[to] as number) + sign * (unit + (lines[at + KILLED] as number));
  } else {
    const to = (figureAside[dimension] as number) + bar * ASIDE_CLASSES + (base >> 1) * REASONS + reason;
    numbers[to] = (numbers[to] as number) + sign * unit;
  }
}
