import { useTranslations } from "next-intl";
import type { Scenario } from "@/lib/claims/claim";
import type { Disagreement } from "@/lib/claims/matrix/disagreement";
import type { MatrixScore } from "@/lib/claims/matrix/score";
import { formatNumber } from "../../ui/format";
import type { MatrixRowView } from "./matrix-view";
import styles from "./MatrixPage.module.css";

export type MatrixSummaryProps = {
  readonly scores: readonly MatrixScore[];
  readonly scenarios: readonly Scenario[];
  readonly rows: readonly MatrixRowView[];
  readonly pair: Disagreement | null;
  readonly rowCount: number;
};

/** What the rated evidence contradicts least, what would turn the order, and where two raters differ. No probability, and no winner. */
export function MatrixSummary({ scores, scenarios, rows, pair, rowCount }: MatrixSummaryProps) {
  const t = useTranslations("matrix");
  const name = (id: string) => `${id} ${scenarios.find((scenario) => scenario.id === id)?.name ?? ""}`;
  const names = (ids: readonly string[]) => ids.map(name).join(", ");
  const numberOf = (id: string) => rows.find((row) => row.id === id)?.number ?? "";
  const pivotal = scores.flatMap((score) => (score.kind === "found" ? score.rows.filter((row) => row.pivotal).map((row) => ({ rater: score.rater, id: row.id })) : []));
  const apart = pair?.cells.filter((cell) => (cell.steps ?? 0) > 0).toSorted((a, b) => (b.steps ?? 0) - (a.steps ?? 0)) ?? [];
  return (
    <div className={styles.summary}>
      {scores.map((score) => score.kind !== "found" ? (
        <section key={score.rater}><h2>{t("least.none", { rater: score.rater })}</h2><p>{t("least.noneWords")}</p></section>
      ) : (
        <section key={score.rater}>
          <h2>{t(score.leaders.length === 1 ? "least.one" : "least.tie", { leaders: names(score.leaders), rater: score.rater })}</h2>
          <p>
            {score.runnersUp === null ? t("least.allTie") : t("least.runnerUp", { names: names(score.runnersUp.scenarios), gap: formatNumber(score.runnersUp.gap, 1) })}{" "}
            {t("least.order", { order: score.scenarios.map((one) => `${one.scenario} ${formatNumber(one.inconsistency, 1)}`).join(", "), rows: score.rows.length, all: rowCount })} {t("least.audit")}
          </p>
        </section>
      ))}
      <section>
        <h2>{t("turn.title")}</h2>
        <ul>
          {pivotal.length === 0 ? <li>{t("turn.none")}</li> : pivotal.map(({ rater, id }) => <li key={`${rater}${id}`}><b>{numberOf(id)}</b> {t("turn.row", { rater })}</li>)}
          <li>{t("turn.alike")}</li>
        </ul>
      </section>
      <section>
        <h2>{t("differ.title")}</h2>
        {pair === null ? <p>{t("differ.one")}</p> : (
          <>
            <p>{t("differ.counts", { first: pair.raters[0], second: pair.raters[1], both: pair.both, same: pair.same, one: pair.oneStep, more: pair.more })}</p>
            <ul>{apart.slice(0, 6).map((cell) => <li key={`${cell.row}${cell.scenario}`}><a href={`#row-${numberOf(cell.row)}`}><b>{numberOf(cell.row)}</b></a> {t("differ.cell", { scenario: cell.scenario, first: cell.first ?? "", second: cell.second ?? "" })}</li>)}</ul>
          </>
        )}
      </section>
    </div>
  );
}
