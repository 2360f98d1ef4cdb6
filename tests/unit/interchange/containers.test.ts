import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { fileInMemory, fileOnDisk } from "../../../lib/interchange/file-source";
import { columnOf } from "../../../lib/interchange/xlsx/sheet-rows";
import { isDateFormat } from "../../../lib/interchange/xlsx/date-format";
import { UnreadableFile } from "../../../lib/interchange/unreadable-file";
import { unpack } from "../../../lib/interchange/zip/archive";
import { makeWorkbook, makeZip } from "./make-zip";
import type { SheetCell } from "./make-zip";
import { draftOf, fileProblem, readFile, readText, refusals, warnings } from "./read-file";
import { headers, tableText, ucdpRow } from "./synthetic-tables";
import type { Row } from "./synthetic-tables";

const csv = tableText(headers.ucdp49, [ucdpRow]);

let folder = "";
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "atlas-containers-"));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

describe("ZIP", () => {
  it("reads the one file inside, from disk and from memory, whatever the system added, and takes format and version from its name", async () => {
    const bytes = makeZip([{ name: "__MACOSX/._GEDEvent_v25_1.csv", content: "x" }, { name: "ged251-csv/GEDEvent_v25_1.csv", content: csv }, { name: ".DS_Store", content: "x" }]);
    const onDisk = path.join(folder, "download");
    await writeFile(onDisk, bytes);
    for (const source of [fileInMemory("ged251-csv.zip", bytes), await fileOnDisk(onDisk, "ged251-csv.zip")]) {
      const { recognition, rows } = await readFile(source);
      expect(recognition).toMatchObject({ container: "zip", fileName: "GEDEvent_v25_1.csv", format: "ucdp-ged", version: "25.1" });
      expect(draftOf(rows[0]).assessedActor).toBe("iskp");
    }
  });

  it.each([
    ["nothing inside", makeZip([]), "zip-empty"],
    ["several files", makeZip([{ name: "a.csv", content: csv }, { name: "b.csv", content: csv }]), "zip-several-files"],
    ["an archive inside", makeZip([{ name: "a.zip", content: "x" }]), "zip-inside-zip"],
    ["an archive inside under another name", makeZip([{ name: "a.csv", content: makeZip([{ name: "b.csv", content: csv }]) }]), "zip-inside-zip"],
  ])("refuses %s", async (_, bytes, code) => {
    expect(await fileProblem(readText("file.zip", bytes))).toMatchObject({ code });
  });

  it("refuses a broken archive", async () => {
    const bytes = makeZip([{ name: "a.csv", content: csv }]);
    expect(await fileProblem(readText("file.zip", bytes.subarray(0, bytes.length - 30)))).toMatchObject({ code: "zip-broken" });
    const changed = Buffer.from(bytes);
    changed.fill(0x55, 60, 200);
    expect(await fileProblem(readText("file.zip", changed))).toMatchObject({ code: "zip-broken" });
  });

  it("stops unpacking a bomb, long before its end", async () => {
    // 40 MB of one letter pack to 40 kB.
    const bytes = makeZip([{ name: "bomb.csv", content: Buffer.concat([Buffer.from(`${csv}`), Buffer.alloc(40_000_000, 0x0a)]) }]);
    expect(bytes.length).toBeLessThan(60_000);
    expect(await fileProblem(readText("bomb.zip", bytes))).toMatchObject({ code: "zip-bomb" });
    let out = 0;
    await expect(
      (async () => {
        for await (const piece of unpack(fileInMemory("bomb.zip", bytes), "bomb.csv", { totalBytes: 1_000_000, ratio: 1000 })) out += piece.length;
      })(),
    ).rejects.toBeInstanceOf(UnreadableFile);
    expect(out).toBeLessThanOrEqual(1_000_000);
  });
});

const cellsOf = (row: Row): SheetCell[] => headers.ucdp49.map((column) => (/^\d+(\.\d+)?$/.test(row[column] ?? "") ? Number(row[column]) : (row[column] ?? "")));
const sheet = (...rows: (readonly SheetCell[])[]) => readText("GEDEvent_v26_0_2.xlsx", makeWorkbook([headers.ucdp49, ...rows]));
const change = (cells: SheetCell[], changes: Readonly<Record<string, SheetCell>>) => cells.map((cell, at) => changes[headers.ucdp49[at] ?? ""] ?? cell);

describe("XLSX", () => {
  it("reads the first sheet of the workbook's own order, with shared texts, numbers and dates as days", async () => {
    const { recognition, rows } = await sheet(change(cellsOf(ucdpRow), { date_start: { date: 44624 }, date_end: { date: 44624.5 } }));
    expect(recognition).toMatchObject({ container: "xlsx", format: "ucdp-candidate", version: "26.0.2", encoding: null });
    expect(draftOf(rows[0])).toMatchObject({ dateStart: "2022-03-04", dateEnd: "2022-03-04", lng: 70.451, killedBest: 3 });
    expect(rows[0]?.line).toBe(2);
    expect(rows[0]?.original.cells[headers.ucdp49.indexOf("date_end")]).toBe("2022-03-04 12:00:00");
  });

  it("counts days from 1904 where the workbook does", async () => {
    const bytes = makeWorkbook([headers.ucdp49, change(cellsOf(ucdpRow), { date_start: { date: 44624 - 1462 }, date_end: { date: 44624 - 1462 } })], { from1904: true });
    expect(draftOf((await readText("GEDEvent_v25_1.xlsx", bytes)).rows[0]).dateStart).toBe("2022-03-04");
  });

  it("does not take a plain number for a date", async () => {
    const { rows } = await sheet(change(cellsOf(ucdpRow), { date_start: 44624 }));
    expect(refusals(rows[0])).toEqual(["date_start: date-needs-a-choice"]);
  });

  it("takes a formula's last value and tells; refuses one without a value, and errors", async () => {
    const { rows } = await sheet(
      change(cellsOf(ucdpRow), { where_coordinates: { formula: "A1&B1", value: "Jalalabad city" } }),
      change(cellsOf({ ...ucdpRow, id: "900002" }), { best: { formula: "1+2", value: null } }),
      change(cellsOf({ ...ucdpRow, id: "900003" }), { best: { error: "#REF!" } }),
    );
    expect(draftOf(rows[0]).place).toBe("Jalalabad city");
    expect(warnings(rows[0])).toEqual(["where_coordinates: formula-in-cell"]);
    expect(refusals(rows[1])).toEqual(["best: formula-without-value"]);
    expect(refusals(rows[2])).toEqual(["best: error-in-cell", "best: count-not-read"]);
  });

  it("leaves empty rows out and fills short ones up", async () => {
    const { rows } = await sheet([], cellsOf({ ...ucdpRow, gwnob: "" }), ["", "", ""]);
    expect(rows).toHaveLength(1);
    expect(rows[0]).toMatchObject({ row: 1, line: 3 });
  });

  it("refuses an empty sheet and one with too many columns", async () => {
    expect(await fileProblem(readText("a.xlsx", makeWorkbook([])))).toMatchObject({ code: "empty-file" });
    expect(await fileProblem(readText("a.xlsx", makeWorkbook([Array.from({ length: 2500 }, (_, at) => `c${at}`)])))).toMatchObject({ code: "too-many-columns" });
  });

  it("refuses a workbook whose XML is broken, and expands no entity of its own", async () => {
    const parts = (xml: string) => makeZip([{ name: "xl/workbook.xml", content: xml }]);
    expect(await fileProblem(readText("a.xlsx", parts("<workbook><sheets>")))).toMatchObject({ code: "xlsx-broken" });
    expect(await fileProblem(readText("a.xlsx", parts('<!DOCTYPE x [<!ENTITY a "aaaa">]><workbook><sheets>&a;</sheets></workbook>')))).toMatchObject({ code: "xlsx-broken" });
    expect(await fileProblem(readText("a.xlsx", parts("<workbook/>")))).toMatchObject({ code: "xlsx-no-sheet" });
  });
});

describe(isDateFormat, () => {
  it.each([[14, null], [22, null], [164, "yyyy\\-mm\\-dd"], [164, 'dd" of "mmmm yyyy'], [164, "[$-409]d\\-mmm\\-yy;@"], [164, "yyyy-mm-dd hh:mm:ss.000"]] as const)("knows %s %s as a date", (id, code) => {
    expect(isDateFormat(id, code)).toBe(true);
  });
  it.each([[0, null], [1, null], [20, null], [164, "0.00"], [164, '#,##0 "days"'], [164, "[Red]0"], [164, "mm:ss.0"]] as const)("knows %s %s as none", (id, code) => {
    expect(isDateFormat(id, code)).toBe(false);
  });
});

describe(columnOf, () => {
  it.each([["A1", 0], ["Z9", 25], ["AA1", 26], ["AW12", 48], ["", -1]])("places %s", (reference, column) => {
    expect(columnOf(reference)).toBe(column);
  });
});
