import { describe, expect, it } from "vitest";
import type { IsoDay } from "../../../lib/codebook/iso-day";
import { datesMayAgree, duplicateWindow, gapDays, provincesMayAgree } from "../../../lib/entry/duplicate-window";
import type { Dated } from "../../../lib/entry/duplicate-window";
import { neighbourProvinces } from "../../../lib/geography/neighbours";

const dated = (dateStart: string, dateEnd = dateStart, dateBasis: Dated["dateBasis"] = "event"): Dated => ({ dateStart: dateStart as IsoDay, dateEnd: dateEnd as IsoDay, dateBasis });

describe(gapDays, () => {
  it("is 0 for spans that touch or overlap, else the days between, both ways", () => {
    expect(gapDays(dated("2031-03-01", "2031-03-07"), dated("2031-03-07"))).toBe(0);
    expect(gapDays(dated("2031-02-27"), dated("2031-03-02"))).toBe(3);
    expect(gapDays(dated("2031-03-02"), dated("2031-02-27"))).toBe(3);
    expect(gapDays(dated("2031-01-01", "2031-12-31"), dated("2031-03-07"))).toBe(0);
  });
});

describe(datesMayAgree, () => {
  it("forgives a night, and three days where one date is that of a report", () => {
    expect(datesMayAgree(dated("2031-03-01"), dated("2031-03-02"))).toBe(true);
    expect(datesMayAgree(dated("2031-03-01"), dated("2031-03-03"))).toBe(false);
    expect(datesMayAgree(dated("2031-03-01"), dated("2031-03-04", "2031-03-04", "claim"))).toBe(true);
    expect(datesMayAgree(dated("2031-03-01"), dated("2031-03-05", "2031-03-05", "claim"))).toBe(false);
  });
});

describe(duplicateWindow, () => {
  it("reaches three days out and over the neighbours of every province named", () => {
    const window = duplicateWindow({ ...dated("2031-03-01", "2031-03-07"), province: "AF01", provinceAlternatives: ["AF32"] });
    expect(window).toMatchObject({ from: "2031-02-26", to: "2031-03-10" });
    expect(window.provinces).toEqual([...new Set(["AF01", "AF32", ...neighbourProvinces("AF01"), ...neighbourProvinces("AF32")])].sort());
  });

  it("takes any province where none is named", () => {
    expect(duplicateWindow({ ...dated("2031-03-01"), province: null, provinceAlternatives: [] }).provinces).toBeNull();
  });
});

describe(provincesMayAgree, () => {
  it("holds for one province, for neighbours, and where one side names nothing", () => {
    const [neighbour] = neighbourProvinces("AF01");
    if (neighbour === undefined) throw new Error("no neighbour");
    expect(provincesMayAgree(["AF01"], ["AF01"])).toBe(true);
    expect(provincesMayAgree(["AF01"], [neighbour])).toBe(true);
    expect(provincesMayAgree(["AF01"], [])).toBe(true);
    expect(provincesMayAgree(["AF06"], ["AF32"])).toBe(false);
  });
});
