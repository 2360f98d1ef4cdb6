import { useTranslations } from "next-intl";
import type { Scenario, ScenarioId } from "@/lib/claims/claim";
import { formatNumber } from "../../ui/format";
import styles from "./Matrix.module.css";

/** One rater's totals for one scenario. */
export type ScenarioTotals = { readonly rater: string; readonly byScenario: readonly { readonly scenario: ScenarioId; readonly inconsistency: number; readonly ratedCells: number; readonly rank: number }[] };

/** Column heads: the scenario, and what the rated evidence holds against it, the mean as a bar and each rater as a dot. */
export function ScenarioHeads({ scenarios, totals, raters }: { readonly scenarios: readonly Scenario[]; readonly totals: readonly ScenarioTotals[]; readonly raters: readonly string[] }) {
  const t = useTranslations("matrix");
  const of = (scenario: ScenarioId) => raters.flatMap((rater) => totals.find((one) => one.rater === rater)?.byScenario.find((total) => total.scenario === scenario) ?? []);
  const most = Math.max(1, ...scenarios.flatMap((scenario) => of(scenario.id).map((total) => total.inconsistency)));
  return (
    <thead>
      <tr>
        <td />
        {scenarios.map((scenario) => {
          const found = of(scenario.id);
          const mean = found.reduce((sum, total) => sum + total.inconsistency, 0) / Math.max(1, found.length);
          return (
            <th key={scenario.id} scope="col" className={styles.scenario}>
              <b className={styles.scenarioId}>{scenario.id}</b>
              <b>{scenario.name}</b>
              {found.length === 0 ? <span className={styles.quiet}>{t("noTotal")}</span> : (
                <>
                  <svg className={styles.total} aria-hidden="true">
                    <line x1="0" x2="100%" y1="6" y2="6" stroke="var(--rule-2)" />
                    <rect x="0" y="2" height="8" width={`${(90 * mean) / most}%`} fill="var(--matrix-ii)" />
                    {found.length < 2 ? null : found.map((total, index) => <circle key={index} cx={`${(90 * total.inconsistency) / most}%`} cy="6" r="3.4" fill={index === 0 ? "var(--paper)" : "var(--ink)"} stroke="var(--ink)" strokeWidth="1.4" />)}
                  </svg>
                  <span><b>{formatNumber(mean, 1)}</b> {found.length < 2 ? null : <span className={styles.quiet}>{found.map((total) => formatNumber(total.inconsistency, 1)).join(` ${t("and")} `)}</span>}</span>
                  <span className={styles.quiet}>{t("ratedCells", { cells: found.map((total) => total.ratedCells).join(` ${t("and")} `) })}</span>
                </>
              )}
            </th>
          );
        })}
        <th scope="col" className={styles.weightHead}>{t("diagnosticity")}</th><th scope="col" className={styles.weightHead}>{t("credibility")}</th><th scope="col" className={styles.weightHead}>{t("relevance")}</th>
      </tr>
    </thead>
  );
}
