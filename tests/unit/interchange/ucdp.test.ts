import { describe, expect, it } from "vitest";
import { inClassO } from "../../../lib/codebook/classes";
import { draftOf, readText, refusals, warnings } from "./read-file";
import { headers, tableText, ucdpRow } from "./synthetic-tables";
import type { Row } from "./synthetic-tables";

const read = async (...rows: Row[]) => (await readText("GEDEvent_v25_1.csv", tableText(headers.ucdp49, rows))).rows;
const one = async (changes: Row) => (await read({ ...ucdpRow, ...changes }))[0];
const draft = async (changes: Row) => draftOf(await one(changes));

const state = (sideB: string, more: Row = {}): Row => ({ type_of_violence: "1", side_a: "Government of Afghanistan", side_b: sideB, dyad_name: `Government of Afghanistan - ${sideB}`, ...more });
const on = (day: string): Row => ({ date_start: day, date_end: day });

describe("UCDP: who and what", () => {
  it("makes one-sided violence of IS an attack of ISKP", async () => {
    expect(await draft({})).toMatchObject({ kind: "attack", assessedActor: "iskp", announcedAgainst: null, killedBest: 3, killedLow: 2, killedHigh: 5, killedCivilians: 3, attackersKilled: 0 });
  });

  it("makes one-sided violence of the government an operation outside Class O", async () => {
    const operation = await draft({ side_a: "Government of Afghanistan", dyad_name: "Government of Afghanistan - Civilians" });
    expect(operation).toMatchObject({ kind: "operation", assessedActor: "taliban", announcedAgainst: "not-coded" });
    expect(inClassO(operation)).toBe(false);
  });

  it("makes state-based violence a clash, whoever it names first, and says that nobody is known to have begun", async () => {
    const clash = await draft(state("IS", { deaths_a: "2", deaths_b: "1", deaths_civilians: "6", best: "9", high: "9", low: "7" }));
    expect(clash).toMatchObject({ kind: "clash", announcedAgainst: "not-coded", assessedActor: "iskp", assessedConfidence: "low", killedAuthorities: 2, killedSuspects: 1, killedCivilians: 6, killedBest: 9 });
    expect(clash.codingNote).toContain("not known");
    expect(clash.targetDescription).toBe("Government of Afghanistan and IS");
  });

  it.each([
    ["2021-08-14", "republic"],
    ["2021-08-15", "taliban"],
    ["2001-11-14", "republic"],
    ["2001-11-13", "taliban"],
  ])("takes the government side of %s for %s, though UCDP keeps name and id", async (day, actor) => {
    expect((await draft({ side_a: "Government of Afghanistan", ...on(day) })).assessedActor).toBe(actor);
  });

  it("takes the Taliban before the takeover for an armed group, and their killings of civilians for attacks", async () => {
    expect(await draft({ side_a: "Taleban", ...on("2020-02-02") })).toMatchObject({ kind: "attack", assessedActor: "taliban" });
    expect(await draft(state("Taleban", { ...on("2020-02-02"), deaths_a: "1", deaths_b: "4", deaths_civilians: "0", best: "5", high: "5", low: "5" }))).toMatchObject({ kind: "clash", assessedActor: "taliban", killedAuthorities: 1, killedOpposition: 4 });
  });

  it("keeps groups and placeholders that the codebook has no code for, and tells of the groups", async () => {
    const unlisted = await one(state("Invented Front"));
    expect(draftOf(unlisted)).toMatchObject({ assessedActor: "armed-opposition" });
    expect(warnings(unlisted)).toEqual(["side_b: actor-not-in-codebook"]);
    expect(await draft({ side_a: "XXX615" })).toMatchObject({ kind: "attack", assessedActor: "unidentified", assessedConfidence: null });
    expect(warnings(await one({ side_a: "Government of Afghanistan", ...on("1990-02-02") }))).toEqual(["side_a: government-before-taliban"]);
  });

  it("codes a foreign state's violence as neither attack nor operation", async () => {
    expect(await draft({ side_a: "Government of Pakistan" })).toMatchObject({ kind: "other", assessedActor: "pakistan" });
  });

  it("counts the dead of the acting side apart from victims", async () => {
    expect(await draft({ deaths_a: "1", best: "4", low: "3", high: "6" })).toMatchObject({ attackersKilled: 1, killedBest: 3, killedLow: 2, killedHigh: 5 });
  });
});

describe("UCDP: when and where", () => {
  it.each([
    ["1", "2022-03-04", "2022-03-04", "day"],
    ["2", "2022-03-04", "2022-03-06", "range"],
    ["3", "2022-03-01", "2022-03-07", "week"],
    ["4", "2022-03-01", "2022-03-31", "month"],
    ["4", "2022-01-22", "2022-02-05", "range"],
    ["4", "2022-01-05", "2022-02-10", "longer"],
    ["5", "2022-03-01", "2022-07-31", "longer"],
    ["0", "2021-12-29", "2022-01-06", "longer"],
  ])("reads date_prec %s from %s to %s as %s", async (grade, start, end, precision) => {
    expect(await draft({ date_prec: grade, date_start: start, date_end: end })).toMatchObject({ dateStart: start, dateEnd: end, datePrecision: precision });
  });

  it("takes the precision from the dates where the grade contradicts them, and tells", async () => {
    const row = await one({ date_prec: "1", date_end: "2022-03-06" });
    expect(draftOf(row).datePrecision).toBe("range");
    expect(warnings(row)).toEqual(["date_prec: precision-from-dates"]);
  });

  it("takes dates with a time and dates without", async () => {
    expect(await draft({ date_start: "2022-03-04 00:00:00.000", date_end: "2022-03-04 00:00:00.000" })).toMatchObject({ dateStart: "2022-03-04", dateEnd: "2022-03-04" });
  });

  it.each([
    ["1", "Nangarhar province", "town", true],
    ["2", "Nangarhar province", "vicinity", true],
    ["3", "Nangarhar province", "district", true],
    ["4", "Nangarhar province", "province", false],
    ["5", "Nangarhar province", "province", false],
    ["5", "", "country", false],
    ["6", "", "country", false],
    ["7", "", "country", false],
  ])("reads where_prec %s with province “%s” as %s", async (grade, province, precision, hasPoint) => {
    const placed = await draft({ where_prec: grade, adm_1: province });
    expect(placed).toMatchObject({ placePrecision: precision, province: province === "" ? null : "AF06" });
    expect(placed.lng !== null && placed.lat !== null).toBe(hasPoint);
  });

  it("leaves out a point a little outside the province, keeps the row and tells; refuses one far away, and swapped coordinates", async () => {
    const near = await one({ latitude: "34.80", longitude: "70.10" });
    expect(draftOf(near)).toMatchObject({ province: "AF06", lng: null, lat: null, placePrecision: "province" });
    expect(warnings(near)).toEqual(["longitude: point-left-out"]);
    expect(refusals(await one({ latitude: "36.70", longitude: "67.11" }))).toEqual(["longitude: point-far-from-province"]);
    expect(refusals(await one({ latitude: "70.451", longitude: "34.426" }))).toContain("longitude: coordinates-swapped");
  });
});

describe("UCDP: doubt, tolls, identity", () => {
  it("keeps a status other than Clear as doubt, shown, with low confidence", async () => {
    const row = await one({ code_status: "Check dyad" });
    expect(row?.doubt).toBe("Check dyad");
    expect(draftOf(row)).toMatchObject({ clarity: "authorship-disputed", confidence: "low", assessedConfidence: "low" });
    expect(draftOf(row).codingNote).toContain("Check dyad");
    expect((await one({}))?.doubt).toBeNull();
  });

  it("makes an aggregate of what UCDP calls a summary", async () => {
    expect(await draft({ event_clarity: "2" })).toMatchObject({ unit: "aggregate", eventsCovered: null });
  });

  it("warns of a low above the best and of a high below it, keeps the best and leaves the bound out", async () => {
    const low = await one({ low: "4" });
    expect(draftOf(low)).toMatchObject({ killedLow: null, killedBest: 3, killedHigh: 5 });
    expect(warnings(low)).toEqual(["low: low-above-best-left-out"]);
    const high = await one({ high: "2" });
    expect(draftOf(high)).toMatchObject({ killedLow: 2, killedBest: 3, killedHigh: null });
    expect(warnings(high)).toEqual(["high: high-below-best-left-out"]);
  });

  it("names its sources, keeps their days and titles apart, and never copies what they tell", async () => {
    const row = await draft({});
    expect(row.sources.map(({ publisher, publishedOn, title, kind }) => [publisher, publishedOn, title, kind])).toEqual([
      ["UCDP GED 25.1", null, "Event 900001 (AFG-2022-3-1-1)", "dataset"],
      ["Invented Post", "2022-03-05", "An invented headline", "publication"],
      ["Invented Radio", "2022-03-06", "Another one", "publication"],
    ]);
    expect(JSON.stringify(row)).not.toContain("an invented street");
  });

  it("shifts no title to another publisher where a title holds a semicolon", async () => {
    const { sources } = await draft({ source_headline: "A headline; with a break;Another one" });
    expect(sources.slice(1).map(({ title }) => title)).toEqual([null, null]);
  });

  it("takes no whole post for a headline", async () => {
    const { sources } = await draft({ source_headline: `${"An invented post that tells a long story. ".repeat(4)};Another one` });
    expect(sources.slice(1).map(({ title }) => title)).toEqual([null, "Another one"]);
  });

  it("keeps the row as it was read, and its id", async () => {
    const row = await one({ where_description: "an invented street,\n\twith \"quotes\"" });
    expect(row?.externalId).toBe("900001");
    expect(row?.original.cells[row.original.columns.indexOf("where_description")]).toBe("an invented street,\n\twith \"quotes\"");
  });

  it("counts other countries out of scope and refuses none of them, whatever is wrong with them", async () => {
    const rows = await read(ucdpRow, { ...ucdpRow, id: "900002", country: "Pakistan", date_start: "never", adm_1: "Invented State" });
    expect(rows.map(({ outcome }) => outcome.kind)).toEqual(["draft", "out-of-scope"]);
  });

  it("refuses a row for everything at once, with row, line, column and value", async () => {
    const rows = await read(ucdpRow, { ...ucdpRow, id: "900002", best: "many", adm_1: "Atlantis", date_start: "2022-02-31" });
    const outcome = rows[1]?.outcome;
    expect(outcome?.kind === "rejected" ? outcome.problems : []).toMatchObject([
      { row: 2, line: 3, column: "date_start", value: "2022-02-31", code: "date-not-read" },
      { row: 2, line: 3, column: "adm_1", value: "Atlantis", code: "province-not-known" },
      { row: 2, line: 3, column: "best", value: "many", code: "count-not-read" },
    ]);
  });

  it("refuses an id that the file has used before and a missing one", async () => {
    const rows = await read(ucdpRow, ucdpRow, { ...ucdpRow, id: "" });
    expect(refusals(rows[1])).toEqual(["id: id-repeated"]);
    expect(refusals(rows[2])).toEqual(["id: value-missing"]);
  });
});
