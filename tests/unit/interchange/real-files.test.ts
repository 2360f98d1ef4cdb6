import { existsSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { fileOnDisk } from "../../../lib/interchange/file-source";
import { columnMappingSchema } from "../../../lib/interchange/column-mapping";
import { draftOf, readFile } from "./read-file";

// Real files of UCDP (CC BY 4.0), kept outside the project: their rows are read, never copied here.
const folder = path.resolve(import.meta.dirname, "../../../../shared/data/ucdp");
const isHere = existsSync(folder);
if (!isHere) console.warn("real files of UCDP are not here: their tests are skipped");

const read = async (name: string, ...rest: [object?, object?]) => readFile(await fileOnDisk(path.join(folder, name)), ...rest);
const kinds = (rows: Awaited<ReturnType<typeof read>>["rows"]) => {
  const counts: Record<string, number> = {};
  for (const { outcome } of rows) counts[outcome.kind] = (counts[outcome.kind] ?? 0) + 1;
  return counts;
};

describe.skipIf(!isHere)("real files of UCDP", () => {
  it("reads all rows of a Candidate month, 348 of them with line ends inside a cell", async () => {
    const { recognition, rows } = await read("candidate-v26_0_1-global.csv");
    expect(recognition).toMatchObject({ format: "ucdp-candidate", version: "26.0.1", layout: "49 columns", label: "UCDP Candidate 26.0.1" });
    expect(kinds(rows)).toEqual({ draft: 6, "out-of-scope": 1721 });
    expect(rows.filter(({ original }) => original.cells.some((cell) => cell.includes("\n")))).toHaveLength(348);
    expect(rows.at(-1)?.line).toBeLessThanOrEqual(2798);
    expect(rows.filter(({ doubt }) => doubt !== null).map(({ externalId, doubt }) => [externalId, doubt])).toEqual([["610946", "Check dyad"]]);
  });

  it("codes the six Afghan rows of that month as the rules say", async () => {
    const { rows } = await read("candidate-v26_0_1-afghanistan.csv");
    expect(rows.map((row) => [draftOf(row).kind, draftOf(row).assessedActor, draftOf(row).announcedAgainst, draftOf(row).placePrecision, draftOf(row).killedBest])).toEqual([
      ["operation", "taliban", "not-coded", "district", 1],
      ["operation", "taliban", "not-coded", "town", 0],
      ["clash", "iskp", "not-coded", "province", 3],
      ["clash", "iskp", "not-coded", "town", 8],
      ["clash", "nrf", "not-coded", "district", 0],
      ["clash", "aff", "not-coded", "town", 0],
    ]);
  });

  it("refuses no Afghan row of a sample of GED 23.1, and keeps every best estimate", async () => {
    const { recognition, rows } = await read("ged-v23_1-sample1000-afghanistan.csv");
    expect(recognition).toMatchObject({ format: "ucdp-ged", version: "23.1" });
    expect(kinds(rows)).toEqual({ draft: 70 });
    for (const row of rows) {
      const { columns, cells } = row.original;
      const { killedBest, attackersKilled, killedCivilians, killedAuthorities, killedOpposition, killedSuspects, killedUnknown } = draftOf(row);
      expect(killedBest).toBe(Number(cells[columns.indexOf("best")]) - (attackersKilled ?? 0));
      const split = [killedCivilians, killedAuthorities, killedOpposition, killedSuspects, killedUnknown].reduce<number>((sum, part) => sum + (part ?? 0), 0);
      expect(split).toBe(killedBest);
    }
    expect(rows.filter(({ warnings }) => warnings.some(({ code }) => code === "low-above-best-left-out"))).toHaveLength(4);
  });

  it("counts countries of the old 42-column layout out of scope, and reads them in a dry run for one of them", async () => {
    const { recognition, rows } = await read("ged-v19_1-myanmar-bangladesh.csv");
    expect(recognition).toMatchObject({ format: "ucdp-ged", version: "19.1", layout: "42 columns, before 2020" });
    expect(kinds(rows)).toEqual({ "out-of-scope": 3194 });
    expect(kinds((await read("ged-v19_1-myanmar-bangladesh.csv", {}, { country: "Bangladesh" })).rows)).toEqual({ "out-of-scope": 2593, draft: 601 });
  });

  it("does not take a reduced table for UCDP's own, and reads it by a mapping", async () => {
    const file = await fileOnDisk(path.join(folder, "candidate-v25_01_25_12-afghanistan-reduced.csv"));
    const mapping = columnMappingSchema.parse({
      name: "Candidate 2025, reduced", dataset: "reduced", idColumn: "id", countryColumn: "country",
      columns: [{ column: "date", field: "dateStart" }, { column: "best", field: "killedBest" }, { column: "type_of_violence", field: "kind", values: { 1: "clash", 2: "clash", 3: "other" } }],
    });
    expect(kinds((await readFile(file, { mapping })).rows)).toEqual({ draft: 160 });
  });
});
