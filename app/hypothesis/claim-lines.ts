import { tallyFamily } from "@/components/claims/list/claim-line";
import type { ClaimLine, FamilyTally } from "@/components/claims/list/claim-line";
import { essay } from "@/lib/claims/shown-essay";
import { findingsOf } from "@/lib/claims/generated/registry";
import type { FinishedRun } from "@/lib/claims/running/primary-run";
import { ESSAY } from "@/lib/claims/running/primary-run";
import { nameable, shownMeasured } from "@/lib/claims/shown-finding";
import type { Columns } from "@/lib/read/columns";
import { wordsOf } from "./finding-words";

/** All claims in their order with what a run says of each; without a run, what each says alone. */
export function claimLines(run: FinishedRun | null, publicColumns: Columns): readonly ClaimLine[] {
  const may = nameable(publicColumns);
  const definitions = new Map(findingsOf(ESSAY).map((definition) => [definition.id, definition]));
  return essay.claims.map((claim): ClaimLine => {
    const result = run?.claims.find((one) => one.claim === claim.id) ?? null;
    const id = result?.lead ?? result?.findings[0];
    const definition = id === undefined ? undefined : definitions.get(id);
    const finding = run?.results.findings.find((one) => one.finding === id);
    const view = definition === undefined || claim.testable === "no" ? null : { words: wordsOf(definition), result: finding === undefined ? null : { ...finding, primary: shownMeasured(finding.primary, may) } };
    return { claim, result, verdict: claim.testable === "no" ? { word: "cannot-be-tested", because: { kind: "not-in-records" } } : (result?.verdict ?? null), view };
  });
}

/** The verdicts of the findings that form the primary family. */
export function familyTally(run: FinishedRun): FamilyTally {
  const family = findingsOf(ESSAY).filter(({ judgement }) => judgement.by !== "none" && judgement.inFamily).map(({ id }) => id);
  return tallyFamily(family.map((id) => run.results.findings.find((finding) => finding.finding === id)?.verdict ?? null));
}
