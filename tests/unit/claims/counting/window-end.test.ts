import { describe, expect, it } from "vitest";
import { countInterval, yearOf, yearsOfWindow } from "../../../../lib/claims/counting/by-year";
import { countByMonth, wholeMonths } from "../../../../lib/claims/counting/whole-months";
import { windowDays, windowEnd } from "../../../../lib/claims/counting/window-end";
import { primaryReading } from "../../../../lib/claims/primary";
import type { Reading } from "../../../../lib/claims/reading";
import { attack, day, syntheticWorld } from "../findings/synthetic-world";

const records = [attack("2022-02-27", "AF01", { datePrecision: "range", dateEnd: day("2022-03-02") }), attack("2022-02-10", "AF01")];
const world = syntheticWorld(records, { coverageTo: day("2022-03-30") });
const reading = (own: Partial<Reading> = {}) => ({ ...primaryReading(world), ...own });

describe(windowEnd, () => {
  it("never passes the end of the coverage, and ends with the last record where none is stated", () => {
    expect(windowEnd(world, reading())).toBe("2022-03-30");
    expect(windowEnd(world, reading({ to: day("2030-01-01") }))).toBe("2022-03-30");
    expect(windowEnd(world, reading({ to: day("2022-01-01") }))).toBe("2022-01-01");
    expect(windowEnd(syntheticWorld(records, { coverageTo: null }), reading({ to: null }))).toBe("2022-03-02");
    expect(windowEnd(syntheticWorld([], { coverageTo: null }), reading({ to: null }))).toBe("2021-08-15");
  });

  it("counts both ends, and nothing where the end lies before the beginning", () => {
    expect(windowDays(world, reading({ to: day("2021-08-15") }))).toBe(1);
    expect(windowDays(world, reading({ to: day("2021-08-01") }))).toBe(0);
  });
});

describe(wholeMonths, () => {
  it("leaves out the months that the window holds in part, and the month left out", () => {
    expect(wholeMonths(world, reading())).toEqual(["2021-09", "2021-10", "2021-11", "2021-12", "2022-01", "2022-02"]);
    expect(wholeMonths(world, reading({ from: day("2021-12-01"), leaveOutMonth: "2022-01" as NonNullable<Reading["leaveOutMonth"]> }))).toEqual(["2021-12", "2022-02"]);
    expect(wholeMonths(world, reading({ to: day("2021-08-01") }))).toEqual([]);
  });

  it("knows no month for bounds that reach over two", () => {
    const counted = countByMonth(records, wholeMonths(world, reading()));
    expect([counted.counts.at(-1), counted.used.length, counted.monthUnknown, counted.outside]).toEqual([1, 1, 1, 0]);
  });
});

describe(yearsOfWindow, () => {
  it("says which years it holds in part", () => {
    expect(yearsOfWindow(world, reading()).map(({ label }) => label)).toEqual(["2021 (from 15 August)", "2022 (to 30 March)"]);
    expect(yearsOfWindow(world, reading({ from: day("2022-01-01"), to: day("2022-03-01") })).map(({ label }) => label)).toEqual(["2022 (to 1 March)"]);
    expect(yearOf({ dateStart: day("2020-12-30") }, reading())).toBe("2021");
  });

  it("has exact ends for a count: 0 to 3.689 for none seen", () => {
    expect(countInterval(0)[0]).toBe(0);
    expect(countInterval(0)[1]).toBeCloseTo(-Math.log(0.025), 8);
  });
});
