import { isMeasure } from "@/components/map/measures";
import type { Measure } from "@/components/map/measures";

/** Keys of the overview's address that are not the filter's: what the map is coloured by, and whether records stand on it as points. */
export const overviewKeys = ["map", "points"] as const;

export type OverviewState = { readonly measure: Measure; readonly points: boolean };

/** A value that the page does not know gives the default: these keys change how records are drawn, never which. */
export function overviewState(map: string | null | undefined, points: string | null | undefined): OverviewState {
  return { measure: map !== null && map !== undefined && isMeasure(map) ? map : "attacks", points: points === "on" };
}
