import type { CardLine } from "@/components/claims/cards/card-view";
import { findingsOf } from "@/lib/claims/generated/registry";
import type { CardHead } from "@/lib/store/finding-cards";

/** A kept card as lists show it: named by its finding, as the finding is called today. */
export function cardLine({ figure: _figure, essay, ...card }: CardHead): CardLine {
  const title = findingsOf(essay).find(({ id }) => id === card.finding)?.title ?? card.finding;
  return { ...card, title };
}
