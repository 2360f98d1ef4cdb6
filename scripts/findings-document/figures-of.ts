import type { Figure, FigureKind } from "../../lib/claims/figure";
import type { FindingResult } from "../../lib/claims/run-findings";

/** The first figure of a kind that a finding drew, for sentences that need more than the estimate; null where it drew none. */
export function figureOf<K extends FigureKind>({ primary }: Pick<FindingResult, "primary">, kind: K, title?: RegExp): Extract<Figure, { readonly kind: K }> | null {
  const found = primary.figures.find((figure) => figure.kind === kind && (title === undefined || title.test(figure.title)));
  return (found as Extract<Figure, { readonly kind: K }> | undefined) ?? null;
}

/** How many there are of the count whose name begins so; 0 where the finding has no such count. */
export function haveOf({ primary }: Pick<FindingResult, "primary">, begins: string): number {
  return primary.counts.find(({ of }) => of.startsWith(begins))?.have ?? 0;
}
