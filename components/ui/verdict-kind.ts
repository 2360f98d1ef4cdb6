import type { VerdictWord } from "@/lib/claims/verdict";

/** What a verdict mark can draw. `not-tested-yet` is no verdict: figures stand, a test does not. */
export const verdictKinds = ["supports", "points-the-other-way", "undecided", "too-few-records", "cannot-be-tested", "not-tested-yet"] as const;
export type VerdictKind = (typeof verdictKinds)[number];

/** Which mark belongs to a verdict? `null` is no verdict yet. */
export function verdictKind(verdict: VerdictWord | null): VerdictKind {
  if (verdict === null) return "not-tested-yet";
  return verdict.word === "does-not-support" ? verdict.qualifier : verdict.word;
}
