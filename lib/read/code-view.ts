import { codeLists, NOT_KNOWN, WITHHELD } from "./columns";
import type { CodebookField, CodeOfField } from "./columns";
import { emptyTallies, tallyByCode, tallyOf } from "./tally";
import type { Counted, Tally } from "./tally";

export type CodeRow<C extends string = string> = Tally & { readonly code: C };

/** One bar for every code of the codebook, in its order, and beside them the records without a code. */
export type CodeView<C extends string = string> = {
  readonly rows: readonly CodeRow<C>[];
  /** The field is empty. */
  readonly unknown: Tally;
  /** The public view does not show the field. */
  readonly withheld: Tally;
};

/** How do the matching records spread over the codes of a field? ignore: the bits of the conditions that do not matter here. */
export function codeView<F extends CodebookField>(counted: Counted, field: F, ignore: number): CodeView<CodeOfField<F>> {
  const codes = codeLists[field] as readonly string[] as readonly CodeOfField<F>[];
  const [unknown, withheld] = [codes.length, codes.length + 1];
  const barOf = new Uint16Array(256).fill(unknown);
  codes.forEach((_, position) => (barOf[position] = position));
  barOf[NOT_KNOWN] = unknown;
  barOf[WITHHELD] = withheld;
  const tallies = emptyTallies(codes.length + 2);
  tallyByCode(counted, counted.columns.code[field], barOf, ignore, tallies);
  return { rows: codes.map((code, position) => ({ code, ...tallyOf(tallies, position) })), unknown: tallyOf(tallies, unknown), withheld: tallyOf(tallies, withheld) };
}
