import { codeLists } from "../columns";
import { FIRST_RULE, reasonNumber, RULES, setAsideReasons } from "../fail-mask";

/**
 * What a bar tells of a record, as one number: of which kind it is and, counted, whether the number of killed is known; set
 * aside, for which reason. The kind is the codebook's, so that it does not matter here how the filter counts clashes.
 *
 *     0 to 7    counted: kind x 2, one more where the number of killed is known
 *     8 to 31   set aside: 8 + kind x 6 + reason
 */
export const CLASSES = 32;
export const SET_ASIDE_FROM = 8;
export const COUNTED_CLASSES = SET_ASIDE_FROM;
export const COUNTED_SHIFT = 3;
export const ASIDE_CLASSES = CLASSES - SET_ASIDE_FROM;
export const REASONS = setAsideReasons.length;
const KINDS = codeLists.kind.length;

/** The class of a counted record. kind: its code. A code that there is not counts as the last, *other*. */
export function countedClass(kind: number, killedKnown: boolean): number {
  return Math.min(kind, KINDS - 1) * 2 + (killedKnown ? 1 : 0);
}

export const NO_REASON = 255;

/** By the rules that a record fails, bits from `FIRST_RULE` on: for which reason it is set aside; NO_REASON for none. */
export const reasonOfRules = Uint8Array.from({ length: RULES }, (_, rules) => (rules === 0 ? NO_REASON : reasonNumber(rules << FIRST_RULE)));

/** The code of the kind of a class. */
export function kindOfClass(own: number): number {
  return own < SET_ASIDE_FROM ? own >> 1 : Math.floor((own - SET_ASIDE_FROM) / REASONS);
}

/** The position in `setAsideReasons` of a class that is set aside. */
export function reasonOfClass(own: number): number {
  return (own - SET_ASIDE_FROM) % REASONS;
}

/** The class a record gets that fails one thing more. */
export function classWithReason(own: number, reason: number): number {
  const first = own < SET_ASIDE_FROM ? reason : Math.min(reason, reasonOfClass(own));
  return SET_ASIDE_FROM + kindOfClass(own) * REASONS + first;
}
