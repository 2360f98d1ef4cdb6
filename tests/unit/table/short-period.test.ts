import { describe, expect, it } from "vitest";
import type { IsoDay } from "../../../lib/codebook/iso-day";
import { shortPeriod } from "../../../components/table/short-period";

const said = (dateStart: string, dateEnd: string, datePrecision: string) => shortPeriod({ dateStart: dateStart as IsoDay, dateEnd: dateEnd as IsoDay, datePrecision });

describe(shortPeriod, () => {
  it("says a day, a month and a year as what they are", () => {
    expect(said("2021-10-03", "2021-10-03", "day")).toBe("3 Oct 2021");
    expect(said("2021-10-01", "2021-10-31", "month")).toBe("Oct 2021");
    expect(said("2021-01-01", "2021-12-31", "year")).toBe("2021");
  });

  it("says bounds once where they share month or year", () => {
    expect(said("2021-08-15", "2021-08-17", "range")).toBe("15–17 Aug 2021");
    expect(said("2021-08-30", "2021-09-02", "week")).toBe("30 Aug – 2 Sep 2021");
    expect(said("2021-12-30", "2022-01-02", "range")).toBe("30 Dec 2021 – 2 Jan 2022");
  });

  it("says whole months as months", () => {
    expect(said("2021-10-01", "2021-12-31", "longer")).toBe("Oct – Dec 2021");
    expect(said("2021-10-01", "2022-02-28", "longer")).toBe("Oct 2021 – Feb 2022");
  });
});
