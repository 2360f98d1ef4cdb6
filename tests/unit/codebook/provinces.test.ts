import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { parse } from "csv-parse/sync";
import { describe, expect, it } from "vitest";

import { foldName } from "@/lib/codebook/fold-text";
import { isProvinceCode, provinceByCode, provinceCodes, provinces, provinceSources } from "@/lib/codebook/provinces";

describe("provinces", () => {
  it("are 34, in the order of their codes", () => {
    expect(provinces.map(({ pcode }) => pcode)).toEqual(provinceCodes);
    expect(provinceCodes).toEqual(Array.from({ length: 34 }, (_, index) => `AF${String(index + 1).padStart(2, "0")}`));
    expect(provinceByCode("AF06").name).toBe("Nangarhar");
    expect([isProvinceCode("AF34"), isProvinceCode("AF35"), isProvinceCode("af01"), isProvinceCode("AF1")]).toEqual([true, false, false, false]);
  });

  it("have codes, names and aliases of their own: no folded spelling means two provinces", () => {
    const meaning = new Map<string, string>();
    for (const { pcode, isoCode, formerIsoCodes, name, nameDari, namePashto, aliases } of provinces) {
      for (const spelling of [pcode, isoCode, ...formerIsoCodes, name, nameDari, namePashto, ...aliases]) {
        expect(foldName(spelling), spelling).not.toBe("");
        expect(meaning.get(foldName(spelling)) ?? pcode, spelling).toBe(pcode);
        meaning.set(foldName(spelling), pcode);
      }
      expect(isoCode).toMatch(/^AF-[A-Z]{3}$/);
      expect(new Set(aliases).size).toBe(aliases.length);
    }
  });

  it("name Dari and Pashto in Arabic script, each Pashto name with a known source", () => {
    for (const { nameDari, namePashto, namePashtoSource } of provinces) {
      expect(nameDari).toMatch(/^[\p{Script=Arabic}\s]+$/u);
      expect(namePashto).toMatch(/^[\p{Script=Arabic}\s]+$/u);
      expect(["iso-3166-2-list", "province-article", "ministry-pashto-site"]).toContain(namePashtoSource);
    }
  });

  it("state a source for each column that has one", () => {
    expect(Object.keys(provinceSources).toSorted()).toEqual(["aliases", "isoCode", "name", "nameDari", "namePashto", "pcode", "population2018", "population2026", "region"]);
  });

  it("add up to the totals their sources state", () => {
    expect(provinces.reduce((sum, { population2018 }) => sum + population2018, 0)).toBe(30_075_018);
    expect(provinces.reduce((sum, { population2026 }) => sum + population2026, 0)).toBe(48_595_633);
  });

  it("form the groupings of claim C6", () => {
    const names = (region: string) => provinces.filter((province) => province.region === region).map(({ name }) => name).toSorted();
    expect(names("eastern")).toEqual(["Kunar", "Laghman", "Nangarhar", "Nuristan"]);
    expect(names("loya-paktia")).toEqual(["Khost", "Paktia", "Paktika"]);
  });
});

const shared = path.resolve(import.meta.dirname, "../../../../shared/data");

describe.skipIf(!existsSync(shared))("against the files they were taken from (skipped without ../shared)", () => {
  const rows = (file: string): Record<string, string>[] => parse(readFileSync(path.join(shared, file)), { columns: true, bom: true });

  it("carry every name, code and alias", () => {
    for (const row of rows("boundaries/afg-provinces.csv")) {
      const province = provinces.find(({ pcode }) => pcode === row.pcode);
      expect(province).toMatchObject({ name: row.name, nameDari: row.name_dari, isoCode: row.iso_3166_2 });
      const spellings = [province?.name, ...(province?.aliases ?? [])];
      for (const alias of [row.name_ocha_cod_2018, row.ucdp_adm_1_observed?.replace(/ province$/, ""), ...(row.aliases ?? "").split("|")]) {
        if (alias) expect(spellings).toContain(alias);
      }
    }
  });

  it("carry both populations", () => {
    for (const { pcode, population, year } of rows("provinces-population.csv")) {
      const province = provinces.find((each) => each.pcode === pcode);
      expect(year === "2018" ? province?.population2018 : province?.population2026, `${pcode} ${year}`).toBe(Number(population));
    }
  });
});
