import type { SetAside } from "../measured";
import type { Selection } from "../primary";

/**
 * Everything that a finding sets aside: what its reading leaves out, then its own reasons in their order; nothing that is 0.
 * Findings are made so that the records behind a number and these counts add up to all records of the dataset.
 */
export function setAsideOf(selection: Selection, own: readonly SetAside[]): readonly SetAside[] {
  return [...selection.setAside, ...own].filter(({ count }) => count > 0);
}

/** Kept, but no attack by ISKP under this reading: for findings about attacks alone. */
export function notAttacks(selection: Selection): readonly SetAside[] {
  return [
    { why: "announced anti-ISKP operations, which this finding does not count", count: selection.operations.length },
    neitherClass(selection),
  ];
}

/** Kept, but no announced operation against ISKP: for findings about operations alone. */
export function notOperations(selection: Selection): readonly SetAside[] {
  return [{ why: "ISKP attacks, which this finding does not count", count: selection.attacks.length }, neitherClass(selection)];
}

/** Kept, and in neither class: for findings about both. */
export function neitherClass(selection: Selection): SetAside {
  return { why: "neither an ISKP attack by this attribution nor an operation announced against ISKP", count: selection.others.length };
}
