import type { CodeOf } from "../../codebook/lists";
import type { EvidenceRecord } from "../evidence-record";

export type TargetType = CodeOf<"targetType">;
type Target = Pick<EvidenceRecord, "targetType" | "targetCommunities">;

/** Groups of targets, fixed beforehand; every finding that speaks of one of them reads it here. */

/** The Taliban themselves: forces and office. */
export const talibanTargets: readonly TargetType[] = ["taliban-forces", "government"];
export const foreignTargets: readonly TargetType[] = ["diplomatic", "foreign-nationals"];

/** Selective response: what a government that manages a crisis would answer first, by the contrast that is ours. */
export const answeredFirst: readonly TargetType[] = [...talibanTargets, ...foreignTargets];
/** Civilians in everyday life, minorities among them. */
export const civilianTargets: readonly TargetType[] = [
  "worship-place", "education", "health", "public-space", "community-people", "religious-figure", "transport", "media", "aid-ngo", "activist-civil-society",
];

/** Victims: the civilians above, and foreigners and people at banks and shops. */
export const civilianAndMinorityTargets: readonly TargetType[] = [...civilianTargets, "foreign-nationals", "finance-business"];
/** Targets of which nobody can say whether civilians were meant. */
export const unplaceableTargets: readonly TargetType[] = ["other", "infrastructure", "former-republic", "private-home", "unknown"];

/** Whom operations hit although they were announced against ISKP. */
export const otherThanIskp: readonly TargetType[] = ["former-republic", "activist-civil-society", "media", "opposition", "religious-figure"];

/** Communities that make a target foreign in the sense of the claim on Kabul. */
export const foreignCommunities: readonly CodeOf<"community">[] = ["chinese", "russian", "other-foreign"];

/** A foreign or diplomatic target; null where the target is not known at all. */
export function isForeignOrDiplomatic({ targetType, targetCommunities }: Target): boolean | null {
  if (foreignTargets.includes(targetType) || targetCommunities.some((community) => foreignCommunities.includes(community))) return true;
  return targetType === "unknown" ? null : false;
}

/** Did the attack fall on civilians or a minority? Null where the target does not say. */
export function isCivilianOrMinority({ targetType }: Pick<Target, "targetType">): boolean | null {
  if (civilianAndMinorityTargets.includes(targetType)) return true;
  return unplaceableTargets.includes(targetType) ? null : false;
}

/**
 * Did the operation hit somebody other than ISKP, by others' word than the authorities'? Null where only their label exists:
 * the label is no knowledge of who was hit, also where it was copied into the target. A label found to be wrong says that it was others.
 */
export function hitOtherThanIskp({ targetType, labelStanding }: Pick<EvidenceRecord, "targetType" | "labelStanding">): boolean | null {
  if (labelStanding === "shown-wrong") return true;
  if (targetType === "iskp-member") return labelStanding === "independently-supported" ? false : null;
  return targetType === "unknown" ? null : true;
}
