import type { Claim, Scenario } from "@/lib/claims/claim";
import type { Figure } from "@/lib/claims/figure";
import type { FindingDefinition } from "@/lib/claims/finding-definition";
import type { FindingResult } from "@/lib/claims/run-findings";
import type { KnownCoverage } from "@/lib/codebook/dataset";

/** Everything of a finding that was fixed in words: as it stands today, or as an older version kept it. */
export type FindingWords = Omit<FindingDefinition, "variants" | "measure" | "reading">;

/** A finding with what one run gave for it; null where that run did not hold it. */
export type FindingView = { readonly words: FindingWords; readonly result: FindingResult | null; /** Counted, and not drawn in time: their day is withheld. */ readonly withoutDay?: number };

/** Of the records of the dataset in view: what must be known beside every number. */
export type DatasetFacts = {
  readonly code: string;
  readonly title: string;
  readonly effort: string;
  readonly coverageTo: string | null;
  readonly from: string;
  readonly knownCoverage: KnownCoverage | null;
  /** Records of any kind, and provinces without any. */
  readonly total: number;
  readonly silent: number;
  /** Known from one party's own voice and a single publisher, of attacks assessed to ISKP and of operations announced against it. */
  readonly partisan: { readonly attacks: PartOf; readonly operations: PartOf };
};
export type PartOf = { readonly only: number; readonly of: number };

/** How the numbers came about, to the last digit. */
export type RunFacts = {
  readonly revision: number;
  readonly draws: number;
  readonly seed: number;
  readonly codeVersion: string;
  readonly dataHash: string;
  /** ISO instant. */
  readonly computedAt: string;
};

export type VersionFacts = { readonly version: number; readonly hash: string; /** ISO instant. */ readonly frozenAt: string };

/** What all parts of a claim's page are given. */
export type PageFacts = {
  readonly claim: Claim;
  readonly scenarios: readonly Scenario[];
  readonly dataset: DatasetFacts;
  readonly run: RunFacts;
  readonly publicUrl: string | null;
};

/** Below a minimum, and where varying effort bars the question, the estimate is not told: counts and figures stay. */
export function tellsEffect({ result }: FindingView): boolean {
  return result !== null && result.primary.effect.kind === "found" && result.verdict?.word !== "too-few-records" && result.verdict?.word !== "cannot-be-tested";
}

/** A figure with its counts alone: below the minimum no interval is drawn. */
export function withoutIntervals(figure: Figure): Figure {
  switch (figure.kind) {
    case "shares": return { ...figure, threshold: null, rows: figure.rows.map((row) => ({ ...row, interval: null })) };
    case "ranked-provinces": return { ...figure, rows: figure.rows.map((row) => ({ ...row, interval: null })) };
    case "province-pairs": return { ...figure, rows: figure.rows.map((row) => ({ ...row, expected: null, outlier: false })) };
    case "lag-curve": return { ...figure, points: figure.points.map((point) => ({ ...point, band: null })) };
    case "series": return { ...figure, points: figure.points.map((point) => ({ ...point, interval: null })) };
    case "two-groups": return { ...figure, difference: null, groups: figure.groups.map((group) => ({ ...group, interval: null })) };
    default: return figure;
  }
}
