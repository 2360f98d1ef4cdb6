import { describe, expect, it } from "vitest";
import { inClassO } from "../../../lib/codebook/classes";
import { draftOf, readText, refusals, warnings } from "./read-file";
import { acledRow, headers, tableText } from "./synthetic-tables";
import type { Row } from "./synthetic-tables";

const NAME = "ACLED Data_2026-04-10.csv";
const file = async (changes: Row, own: Parameters<typeof readText>[3] = {}) => readText(NAME, tableText(headers.acledNew, [{ ...acledRow, ...changes }], { bom: true }), {}, own);
const one = async (changes: Row, own = {}) => (await file(changes, own)).rows[0];
const draft = async (changes: Row) => draftOf(await one(changes));

const taliban: Row = { actor1: "Police Forces of Afghanistan (2021-)", inter1: "1" };
const civilians: Row = { actor2: "Civilians (Afghanistan)", inter2: "7" };
const iskp = "Islamic State Khorasan Province";

describe("ACLED: layouts", () => {
  it.each([
    ["new", headers.acledNew, "since 20 March 2023", ","],
    ["old", headers.acledOld, "before 20 March 2023", ","],
    ["old in capitals", headers.acledOld.map((name) => name.toUpperCase()), "before 20 March 2023", ","],
    ["new, with tabs", headers.acledNew, "since 20 March 2023", "\t"],
    ["new, with semicolons", headers.acledNew, "since 20 March 2023", ";"],
    ["new, columns reversed", [...headers.acledNew].reverse(), "since 20 March 2023", ","],
    ["new, with a column of its own", [...headers.acledNew, "population_best"], "since 20 March 2023", ","],
  ] as const)("recognises and reads the %s layout", async (_, columns, layout, delimiter) => {
    const row = Object.fromEntries(columns.map((name) => [name, acledRow[name.toLowerCase()] ?? ""]));
    for (const bom of [true, false]) {
      const { recognition, rows } = await readText(NAME, tableText(columns, [row], { delimiter, bom, lineEnd: "\r\n" }));
      expect(recognition).toMatchObject({ format: "acled", layout, version: "2026-04-10", delimiter });
      expect(recognition.dataset).toMatchObject({ code: "acled", mayBePassedOn: false });
      expect(draftOf(rows[0])).toMatchObject({ kind: "attack", assessedActor: "iskp", killedBest: 4, killedLow: null, province: "AF06" });
    }
  });

  it.each([["2", "1"], ["Rebel group", "State forces"], ["Rebel Groups", "State Forces"]])("takes inter codes %s and %s", async (inter1, inter2) => {
    expect(await draft({ inter1, inter2 })).toMatchObject({ assessedActor: "iskp", targetType: "taliban-forces" });
  });
});

describe("ACLED: direction is inferred from the sub-event alone", () => {
  it("takes the side not of the state for the bomber, in whichever column it stands, and says from what that is inferred", async () => {
    const swapped = await draft({ actor1: "Police Forces of Afghanistan (2021-)", inter1: "1", actor2: iskp, inter2: "2" });
    expect(swapped).toMatchObject({ kind: "attack", eventType: "suicide-bombing", assessedActor: "iskp" });
    expect(swapped.codingNote).toContain("inferred from sub-event “Suicide bomb”");
  });

  it("makes battles clashes, whoever is named first", async () => {
    for (const [actor1, actor2] of [[iskp, "Police Forces of Afghanistan (2021-)"], ["Police Forces of Afghanistan (2021-)", iskp]] as const) {
      const inter = (name: string) => (name === iskp ? "2" : "1");
      const clash = await draft({ event_type: "Battles", sub_event_type: "Armed clash", actor1, actor2, inter1: inter(actor1), inter2: inter(actor2) });
      expect(clash).toMatchObject({ kind: "clash", eventType: "clash", assessedActor: "iskp", assessedConfidence: "low", announcedAgainst: "not-coded" });
      expect(clash.codingNote).toContain("Nobody is inferred");
    }
  });

  it("makes arrests by the authorities operations outside Class O", async () => {
    const arrest = await draft({ ...taliban, actor2: iskp, inter2: "2", event_type: "Strategic developments", sub_event_type: "Arrests", fatalities: "0" });
    expect(arrest).toMatchObject({ kind: "operation", eventType: "arrest", assessedActor: "taliban", announcedAgainst: "not-coded", killedBest: 0 });
    expect(inClassO(arrest)).toBe(false);
  });

  it("makes violence against civilians an operation or an attack by who bears arms", async () => {
    const attack = { event_type: "Violence against civilians", sub_event_type: "Attack", ...civilians };
    expect(await draft({ ...attack, ...taliban })).toMatchObject({ kind: "operation", assessedActor: "taliban" });
    expect(await draft({ ...attack, actor1: "NRF: National Resistance Front of Afghanistan", inter1: "2" })).toMatchObject({ kind: "attack", assessedActor: "nrf" });
    expect(await draft({ ...attack, actor1: "Military Forces of Pakistan (2022-2024)", inter1: "8" })).toMatchObject({ kind: "other", assessedActor: "pakistan" });
    expect(await draft({ ...attack, actor1: "Unidentified Armed Group (Afghanistan)", inter1: "3" })).toMatchObject({ kind: "attack", assessedActor: "unidentified", assessedConfidence: null });
  });

  it("takes forces of the Republic for the authorities before the takeover", async () => {
    expect(await draft({ event_date: "2020-03-04", actor1: "Military Forces of Afghanistan (2014-2021)", inter1: "1", sub_event_type: "Attack", ...civilians })).toMatchObject({ kind: "operation", assessedActor: "republic" });
    expect(await draft({ event_date: "2020-03-04", actor1: "Taliban", inter1: "2", sub_event_type: "Attack", ...civilians })).toMatchObject({ kind: "attack", assessedActor: "taliban" });
  });

  it("tells of an actor that the codebook has no code for, and keeps its name", async () => {
    const row = await one({ actor1: "Invented Front", inter1: "2" });
    expect(warnings(row)).toEqual(["actor1: actor-not-in-codebook"]);
    expect(draftOf(row).summary).toContain("Invented Front");
  });
});

describe("ACLED: when and where", () => {
  it.each([
    ["1", "2022-03-04", "2022-03-04", "day"],
    ["2", "2022-03-01", "2022-03-07", "week"],
    ["3", "2022-03-01", "2022-03-31", "month"],
  ])("reads time_precision %s as bounds", async (grade, dateStart, dateEnd, datePrecision) => {
    expect(await draft({ time_precision: grade })).toMatchObject({ dateStart, dateEnd, datePrecision });
  });

  it.each([["1", "town"], ["2", "vicinity"], ["3", "province"]])("reads geo_precision %s as %s", async (grade, placePrecision) => {
    const placed = await draft({ geo_precision: grade });
    expect(placed.placePrecision).toBe(placePrecision);
    expect(placed.lng === null).toBe(grade === "3");
  });

  it("reads a month in letters, and never guesses which number is the month", async () => {
    expect(await draft({ event_date: "04 March 2022" })).toMatchObject({ dateStart: "2022-03-04" });
    expect(refusals(await one({ event_date: "04-03-2022" }))).toEqual(["event_date: date-needs-a-choice"]);
    expect(draftOf(await one({ event_date: "04-03-2022" }, { dateChoice: "day-first" })).dateStart).toBe("2022-03-04");
    expect(draftOf(await one({ event_date: "04-03-2022" }, { dateChoice: "month-first" })).dateStart).toBe("2022-04-03");
    expect(refusals(await one({ event_date: "25-03-2022" }, { dateChoice: "month-first" }))).toEqual(["event_date: date-not-read"]);
  });

  it("copies nothing of its notes", async () => {
    const row = await one({ notes: "NOTES-MARKER" });
    expect(JSON.stringify(draftOf(row))).not.toContain("NOTES-MARKER");
    expect(row?.original.cells).toContain("NOTES-MARKER");
  });
});
