import { describe, expect, it } from "vitest";
import { columnMappingSchema } from "../../../lib/interchange/column-mapping";
import type { ColumnMapping } from "../../../lib/interchange/column-mapping";
import { draftOf, fileProblem, readText, refusals } from "./read-file";

const mapping: ColumnMapping = columnMappingSchema.parse({
  name: "Invented list",
  dataset: "invented",
  idColumn: "No",
  countryColumn: null,
  columns: [
    { column: "When", field: "dateStart", dates: "day-first" },
    { column: "Province", field: "province" },
    { column: "What", field: "kind", values: { Bombing: "attack", Raid: "operation", "?": "" } },
    { column: "Target", field: "targetType" },
    { column: "Dead", field: "killedBest" },
    { column: "Told", field: "summary" },
    { column: "Outlet", field: "sources.publisher" },
    { column: "Link", field: "sources.url" },
  ],
  constants: { kind: "other", sensitivity: "public" },
});

const header = "No;When;Province;What;Target;Dead;Told;Outlet;Link;Extra";
const read = async (...lines: string[]) => (await readText("list.csv", [header, ...lines].join("\n"), { mapping })).rows;

describe("a table of one's own", () => {
  it("says which known format it resembles, shows its first rows, and is not read without a mapping", async () => {
    const content = [header, "1;04.03.2022;Nangarhar;Bombing;Education;3;Invented.;Post;https://invented.example;x"].join("\n");
    const { recognition } = await readText("list.csv", content, { mapping });
    expect(recognition).toMatchObject({ format: "mapped", delimiter: ";", label: "Invented list", columns: header.split(";"), sample: [expect.arrayContaining(["04.03.2022"])] });
    expect(await fileProblem(readText("list.csv", content))).toMatchObject({ code: "needs-a-mapping" });
  });

  it("reads columns, codes by label or by the mapping's own list, and a source", async () => {
    const [row] = await read("17;04.03.2022;ننگرهار;bombing;Education;3;Invented.;Invented Post;https://invented.example/a;x");
    expect(row?.externalId).toBe("17");
    expect(draftOf(row)).toMatchObject({ dateStart: "2022-03-04", dateEnd: "2022-03-04", province: "AF06", kind: "attack", targetType: "education", killedBest: 3, summary: "Invented.", placePrecision: "province" });
    expect(draftOf(row).sources).toMatchObject([{ publisher: "Invented list", kind: "dataset" }, { publisher: "Invented Post", url: "https://invented.example/a" }]);
    expect(row?.original.cells.at(-1)).toBe("x");
  });

  it("uses a constant where a cell is empty or means unknown, and says that there is no summary", async () => {
    const [row] = await read("18;04.03.2022;;?;;;;;;");
    expect(draftOf(row)).toMatchObject({ kind: "other", targetType: "unknown", killedBest: null, province: null, placePrecision: "country" });
    expect(draftOf(row).summary).toContain("record 18");
  });

  it("refuses values that nobody mapped, and dates that are not as chosen", async () => {
    expect(refusals((await read("19;04.03.2022;Kabul;Explosion;Education;3;x;;;"))[0])).toEqual(["What: code-not-known"]);
    expect(refusals((await read("19;13/31/2022;Kabul;Raid;;3;x;;;"))[0])).toEqual(["When: date-not-read"]);
    expect(refusals((await read("19;04.03.2022;Kabul;Raid;;3;x;Post;not an address;"))[0])).toEqual(["Link: not-an-http-url"]);
  });

  it("never reads a date of numbers without a choice", async () => {
    const undecided = { ...mapping, columns: mapping.columns.map((column) => (column.field === "dateStart" ? { column: column.column, field: column.field } : column)) };
    const { rows } = await readText("list.csv", [header, "1;04.03.2022;Kabul;Raid;;3;x;;;", "2;2022-03-04;Kabul;Raid;;3;x;;;"].join("\n"), { mapping: undecided });
    expect(refusals(rows[0])).toEqual(["When: date-needs-a-choice"]);
    expect(draftOf(rows[1]).dateStart).toBe("2022-03-04");
  });

  it("refuses a mapping that names a column which the table does not have", async () => {
    expect(await fileProblem(readText("list.csv", "a;b\n1;2\n", { mapping }))).toEqual({ code: "mapping-does-not-fit", values: { column: "When" } });
  });

  it("is data that survives being saved, and takes no field that is not entered", () => {
    expect(columnMappingSchema.parse(JSON.parse(JSON.stringify(mapping)))).toEqual(mapping);
    expect(columnMappingSchema.safeParse({ ...mapping, columns: [{ column: "x", field: "ref" }] }).success).toBe(false);
  });

  it("reads the points of somebody's GeoJSON", async () => {
    const feature = { type: "Feature", geometry: { type: "Point", coordinates: [70.451, 34.426] }, properties: { day: "2022-03-04", what: "attack", note: 'Invented "quoted" } ] text' } };
    const content = JSON.stringify({ type: "FeatureCollection", name: "features", meta: { features: [1] }, features: [feature, feature] });
    const { rows } = await readText("points.geojson", content, {
      mapping: { ...mapping, idColumn: null, columns: [{ column: "day", field: "dateStart" }, { column: "what", field: "kind" }, { column: "note", field: "summary" }, { column: "geometry.lng", field: "lng" }, { column: "geometry.lat", field: "lat" }] },
    });
    expect(rows).toHaveLength(2);
    expect(draftOf(rows[1])).toMatchObject({ lng: 70.451, lat: 34.426, summary: 'Invented "quoted" } ] text' });
  });
});
