import { AnalysisInputError } from "./analysis-input-error";
import { type Finding, found } from "./finding";
import { requireNotEmpty, requireSameLength } from "./input-checks";

/** How an item of evidence sits with a hypothesis: very consistent … very inconsistent, or not applicable. */
export type AchRating = "CC" | "C" | "N" | "I" | "II" | "NA";
export type AchGrade = "low" | "medium" | "high";

export type AchScore = {
  /** Credibility times relevance, one an item. */
  readonly weights: readonly number[];
  /** One a hypothesis: the weighted sum of I (1) and II (2). Lower is better. */
  readonly inconsistency: readonly number[];
  /** Indices of the hypotheses with the least inconsistency. */
  readonly leaders: readonly number[];
  /** One an item: weight times (highest - lowest rating), null with fewer than two rated cells. */
  readonly diagnosticity: readonly (number | null)[];
  /** Items whose removal changes the leaders. None when there is a single item: nothing would be left to rank by. */
  readonly pivotalEvidence: readonly number[];
  /** One a hypothesis: cells that are rated. A hypothesis with fewer scores lower for free. */
  readonly ratedCells: readonly number[];
};

const WEIGHT = { low: Math.SQRT1_2, medium: 1, high: Math.SQRT2 } satisfies Record<AchGrade, number>;
const AGAINST = { CC: 0, C: 0, N: 0, I: 1, II: 2, NA: 0 } satisfies Record<AchRating, number>;
const SCALE = { CC: 2, C: 1, N: 0, I: -1, II: -2, NA: null } satisfies Record<AchRating, number | null>;

/**
 * Which hypotheses does the rated evidence contradict least, and which items decide that?
 *
 * Inputs: `ratings[evidence][hypothesis]`; `credibility` and `relevance`, one an item. An audit trail of judgements,
 * not a calculation of truth: no probabilities, and ties are the rule where hypotheses predict the same.
 *
 * Result: see `AchScore`; sums within 1e-9 count as equal. Always found. Throws `bad-rating` for an unknown rating or
 * grade, `length-mismatch`, `empty-input`.
 *
 * Heuer 1999, Psychology of Intelligence Analysis, ch. 8; Good et al. 2004, PARC ACH 1.1 technical description. Its
 * support by experiment is weak: Dhami, Belton & Mandel 2019, doi:10.1002/acp.3550.
 * O(items² · hypotheses).
 */
export function achScore(
  ratings: readonly (readonly AchRating[])[],
  credibility: readonly AchGrade[],
  relevance: readonly AchGrade[],
): Finding<AchScore> {
  requireRatings(ratings, credibility, relevance);
  const hypotheses = ratings[0]?.length ?? 0;
  const weights = ratings.map((_, item) => gradeWeight(credibility, item) * gradeWeight(relevance, item));
  const items = ratings.map((_, item) => item);
  const against = (kept: readonly number[]): number[] =>
    Array.from({ length: hypotheses }, (_, hypothesis) =>
      kept.reduce((sum, item) => sum + (weights[item] as number) * AGAINST[cell(ratings, item, hypothesis)], 0),
    );
  const inconsistency = against(items);
  const leaders = least(inconsistency);
  return found<AchScore>({
    weights,
    inconsistency,
    leaders,
    diagnosticity: items.map((item) => spread(ratings[item] as readonly AchRating[], weights[item] as number)),
    pivotalEvidence:
      items.length === 1
        ? []
        : items.filter((item) => least(against(items.filter((other) => other !== item))).join() !== leaders.join()),
    ratedCells: inconsistency.map((_, hypothesis) => items.filter((item) => cell(ratings, item, hypothesis) !== "NA").length),
  });
}

function least(inconsistency: readonly number[]): number[] {
  const minimum = Math.min(...inconsistency);
  return inconsistency.flatMap((value, index) => (value <= minimum + 1e-9 ? [index] : []));
}

function spread(row: readonly AchRating[], weight: number): number | null {
  const rated = row.map((rating) => SCALE[rating]).filter((value) => value !== null);
  return rated.length < 2 ? null : weight * (Math.max(...rated) - Math.min(...rated));
}

function requireRatings(
  ratings: readonly (readonly AchRating[])[],
  credibility: readonly AchGrade[],
  relevance: readonly AchGrade[],
): void {
  for (const [item, row] of ratings.entries()) {
    for (const [hypothesis, rating] of row.entries()) {
      if (!Object.hasOwn(AGAINST, rating)) {
        const fault = { field: "ratings", index: [item, hypothesis] as const, value: rating };
        throw new AnalysisInputError("bad-rating", fault, `a rating is one of ${Object.keys(AGAINST).join(", ")}`);
      }
    }
  }
  for (const [field, grades] of Object.entries({ credibility, relevance })) {
    for (const [index, value] of grades.entries()) {
      if (!Object.hasOwn(WEIGHT, value)) {
        throw new AnalysisInputError("bad-rating", { field, index, value }, "a grade is low, medium or high");
      }
    }
  }
  requireNotEmpty("ratings", ratings);
  requireNotEmpty("ratings[0]", ratings[0] ?? []);
  requireSameLength({ ratings, credibility, relevance });
  requireSameLength(Object.fromEntries(ratings.map((row, item) => [`ratings[${item}]`, row])));
}

function gradeWeight(grades: readonly AchGrade[], item: number): number {
  return WEIGHT[grades[item] as AchGrade];
}

function cell(ratings: readonly (readonly AchRating[])[], item: number, hypothesis: number): AchRating {
  return (ratings[item] as readonly AchRating[])[hypothesis] as AchRating;
}
