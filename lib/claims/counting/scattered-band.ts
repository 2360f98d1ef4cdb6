import type { Interval } from "../../analysis/finding";

const TAIL = 0.025;

/**
 * If `events` fell independently, each with probability `share` on this place, between which counts would it lie 95 % of the
 * time? The exact binomial quantiles at 2.5 % and 97.5 %, whole numbers. share from 0 to 1.
 */
export function scatteredBand(events: number, share: number): Interval {
  if (share <= 0 || events === 0) return [0, 0];
  if (share >= 1) return [events, events];
  const odds = Math.log(share) - Math.log1p(-share);
  let logMass = events * Math.log1p(-share);
  let below = 0;
  let low: number | null = null;
  for (let count = 0; count <= events; count += 1) {
    below += Math.exp(logMass);
    if (low === null && below >= TAIL) low = count;
    // Rounding must not leave the upper end without an answer.
    if (below >= 1 - TAIL - 1e-12) return [low ?? count, count];
    logMass += Math.log((events - count) / (count + 1)) + odds;
  }
  return [low ?? events, events];
}
