import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import type { FeatureCollection } from "geojson";
import { neighbors } from "topojson-client";
import { topology } from "topojson-server";
import type { GeometryCollection } from "topojson-specification";
import { describe, expect, it } from "vitest";

import type { ProvinceCode } from "@/lib/codebook/provinces";
import { provinceByCode, provinceCodes, provinces } from "@/lib/codebook/provinces";
import { areNeighbours, neighbourIndices, neighbourProvinces } from "@/lib/geography/neighbours";

const names = (name: string) => {
  const pcode = provinces.find((province) => province.name === name)?.pcode ?? "AF01";
  return neighbourProvinces(pcode).map((other) => provinceByCode(other).name).toSorted();
};

describe("neighbourProvinces", () => {
  // Read off a map of the provinces; the second test compares all 34 with a second source.
  it.each([
    ["Kabul", ["Kapisa", "Laghman", "Logar", "Nangarhar", "Parwan", "Wardak"]],
    ["Nangarhar", ["Kabul", "Kunar", "Laghman", "Logar", "Paktia"]],
    ["Badakhshan", ["Nuristan", "Panjshir", "Takhar"]],
    ["Kunar", ["Laghman", "Nangarhar", "Nuristan"]],
    ["Khost", ["Paktia", "Paktika"]],
    ["Herat", ["Badghis", "Farah", "Ghor"]],
    ["Nimroz", ["Farah", "Helmand"]],
    ["Kandahar", ["Helmand", "Uruzgan", "Zabul"]],
    ["Kapisa", ["Kabul", "Laghman", "Panjshir", "Parwan"]],
  ])("%s", (name, expected) => {
    expect(names(name)).toEqual(expected);
  });

  it("is symmetric, never a province itself, and leaves none alone; 80 pairs in all", () => {
    let pairs = 0;
    for (const one of provinceCodes) {
      expect(neighbourProvinces(one).length).toBeGreaterThan(1);
      expect(areNeighbours(one, one)).toBe(false);
      for (const other of neighbourProvinces(one)) {
        expect(areNeighbours(other, one)).toBe(true);
        pairs += 1;
      }
    }
    expect(pairs / 2).toBe(80);
  });

  it("joins all 34 into one piece", () => {
    const reached = new Set<ProvinceCode>(["AF01"]);
    for (const pcode of reached) for (const other of neighbourProvinces(pcode)) reached.add(other);
    expect(reached.size).toBe(34);
  });
});

describe("neighbourIndices", () => {
  it("says the same in positions", () => {
    expect(neighbourIndices.map((row) => row.map((position) => provinceCodes[position]))).toEqual(provinceCodes.map((pcode) => [...neighbourProvinces(pcode)]));
  });
});

const second = path.resolve(import.meta.dirname, "../../../../shared/data/boundaries/afg-adm1.geojson");

describe.skipIf(!existsSync(second))("against a second source of boundaries (skipped without ../shared)", () => {
  it("agrees on all pairs but one: where four provinces nearly meet, Kunduz and Samangan touch here, Baghlan and Balkh there", () => {
    const built = topology({ adm1: JSON.parse(readFileSync(second, "utf8")) as FeatureCollection }, 1e6);
    const geometries = (built.objects.adm1 as GeometryCollection<{ adm1_pcode: string }>).geometries;
    const codes = geometries.map((geometry) => (geometry.properties && "adm1_pcode" in geometry.properties ? geometry.properties.adm1_pcode : ""));
    const theirs = neighbors(geometries).flatMap((row, one) => row.map((other) => `${codes[one]}-${codes[other]}`)).filter((pair) => pair < pair.split("-").reverse().join("-"));
    const ours = provinceCodes.flatMap((one) => neighbourProvinces(one).filter((other) => one < other).map((other) => `${one}-${other}`));
    expect(ours.filter((pair) => !theirs.includes(pair))).toEqual(["AF19-AF20"]);
    expect(theirs.filter((pair) => !ours.includes(pair))).toEqual(["AF09-AF21"]);
  });
});
