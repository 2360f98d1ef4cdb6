import { describe, expect, it } from "vitest";
import { shareInterval } from "../../../lib/analysis/share-interval";
import type { FindingDefinition } from "../../../lib/claims/finding-definition";
import { wouldChange } from "../../../lib/claims/would-change";
import { coverageOf, effect, measuredAs } from "./judged";

const definition = (own: Partial<Pick<FindingDefinition, "judgement" | "unit" | "fixed">> = {}) => ({ judgement: { by: "threshold", threshold: 0.5, claimSide: "above", inFamily: false } as const, unit: "share" as const, fixed: {}, ...own });
const share = (x: number, n: number) => {
  const interval = shareInterval(x, n);
  return interval.kind === "found" ? ({ kind: "found", value: interval.share, interval: interval.wilson, n } as const) : interval;
};

describe(wouldChange, () => {
  it("says how many records each short count needs", () => {
    const primary = measuredAs({ effect: effect(0.5, 0, 1), counts: [{ of: "attacks", have: 12, need: 20 }, { of: "operations", have: 20, need: 20 }, { of: "deaths", have: 1, need: null }] });
    expect(wouldChange(definition(), primary, null).shortOf).toEqual([{ of: "attacks", have: 12, need: 20, more: 8 }]);
  });

  it("says how much of what was counted would have to be held before gaps no longer overturn 15 of 74", () => {
    const primary = measuredAs({ effect: share(15, 74), tippingRatio: 15 / 59 });
    const { tipping, gaps } = wouldChange(definition(), primary, coverageOf(23, 152));
    expect(tipping).toMatchObject({ ratio: 15 / 59, within: true });
    // 38/152 is exactly below 15/59, 39/152 above it.
    expect(gaps).toEqual({ held: 23, counted: 152, needed: 39, more: 16 });
    expect(39 / 152).toBeGreaterThan(15 / 59);
    expect(38 / 152).toBeLessThan(15 / 59);
    expect(wouldChange(definition(), { ...primary, tippingRatio: 59 / 15 }, coverageOf(23, 152)).gaps).toEqual(gaps);
    expect(wouldChange(definition(), primary, coverageOf(39, 152)).gaps).toBeNull();
    expect(wouldChange(definition(), { ...primary, tippingRatio: 1 }, coverageOf(23, 152)).gaps).toMatchObject({ needed: 152 });
  });

  it("asks for half of what was counted where there is no tipping ratio, and for nothing where nothing was counted", () => {
    const primary = measuredAs({ effect: share(60, 100) });
    expect(wouldChange(definition(), primary, coverageOf(23, 151)).gaps).toMatchObject({ needed: 76 });
    expect(wouldChange(definition(), primary, null)).toMatchObject({ gaps: null, tipping: null });
    expect(wouldChange(definition({ judgement: { by: "none", why: "" } }), primary, coverageOf(23, 151)).gaps).toBeNull();
  });

  it("finds a number of records at which the same share would leave the threshold, and one tenth fewer at which it would not", () => {
    for (const [x, n] of [[27, 50], [22, 50], [41, 80]] as const) {
      const needed = wouldChange(definition(), measuredAs({ effect: share(x, n) }), null).records?.needed ?? 0;
      const at = (total: number) => {
        const grown = share(Math.round((x / n) * total), total);
        return grown.kind === "found" && (grown.interval[0] > 0.5 || grown.interval[1] < 0.5);
      };
      expect(at(Math.round(needed * 1.1)), `${x}/${n}`).toBe(true);
      expect(at(Math.round(needed * 0.9)), `${x}/${n}`).toBe(false);
    }
  });

  it("names no number where the interval is off the threshold, on it for ever, or counts provinces", () => {
    const records = (own: Parameters<typeof wouldChange>[0], value: Parameters<typeof measuredAs>[0]["effect"]) => wouldChange(own, measuredAs({ effect: value }), null).records;
    expect(records(definition(), share(90, 100))).toBeNull();
    expect(records(definition(), share(50, 100))).toBeNull();
    expect(records(definition({ unit: "correlation" }), effect(0.6, 0.2, 0.8))).toBeNull();
    expect(records(definition({ judgement: { by: "threshold", threshold: 1, claimSide: "below", inFamily: false }, unit: "odds-ratio" }), effect(0.5, 0, 3))).toMatchObject({ have: 100 });
    expect(records(definition({ judgement: { by: "threshold", threshold: 1, claimSide: "below", inFamily: false }, unit: "odds-ratio" }), effect(2, 0, Infinity))).toBeNull();
  });

  it("names no number of records, and says why, where what is unknown holds the threshold", () => {
    const bounds = { yes: 1, no: 2, unknown: 42, lower: 1 / 45, upper: 43 / 45, outer: [0, 0.99] as const, threshold: 0.5, unknownYesNeeded: 22 };
    const records = (own: typeof bounds) => wouldChange(definition(), measuredAs({ effect: share(20, 45), bounds: own }), null).records;
    expect(records(bounds)).toEqual({ have: 45, needed: null, because: "unknown-decides" });
    // All known, or wholly on one side: a number of records is an answer again.
    expect(records({ ...bounds, unknown: 0 })?.needed).toBeGreaterThan(45);
    expect(records({ ...bounds, upper: 0.4 })?.needed).toBeGreaterThan(45);
  });

  it("hands on the unknown and the line of the power table that fits", () => {
    const power = [{ n: 110, powers: { halved: 0.06 } }, { n: 250, powers: { halved: 0.4 } }];
    const at = (have: number) => wouldChange(definition({ fixed: { power } }), measuredAs({ effect: effect(0, 0, 0), counts: [{ of: "attacks", have, need: 100 }] }), null).power?.n;
    expect([at(74), at(110), at(249), at(900)]).toEqual([110, 110, 110, 250]);
    const bounds = { yes: 1, no: 2, unknown: 42, lower: 0, upper: 1, outer: [0, 1] as const, threshold: 0.25, unknownYesNeeded: 11 };
    expect(wouldChange(definition(), measuredAs({ effect: effect(0, 0, 0), bounds }), null).unknown).toEqual({ unknown: 42, needed: 11, threshold: 0.25 });
  });
});
