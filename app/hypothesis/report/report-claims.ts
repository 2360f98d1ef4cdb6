import type { FindingView } from "@/components/claims/page/finding-view";
import type { Claim } from "@/lib/claims/claim";
import { essay } from "@/lib/claims/shown-essay";
import { findingsOf } from "@/lib/claims/generated/registry";
import type { FinishedRun } from "@/lib/claims/running/primary-run";
import { nameable, shownMeasured } from "@/lib/claims/shown-finding";
import type { Verdict } from "@/lib/claims/verdict";
import type { Columns } from "@/lib/read/columns";
import { wordsOf } from "../finding-words";

export type ReportClaim = {
  readonly claim: Claim;
  readonly verdict: Verdict | null;
  /** The lead first. A finding that bears on several claims stands under the one that it leads, or the first. */
  readonly views: readonly FindingView[];
  readonly elsewhere: readonly { readonly finding: string; readonly claim: string }[];
};

/** All claims in their order with their findings, each finding once. As anybody may see them. */
export function reportClaims(run: FinishedRun, publicColumns: Columns): readonly ReportClaim[] {
  const may = nameable(publicColumns);
  const definitions = new Map(findingsOf(run.essay).map((definition) => [definition.id, definition]));
  const homeOf = (id: string) => definitions.get(id)?.leads[0] ?? definitions.get(id)?.claims[0];
  return essay.claims.map((claim) => {
    const result = run.claims.find((one) => one.claim === claim.id);
    const ids = result?.findings ?? [];
    return {
      claim, verdict: result?.verdict ?? null,
      views: ids.filter((id) => homeOf(id) === claim.id).flatMap((id): FindingView[] => {
        const definition = definitions.get(id);
        const finding = run.results.findings.find((one) => one.finding === id);
        if (definition === undefined || finding === undefined) return [];
        const primary = shownMeasured(finding.primary, may);
        return [{ words: wordsOf(definition), result: { ...finding, primary }, withoutDay: primary.withoutDay }];
      }),
      elsewhere: ids.filter((id) => homeOf(id) !== claim.id).map((id) => ({ finding: id, claim: homeOf(id) ?? "" })),
    };
  });
}
