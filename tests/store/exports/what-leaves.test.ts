import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { DuckDBInstance } from "@duckdb/node-api";
import { describe, expect, it } from "vitest";
import { fileInMemory } from "../../../lib/interchange/file-source";
import { listArchive, unpack } from "../../../lib/interchange/zip/archive";
import { exportFormats } from "../../../lib/interchange/exporting/export-formats";
import type { ExportFormat } from "../../../lib/interchange/exporting/export-formats";
import { putDataset } from "../../../lib/store/datasets";
import { importWorld, live, ucdpRows, ucdpText } from "../imports/import-world";
import { acledRow, headers, tableText } from "../../unit/interchange/synthetic-tables";
import { syntheticDraft, syntheticSource } from "../synthetic-draft";
import { syntheticDataset, throwAwayStore } from "../throw-away-store";
import { exportAll, put, recordAll } from "./export-world";

// Databases of their own in the system's temporary folder, removed at the end.

const MARKER = "private-marker-of-a-test";

/** Everything that is in a file, unpacked: the parts of a workbook, and of Parquet every value and all metadata as another program reads them. */
async function contentsOf(format: ExportFormat, bytes: Buffer): Promise<string> {
  if (format === "xlsx") {
    const source = fileInMemory("a.xlsx", bytes);
    let all = "";
    for (const { name } of await listArchive(source)) for await (const piece of unpack(source, name)) all += Buffer.from(piece).toString("utf8");
    return all;
  }
  if (format !== "parquet") return bytes.toString("utf8");
  const folder = mkdtempSync(path.join(tmpdir(), "atlas-parquet-"));
  try {
    const file = await put({ folder } as never, "a.parquet", bytes);
    const connection = await (await DuckDBInstance.create()).connect();
    const read = async (sql: string) => JSON.stringify((await connection.runAndReadAll(sql)).getRowObjectsJson());
    const all = [await read(`SELECT * FROM read_parquet('${file}')`), await read(`SELECT decode(value) FROM parquet_kv_metadata('${file}')`), await read(`SELECT stats_min_value, stats_max_value FROM parquet_metadata('${file}')`)];
    connection.closeSync();
    return all.join("\n") + bytes.toString("latin1");
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

describe("private fields", () => {
  it.each(exportFormats)("are nowhere in %s, unpacked: not notes, confidential sources, withheld fields, closed records or words searched for", async (format) => {
    const store = await throwAwayStore();
    const secret = syntheticSource({ publisher: `${MARKER} publisher`, title: `${MARKER} title`, url: `https://example.org/${MARKER}`, kind: "confidential" });
    const hidden = { place: `${MARKER} place`, district: `${MARKER} district`, summary: `${MARKER} summary`, codingNote: `${MARKER} note`, targetDescription: `${MARKER} target`, labelReason: `${MARKER} reason` };
    const voice = { voice: "claimed", actor: "iskp", by: `${MARKER} by`, date: "2022-02-19", note: `${MARKER} voice`, sourcePosition: 0 };
    const refs = await recordAll(store, [
      syntheticDraft({ privateNotes: `${MARKER} notes`, sources: [secret, syntheticSource({})], attributions: [{ ...voice, by: "Invented", date: null, note: null }] }),
      syntheticDraft({ ...hidden, dateStart: "2022-02-19", dateEnd: "2022-02-19", sensitivity: "coarse", privateNotes: `${MARKER} notes`, sources: [syntheticSource({ publisher: `${MARKER} publisher` })], attributions: [voice] }),
      syntheticDraft({ ...hidden, sensitivity: "closed", attributions: [voice] }),
    ]);
    const { bytes, notes } = await exportAll(store, format, {}, { q: format === "csv" ? "" : "invented" });
    const contents = await contentsOf(format, bytes);
    expect(contents.toLowerCase()).not.toContain(MARKER);
    expect(JSON.stringify(notes).toLowerCase()).not.toContain(MARKER);
    expect(contents).not.toContain("privateNotes");
    expect(contents).toContain(refs[1] ?? "");
    expect(contents).not.toContain(refs[2] ?? "none");
    // The coarse record's day, as text and as a workbook counts it.
    expect(contents).not.toContain("2022-02-19");
    expect(contents).not.toContain("<v>44611</v>");
    expect(notes.records).toMatchObject({ inFile: 2, reduced: 1, closed: 1 });
    if (format !== "csv") expect(notes.filterInWords).toContain("words that were searched for and are not named");
    // The test can fail: a public text is found in the same way.
    const shown = await exportAll(store, format, {}, {});
    expect(await contentsOf(format, shown.bytes)).toContain("An invented event for the tests.");
  });
});

describe("rows that may not be passed on", () => {
  it("are left out by their dataset's own statement, counted, and given when asked for by name", async () => {
    const store = await throwAwayStore();
    await putDataset(store.write, { ...syntheticDataset, redistribution: "Rows must not be passed on." });
    await recordAll(store, [syntheticDraft(), syntheticDraft()]);
    const without = await exportAll(store, "csv");
    expect(without.notes).toMatchObject({ shown: 0, total: 2, records: { leftOut: 2, leftOutBecause: expect.stringContaining("includeRestricted=synthetic") as string } });
    expect(without.text.split("\r\n").filter((line) => line !== "")).toHaveLength(1);
    expect((await exportAll(store, "csv", { includeRestricted: ["another"] })).notes.shown).toBe(0);
    expect((await exportAll(store, "csv", { includeRestricted: ["synthetic"] })).notes).toMatchObject({ shown: 2, records: { leftOut: 0, leftOutBecause: null } });
  });

  it("are left out by the file they came from, in a dataset that may be passed on otherwise", async () => {
    const world = await importWorld();
    const acled = tableText(headers.acledNew, [1, 2, 3].map((number) => ({ ...acledRow, event_id_cnty: `AFG9000${number}` })));
    live(await world.bring(acled, { name: "acled.csv", choices: { dataset: "synthetic" } }));
    live(await world.bring(ucdpText(ucdpRows(4)), { choices: { dataset: "synthetic" } }));
    const file = await exportAll(world, "geojson");
    expect(file.notes).toMatchObject({ shown: 4, total: 7, records: { leftOut: 3 } });
    expect((JSON.parse(file.text) as { features: unknown[] }).features).toHaveLength(4);
    expect(file.text).not.toContain("AFG9000");
    expect((await exportAll(world, "geojson", { includeRestricted: ["synthetic"] })).notes.shown).toBe(7);
  });
});

describe("what a file says of itself", () => {
  it.each(exportFormats)("%s: filter in keys and words, revision, n of N, what was set aside, licence, columns with labels", async (format) => {
    const store = await throwAwayStore();
    await recordAll(store, [syntheticDraft(), syntheticDraft({ unit: "aggregate", eventsCovered: null }), syntheticDraft({ kind: "operation", targetType: "unknown" })]);
    const { bytes, notes } = await exportAll(store, format, { tab: "counted" }, { kind: ["attack"] });
    expect(notes).toMatchObject({
      shown: 1, total: 3, filter: "kind=attack", format, madeAt: expect.any(String) as string, filterInWords: expect.stringContaining("kind: Attack") as string,
      records: { inFile: 1, counted: 1, setAside: 1, setAsideBy: { unit: 1 }, notMatching: 1, ofDataset: 3 }, datasets: [{ code: "synthetic", licence: "none, invented" }],
    });
    expect(notes.columns.every(({ label, meaning }) => label !== "" && meaning !== "")).toBe(true);
    const contents = await contentsOf(format, bytes);
    // CSV has no room for them: they stand beside the file.
    if (format === "csv" || format === "acled-csv") return;
    for (const said of ["none, invented", "kind: Attack", "kind=attack"]) expect(contents, said).toContain(said);
  });
});
