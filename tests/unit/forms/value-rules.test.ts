import { describe, expect, it } from "vitest";
import { endFollowsStart, readDegrees, wholeBounds, withTyped } from "@/components/forms/value-rules";
import { emptyFormValues } from "@/lib/entry/form-text";

const blank = emptyFormValues();

describe(withTyped, () => {
  it("lets the last day follow a known day", () => {
    const typed = withTyped(withTyped(blank, "dateStart", "2031-02-0"), "dateStart", "2031-02-03");
    expect(typed).toMatchObject({ dateStart: "2031-02-03", dateEnd: "2031-02-03" });
    expect(endFollowsStart(typed)).toBe(true);
  });

  it("never overwrites a last day that somebody typed", () => {
    const range = { ...blank, datePrecision: "range", dateStart: "2031-02-03", dateEnd: "2031-02-05" };
    const known = withTyped(range, "datePrecision", "day");
    expect(known.dateEnd).toBe("2031-02-05");
    expect(withTyped(known, "dateStart", "2031-02-04").dateEnd).toBe("2031-02-05");
    expect(endFollowsStart(known)).toBe(false);
  });

  it("keeps the number of events with the unit, unless it was typed", () => {
    expect(withTyped(blank, "unit", "aggregate").eventsCovered).toBe("");
    expect(withTyped({ ...blank, unit: "aggregate", eventsCovered: "7" }, "unit", "event").eventsCovered).toBe("7");
  });
});

describe(wholeBounds, () => {
  it("offers the whole month or year of the date", () => {
    expect(wholeBounds({ ...blank, datePrecision: "month", dateStart: "2024-02-11" })).toEqual({ dateStart: "2024-02-01", dateEnd: "2024-02-29" });
    expect(wholeBounds({ ...blank, datePrecision: "year", dateStart: "2024-02-11" })).toEqual({ dateStart: "2024-01-01", dateEnd: "2024-12-31" });
  });

  it("offers nothing where there is nothing to do", () => {
    expect(wholeBounds({ ...blank, datePrecision: "month", dateStart: "2024-02-01", dateEnd: "2024-02-29" })).toBeNull();
    expect(wholeBounds({ ...blank, datePrecision: "week", dateStart: "2024-02-01" })).toBeNull();
    expect(wholeBounds({ ...blank, datePrecision: "month", dateStart: "2024" })).toBeNull();
  });
});

describe(readDegrees, () => {
  it("reads plain decimal degrees only", () => {
    expect([readDegrees(" 34.53 "), readDegrees("\u22125"), readDegrees(""), readDegrees("34.53 N"), readDegrees("1e1")]).toEqual([34.53, -5, null, null, null]);
  });
});
