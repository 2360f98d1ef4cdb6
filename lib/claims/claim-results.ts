import type { Claim, ClaimId } from "./claim";
import type { FindingResult, Run } from "./run-findings";
import type { Verdict } from "./verdict";

/** What a run says of one claim. */
export type ClaimResult = {
  readonly claim: ClaimId;
  /** That of the lead finding, never a mean of several. Null where records describe and do not judge (no lead finding). */
  readonly verdict: Verdict | null;
  readonly lead: string | null;
  /** All findings that bear on it, the lead first; figures of claims that cannot be tested are context. */
  readonly findings: readonly string[];
};

/** The verdict of each claim is the verdict of its lead finding; what no record can settle cannot be tested, whatever was computed. */
export function claimResults(claims: readonly Claim[], run: Pick<Run, "findings">): ClaimResult[] {
  return claims.map((claim) => {
    const lead = run.findings.find(({ leads }) => leads.includes(claim.id)) ?? null;
    const bearing = run.findings.filter((finding) => finding !== lead && finding.claims.includes(claim.id));
    return { claim: claim.id, verdict: verdictOf(claim, lead), lead: lead?.finding ?? null, findings: [...(lead === null ? [] : [lead]), ...bearing].map(({ finding }) => finding) };
  });
}

function verdictOf(claim: Claim, lead: FindingResult | null): Verdict | null {
  if (claim.testable === "no") return { word: "cannot-be-tested", because: { kind: "not-in-records" } };
  return lead?.verdict ?? null;
}
