import { fieldNamed } from "@/lib/codebook/fields";
import { coarseFieldNames } from "@/lib/codebook/public-view";

/** Is this field left out of the public view of a record of this sensitivity? A field of a group goes with its group. */
export function isWithheld(name: string, sensitivity: string): boolean {
  const [top = name] = name.split(".");
  if (fieldNamed(top).visibility === "private" || sensitivity === "closed") return true;
  if (sensitivity !== "coarse") return false;
  // Of voices the coarse view keeps who did what, and no more.
  return !coarseFieldNames.has(top) || (top === "attributions" && name !== top && !["attributions.voice", "attributions.actor"].includes(name));
}
