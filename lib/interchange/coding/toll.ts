import type { DraftInput } from "./draft-input";
import type { RowReading } from "./row-reading";

/**
 * Low, best and high as a file gives them. Real files hold rows whose low is above the best or whose high is below it; the best stands, the
 * bound that contradicts it is left out and told, and the original row keeps both.
 */
export function putToll(reading: RowReading, input: DraftInput, what: "killed" | "injured", low: number | null, best: number | null, high: number | null, lowColumn: string, highColumn: string): void {
  let [lowest, highest] = [low, high];
  if (low !== null && best !== null && low > best) {
    reading.report("low-above-best-left-out", lowColumn, { low, best }, `${what}Low`);
    lowest = null;
  }
  if (high !== null && best !== null && high < best) {
    reading.report("high-below-best-left-out", highColumn, { high, best }, `${what}High`);
    highest = null;
  }
  input[`${what}Low`] = lowest;
  input[`${what}Best`] = best;
  input[`${what}High`] = highest;
}
