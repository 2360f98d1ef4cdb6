import type { Attribution, IncidentDraft } from "./incident";
import type { CodeOf } from "./lists";

/**
 * The two classes of record that carry every test, and the derived claim status. Defined here once; everything
 * else in the product asks these functions.
 */

export type AttributionMode = CodeOf<"attributionMode">;
export type ClaimStatus = CodeOf<"claimStatus">;

/** Which claim status follows from the voices? The first that holds, in the order of the codebook. */
export function claimStatusOf(attributions: readonly Pick<Attribution, "voice">[]): ClaimStatus {
  const has = (voice: Attribution["voice"]) => attributions.some((attribution) => attribution.voice === voice);
  if (has("claimed")) return "claimed";
  if (has("announced")) return "announced";
  if (has("denied")) return "denied";
  if (has("blamed")) return "attributed";
  if (has("no-claim-found")) return "unclaimed";
  return "not-coded";
}

type AttackFields = Pick<IncidentDraft, "kind" | "assessedActor"> & { attributions: readonly Pick<Attribution, "voice" | "actor">[] };

/** Does ISKP claim this record in any voice? */
export function claimedByIskp(record: Pick<AttackFields, "attributions">): boolean {
  return record.attributions.some((attribution) => attribution.voice === "claimed" && attribution.actor === "iskp");
}

/** Class A, ISKP attack: kind attack, actor ISKP by the chosen mode (`any` takes every attack, whoever did it). */
export function inClassA(record: AttackFields, mode: AttributionMode): boolean {
  if (record.kind !== "attack") return false;
  if (mode === "any") return true;
  return mode === "assessed" ? record.assessedActor === "iskp" : claimedByIskp(record);
}

/** Class O, announced anti-ISKP operation: kind operation, actor Taliban (or a part of them), announced against ISKP. */
export function inClassO(record: Pick<IncidentDraft, "kind" | "assessedActor" | "announcedAgainst">): boolean {
  return record.kind === "operation" && (record.assessedActor === "taliban" || record.assessedActor === "haqqani") && record.announcedAgainst === "iskp";
}

export const classDefinitions = {
  A: { label: "Class A, ISKP attack", definition: "Kind attack, actor ISKP by the chosen attribution mode (claimed, assessed, any)." },
  O: { label: "Class O, announced anti-ISKP operation", definition: "Kind operation, actor Taliban, announced against ISKP." },
} as const;
