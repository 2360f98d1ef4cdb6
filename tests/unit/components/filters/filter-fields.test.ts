import { describe, expect, it } from "vitest";
import { filterKeys } from "@/lib/read/filter-keys";
import { allFields, codesOfField, isListKey, isSingleKey, keysOfField } from "@/components/filters/filter-fields";
import { matchesOption } from "@/components/filters/match-option";
import { tidyFormParams } from "@/components/filters/read-plain-form";

describe("the fields of the filter", () => {
  it("set every key of the address, each once", () => {
    expect(allFields.flatMap(keysOfField).toSorted()).toEqual([...filterKeys].toSorted());
  });
  it("all offer something", () => {
    for (const name of allFields) if (isListKey(name) || isSingleKey(name)) expect(codesOfField(name, [{ code: "synthetic" }]).length).toBeGreaterThan(0);
  });
});

describe(matchesOption, () => {
  it("finds a province by any spelling, in Latin or Arabic script", () => {
    expect(matchesOption("province", "AF13", "Paktia", "Paktya")).toBe(true);
    expect(matchesOption("province", "AF01", "Kabul", "كابل")).toBe(true);
    expect(matchesOption("province", "AF01", "Kabul", "Herat")).toBe(false);
  });
  it("finds other options by any part of their label", () => {
    expect(matchesOption("target", "worship-place", "Place of worship", "WORSH")).toBe(true);
  });
});

describe(tidyFormParams, () => {
  it("writes what the form without scripts sends like every other address", () => {
    expect(tidyFormParams({ form: "1", target: ["health", "media"], from: "2021-08-15", to: "", q: "", minPlace: "" }, "form")).toEqual({ target: "health,media", from: "2021-08-15" });
  });
});
