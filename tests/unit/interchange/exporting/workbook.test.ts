import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { unescapeText } from "../../../../lib/interchange/xlsx/workbook";
import { columnLetters, LONGEST_CELL, sheetText, textCell, TOO_LONG } from "../../../../lib/interchange/exporting/sheet-xml";
import { xlsxBytes } from "../../../../lib/interchange/exporting/xlsx-bytes";
import { exportNotes } from "../../../../lib/interchange/exporting/export-notes";
import type { ExportNotes } from "../../../../lib/interchange/exporting/export-notes";
import { exportColumns } from "../../../../lib/interchange/export-row";
import { placeOf } from "../../../../lib/interchange/exporting/export-values";
import { fileInMemory } from "../../../../lib/interchange/file-source";
import { listArchive, unpack } from "../../../../lib/interchange/zip/archive";
import { xmlEvents } from "../../../../lib/interchange/xlsx/xml-events";
import { refusals, readText } from "../read-file";

const notes: ExportNotes = exportNotes({
  shown: 1, total: 2, filter: "", revision: 3, codebookVersion: "1", format: "xlsx", madeAt: "2030-01-01T00:00:00.000Z", filterInWords: "A <filter> & more", order: "by ref",
  records: { inFile: 1, reduced: 0, ofDataset: 2, counted: 1, setAside: 1, setAsideBy: { unit: 1 }, notMatching: 0, closed: 0, leftOut: 0, leftOutBecause: null }, datasets: [],
});

function rowWith(changes: Readonly<Record<string, string | number | null>>): (string | number | null)[] {
  const row: (string | number | null)[] = exportColumns.map(() => null);
  const usual = { ref: "IA-2022-0001", version: 1, dataset: "synthetic", claimStatus: "not-coded", unit: "event", eventsCovered: 1, kind: "attack", eventType: "ied", clarity: "clear", dateStart: "2022-02-02", dateEnd: "2022-02-02", datePrecision: "day", dateBasis: "event", placePrecision: "country", assessedActor: "iskp", targetType: "unknown", summary: "Synthetic.", status: "in-review", confidence: "low", sensitivity: "public", provinceAlternatives: "[]", targetCommunities: "[]", attributions: "[]", relations: "[]", sources: "[]", withheld: "[]" };
  for (const [column, value] of Object.entries({ ...usual, ...changes })) row[placeOf[column as keyof typeof placeOf]] = value;
  return row;
}

async function workbook(rows: (string | number | null)[][]): Promise<{ bytes: Buffer; parts: Map<string, string> }> {
  const pieces: Uint8Array[] = [];
  for await (const piece of xlsxBytes(rows, { ...notes, shown: rows.length })) pieces.push(piece);
  const bytes = Buffer.concat(pieces);
  const parts = new Map<string, string>();
  for (const { name } of await listArchive(fileInMemory("a.xlsx", bytes))) {
    let text = "";
    for await (const piece of unpack(fileInMemory("a.xlsx", bytes), name)) text += Buffer.from(piece).toString("utf8");
    parts.set(name, text);
  }
  return { bytes, parts };
}

describe("a workbook of ours", () => {
  it("has its three sheets, each of them well-formed XML, and nothing that runs", async () => {
    const { parts } = await workbook([rowWith({ summary: "=HYPERLINK(\"x\") & <b>", place: "+1", codingNote: "@cmd" })]);
    expect([...parts.keys()].filter((name) => name.includes("worksheets"))).toHaveLength(3);
    for (const [name, text] of parts) {
      let elements = 0;
      for await (const event of xmlEvents((async function* () { yield await Promise.resolve(Buffer.from(text)); })())) if (event.kind === "open") elements += 1;
      expect(elements, name).toBeGreaterThan(1);
      expect(text, name).not.toContain("<f>");
    }
    expect(parts.get("xl/workbook.xml")).toMatch(/name="Incidents".*name="Codebook".*name="About"/);
    expect(parts.get("xl/worksheets/sheet3.xml")).toContain("A &lt;filter&gt; &amp; more");
  });

  it("keeps text, numbers and days what they are", async () => {
    const { bytes, parts } = await workbook([rowWith({ summary: "'=1+1", place: "=1", killedBest: 0, lng: -1.5 })]);
    expect(parts.get("xl/worksheets/sheet1.xml")).toContain('<v>44594</v>');
    const { rows: [row] } = await readText("a.xlsx", bytes);
    const cell = (name: string) => row?.original.cells[row.original.columns.indexOf(name)];
    expect([cell("summary"), cell("place"), cell("killedBest"), cell("lng"), cell("dateStart")]).toEqual(["'=1+1", "=1", "0", "-1.5", "2022-02-02"]);
  });

  it("says of a text that no cell can hold that it is too long, and such a row is refused, not lost, when it comes back", async () => {
    expect(textCell("A1", "x".repeat(LONGEST_CELL + 1))).toContain(TOO_LONG);
    expect(textCell("A1", "x".repeat(LONGEST_CELL))).not.toContain(TOO_LONG);
    const { bytes } = await workbook([rowWith({ sources: JSON.stringify([{ publisher: "x".repeat(LONGEST_CELL) }]) })]);
    expect(refusals((await readText("a.xlsx", bytes)).rows[0])).toContain("sources: json-not-read");
  });

  it("writes any text so that it reads back", () => {
    fc.assert(fc.property(fc.string({ unit: "binary" }), (text) => {
      const written = sheetText(text);
      // As an XML reader turns entities back.
      const read = written.replaceAll("&lt;", "<").replaceAll("&gt;", ">").replaceAll("&amp;", "&");
      return unescapeText(read) === text && !/[\0-\x08\x0b-\x1f]/.test(written);
    }));
    expect(sheetText("_x0041_")).toBe("_x005F_x0041_");
    expect([columnLetters(0), columnLetters(25), columnLetters(26), columnLetters(701), columnLetters(702)]).toEqual(["A", "Z", "AA", "ZZ", "AAA"]);
  });
});
