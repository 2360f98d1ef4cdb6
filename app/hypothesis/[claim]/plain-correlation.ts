import type { FindingView } from "@/components/claims/page/finding-view";
import { tellsEffect } from "@/components/claims/page/finding-view";
import { formatNumber } from "@/components/ui/format";
import { spearman } from "@/lib/analysis/partial-spearman";

/**
 * The plain rank correlation of a finding's two maps, over the provinces with a record and over all, in one sentence: it stands beside
 * the estimate that holds population and other incidents. Null for findings without such maps, and below their minimum.
 */
export function plainCorrelation(view: FindingView, t: (key: "plain" | "plainUndefined", values?: Record<string, string | number>) => string): string | null {
  const pairs = view.result?.primary.figures.find((figure) => figure.kind === "province-pairs");
  if (pairs?.kind !== "province-pairs" || !tellsEffect(view)) return null;
  const rho = (rows: typeof pairs.rows) => {
    const found = spearman(rows.map(({ attacks }) => attacks), rows.map(({ operations }) => operations));
    return found.kind === "found" ? formatNumber(found.rho, 2) : t("plainUndefined");
  };
  const withRecords = pairs.rows.filter(({ anyRecord }) => anyRecord);
  return t("plain", { withRecords: rho(withRecords), provinces: withRecords.length, all: rho(pairs.rows), of: pairs.rows.length });
}
