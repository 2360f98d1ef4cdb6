import { foldText } from "../codebook/fold-text";
import type { IncidentDraft } from "../codebook/incident";

type Searched = Pick<IncidentDraft, "place" | "placeLocal" | "district" | "targetDescription" | "summary" | "codingNote" | "labelReason" | "sources">;

/**
 * What the search looks in, folded: ref, places, descriptions, summary, notes, and publishers and titles of sources that
 * may be named. Private fields are left out, or a search would tell what they hold.
 */
export function searchTextOf(ref: string, draft: Searched): string {
  return withRef(ref, foldedDraft(draft));
}

/** The part that needs no ref, which an import folds before it takes the lock. */
export function foldedDraft(draft: Searched): string {
  const named = draft.sources.filter((source) => source.kind !== "confidential").flatMap((source) => [source.publisher, source.title, source.via]);
  const parts = [draft.place, draft.placeLocal, draft.district, draft.targetDescription, draft.summary, draft.codingNote, draft.labelReason, ...named];
  return foldText(parts.filter((part) => part !== null).join(" | "));
}

export function withRef(ref: string, folded: string): string {
  return `${foldText(ref)} | ${folded}`;
}
