import { describe, expect, it } from "vitest";
import { defaultFilter } from "@/lib/read/filter";
import { linkedViews } from "@/lib/read/linked-views";
import { rowAt } from "@/lib/read/row";
import { select } from "@/lib/read/select";
import { summarise } from "@/lib/read/summarise";
import { decodeColumns } from "@/lib/read/decode";
import { encodeColumns } from "@/lib/read/encode";
import { twoDatasets } from "./bulk-of";
import { columnsOf, day, plainRecord } from "./plain-record";

// Run once more by the test script under TZ=Asia/Kabul, Pacific/Kiritimati and America/Los_Angeles: no zone may move a day.
const usual = defaultFilter(twoDatasets);
const edgeDays = ["2021-08-15", "2021-08-31", "2021-12-31", "2022-01-01", "2024-02-29", "2024-12-31"].map(day);

describe(`days and months under ${process.env["TZ"]}`, () => {
  const columns = columnsOf(edgeDays.map((date) => plainRecord({ dateStart: date, dateEnd: date })));

  it("the days of a record come out as they went in, also through bytes", () => {
    expect(edgeDays.map((_, row) => rowAt(columns, row).dateStart)).toEqual(edgeDays);
    const decoded = decodeColumns(encodeColumns(columns));
    expect(decoded.kind === "columns" && edgeDays.map((_, row) => rowAt(decoded.columns, row).dateEnd)).toEqual(edgeDays);
  });

  it("each day is in its own month, and in a period that begins and ends on it", () => {
    const rows = linkedViews(columns, usual).month.rows.filter((row) => row.counted.attacks > 0);
    expect(rows.map((row) => [row.month, row.counted.attacks])).toEqual([["2021-08", 2], ["2021-12", 1], ["2022-01", 1], ["2024-02", 1], ["2024-12", 1]]);
    for (const date of edgeDays) expect(select(columns, { ...usual, from: date, to: date }).counted).toBe(1);
  });

  it("bounds within one month are counted in it; bounds in two months beside, however short", () => {
    const spans = columnsOf([
      plainRecord({ dateStart: day("2022-03-01"), dateEnd: day("2022-03-31"), datePrecision: "month" }),
      plainRecord({ dateStart: day("2022-03-28"), dateEnd: day("2022-03-31"), datePrecision: "week" }),
      plainRecord({ dateStart: day("2022-03-31"), dateEnd: day("2022-04-01"), datePrecision: "range" }),
      plainRecord({ dateStart: day("2022-03-10"), dateEnd: day("2022-03-12"), datePrecision: "range", sensitivity: "coarse" }),
    ]);
    const { month } = linkedViews(spans, usual);
    expect(month.rows.map((row) => [row.month, row.counted.attacks])).toEqual([["2022-03", 3]]);
    expect(month.beside.counted.attacks).toBe(1);
    expect(rowAt(spans, 3)).toMatchObject({ dateStart: "2022-03-01", dateEnd: "2022-03-31", datePrecision: "month" });
  });

  it("the summary by month begins and ends with the filter's period", () => {
    const keys = summarise(columns, { ...usual, from: day("2021-12-31"), to: day("2022-01-01") }, "month").rows.map((row) => row.key);
    expect(keys).toEqual(["2021-12", "2022-01", null]);
  });
});
