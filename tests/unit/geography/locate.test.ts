import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { parse } from "csv-parse/sync";
import { describe, expect, it } from "vitest";

import { provinceNamed } from "@/lib/codebook/find-province";
import { insideAfghanistan, provinceAt } from "@/lib/geography/locate";
import starter from "@/seed/starter/incidents.json" with { type: "json" };

describe("provinceAt", () => {
  it("finds the province of every record of the starter set that has a point", () => {
    const placed = starter.flatMap(({ externalId, provincePcode, lng, lat }) => (lng === null || lat === null ? [] : [{ externalId, provincePcode, at: provinceAt([lng, lat]) }]));
    expect(placed).toHaveLength(131);
    expect(placed.filter(({ provincePcode, at }) => at !== provincePcode)).toEqual([]);
  });

  it.each([
    ["Peshawar", 71.57, 34.01],
    ["Mashhad", 59.6, 36.3],
    ["Termez", 67.28, 37.22],
    ["Dushanbe", 68.78, 38.56],
    ["Quetta", 67.01, 30.19],
    ["Null Island", 0, 0],
    ["a point with latitude and longitude swapped", 34.53, 69.17],
  ])("%s lies in no province", (_, lng, lat) => {
    expect(provinceAt([lng, lat])).toBeNull();
    expect(insideAfghanistan([lng, lat])).toBe(false);
  });

  it("answers null for what is no place", () => {
    expect(provinceAt([Number.NaN, Number.NaN])).toBeNull();
    expect(provinceAt([Infinity, 34])).toBeNull();
  });
});

const folder = path.resolve(import.meta.dirname, "../../../../shared/data/ucdp");
type Row = { country: string; adm_1: string; where_prec: string; longitude: string; latitude: string };

describe.skipIf(!existsSync(folder))("UCDP events with a named province (skipped without ../shared)", () => {
  it.each([
    ["ged-v23_1-sample1000-afghanistan.csv", 69],
    ["ged-v23_1-sample1000-global.csv", 132],
    ["candidate-v26_0_1-global.csv", 6],
  ])("%s: every point up to the province's own (where_prec 1 to 4) lies in it", (file, expected) => {
    const rows: Row[] = parse(readFileSync(path.join(folder, file)), { columns: true, bom: true });
    const placed = rows
      .filter(({ country, adm_1, where_prec }) => country === "Afghanistan" && adm_1 !== "" && Number(where_prec) <= 4)
      .map(({ adm_1, longitude, latitude }) => ({ named: provinceNamed(adm_1)?.pcode, at: provinceAt([Number(longitude), Number(latitude)]) }));
    expect(placed).toHaveLength(expected);
    expect(placed.filter(({ named, at }) => named !== at)).toEqual([]);
  });
});
