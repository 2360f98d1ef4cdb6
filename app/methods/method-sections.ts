/** What each number on screen is: the sections of the index in order. Words stand in the catalogue; `pages` names the functions. */
export type MethodSectionId =
  | "counted" | "attribution" | "publicView" | "map" | "rates" | "months" | "toll" | "share" | "tipping" | "rank" | "verdicts" | "fixed" | "duplicates";
export type MethodReference = { readonly words: string; readonly doi: string | null };
export type MethodSection = { readonly id: MethodSectionId; readonly pages: readonly string[]; readonly references: readonly MethodReference[] };

export const methodSections = [
  { id: "counted", pages: [], references: [] },
  { id: "attribution", pages: ["membership-bounds"], references: [] },
  { id: "publicView", pages: [], references: [] },
  { id: "map", pages: [], references: [] },
  { id: "rates", pages: ["area-rates"], references: [] },
  { id: "months", pages: [], references: [] },
  { id: "toll", pages: [], references: [] },
  { id: "share", pages: ["share-interval", "design-effect"], references: [] },
  { id: "tipping", pages: ["identification-bounds"], references: [] },
  { id: "rank", pages: ["partial-spearman", "ranks"], references: [] },
  { id: "verdicts", pages: ["adjust-p", "leave-one-out"], references: [] },
  { id: "fixed", pages: ["permutation-p", "rng"], references: [] },
  { id: "duplicates", pages: [], references: [] },
] as const satisfies readonly MethodSection[];
