import { describe, expect, it } from "vitest";
import { describeFilter } from "@/lib/read/describe-filter";
import { defaultFilter } from "@/lib/read/filter";
import type { Filter } from "@/lib/read/filter";
import { select, stateAt } from "@/lib/read/select";
import { twoDatasets } from "./bulk-of";
import type { PlainRecord } from "./bulk-of";
import { columnsOf, day, plainRecord } from "./plain-record";

const usual = defaultFilter(twoDatasets);
const fateOf = (record: Partial<PlainRecord>, filter: Partial<Filter> = {}) => stateAt(select(columnsOf([plainRecord(record)]), { ...usual, ...filter }), 0);

describe(select, () => {
  it("sets aside by rule, with the first reason that holds", () => {
    expect(fateOf({})).toBe("counted");
    expect(fateOf({ status: "draft", unit: "aggregate", duplicateOf: "IA-2021-0001" })).toBe("status");
    expect(fateOf({ status: "retracted" })).toBe("status");
    expect(fateOf({ unit: "aggregate", duplicateOf: "IA-2021-0001" })).toBe("duplicate");
    expect(fateOf({ unit: "aggregate", assessedActor: "unidentified" })).toBe("unit");
    expect(fateOf({ assessedActor: "unidentified", dateStart: day("2020-01-01"), dateEnd: day("2020-01-01") })).toBe("attribution");
    expect(fateOf({ dateStart: day("2020-01-01"), dateEnd: day("2020-01-01") })).toBe("outside-period");
  });

  it("what the reader did not ask for is not matching, before any rule is asked", () => {
    expect(fateOf({ status: "draft" }, { kind: ["operation"] })).toBe("not-matching");
    expect(fateOf({}, { from: day("2022-02-04") })).toBe("not-matching");
    expect(fateOf({}, { to: day("2022-02-02") })).toBe("not-matching");
    expect(fateOf({ dataset: "second" })).toBe("other-dataset");
  });

  it("a span is kept if it touches the period, at either end", () => {
    const span = { dateStart: day("2022-02-03"), dateEnd: day("2022-02-09"), datePrecision: "week" as const };
    expect(fateOf(span, { from: day("2022-02-09") })).toBe("counted");
    expect(fateOf(span, { from: day("2022-02-10") })).toBe("not-matching");
    expect(fateOf(span, { to: day("2022-02-03") })).toBe("counted");
    expect(fateOf({ dateStart: day("2021-08-01"), dateEnd: day("2021-08-15"), datePrecision: "range" })).toBe("counted");
  });

  it("attribution restricts attacks alone, and clashes only where they count as attacks", () => {
    expect(fateOf({ kind: "operation", assessedActor: "taliban" })).toBe("counted");
    expect(fateOf({ kind: "other", assessedActor: "unidentified" })).toBe("counted");
    expect(fateOf({ kind: "clash", assessedActor: "nrf" })).toBe("counted");
    expect(fateOf({ kind: "clash", assessedActor: "nrf" }, { clash: "operations" })).toBe("counted");
    expect(fateOf({ kind: "clash", assessedActor: "nrf" }, { clash: "attacks" })).toBe("attribution");
    expect(fateOf({ kind: "clash", assessedActor: "nrf" }, { clash: "attacks", attribution: "any" })).toBe("counted");
    const clash = columnsOf([plainRecord({ kind: "clash" })]);
    expect(select(clash, usual).kinds).toEqual({ attacks: 0, operations: 0, clashes: 1, other: 0 });
    expect(select(clash, { ...usual, clash: "attacks" }).kinds).toEqual({ attacks: 1, operations: 0, clashes: 0, other: 0 });
  });

  it("records that lack a field are asked for by name", () => {
    expect(fateOf({ province: null }, { province: ["unknown"] })).toBe("counted");
    expect(fateOf({ province: null }, { province: ["AF01"] })).toBe("not-matching");
    expect(fateOf({ targetCommunities: [] }, { community: ["none"] })).toBe("counted");
    expect(fateOf({ targetCommunities: ["unknown"] }, { community: ["none"] })).toBe("not-matching");
    expect(fateOf({ targetCommunities: ["sufi", "salafi"] }, { community: ["salafi"] })).toBe("counted");
  });

  it("precision filters take the named grade and the finer ones", () => {
    expect(fateOf({ datePrecision: "week" }, { minDate: "week" })).toBe("counted");
    expect(fateOf({ datePrecision: "month" }, { minDate: "week" })).toBe("not-matching");
    expect(fateOf({ placePrecision: "site" }, { minPlace: "town" })).toBe("counted");
    expect(fateOf({ placePrecision: "province" }, { minPlace: "district" })).toBe("not-matching");
  });

  it("a coarse record is neither in nor out where the filter asks about what is withheld", () => {
    const coarse = { sensitivity: "coarse" as const, eventType: "raid" as const, placePrecision: "town" as const, targetCommunities: ["sufi" as const], summary: "A bazaar." };
    for (const filter of [{ event: ["raid" as const] }, { event: ["ied" as const] }, { minPlace: "town" as const }, { community: ["sufi" as const] }, { confidence: ["high" as const] }, { minDate: "day" as const }, { q: "bazaar" }]) {
      expect(fateOf(coarse, filter), JSON.stringify(filter)).toBe("withheld");
    }
    expect(fateOf(coarse, { minDate: "month" })).toBe("counted");
    expect(fateOf(coarse, { q: "kabul" })).toBe("counted");
    expect(fateOf({ ...coarse, dateStart: day("2022-02-27"), dateEnd: day("2022-03-02") }, { minDate: "month" })).toBe("withheld");
    expect(fateOf({ ...coarse, datePrecision: "year", dateStart: day("2022-01-01"), dateEnd: day("2022-12-31") }, { minDate: "month" })).toBe("not-matching");
    // Its month touches the period: kept, as a record known to the month is.
    expect(fateOf(coarse, { from: day("2022-02-20") })).toBe("counted");
  });

  it("search needs every word, in any order, folded, in the public text or the province's name", () => {
    const text = { place: "Gāzargah", placeLocal: "گازرگاه", summary: "Shots near the shrine." };
    for (const q of ["gazargah", "shrine GAZARGAH", "گازرگاه", "kabul"]) expect(fateOf(text, { q }), q).toBe("counted");
    expect(fateOf({ ...text, privateNotes: "secret" }, { q: "secret" })).toBe("not-matching");
    expect(fateOf(text, { q: "shrine bazaar" })).toBe("not-matching");
  });

  it("closed records are a number beside, in no count", () => {
    const columns = columnsOf([plainRecord(), plainRecord({ sensitivity: "closed" }), plainRecord({ sensitivity: "closed", dataset: "second" })]);
    const selection = select(columns, usual);
    expect(selection.total).toBe(1);
    expect(describeFilter(columns, { selection }, usual).closed).toBe(1);
    expect(select(columnsOf([plainRecord({ sensitivity: "closed" })], "full"), usual).total).toBe(1);
  });

  it("no record at all: zeros, and no last day", () => {
    const columns = columnsOf([]);
    const selection = select(columns, usual);
    expect(selection).toMatchObject({ total: 0, counted: 0, setAside: 0, notMatching: 0 });
    expect(describeFilter(columns, { selection }, usual)).toMatchObject({ from: "2021-08-15", to: null, toBasis: "data" });
  });
});

describe(describeFilter, () => {
  it("ends at the last day that any record of the dataset may reach, whatever is counted, or at the reader's day", () => {
    const columns = columnsOf([plainRecord(), plainRecord({ dateStart: day("2023-05-01"), dateEnd: day("2023-05-09"), datePrecision: "range", province: "AF06" }), plainRecord({ dateEnd: day("2024-01-01"), status: "draft" })]);
    const describe = (filter: Filter) => describeFilter(columns, { selection: select(columns, filter) }, filter);
    expect(describe(usual)).toMatchObject({ to: "2024-01-01", toBasis: "data", provincesWithCounted: 2, changed: [] });
    expect(describe({ ...usual, to: day("2022-12-31") })).toMatchObject({ to: "2022-12-31", toBasis: "filter", counted: 1, changed: ["to"] });
  });
});
