import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { placeOnTollAxis, placeTollRange, TOLL_TICKS } from "../../../components/table/place-toll-range";

describe(placeOnTollAxis, () => {
  it("is a square root: a hundred times as many stand ten times as far", () => {
    expect(placeOnTollAxis(0)).toBe(0);
    expect(placeOnTollAxis(100) / placeOnTollAxis(1)).toBeCloseTo(10, 12);
    expect(TOLL_TICKS.map(placeOnTollAxis).every((at, index, all) => index === 0 || at > (all[index - 1] ?? 1))).toBe(true);
  });

  it("ends at the end of the axis", () => {
    expect(placeOnTollAxis(200)).toBe(1);
    expect(placeOnTollAxis(5000)).toBe(1);
  });
});

describe(placeTollRange, () => {
  it("places nothing where nothing is known, which is not zero", () => {
    expect(placeTollRange({ low: null, best: null, high: null })).toEqual({ kind: "unknown" });
    expect(placeTollRange({ low: 0, best: 0, high: 0 })).toMatchObject({ kind: "range", from: 0, to: 0, dot: 0, hollow: false, open: null });
  });

  it("is hollow without a best figure, at the end that is known", () => {
    expect(placeTollRange({ low: 0, best: null, high: 5 })).toMatchObject({ hollow: true, dot: 0, to: placeOnTollAxis(5) });
    expect(placeTollRange({ low: null, best: null, high: 5 })).toMatchObject({ hollow: true, dot: placeOnTollAxis(5), open: "low" });
  });

  it("is open where the sources give one end alone, and closed where they give a best figure alone", () => {
    expect(placeTollRange({ low: 3, best: 3, high: null })).toMatchObject({ open: "high" });
    expect(placeTollRange({ low: null, best: 3, high: 4 })).toMatchObject({ open: "low" });
    expect(placeTollRange({ low: null, best: 2, high: null })).toMatchObject({ open: null, from: placeOnTollAxis(2), to: placeOnTollAxis(2) });
  });

  it("says when something lies beyond the axis", () => {
    expect(placeTollRange({ low: 150, best: 182, high: 240 })).toMatchObject({ beyond: true, to: 1 });
    expect(placeTollRange({ low: 150, best: 182, high: 200 })).toMatchObject({ beyond: false });
  });

  it("holds its dot between its ends and all three on the axis, whatever the figures", () => {
    const some = fc.option(fc.integer({ min: 0, max: 1_000_000 }), { nil: null });
    fc.assert(
      fc.property(some, some, some, (low, best, high) => {
        const placed = placeTollRange({ low, best, high });
        if (placed.kind === "unknown") return;
        expect(placed.from).toBeLessThanOrEqual(placed.dot);
        expect(placed.dot).toBeLessThanOrEqual(placed.to);
        for (const at of [placed.from, placed.dot, placed.to]) expect(at >= 0 && at <= 1).toBe(true);
      }),
    );
  });
});
