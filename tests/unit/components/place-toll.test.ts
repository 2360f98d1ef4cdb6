import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { placeToll, tollAxisEnd } from "../../../components/record/place-toll";

const count = fc.option(fc.nat(5000), { nil: null });
const toll = fc.record({ low: count, best: count, high: count });

describe(placeToll.name, () => {
  it("puts low, best and high in their order on an axis that holds them all", () => {
    expect(placeToll({ low: 41, best: 63, high: 65 }, 120)).toEqual({ from: 41 / 120, to: 65 / 120, best: 63 / 120, open: false });
  });
  it("places nothing where nothing is known, and 0 where zero is known", () => {
    expect(placeToll({ low: null, best: null, high: null }, 4)).toEqual({ from: null, to: null, best: null, open: false });
    expect(placeToll({ low: 0, best: 0, high: 0 }, 4)).toEqual({ from: 0, to: 0, best: 0, open: false });
  });
  it("says that the end is open where the sources give no high", () => {
    expect(placeToll({ low: 3, best: 3, high: null }, 4).open).toBe(true);
  });
});

describe(tollAxisEnd.name, () => {
  it("holds every value of every row, in four whole steps", () => {
    fc.assert(fc.property(fc.array(toll, { minLength: 1, maxLength: 3 }), (rows) => {
      const end = tollAxisEnd(rows);
      expect(Number.isInteger(end / 4)).toBe(true);
      for (const row of rows) for (const value of [row.low, row.best, row.high]) expect(value ?? 0).toBeLessThanOrEqual(end);
    }));
  });
});
