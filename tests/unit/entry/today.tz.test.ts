import { describe, expect, it } from "vitest";
import { kabulDay } from "../../../lib/codebook/iso-day";
import { readDraft } from "../../../lib/entry/read-draft";

// Runs in several time zones: what counts is today in Kabul, whatever zone the machine stands in.
const readAt = (instant: string, dateStart: string) => {
  const result = readDraft({ kind: "attack", dateStart, summary: "Invented." }, { today: kabulDay(Date.parse(instant)) });
  return result.kind === "draft" ? result.draft.dateStart : result.problems.filter(({ severity }) => severity === "error").map(({ code, values }) => `${code} ${values?.["today"]}`);
};

describe(`today in Kabul, read in ${process.env["TZ"] ?? "the machine's zone"}`, () => {
  it("begins at 19:30 UTC of the day before", () => {
    expect(readAt("2031-03-04T19:29:59.999Z", "2031-03-05")).toEqual(["date-after-today 2031-03-04"]);
    expect(readAt("2031-03-04T19:30:00.000Z", "2031-03-05")).toBe("2031-03-05");
  });

  it("is not the day of the Line Islands or of California", () => {
    // 02:00 of the 6th on Kiritimati, 16:30 of the 5th in Kabul, 04:00 of the 5th in Los Angeles.
    expect(readAt("2031-03-05T12:00:00.000Z", "2031-03-06")).toEqual(["date-after-today 2031-03-05"]);
    // 17:00 of the 5th on Kiritimati, 07:30 of the 5th in Kabul, 19:00 of the 4th in Los Angeles.
    expect(readAt("2031-03-05T03:00:00.000Z", "2031-03-05")).toBe("2031-03-05");
  });

  it("turns over at a leap day and at the end of a year", () => {
    expect(readAt("2032-02-28T20:00:00.000Z", "2032-02-29")).toBe("2032-02-29");
    expect(readAt("2031-12-31T19:30:00.000Z", "2032-01-01")).toBe("2032-01-01");
    expect(readAt("2031-12-31T19:29:00.000Z", "2032-01-01")).toEqual(["date-after-today 2031-12-31"]);
  });

  it("keeps a day as it was written, in every zone", () => {
    for (const day of ["1970-01-01", "2021-08-15", "2031-03-04"]) expect(readAt("2031-03-05T12:00:00.000Z", day)).toBe(day);
  });
});
