import type { ScenarioId } from "../claim";
import { EDITORS, lastRatings, ratersOf } from "./matrix-item";
import type { MatrixItem, Rating } from "./matrix-item";

/** Who looks: a rater, who sees of a row only their own cells until they have rated it, or a reader, who asked to see everything. */
export type Viewer = { readonly kind: "rater"; readonly handle: string } | { readonly kind: "reader" };

/** Who asked to see everything before rating, and when (ISO instant). */
export type Reveal = { readonly rater: string; readonly at: string };

export type SeenCell = Rating & {
  /**
   * Given before its rater could see the finding and other people's cells. False for the editors, who knew the starter set
   * when they rated.
   */
  readonly beforeSeeing: boolean;
};

export type SeenRow = {
  readonly item: Omit<MatrixItem, "ratings">;
  /** Hidden: the viewer has not rated every scenario of it yet; the row's finding must not be shown either. */
  readonly hidden: boolean;
  /** Scenarios that the viewer has still to rate; empty for a reader. */
  readonly missing: readonly ScenarioId[];
  /** The ratings in force that the viewer may see: of a hidden row only their own. */
  readonly cells: readonly SeenCell[];
  /** All ratings that the viewer may see, oldest first: the history of the cells. */
  readonly history: readonly SeenCell[];
  /** How many other people have rated the row: a number tells nothing of what they said. */
  readonly otherRaters: number;
};

/** When had this rater rated every scenario of the row for the first time? Null while a scenario is missing. */
function completedAt(item: Pick<MatrixItem, "ratings">, rater: string, scenarios: readonly ScenarioId[]): string | null {
  const firsts = scenarios.map((scenario) => item.ratings.find((rating) => rating.rater === rater && rating.scenario === scenario)?.at ?? null);
  return firsts.some((at) => at === null) ? null : firsts.reduce((latest, at) => ((at ?? "") > (latest ?? "") ? at : latest), "");
}

function isBeforeSeeing(item: Pick<MatrixItem, "ratings">, rating: Rating, scenarios: readonly ScenarioId[], reveals: readonly Reveal[]): boolean {
  if (rating.rater === EDITORS) return false;
  const revealed = reveals.find(({ rater }) => rater === rating.rater)?.at ?? null;
  if (revealed !== null && rating.at >= revealed) return false;
  const complete = completedAt(item, rating.rater, scenarios);
  return complete === null || rating.at <= complete;
}

/**
 * What may this viewer see of the matrix? A row opens once they have rated each of its scenarios (*not applicable* is a
 * rating), or have asked to see everything. Withdrawn rows come along, marked. Nobody is kept out by this: it keeps raters
 * from influencing each other, and says afterwards who rated before seeing.
 */
export function seenBy(items: readonly MatrixItem[], scenarios: readonly ScenarioId[], viewer: Viewer, reveals: readonly Reveal[]): SeenRow[] {
  const everything = viewer.kind === "reader" || reveals.some(({ rater }) => rater === viewer.handle);
  return items.map(({ ratings, ...item }) => {
    const marked = (rating: Rating): SeenCell => ({ ...rating, beforeSeeing: isBeforeSeeing({ ratings }, rating, scenarios, reveals) });
    const own = viewer.kind === "rater" ? lastRatings({ ratings }, viewer.handle) : new Map<ScenarioId, Rating>();
    const missing = viewer.kind === "rater" ? scenarios.filter((scenario) => !own.has(scenario)) : [];
    const hidden = !everything && missing.length > 0;
    const raters = ratersOf([{ ratings }]);
    const shown = hidden ? raters.filter((rater) => viewer.kind === "rater" && rater === viewer.handle) : raters;
    return {
      item, hidden, missing,
      cells: shown.flatMap((rater) => [...lastRatings({ ratings }, rater).values()].map(marked)),
      history: ratings.filter(({ rater }) => shown.includes(rater)).map(marked),
      otherRaters: raters.filter((rater) => viewer.kind === "reader" || rater !== viewer.handle).length,
    };
  });
}
