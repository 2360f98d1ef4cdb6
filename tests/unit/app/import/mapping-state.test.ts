import { describe, expect, it } from "vitest";
import { blankMapping, codeOf, fieldsTwice, mappingOfState, missingOf, optionsOf, readByCodebook, stateOfMapping } from "@/app/import/mapping/mapping-state";
import type { MappingState } from "@/app/import/mapping/mapping-state";
import { columnMappingSchema, mappableFields } from "../../../../lib/interchange/column-mapping";

const columns = ["No", "When", "Province", "What", ""];
const set = (state: MappingState, column: string, change: Partial<MappingState["columns"][number]>): MappingState => ({ ...state, columns: state.columns.map((one) => (one.column === column ? { ...one, ...change } : one)) });

/** Everything said. */
function whole(): MappingState {
  let state = blankMapping(columns, "Invented list.csv");
  state = set(state, "When", { field: "dateStart", dates: "day-first" });
  return { ...set(state, "What", { field: "kind", values: { Bombing: "attack", " ": "attack", "?": "" } }), idColumn: "No", constants: [{ field: "sensitivity", value: "public" }, { field: "", value: "x" }, { field: "place", value: "  " }] };
}

describe(blankMapping, () => {
  it("is called after the file, and proposes a column for a field of its own name alone", () => {
    const state = blankMapping(columns, "Invented list.csv");
    expect(state).toMatchObject({ name: "Invented list", dataset: "invented-list" });
    expect(state.columns.map(({ column, field, isProposed }) => [column, field, isProposed])).toEqual([["No", null, false], ["When", null, false], ["Province", "province", true], ["What", null, false]]);
  });

  it("never says how dates are written", () => {
    const state = blankMapping(["Date"], "a.csv");
    expect(state.columns[0]).toMatchObject({ field: "dateStart", dates: null });
    expect(missingOf(state)).toContain("dates");
  });

  it("proposes no field twice", () => {
    expect(fieldsTwice(blankMapping(["Summary", "summary "], "a.csv")).size).toBe(0);
  });
});

describe(mappingOfState, () => {
  it("is what the importer takes", () => {
    const mapping = mappingOfState(whole());
    expect(columnMappingSchema.safeParse(mapping).success).toBe(true);
    expect(mapping).toEqual({
      name: "Invented list", dataset: "invented-list", idColumn: "No", countryColumn: null, constants: { sensitivity: "public" },
      columns: [{ column: "When", field: "dateStart", dates: "day-first" }, { column: "Province", field: "province" }, { column: "What", field: "kind", values: { Bombing: "attack", "?": "" } }],
    });
  });

  it("comes back as it was kept, on a table of the same columns in another order and case", () => {
    const mapping = mappingOfState(whole());
    const { state, missing } = stateOfMapping(mapping, ["what", "WHEN", "Province", "no"]);
    expect(missing).toEqual([]);
    expect(mappingOfState(state).columns.map(({ column, field }) => [column, field])).toEqual([["what", "kind"], ["WHEN", "dateStart"], ["Province", "province"]]);
    expect(state.idColumn).toBe("no");
  });

  it("names the columns that a table does not have", () => {
    expect(stateOfMapping(mappingOfState(whole()), ["When"]).missing.toSorted()).toEqual(["No", "Province", "What"]);
  });
});

describe(missingOf, () => {
  it("is nothing when all is said", () => {
    expect(missingOf(whole())).toEqual([]);
  });

  it("names what is not: a date without its way of writing, one field twice, no name, no code", () => {
    expect(missingOf(set(whole(), "When", { dates: null }))).toEqual(["dates"]);
    expect(missingOf(set(whole(), "No", { field: "kind" }))).toEqual(["twice"]);
    expect(missingOf({ ...whole(), name: " ", dataset: "Not A Code" })).toEqual(["name", "dataset"]);
    expect(missingOf(set(set(whole(), "When", { field: null }), "What", { field: null }))).toEqual(["dateStart", "kind"]);
    expect(missingOf({ ...set(whole(), "What", { field: null }), constants: [{ field: "kind", value: "attack" }] })).toEqual([]);
  });
});

describe(codeOf, () => {
  it.each([["Invented list 2023", "invented-list-2023"], ["  Île d’Été!", "i-le-d-e-te"], ["فهرست", ""]])("%s", (text, code) => {
    expect(codeOf(text)).toBe(code);
  });
});

describe(optionsOf, () => {
  it("has the values of every field of a list, and none for others", () => {
    expect(optionsOf("kind")?.map(({ value }) => value)).toContain("clash");
    expect(optionsOf("province")).toHaveLength(34);
    expect(optionsOf("summary")).toBeNull();
    for (const field of mappableFields) expect(() => optionsOf(field)).not.toThrow();
  });
});

describe(readByCodebook, () => {
  it("reads a label or code in any letter case, and nothing else", () => {
    expect(readByCodebook("kind", "ATTACK")).toBe("Attack");
    expect(readByCodebook("targetType", "worship-place")).not.toBeNull();
    expect(readByCodebook("kind", "Explosion")).toBeNull();
  });
});
