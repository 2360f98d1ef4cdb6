import { describe, expect, it } from "vitest";

import { findProvinces, provinceNamed } from "@/lib/codebook/find-province";
import { foldName, foldText } from "@/lib/codebook/fold-text";
import { withinOneEdit } from "@/lib/codebook/one-edit";
import { provinces } from "@/lib/codebook/provinces";

const found = (query: string) => findProvinces(query).map(({ province }) => province.name);

describe("findProvinces", () => {
  const everySpelling = provinces.flatMap((province) =>
    [province.name, province.nameDari, province.namePashto, ...province.aliases, province.pcode, province.isoCode, ...province.formerIsoCodes].map(
      (spelling) => [spelling, province.name] as const,
    ),
  );

  it.each(everySpelling)("%s is %s, first of all and alone in that spelling", (spelling, name) => {
    expect(found(spelling)[0]).toBe(name);
    expect(provinceNamed(spelling)?.name).toBe(name);
    expect(found(spelling.toUpperCase())[0]).toBe(name);
    expect(found(`  ${spelling.replaceAll(/[\s-]/g, "")} `)[0]).toBe(name);
  });

  it.each([
    ["ننګرهار", "Nangarhar"],
    ["ننگرهار", "Nangarhar"],
    ["کندوز", "Kunduz"],
    ["قندوز", "Kunduz"],
    ["قندهار", "Kandahar"],
    ["كندهار", "Kandahar"],
    ["کندھار", "Kandahar"],
    ["ارزگان", "Uruzgan"],
    ["اروزگان", "Uruzgan"],
    ["غزني", "Ghazni"],
    ["باميان", "Bamyan"],
    ["پنجشیـر", "Panjshir"],
    ["سر پل", "Sar-e Pol"],
    ["د ننګرهار ولايت", "Nangarhar"],
    ["ولایت بلخ", "Balkh"],
    ["Hilmand province", "Helmand"],
    ["sar e pul", "Sar-e Pol"],
    ["saripul", "Sar-e Pol"],
    ["af-oru", "Uruzgan"],
    ["LOW", "Logar"],
    ["af 06", "Nangarhar"],
    ["Kapīsā", "Kapisa"],
  ])("understands %s as %s", (query, name) => {
    expect(found(query)[0]).toBe(name);
  });

  it("puts the whole name before names that begin with it, and those before names that hold it", () => {
    expect(found("Paktia")).toEqual(["Paktia"]);
    expect(found("pakti")).toEqual(["Paktika", "Paktia"]);
    expect(found("ka").slice(0, 3)).toEqual(["Kabul", "Kapisa", "Kandahar"]);
    expect(found("dahar")).toEqual(["Kandahar"]);
    expect(found("wardak")).toEqual(["Wardak"]);
  });

  it("says which spelling matched", () => {
    expect(findProvinces("hirat")).toEqual([{ province: provinces[31], matched: "Hirat" }]);
    expect(findProvinces("قندهار")[0]?.matched).toBe("قندهار");
  });

  it.each([
    ["Nangarhr", ["Nangarhar"]],
    ["Nangahrar", ["Nangarhar"]],
    ["Badakshan", ["Badakhshan"]],
    ["Heraat", ["Herat"]],
    ["Paktja", ["Paktia"]],
    ["Kundus", ["Kunduz"]],
    ["ننکرهر", ["Nangarhar"]],
  ])("forgives one slip: %s", (query, names) => {
    expect(found(query)).toEqual(expect.arrayContaining(names));
    expect(provinceNamed(query)).toBeNull();
  });

  it("forgives none in short words, and none where an unforgiven match exists", () => {
    expect(found("Kabil")).toEqual(["Kabul"]);
    expect(found("Kbul")).toEqual([]);
    expect(found("Kabul")).toEqual(["Kabul"]); // not Zabul, which is one letter away
    expect(found("Zabul")).toEqual(["Zabul"]);
  });

  it("gives all 34 for nothing, and nothing for what means nothing", () => {
    expect(found("")).toHaveLength(34);
    expect(found("   ")).toHaveLength(34);
    expect(found("-")).toEqual([]);
    expect(found("Peshawar")).toEqual([]);
    expect(found("province")).toEqual([]);
    expect(found("AF35")).toEqual([]);
  });
});

describe("provinceNamed", () => {
  it.each(["", "province", "Nanga", "ولایت", "Khorasan", "Kabul and Logar"])("names none: %j", (text) => {
    expect(provinceNamed(text)).toBeNull();
  });
});

describe("foldText", () => {
  it("brings spellings of one word together", () => {
    expect(foldText("Kāpīsā’s")).toBe("kapisas");
    expect(foldText("لوګر")).toBe(foldText("لوگر"));
    expect(foldText("غزني")).toBe(foldText("غزنی"));
    expect(foldText("كابل")).toBe(foldText("کابل"));
    expect(foldText("پنجـشیر")).toBe(foldText("پنجشیر"));
    expect(foldText("می\u200cدان")).toBe(foldText("میدان"));
    expect(foldText("۱۴۰۰")).toBe("1400");
    expect(foldText("٢٠٢١")).toBe("2021");
  });
  it("keeps words apart, however they were divided", () => {
    expect(foldText(" Pul-e  ‘Alam,\nLogar. ")).toBe("pul e alam logar");
    expect(foldText("IA-2021-0042")).toBe("ia 2021 0042");
  });
  it("keeps different letters apart, and texts without letters empty", () => {
    expect(foldText("قندهار")).not.toBe(foldText("کندهار"));
    expect(foldText(" - ' … ")).toBe("");
  });
});

describe("foldName", () => {
  it("writes a name together", () => {
    expect(new Set(["Sar-e Pol", "Sar e-Pol", "Sarepol", " SAR E POL"].map(foldName))).toEqual(new Set(["sarepol"]));
  });
});

describe("withinOneEdit", () => {
  it.each([
    ["kabul", "kabul", true],
    ["kabul", "kabil", true],
    ["kabul", "kabu", true],
    ["kabul", "kkabul", true],
    ["kabul", "kaubl", true],
    ["kabul", "zaboul", false],
    ["kabul", "lubak", false],
    ["kabul", "kab", false],
    ["", "k", true],
    ["", "", true],
    ["ab", "ba", true],
    ["abc", "cba", false],
  ])("%s and %s: %s", (a, b, expected) => {
    expect(withinOneEdit(a, b)).toBe(expected);
    expect(withinOneEdit(b, a)).toBe(expected);
  });
});
