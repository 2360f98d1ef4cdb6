import type { IncidentDraft } from "@/lib/codebook/incident";
import { provinceCodes } from "@/lib/codebook/provinces";
import { duplicateWindow } from "@/lib/entry/duplicate-window";
import { nearDuplicates } from "@/lib/entry/near-duplicates";
import { readStore } from "@/lib/store/connect";
import { listOverlapping } from "@/lib/store/read-incident";
import { apiText } from "./api-text";

/** Candidates looked at; the latest first. */
const MOST_CANDIDATES = 500;

export type NearDuplicateWarning = { readonly field: "incident"; readonly code: "near-duplicate"; readonly detail: string; readonly ref: string; readonly score?: number; readonly agree?: readonly string[] };

/**
 * Which records may tell of the same event? Closed ones are not named; of coarse ones only that they are alike, since how
 * alike, and in what, would tell of fields that the public view withholds.
 */
export async function nearDuplicateWarnings(draft: IncidentDraft, ownRef: string | null): Promise<NearDuplicateWarning[]> {
  const { from, to, provinces } = duplicateWindow(draft);
  const candidates = await listOverlapping(readStore(), { provinces: provinces ?? provinceCodes, from, to, limit: MOST_CANDIDATES });
  const shown = new Map(candidates.filter(({ sensitivity }) => sensitivity !== "closed").map((candidate) => [candidate.ref, candidate]));
  const t = await apiText("api");
  return nearDuplicates(draft, shown.values(), ownRef === null ? {} : { ownRef }).map(({ ref, score, agree }) => ({
    field: "incident", code: "near-duplicate", detail: t("nearDuplicate", { ref }), ref,
    ...(shown.get(ref)?.sensitivity === "public" ? { score: Math.round(score * 100) / 100, agree } : {}),
  }));
}
