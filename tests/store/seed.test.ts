import { readFileSync } from "node:fs";
import { copyFile, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { describe, expect, inject, it, onTestFinished } from "vitest";
import { inClassA, inClassO } from "../../lib/codebook/classes";
import { addToBatch } from "../../lib/store/add-to-batch";
import { createBatch, listBatches, makeBatchLive } from "../../lib/store/batches";
import { openStore } from "../../lib/store/connect";
import { listDatasets, putDataset } from "../../lib/store/datasets";
import { undoBatch } from "../../lib/store/imports/undo-batch";
import { readIncidents, readOriginalRow } from "../../lib/store/read-incident";
import { recordIncident } from "../../lib/store/record-incident";
import { countIncidents, readRevision } from "../../lib/store/revision";
import { listSearches } from "../../lib/store/search-log";
import { loadStarter, prepareOwnDataset } from "../../seed/load-starter";
import type { StarterLoad } from "../../seed/load-starter";
import { starterDataset } from "../../seed/starter/dataset";
import { by, nextId, syntheticDraft } from "./synthetic-draft";
import { throwAwayStore } from "./throw-away-store";
import type { ThrowAway } from "./throw-away-store";

// Each test has a database of its own and leaves nothing behind.

const fileName = "seed/starter/incidents.json";
const text = readFileSync(fileName, "utf8");
type FileRow = Record<string, unknown> & { externalId: string; sources: Record<string, unknown>[]; relations: { type: string; externalId: string; note: string }[] };
const fileRows = () => JSON.parse(text) as FileRow[];

const nowMs = Date.parse("2030-01-01T00:00:00.000Z");
const load = (store: ThrowAway, changed: string = text): Promise<StarterLoad> => loadStarter(store, { text: changed, fileName, nowMs, newId: nextId });

async function everyIncident(store: ThrowAway) {
  const refs = Array.from({ length: 9 }, (_, year) => Array.from({ length: 200 }, (_, number) => `IA-${2020 + year}-${String(number + 1).padStart(4, "0")}`)).flat();
  return readIncidents(store.read, refs);
}

describe(loadStarter, () => {
  it("loads all rows as one live batch, with the counts of the file", async () => {
    const store = await throwAwayStore();
    expect(await load(store)).toMatchObject({
      kind: "loaded",
      counts: { incidents: 152, attacks: 95, operations: 57, aggregates: 5, sources: 296, attributions: 174, relations: 51, warnings: 5 },
    });
    expect(await countIncidents(store.read)).toBe(152);
    expect(await listBatches(store.read)).toMatchObject([{ dataset: "starter", state: "live", rowsAccepted: 152, rowsRejected: 0, fileName, who: "starter set" }]);
    const starter = (await listDatasets(store.read)).find(({ code }) => code === "starter");
    expect(starter).toMatchObject({
      coverageFrom: "2021-08-15", coverageTo: "2025-08-31", effort: "varying", openForEntry: true, sortOrder: 1,
      knownCoverage: { assessed: 23, any: 26, counted: 152, from: "2021-08-19", to: "2021-12-31" },
      counts: { records: 152, attacks: 95, operations: 57, clashes: 0, other: 0, aggregates: 5 },
    });
    expect(await listSearches(store.read, "starter")).toEqual([]);
  });

  it("stores every record as the file has it: in review, with its sources, voices and relations", async () => {
    const store = await throwAwayStore();
    await load(store);
    const incidents = await everyIncident(store);
    expect(incidents).toHaveLength(152);
    expect(new Set(incidents.map(({ status }) => status))).toEqual(new Set(["in-review"]));

    const events = incidents.filter(({ unit }) => unit === "event");
    expect(events.filter((incident) => inClassA(incident, "any"))).toHaveLength(95);
    expect(events.filter((incident) => inClassA(incident, "assessed"))).toHaveLength(74);
    expect(events.filter((incident) => inClassA(incident, "claimed"))).toHaveLength(64);
    expect(events.filter((incident) => incident.kind === "operation")).toHaveLength(52);
    expect(events.filter(inClassO)).toHaveLength(45);
    // What the dataset says of its own coverage is what its records say.
    const early = incidents.filter(({ kind, dateStart }) => kind === "attack" && dateStart >= "2021-08-19" && dateStart <= "2021-12-31");
    expect([early.length, early.filter(({ assessedActor }) => assessedActor === "iskp").length]).toEqual([26, 23]);

    const byExternalId = new Map(incidents.map((incident) => [incident.externalId, incident]));
    const externalIdOf = new Map(incidents.map(({ ref, externalId }) => [ref, externalId]));
    for (const { externalId, provincePcode, relations, sources, attributions, ...row } of fileRows()) {
      const stored = byExternalId.get(externalId);
      expect(stored, externalId).toMatchObject({ ...row, province: provincePcode, sources, attributions });
      expect(stored?.relations.map(({ type, ref, note }) => ({ type, externalId: externalIdOf.get(ref), note }))).toEqual(relations);
    }
    expect(incidents.flatMap(({ sources }) => sources).every(({ stance }) => stance === "supports")).toBe(true);
    expect(incidents.flatMap(({ relations }) => relations)).toHaveLength(51);
  });

  it("keeps each row as it was read", async () => {
    const store = await throwAwayStore();
    await load(store);
    const [first] = await everyIncident(store);
    const original = await readOriginalRow(store.read, first?.ref ?? "");
    expect(original.kind === "found" && JSON.parse(original.text ?? "null")).toEqual(fileRows().find(({ externalId }) => externalId === first?.externalId));
  });

  it("adds nothing when run again, also after the import was undone", async () => {
    const store = await throwAwayStore();
    await load(store);
    const revision = await readRevision(store.read);
    expect(await load(store)).toEqual({ kind: "already-loaded" });
    expect(await readRevision(store.read)).toBe(revision);
    expect(await countIncidents(store.read)).toBe(152);

    const [batch] = await listBatches(store.read);
    await undoBatch(store, batch?.id ?? "", { kind: "ask" }, by);
    expect(await load(store)).toEqual({ kind: "already-loaded" });
    expect(await countIncidents(store.read)).toBe(0);
  });

  it("leaves a database alone that holds a record or an import", async () => {
    const entered = await throwAwayStore();
    await recordIncident(entered.write, { id: nextId(), submissionId: nextId(), dataset: "synthetic", draft: syntheticDraft(), formDraftId: null }, by);
    expect(await load(entered)).toEqual({ kind: "not-empty" });
    expect(await countIncidents(entered.read)).toBe(1);

    const imported = await throwAwayStore();
    const batch = nextId();
    await createBatch(imported.write, { id: batch, dataset: "synthetic", title: "Synthetic", fileName: null, fileSha256: null }, by);
    await makeBatchLive(imported.write, batch, { rowsRejected: 0 }, by.at);
    expect(await load(imported)).toEqual({ kind: "not-empty" });
  });

  it("begins anew after a load that was ended half-way", async () => {
    const store = await throwAwayStore();
    await loadHalf(store);
    expect(await countIncidents(store.read)).toBe(0);
    expect(await load(store)).toMatchObject({ kind: "loaded", counts: { incidents: 152 } });
    expect(await listBatches(store.read)).toHaveLength(1);
    expect(await everyIncident(store)).toHaveLength(152);
  });

  async function loadHalf(store: ThrowAway) {
    const batch = nextId();
    await putDataset(store.write, { ...starterDataset, addedAt: by.at });
    await createBatch(store.write, { id: batch, dataset: "starter", title: "Starter set", fileName, fileSha256: null }, by);
    const row = { id: nextId(), submissionId: "starter:AFG-20210817-01", externalId: "AFG-20210817-01", originalRow: null, draft: syntheticDraft() };
    expect(await addToBatch(store.write, batch, [row], by.at)).toMatchObject({ kind: "added" });
  }
});

describe("a broken row", () => {
  const broken = (change: (rows: FileRow[]) => void): string => {
    const rows = fileRows();
    change(rows);
    return JSON.stringify(rows);
  };
  const row = (rows: FileRow[], index: number): FileRow => rows[index] as FileRow;

  it.each<[what: string, text: string, expected: unknown[]]>([
    ["an unknown code", broken((rows) => (row(rows, 3)["kind"] = "assault")), [{ externalId: "AFG-20210826-02", field: "kind", reason: "kind: unknown-code (value assault)" }]],
    ["a toll out of order", broken((rows) => (row(rows, 2)["killedLow"] = 900)), [{ externalId: "AFG-20210826-01", field: "killedLow", reason: "killedLow: low-above-best (low 900, best 182)" }]],
    ["a point in another province", broken((rows) => (row(rows, 2)["provincePcode"] = "AF32")), [expect.objectContaining({ externalId: "AFG-20210826-01", field: "lng", reason: expect.stringContaining("point-far-from-province") as string })]],
    ["a field nobody knows", broken((rows) => (row(rows, 2)["colour"] = "red")), [{ externalId: "AFG-20210826-01", field: "colour", reason: "colour: unknown-field (name colour)" }]],
    ["a relation to nothing", broken((rows) => (row(rows, 2).relations = [{ type: "part-of", externalId: "AFG-2", note: "" }])), [expect.objectContaining({ externalId: "AFG-20210826-01", field: "relations.0.ref" })]],
    ["a relation to itself", broken((rows) => (row(rows, 2).relations = [{ type: "part-of", externalId: "AFG-20210826-01", note: "" }])), [expect.objectContaining({ externalId: "AFG-20210826-01", field: "relations.0.ref" })]],
    ["an id used twice", broken((rows) => (row(rows, 3).externalId = "AFG-20210826-01")), [expect.objectContaining({ externalId: "AFG-20210826-01", field: "externalId" })]],
    ["a row without id", broken((rows) => (row(rows, 0).externalId = "")), [{ externalId: "row 1", field: "externalId", reason: "required" }]],
    ["no list", "{}", [{ externalId: "file", field: "", reason: "not a list of rows" }]],
    ["no JSON", "[", [expect.objectContaining({ externalId: "file" })]],
  ])("stops the load and names itself: %s", async (_what, changed, expected) => {
    const store = await throwAwayStore();
    const revision = await readRevision(store.read);
    expect(await load(store, changed)).toEqual({ kind: "stopped", problems: expected });
    expect(await readRevision(store.read)).toBe(revision);
    expect(await listBatches(store.read)).toEqual([]);
    expect((await listDatasets(store.read)).map(({ code }) => code)).toEqual(["synthetic"]);
  });

  it("names every broken row at once", async () => {
    const store = await throwAwayStore();
    const result = await load(store, broken((rows) => {
      row(rows, 2)["killedLow"] = 900;
      row(rows, 5)["dateStart"] = "2021-02-31";
    }));
    expect(result.kind === "stopped" && new Set(result.problems.map(({ field }) => field))).toEqual(new Set(["killedLow", "dateStart"]));
  });
});

describe(prepareOwnDataset, () => {
  it("gives records a home where there is none, once", async () => {
    const folder = await mkdtemp(path.join(tmpdir(), "atlas-own-"));
    const file = path.join(folder, "atlas.db");
    await copyFile(inject("templateDatabase"), file);
    const store = openStore(`file:${file}`, "/");
    onTestFinished(async () => {
      await store.close();
      await rm(folder, { recursive: true, force: true });
    });
    expect(await prepareOwnDataset(store, nowMs)).toEqual({ kind: "made" });
    expect(await prepareOwnDataset(store, nowMs)).toEqual({ kind: "not-needed" });
    expect(await listDatasets(store.read)).toMatchObject([{ code: "own", title: "Your records", openForEntry: true, counts: { records: 0 } }]);
    expect(await countIncidents(store.read)).toBe(0);
  });
});
