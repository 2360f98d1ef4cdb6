import { describe, expect, it } from "vitest";
import { versionInName } from "../../../lib/interchange/recognise-columns";
import { originalText } from "../../../lib/interchange/row-reader";
import { rowProblemLine } from "../../../lib/interchange/row-problem";
import { addToTally, newTally } from "../../../lib/interchange/tally";
import { draftOf, readText } from "./read-file";
import { acledRow, gtdRow, headers, tableText, ucdpRow } from "./synthetic-tables";
import type { Row } from "./synthetic-tables";

describe("what a file is", () => {
  it.each([
    ["GED with 49 columns", "GEDEvent_v25_1.csv", headers.ucdp49, ucdpRow, { format: "ucdp-ged", layout: "49 columns", version: "25.1", label: "UCDP GED 25.1" }],
    ["GED with 42 columns", "ged191.csv", headers.ucdp42, ucdpRow, { format: "ucdp-ged", layout: "42 columns, before 2020", version: "19.1" }],
    ["GED without a telling name", "download.csv", headers.ucdp49, ucdpRow, { format: "ucdp-ged", version: null, label: "UCDP GED" }],
    ["Candidate by its name", "GEDEvent_v26_0_1.csv", headers.ucdp49, ucdpRow, { format: "ucdp-candidate", version: "26.0.1" }],
    ["Candidate by its doubt", "download.csv", headers.ucdp49, { ...ucdpRow, code_status: "Check dyad" }, { format: "ucdp-candidate", version: null }],
    ["Candidate by how it writes active_year", "download.csv", headers.ucdp49, { ...ucdpRow, active_year: "false" }, { format: "ucdp-candidate" }],
    ["ACLED", "x.csv", headers.acledNew, acledRow, { format: "acled", layout: "since 20 March 2023" }],
    ["GTD", "globalterrorismdb_2021Jan-June_1222dist.csv", headers.gtd, gtdRow, { format: "gtd", version: "2021Jan-June_1222dist" }],
  ] as const)("recognises %s", async (_, name, columns, row, expected) => {
    expect((await readText(name, tableText(columns, [row]))).recognition).toMatchObject(expected);
  });

  it("reads columns by name, in any order and letter case", async () => {
    const columns = [...headers.ucdp42].reverse().map((name) => ` ${name.toUpperCase()} `);
    const { rows } = await readText("ged.csv", tableText(columns, [Object.fromEntries(columns.map((name) => [name, ucdpRow[name.trim().toLowerCase()] ?? ""]))]));
    expect(draftOf(rows[0])).toMatchObject({ killedLow: 2, killedBest: 3, killedHigh: 5, lng: 70.451 });
  });

  it("skips the tag row of the HDX copy and does not count it", async () => {
    const columns = [...headers.ucdp42, "iso3"];
    const tags = Object.fromEntries(columns.map((name, at) => [name, at % 5 === 4 ? "" : `#meta+${name.replaceAll("_", "")}`]));
    const { recognition, rows } = await readText("conflict_data_afg.csv", tableText(columns, [tags, ucdpRow]));
    expect(recognition).toMatchObject({ format: "ucdp-ged", layout: "43 columns, as HDX passes it on", hasTagRow: true });
    expect(rows).toHaveLength(1);
    expect(rows[0]).toMatchObject({ row: 1, line: 3 });
  });

  it("does not take a row that merely begins with a tag for a tag row", async () => {
    const { rows } = await readText("ged.csv", tableText(headers.ucdp42, [{ ...ucdpRow, conflict_name: "#invented" }]));
    expect(rows).toHaveLength(1);
  });

  it("says what a table resembles and what it lacks", async () => {
    const columns = headers.ucdp49.filter((name) => name !== "side_b");
    const { recognition } = await readText("ged.csv", tableText(columns, []), { mapping: { name: "m", dataset: "d", idColumn: null, countryColumn: null, columns: [{ column: "date_start", field: "dateStart" }], constants: {} } });
    expect(recognition.resembles).toEqual({ format: "ucdp-ged", missing: ["side_b"] });
  });

  it("lets a person say what it is", async () => {
    const { recognition } = await readText("GEDEvent_v26_0_1.csv", tableText(headers.ucdp49, [ucdpRow]), { format: "ucdp-ged" });
    expect(recognition.format).toBe("ucdp-ged");
  });
});

describe(versionInName, () => {
  it.each([
    ["ucdp-ged", "GEDEvent_v25_1.csv", "25.1"],
    ["ucdp-ged", "ged251-csv.zip", "25.1"],
    ["ucdp-candidate", "GEDEvent_v26_0_1.csv", "26.0.1"],
    ["ucdp-candidate", "GEDEvent_v26_01_26_06.csv", "26.01 to 26.06"],
    ["gtd", "globalterrorismdb_0522dist.xlsx", "0522dist"],
    ["acled", "ACLED Data_2026-04-10.csv", "2026-04-10"],
    ["ucdp-ged", "events.csv", null],
  ] as const)("reads %s %s as %s", (format, name, version) => {
    expect(versionInName(format, name)).toBe(version);
  });
});

describe("what is said of a file", () => {
  it("counts rows, countries, period, doubts, refusals and warnings", async () => {
    const rows: Row[] = [
      ucdpRow, { ...ucdpRow, id: "2", country: "Pakistan" }, { ...ucdpRow, id: "3", best: "x" }, { ...ucdpRow, id: "4", low: "9", date_start: "2022-01-01", date_end: "2022-01-01" }, { ...ucdpRow, id: "5", code_status: "Check" },
    ];
    const read = await readText("ged.csv", tableText(headers.ucdp49, rows));
    const tally = newTally();
    for (const row of read.rows) addToTally(tally, row);
    expect(tally).toMatchObject({ rows: 5, inScope: 4, accepted: 3, refused: 1, outOfScope: 1, warned: 1, first: "2022-01-01", last: "2022-03-04" });
    expect([tally.countries, tally.refusals, tally.warnings, tally.doubts].map((counts) => Object.fromEntries(counts))).toEqual([
      { Pakistan: 1 }, { "count-not-read": 1 }, { "low-above-best-left-out": 1 }, { Check: 1 },
    ]);
  });

  it("keeps the original row as JSON, column by column, whatever stands in it", async () => {
    const { rows } = await readText("ged.csv", tableText(headers.ucdp49, [{ ...ucdpRow, where_description: 'a "b"\nc' }]));
    const original = JSON.parse(originalText(rows[0]?.original ?? { columns: [], cells: [] })) as Row;
    expect(Object.keys(original)).toEqual(headers.ucdp49);
    expect(original).toMatchObject({ where_description: 'a "b"\nc', id: "900001" });
    expect(JSON.parse(originalText({ columns: ["a"], cells: ["1", "2"] }))).toEqual({ a: "1", "#2": "2" });
  });

  it("says in one line what is wrong with a row", async () => {
    const { rows } = await readText("ged.csv", tableText(headers.ucdp49, [{ ...ucdpRow, adm_1: "Nangarhr province" }]));
    const outcome = rows[0]?.outcome;
    expect(outcome?.kind === "rejected" ? outcome.problems.map(rowProblemLine) : []).toEqual(['row 1 (line 2), adm_1 "Nangarhr province": province-not-known (suggestions Nangarhar)']);
  });
});
