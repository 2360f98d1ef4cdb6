import type { AchGrade, AchRating } from "@/lib/analysis/ach-score";
import type { ScenarioId } from "@/lib/claims/claim";
import type { Standing } from "@/lib/claims/matrix/standing";
import type { Kind } from "../../ui/KindMark";

/** A rating as the viewer may see it. */
export type CellView = { readonly scenario: ScenarioId; readonly rater: string; readonly value: AchRating; readonly reason: string; readonly at: string; readonly beforeSeeing: boolean };

/** A row of the matrix as the page shows it: of a row that the viewer has not rated whole, neither its finding nor other people's cells. */
export type MatrixRowView = {
  readonly id: string;
  /** E1, E2 … in the order of the store: stable while people sort. */
  readonly number: string;
  readonly statement: string;
  readonly cites: { readonly kind: "finding" | "incident" | "note"; readonly mark: Kind | null; readonly label: string; readonly href: string | null; readonly source: string | null };
  /** What the records say of a finding's row, in one line; null while hidden and for other rows. */
  readonly found: string | null;
  readonly standing: Standing | null;
  readonly hidden: boolean;
  readonly missing: readonly ScenarioId[];
  readonly cells: readonly CellView[];
  readonly history: readonly CellView[];
  readonly otherRaters: number;
  readonly credibility: AchGrade;
  readonly relevance: AchGrade;
  readonly source: string | null;
  readonly url: string | null;
  readonly reliability: string | null;
  readonly veracity: string | null;
  readonly version: number;
  readonly withdrawn: boolean;
  /** Of the rater in view, over everything that they rated; null with fewer than two rated cells. */
  readonly diagnosticity: number | null;
  readonly pivotal: boolean;
};

export const rowGroups = ["hidden", "separates", "waiting", "does-not-separate", "unrated", "withdrawn"] as const;
export type RowGroup = (typeof rowGroups)[number];

/** In which part of the grid does a row stand? Only rows that were observed and that separate anything enter the totals. */
export function groupOf(row: MatrixRowView): RowGroup {
  if (row.withdrawn) return "withdrawn";
  if (row.hidden) return "hidden";
  if (row.diagnosticity === null) return "unrated";
  if (row.diagnosticity === 0) return "does-not-separate";
  return row.standing === "observed" ? "separates" : "waiting";
}

/** What the two raters in view gave a cell; the second is null where only one is shown or where they have not rated it. */
export function pairOf(row: MatrixRowView, scenario: ScenarioId, raters: readonly string[]): readonly (CellView | null)[] {
  return raters.map((rater) => row.cells.find((cell) => cell.rater === rater && cell.scenario === scenario) ?? null);
}
