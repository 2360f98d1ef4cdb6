import type { Claim } from "@/lib/claims/claim";
import type { ClaimResult } from "@/lib/claims/claim-results";
import type { Verdict } from "@/lib/claims/verdict";
import type { FindingView } from "../page/finding-view";

/** A claim with what the run says of it: its lead finding, or for a claim that records describe only, the first that bears on it. */
export type ClaimLine = { readonly claim: Claim; readonly result: ClaimResult | null; readonly verdict: Verdict | null; readonly view: FindingView | null };

/** How many of the primary tests the records can answer, and how firmly. */
export type FamilyTally = { readonly tests: number; readonly firm: number; readonly undecided: number; readonly tooFew: number; readonly cannot: number };

/** Counts the verdicts of the findings in the primary family. */
export function tallyFamily(verdicts: readonly (Verdict | null)[]): FamilyTally {
  const count = (test: (verdict: Verdict) => boolean) => verdicts.filter((verdict) => verdict !== null && test(verdict)).length;
  return {
    tests: verdicts.length,
    firm: count((verdict) => verdict.word === "supports" || (verdict.word === "does-not-support" && verdict.qualifier === "points-the-other-way")),
    undecided: count((verdict) => verdict.word === "does-not-support" && verdict.qualifier === "undecided"),
    tooFew: count((verdict) => verdict.word === "too-few-records"),
    cannot: count((verdict) => verdict.word === "cannot-be-tested"),
  };
}
