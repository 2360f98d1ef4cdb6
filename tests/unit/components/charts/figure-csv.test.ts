import { describe, expect, it } from "vitest";
import { figureCsv } from "@/components/charts/figure-csv";

const from = { title: "P1: 3 of 9 attacks", subline: "Per month", filter: "Filter: 9 of 12 records: all", setAside: "", address: "/?target=health", revision: "Revision 7" };

describe(figureCsv, () => {
  it("says above the head what the numbers are, of which filter, where and at which revision", () => {
    expect(figureCsv(["Province", "Attacks"], [["P1", 3], ["P2", null]], from)).toBe(
      "\uFEFF# P1: 3 of 9 attacks\r\n# Per month\r\n# Filter: 9 of 12 records: all\r\n# /?target=health\r\n# Revision 7\r\nProvince,Attacks\r\nP1,3\r\nP2,\r\n",
    );
  });
  it("quotes what has commas and disarms what a spreadsheet would run", () => {
    const lines = figureCsv(["a"], [['=1+1'], ['x, "y"'], ["-5"], [-5]], from).split("\r\n");
    expect(lines.slice(-5, -1)).toEqual(["'=1+1", '"x, ""y"""', "'-5", "-5"]);
  });
});
