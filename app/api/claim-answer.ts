import { essay } from "@/lib/claims/essay/essay";
import type { Claim } from "@/lib/claims/claim";
import type { ClaimResults } from "@/lib/claims/compute";
import type { Columns } from "@/lib/read/columns";

/** The claims whose figures are computed so far. */
export const computedClaims = ["C1", "C2"] as const;
export type ComputedClaim = (typeof computedClaims)[number];

export function isComputed(id: string): id is ComputedClaim {
  return (computedClaims as readonly string[]).includes(id);
}

export function claimOf(id: string): Claim | null {
  return essay.claims.find((claim) => claim.id === id) ?? null;
}

function metadata({ id, name, statement, section, testable, recordsCanShow, cannotShow }: Claim): object {
  return { id, name, statement, section, testable, recordsCanShow, cannotShow: cannotShow ?? null };
}

/** A claim without figures: what it says, and whether records could speak to it at all. */
export function uncomputedClaim(claim: Claim): object {
  return { claim: metadata(claim), verdict: { word: claim.testable === "no" ? "cannot-be-tested" : "not-computed" } };
}

/**
 * A claim with its figures in full precision. Claims compute on full records, and records may be closed: those are counted in
 * `closedRecords` and not named. publicColumns: of the same revision.
 */
export function computedClaim(claim: Claim, results: ClaimResults, id: ComputedClaim, publicColumns: Columns): object {
  const { refs, verdict, ...finding } = results[id];
  const shown = new Set(publicColumns.ref);
  const records = refs.filter((ref) => shown.has(ref));
  const { revision, dataset, selection, provincesWithRecords, knownCoverage } = results;
  return {
    claim: metadata(claim), revision, dataset, selection: { ...selection, provincesWithRecords, knownCoverage },
    verdict, finding, records, closedRecords: refs.length - records.length,
  };
}
