import type { ClaimResults } from "@/lib/claims/compute";
import { formatDay, formatPeriod } from "../ui/format";

/** `claims.words` of the catalogue. */
export type Words = (key: "fromDay", values?: { day: string }) => string;

export function periodWords(results: ClaimResults, words: Words): string {
  const { from, to } = results.selection.window;
  return to === null ? words("fromDay", { day: formatDay(from) }) : formatPeriod(from, to);
}
