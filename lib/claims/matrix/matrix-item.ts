import type { AchGrade, AchRating } from "../../analysis/ach-score";
import type { ScenarioId } from "../claim";

export const ratingValues = ["CC", "C", "N", "I", "II", "NA"] as const satisfies readonly AchRating[];
export const grades = ["low", "medium", "high"] as const satisfies readonly AchGrade[];

/** The handle that signs what the product ships with. */
export const EDITORS = "editors";

/** What a row cites. An incident is named by the id it has in its dataset, or by ref when entered by hand. */
export type EvidenceSubject =
  | { readonly kind: "finding"; readonly finding: string }
  | { readonly kind: "incident"; readonly dataset: string; readonly externalId: string | null; readonly ref: string | null }
  | { readonly kind: "note" };

/** One rating of one cell by one person: how the observation sits with the scenario, and why. */
export type Rating = {
  readonly scenario: ScenarioId;
  /** Whose cell: a handle, or the editors. */
  readonly rater: string;
  /** The handle that signed it. */
  readonly by: string;
  readonly value: AchRating;
  readonly reason: string;
  /** ISO instant. */
  readonly at: string;
};

/** A row of the matrix as it stands now, with every rating ever given, oldest first. */
export type MatrixItem = {
  readonly id: string;
  readonly key: string;
  readonly subject: EvidenceSubject;
  /** The observation that is rated: "if this is so, how well does it sit with each scenario?" */
  readonly statement: string;
  readonly source: string | null;
  readonly url: string | null;
  readonly reliability: string | null;
  readonly veracity: string | null;
  readonly credibility: AchGrade;
  readonly relevance: AchGrade;
  readonly version: number;
  readonly withdrawn: boolean;
  readonly ratings: readonly Rating[];
};

/** A row as the store keeps it: codes are text there. */
type StoredRow = Pick<MatrixItem, "id" | "key" | "subject"> & {
  readonly versions: readonly (Omit<MatrixItem, "id" | "key" | "subject" | "credibility" | "relevance" | "ratings"> & { readonly credibility: string; readonly relevance: string })[];
  readonly ratings: readonly (Omit<Rating, "scenario" | "value"> & { readonly scenario: string; readonly value: string })[];
};

export function isRatingValue(value: unknown): value is AchRating {
  return (ratingValues as readonly unknown[]).includes(value);
}

export function isGrade(value: unknown): value is AchGrade {
  return (grades as readonly unknown[]).includes(value);
}

/**
 * The row in force from everything the store keeps of it: its last version, and its ratings of these scenarios. Throws for
 * a code that is none: the store's callers keep such codes out.
 */
export function matrixItem({ id, key, subject, versions, ratings }: StoredRow, scenarios: readonly ScenarioId[]): MatrixItem {
  const last = versions.at(-1);
  if (last === undefined || !isGrade(last.credibility) || !isGrade(last.relevance)) throw new Error(`row ${key} of the matrix has no version that can be read`);
  const { statement, source, url, reliability, veracity, credibility, relevance, version, withdrawn } = last;
  return {
    id, key, subject, statement, source, url, reliability, veracity, credibility, relevance, version, withdrawn,
    ratings: ratings.flatMap(({ scenario, rater, by, value, reason, at }) => {
      const known = scenarios.find((one) => one === scenario);
      if (known === undefined) return [];
      if (!isRatingValue(value)) throw new Error(`row ${key} of the matrix holds the rating ${value}`);
      return [{ scenario: known, rater, by, value, reason, at }];
    }),
  };
}

/** What a rater says of a row now: the last rating of each scenario; undefined where there is none. */
export function lastRatings(item: Pick<MatrixItem, "ratings">, rater: string): ReadonlyMap<ScenarioId, Rating> {
  return new Map(item.ratings.filter((rating) => rating.rater === rater).map((rating) => [rating.scenario, rating]));
}

/** Everybody who rated something, the editors first, then by name. */
export function ratersOf(items: readonly Pick<MatrixItem, "ratings">[]): string[] {
  const names = new Set(items.flatMap(({ ratings }) => ratings.map(({ rater }) => rater)));
  return [...names].sort((one, other) => Number(other === EDITORS) - Number(one === EDITORS) || one.localeCompare(other, "en"));
}
