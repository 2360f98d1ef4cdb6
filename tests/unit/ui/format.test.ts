import { describe, expect, it } from "vitest";
import { formatCount, formatDay, formatLongDay, formatNumber, formatP, formatPeriod, formatRange, formatRatio, formatShare } from "../../../components/ui/format";

describe("numbers", () => {
  it("are written with a real minus and thousands", () => {
    expect([formatCount(1234), formatCount(-3), formatNumber(-0.34, 2), formatNumber(0.7, 2)]).toEqual(["1,234", "−3", "−0.34", "0.70"]);
  });

  it("give ratios two significant digits", () => {
    expect([0.451, 2.4, 2, 31.2, 0.044].map((value) => formatRatio(value))).toEqual(["0.45", "2.4", "2.0", "31", "0.044"]);
  });

  it("give shares no decimals below 200", () => {
    expect([formatShare(15 / 74, 74), formatShare(0.2027, 400), formatShare(0, 74), formatShare(1, 3)]).toEqual(["20%", "20.3%", "0%", "100%"]);
  });

  it("give p two significant digits", () => {
    expect([formatP(0.00123), formatP(0.5), formatP(0.049)]).toEqual(["0.0012", "0.5", "0.049"]);
  });

  it("say ranges in words", () => {
    expect(formatRange("−0.34", "0.63")).toBe("−0.34 to 0.63");
  });
});

describe("days", () => {
  it("are calendar days, whatever the clock", () => {
    expect([formatDay("2021-10-08"), formatDay("2021-09-01"), formatDay("2021-10"), formatLongDay("2022-12-12")]).toEqual(["8 Oct 2021", "1 Sep 2021", "Oct 2021", "12 December 2022"]);
  });

  it("make periods with an en dash, and a day of a day", () => {
    expect(formatPeriod("2021-08-15", "2025-08-31")).toBe("15 Aug 2021 – 31 Aug 2025");
    expect(formatPeriod("2021-08-15", "2021-08-15")).toBe("15 Aug 2021");
  });
});
