import { achScore } from "../../analysis/ach-score";
import type { ScenarioId } from "../claim";
import type { SeenRow } from "./seen";
import type { Standing } from "./standing";

export type ScenarioScore = {
  readonly scenario: ScenarioId;
  /** Weighted sum of I (1) and II (2): what the rated evidence holds against it. Lower is better. */
  readonly inconsistency: number;
  /** 1 = least contradicted; scenarios that tie share the rank. */
  readonly rank: number;
  /** Cells with a rating other than *not applicable*: fewer of them lower the sum for free. */
  readonly ratedCells: number;
};

export type RowScore = {
  readonly id: string;
  /** Weight times (highest - lowest rating); null with fewer than two rated cells. */
  readonly diagnosticity: number | null;
  /** Diagnosticity 0: every scenario expects it alike, so it does not separate them. */
  readonly separates: boolean;
  /** Without this row other scenarios would lead. */
  readonly pivotal: boolean;
};

export type MatrixScore =
  | {
      readonly kind: "found";
      readonly rater: string;
      readonly rows: readonly RowScore[];
      /** In the order of rank. */
      readonly scenarios: readonly ScenarioScore[];
      /** Least contradicted by the rated evidence: one, or several that tie. */
      readonly leaders: readonly ScenarioId[];
      /** The next after the leaders, and by how much more they are contradicted; null where all tie. */
      readonly runnersUp: { readonly scenarios: readonly ScenarioId[]; readonly gap: number } | null;
    }
  | { readonly kind: "undefined"; readonly reason: "nothing-rated"; readonly rater: string };

/** Which rows a score is made of: those whose observation was made, or all that are rated, as if each had been. */
export type Basis = "observed" | "all-rated";

/**
 * Which scenarios does one rater's evidence contradict least? rows: as the viewer sees them, with the standing of each;
 * hidden and withdrawn rows and rows that the rater has not touched are left out; cells without a rating count as *not
 * applicable*. No probabilities and no winner: leaders, runners-up and the gap between them.
 */
export function scoreOf(rows: readonly (SeenRow & { readonly standing: Standing | null })[], scenarios: readonly ScenarioId[], rater: string, basis: Basis): MatrixScore {
  const rated = rows.filter(({ item, hidden, cells, standing }) =>
    !hidden && !item.withdrawn && cells.some((cell) => cell.rater === rater) && (basis === "all-rated" || standing === "observed"),
  );
  if (rated.length === 0) return { kind: "undefined", reason: "nothing-rated", rater };
  const ratings = rated.map(({ cells }) => scenarios.map((scenario) => cells.find((cell) => cell.rater === rater && cell.scenario === scenario)?.value ?? "NA"));
  const score = achScore(ratings, rated.map(({ item }) => item.credibility), rated.map(({ item }) => item.relevance));
  if (score.kind === "undefined") return { kind: "undefined", reason: "nothing-rated", rater };

  const ranked = scenarios
    .map((scenario, index): ScenarioScore => {
      const inconsistency = score.inconsistency[index] ?? 0;
      return { scenario, inconsistency, ratedCells: score.ratedCells[index] ?? 0, rank: 1 + score.inconsistency.filter((other) => other < inconsistency - 1e-9).length };
    })
    .sort((one, other) => one.rank - other.rank || one.scenario.localeCompare(other.scenario, "en"));
  const [leader] = ranked;
  const second = ranked.find(({ rank }) => rank > 1);
  return {
    kind: "found", rater,
    rows: rated.map(({ item }, index) => {
      const diagnosticity = score.diagnosticity[index] ?? null;
      return { id: item.id, diagnosticity, separates: diagnosticity !== null && diagnosticity > 0, pivotal: score.pivotalEvidence.includes(index) };
    }),
    scenarios: ranked,
    leaders: ranked.filter(({ rank }) => rank === 1).map(({ scenario }) => scenario),
    runnersUp: second === undefined || leader === undefined
      ? null
      : { scenarios: ranked.filter(({ rank }) => rank === second.rank).map(({ scenario }) => scenario), gap: second.inconsistency - leader.inconsistency },
  };
}
