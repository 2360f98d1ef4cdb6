import { describe, expect, it } from "vitest";
import type { IntervalInput } from "../../../components/ui/place-interval";
import { placeInterval } from "../../../components/ui/place-interval";

const share: IntervalInput = { axis: { min: 0, max: 1, scale: "linear" }, threshold: 0.5, claimSide: "above", estimate: 0.2, interval: [0.1, 0.37] };
const odds: IntervalInput = { axis: { min: 0.1, max: 10, scale: "log" }, threshold: 1, claimSide: "above", estimate: 2.4, interval: [0.26, 31] };

describe(placeInterval, () => {
  it("puts a share where it is", () => {
    expect(placeInterval(share)).toEqual({
      threshold: 0.5,
      shaded: { from: 0.5, to: 1 },
      span: { from: 0.1, to: 0.37, leavesStart: false, leavesEnd: false },
      chance: null,
      dot: 0.2,
    });
  });

  it("shades the other side where the claim lies below, and none where it has no side", () => {
    expect(placeInterval({ ...share, claimSide: "below" }).shaded).toEqual({ from: 0, to: 0.5 });
    expect(placeInterval({ ...share, claimSide: null }).shaded).toBeNull();
  });

  it("puts ratios on a log axis, 1 halfway from a tenth to ten", () => {
    const placed = placeInterval(odds);
    expect(placed.threshold).toBeCloseTo(0.5, 12);
    expect(placed.dot).toBeCloseTo(0.5 + Math.log10(2.4) / 2, 12);
  });

  it("cuts what leaves the axis and says so", () => {
    expect(placeInterval(odds).span).toMatchObject({ to: 1, leavesStart: false, leavesEnd: true });
    expect(placeInterval({ ...odds, interval: [0, Infinity] }).span).toEqual({ from: 0, to: 1, leavesStart: true, leavesEnd: true });
    expect(placeInterval({ ...odds, interval: [0.2, Infinity] }).span).toMatchObject({ leavesEnd: true });
  });

  it("draws no dot beyond the axis: the arrow and the words tell it", () => {
    expect(placeInterval({ ...odds, estimate: 31 }).dot).toBeNull();
    expect(placeInterval({ ...odds, estimate: 0 }).dot).toBeNull();
    expect(placeInterval({ ...share, estimate: 0 }).dot).toBe(0);
  });

  it("draws nothing for what is not known", () => {
    expect(placeInterval({ ...share, estimate: null, interval: null })).toMatchObject({ span: null, dot: null });
    expect(placeInterval({ ...share, estimate: NaN, interval: [NaN, 1] })).toMatchObject({ span: null, dot: null });
  });

  it("places what chance gives beside what was observed", () => {
    const counts: IntervalInput = { axis: { min: 0, max: 20, scale: "linear" }, threshold: 10.6, claimSide: null, estimate: 12, interval: null, chance: [5, 17] };
    expect(placeInterval(counts)).toMatchObject({ chance: { from: 0.25, to: 0.85 }, dot: 0.6 });
  });
});
