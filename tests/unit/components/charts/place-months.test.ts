import { describe, expect, it } from "vitest";
import type { IsoDay, IsoMonth } from "@/lib/codebook/iso-day";
import { monthsBetween } from "@/lib/codebook/iso-day";
import { placeMonths, placeSpan } from "@/components/charts/place-months";

const months = monthsBetween("2021-08" as IsoMonth, "2022-03" as IsoMonth);
const rows = (attacks: number, operations: number) => months.map((month) => ({ month, attacks: { counted: attacks, setAside: 1, labelOnly: 0 }, operations: { counted: operations, setAside: 0, labelOnly: 0 } }));

describe(placeMonths, () => {
  it("steps by fives, and as far up and down as the bars need", () => {
    expect(placeMonths(rows(13, 7), 10)).toMatchObject({ top: 15, bottom: 10, step: 5, ticks: [-10, -5, 0, 5, 10, 15] });
  });

  it("widens the step before ticks run into each other, the same on both sides", () => {
    const placed = placeMonths(rows(120, 30), 10);
    expect(placed.ticks.length).toBeLessThanOrEqual(7);
    expect(placed.top % placed.step).toBe(0);
    expect(placed.bottom % placed.step).toBe(0);
    expect(placed.top).toBeGreaterThanOrEqual(121);
  });

  it("keeps an axis when nothing is counted", () => {
    expect(placeMonths([], 10)).toMatchObject({ top: 5, bottom: 5, years: [] });
  });

  it("labels each January, and the first month only where its label has room", () => {
    expect(placeMonths(rows(1, 1), 10).years).toEqual([{ index: 0, year: "2021" }, { index: 5, year: "2022" }]);
    expect(placeMonths(rows(1, 1), 6).years).toEqual([{ index: 5, year: "2022" }]);
  });
});

describe(placeSpan, () => {
  it("counts days as parts of their month, first to last included", () => {
    expect(placeSpan(months, "2021-08-19" as IsoDay, "2021-12-31" as IsoDay)).toEqual({ start: 18 / 31, end: 5 });
  });

  it("is cut to the months there are, and null beside them", () => {
    expect(placeSpan(months, "2020-01-01" as IsoDay, "2021-08-31" as IsoDay)).toEqual({ start: 0, end: 1 });
    expect(placeSpan(months, "2020-01-01" as IsoDay, "2020-02-01" as IsoDay)).toBeNull();
  });
});
