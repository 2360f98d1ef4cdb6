import { describe, expect, it } from "vitest";
import { columnMappingSchema } from "../../../lib/interchange/column-mapping";
import { mappingOfText, readColumnMapping } from "../../../lib/interchange/read-mapping";
import { tryMapping } from "../../../lib/interchange/try-mapping";
import { parseIsoDay } from "../../../lib/codebook/iso-day";
import type { IsoDay } from "../../../lib/codebook/iso-day";

const mapping = columnMappingSchema.parse({
  name: "Invented", dataset: "invented", idColumn: "No", countryColumn: "Land", constants: { kind: "attack" },
  columns: [{ column: "When", field: "dateStart", dates: "day-first" }, { column: "Where", field: "province" }, { column: "Told", field: "summary" }],
});
const context = { today: parseIsoDay("2030-01-01") as IsoDay, country: "Afghanistan", dateChoice: null };
const columns = ["No", "When", "Where", "Told", "Land"];

describe(tryMapping, () => {
  it("says of each row what an import would make of it", async () => {
    const tried = await tryMapping(mapping, columns, [["1", "31/12/2022", "Kondoz", "Invented.", "Afghanistan"], ["2", "12/31/2022", "Nowhere", "Invented.", "Afghanistan"], ["3", "x", "x", "x", "Pakistan"]], context);
    expect(tried[0]).toMatchObject({ row: 1, outcome: "draft", draft: { kind: "attack", dateStart: "2022-12-31", province: "AF19", summary: "Invented." }, problems: [] });
    expect(tried[1]).toMatchObject({ outcome: "rejected", draft: null });
    expect(tried[1]?.problems.map(({ column, code, value }) => [column, code, value])).toEqual([["When", "date-not-read", "12/31/2022"], ["Where", "province-not-known", "Nowhere"]]);
    expect(tried[2]).toMatchObject({ outcome: "out-of-scope", problems: [] });
  });
});

describe(readColumnMapping, () => {
  it("names every part that cannot be taken", () => {
    const read = readColumnMapping({ ...mapping, dataset: "", columns: [{ column: "a", field: "ref" }] });
    expect(read.kind === "refused" ? read.errors.map(({ path }) => path) : []).toEqual(["dataset", "columns.0.field"]);
  });

  it("reads what was kept, and answers null where it was kept by another codebook", () => {
    expect(mappingOfText(JSON.stringify(mapping))).toEqual(mapping);
    expect(mappingOfText(JSON.stringify({ ...mapping, columns: [{ column: "a", field: "aFieldOfTomorrow" }] }))).toBeNull();
    expect(mappingOfText("{")).toBeNull();
  });
});
