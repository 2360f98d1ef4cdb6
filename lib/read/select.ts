import type { Columns } from "./columns";
import { bits, failMask, NOT_MATCHING_BITS, reasonNumber, setAsideReasons } from "./fail-mask";
import type { SetAsideReason } from "./fail-mask";
import type { Filter } from "./filter";
import { kindCountNames, kindNumbers, kindsOf } from "./kind-counts";
import type { KindCounts } from "./kind-counts";

export { setAsideReasons } from "./fail-mask";
export type { SetAsideReason } from "./fail-mask";

/**
 * What a filter does to the records of its dataset: *n of N*.
 *
 * - `total` (N): all records of the dataset in view, whatever their status or unit; closed records are not among them.
 * - `counted` (n): those that the reader's filter asks for and the rules of counting let in.
 * - `setAside`: those that the filter asks for and a rule leaves out (status, duplicate, unit, attribution, before the default
 *   period), or of which the public view does not tell whether the filter asks for them (withheld). Each has one reason, the
 *   first of `setAsideReasons` that holds. They are drawn hatched, never dropped from sight.
 * - `notMatching`: the rest: not asked for.
 *
 * counted + setAside + notMatching = total, always.
 */
export type Selection = {
  readonly total: number;
  readonly counted: number;
  readonly setAside: number;
  readonly notMatching: number;
  readonly reasons: Readonly<Record<SetAsideReason, number>>;
  readonly kinds: Readonly<KindCounts>;
  readonly setAsideKinds: Readonly<KindCounts>;
  /** By row: COUNTED, NOT_MATCHING, OTHER_DATASET, or the position of its reason in `setAsideReasons`. */
  readonly state: Uint8Array;
};

export const COUNTED = 255;
export const NOT_MATCHING = 254;
export const OTHER_DATASET = 253;

/** Which records does the filter count, which are set aside and why, which were not asked for? */
export function select(columns: Columns, filter: Filter): Selection {
  return selectionOf(columns, filter, failMask(columns, filter));
}

/** The same from conditions already checked. */
export function selectionOf(columns: Columns, filter: Filter, mask: Uint32Array): Selection {
  const kindNumber = kindNumbers(filter.clash);
  const codedKind = columns.code.kind;
  const state = new Uint8Array(columns.count);
  const byState = new Uint32Array(256);
  const [countedOf, setAsideOf] = [new Uint32Array(kindCountNames.length), new Uint32Array(kindCountNames.length)];
  for (let i = 0; i < columns.count; i += 1) {
    const fails = mask[i] as number;
    let own = COUNTED;
    if (fails !== 0) {
      if ((fails & bits.dataset) !== 0) own = OTHER_DATASET;
      else if ((fails & NOT_MATCHING_BITS) !== 0) own = NOT_MATCHING;
      else own = reasonNumber(fails);
    }
    state[i] = own;
    byState[own] = (byState[own] as number) + 1;
    const kind = kindNumber[codedKind[i] as number] as number;
    if (own === COUNTED) countedOf[kind] = (countedOf[kind] as number) + 1;
    else if (own < NOT_MATCHING && own !== OTHER_DATASET) setAsideOf[kind] = (setAsideOf[kind] as number) + 1;
  }
  const counted = byState[COUNTED] as number;
  const notMatching = byState[NOT_MATCHING] as number;
  const total = columns.count - (byState[OTHER_DATASET] as number);
  const reasons = Object.fromEntries(setAsideReasons.map((reason, position) => [reason, byState[position] ?? 0])) as Record<SetAsideReason, number>;
  return { total, counted, setAside: total - counted - notMatching, notMatching, reasons, kinds: kindsOf(countedOf), setAsideKinds: kindsOf(setAsideOf), state };
}

/** What became of one row? */
export function stateAt(selection: Selection, index: number): "counted" | SetAsideReason | "not-matching" | "other-dataset" {
  const state = selection.state[index];
  if (state === COUNTED) return "counted";
  if (state === NOT_MATCHING) return "not-matching";
  return setAsideReasons[state ?? OTHER_DATASET] ?? "other-dataset";
}

/** Rows that count, in ref order. */
export function countedRows(selection: Selection): number[] {
  return rowsWhere(selection, (state) => state === COUNTED);
}

/** Rows that are set aside, in ref order. */
export function setAsideRows(selection: Selection): number[] {
  return rowsWhere(selection, (state) => state < setAsideReasons.length);
}

/** Rows of the dataset in view, whatever became of them. */
export function datasetRows(selection: Selection): number[] {
  return rowsWhere(selection, (state) => state !== OTHER_DATASET);
}

function rowsWhere(selection: Selection, test: (state: number) => boolean): number[] {
  const rows: number[] = [];
  selection.state.forEach((state, row) => {
    if (test(state)) rows.push(row);
  });
  return rows;
}
