import type { AchRating } from "../../analysis/ach-score";
import type { ScenarioId } from "../claim";
import type { SeenRow } from "./seen";

const STEP = { CC: 4, C: 3, N: 2, I: 1, II: 0, NA: null } as const satisfies Record<AchRating, number | null>;

export type CellPair = {
  readonly row: string;
  readonly scenario: ScenarioId;
  readonly first: AchRating | null;
  readonly second: AchRating | null;
  /** Steps between them on CC, C, N, I, II; null where one of them gave none or *not applicable*. */
  readonly steps: number | null;
};

export type Disagreement = {
  readonly raters: readonly [first: string, second: string];
  readonly cells: readonly CellPair[];
  /** Cells that both rated on the scale. */
  readonly both: number;
  readonly same: number;
  readonly oneStep: number;
  /** Two steps and more: they read the evidence differently. */
  readonly more: number;
};

/** Where do two raters differ? rows: as the viewer sees them; hidden and withdrawn rows are left out. */
export function disagreementOf(rows: readonly SeenRow[], scenarios: readonly ScenarioId[], raters: readonly [string, string]): Disagreement {
  const cells = rows
    .filter(({ hidden, item }) => !hidden && !item.withdrawn)
    .flatMap(({ item, cells: all }) =>
      scenarios.map((scenario): CellPair => {
        const [first = null, second = null] = raters.map((rater) => all.find((cell) => cell.rater === rater && cell.scenario === scenario)?.value ?? null);
        const [one, other] = [first === null ? null : STEP[first], second === null ? null : STEP[second]];
        return { row: item.id, scenario, first, second, steps: one === null || other === null ? null : Math.abs(one - other) };
      }),
    );
  const count = (test: (steps: number) => boolean) => cells.filter(({ steps }) => steps !== null && test(steps)).length;
  return { raters, cells, both: count(() => true), same: count((steps) => steps === 0), oneStep: count((steps) => steps === 1), more: count((steps) => steps > 1) };
}
