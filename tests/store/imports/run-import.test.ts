import { readFile, readdir } from "node:fs/promises";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { readProblems } from "../../../lib/interchange/importing/problem-file";
import { runImport } from "../../../lib/interchange/importing/run-import";
import { listBatches } from "../../../lib/store/batches";
import { readColumns } from "../../../lib/store/bulk-columns";
import { clientOf } from "../../../lib/store/connect";
import { listDatasets } from "../../../lib/store/datasets";
import { editIncident } from "../../../lib/store/edit-incident";
import { listChanges } from "../../../lib/store/list-changes";
import { readIncident, readOriginalRow } from "../../../lib/store/read-incident";
import { redactIncident } from "../../../lib/store/redact-incident";
import { readRevision } from "../../../lib/store/revision";
import { draftOf } from "../../../lib/store/stored-incident";
import { by } from "../synthetic-draft";
import { GED, importWorld, live, ucdpRows, ucdpText, who } from "./import-world";

async function found(store: Parameters<typeof readIncident>[0], ref: string) {
  const read = await readIncident(store, ref);
  if (read.kind !== "found") throw new Error(`no ${ref}`);
  return read.incident;
}

describe(runImport, () => {
  it("adds the rows of a file as one batch of a dataset of its source and version, once", async () => {
    const world = await importWorld();
    const before = await readRevision(world.read);
    const rows = [...ucdpRows(700), ...ucdpRows(3, (index) => ({ id: `9${index}`, country: "Pakistan" }))];
    const { report, batch } = live(await world.bring(ucdpText(rows)));
    expect(report).toMatchObject({ rows: 703, inScope: 700, outOfScope: 3, added: 700, unchanged: 0, changed: 0, refused: 0, version: "99.1", countries: { Pakistan: 3 }, dataset: { code: GED, isNew: true } });
    expect(await readRevision(world.read)).toBe(before + 1);
    const { columns, count } = await readColumns(world.read, ["ref", "dataset", "externalId", "kind", "sources"], GED);
    expect(count).toBe(700);
    expect(new Set(columns.ref).size).toBe(700);
    expect(columns.externalId.toSorted()).toEqual(Array.from({ length: 700 }, (_, index) => String(700_000 + index)));
    expect(columns.sources.every((sources) => sources[0]?.publisher === "UCDP GED 99.1")).toBe(true);
    expect((await listDatasets(world.read)).find(({ code }) => code === GED)).toMatchObject({ version: "99.1", licence: "CC BY 4.0", counts: { records: 700 } });
    expect(await listBatches(world.read)).toMatchObject([{ id: batch, state: "live", rowsAccepted: 700, rowsRead: 703, rowsOutOfScope: 3, rowsRejected: 0, format: "ucdp-ged", sourceVersion: "99.1", who: "tester" }]);

    const again = await world.bring(ucdpText(rows));
    expect(again).toMatchObject({ kind: "live", batch: null, report: { added: 0, unchanged: 700, changed: 0 } });
    expect(await readRevision(world.read)).toBe(before + 1);
    expect(await listBatches(world.read)).toHaveLength(1);
  });

  it("keeps each row as it was read, and a redaction takes it away", async () => {
    const world = await importWorld();
    await world.bring(ucdpText(ucdpRows(300, (index) => ({ source_article: `Invented article ${index},\n"quoted"\tand tabbed` }))));
    const incident = (await found(world.read, "IA-2022-0001"));
    const original = await readOriginalRow(world.read, incident.ref);
    if (original.kind !== "found") throw new Error("no original row");
    const row = JSON.parse(original.text ?? "") as Record<string, string>;
    expect(row["id"]).toBe(incident.externalId);
    expect(row["source_article"]).toMatch(/^Invented article \d+,\n"quoted"\tand tabbed$/);
    expect(Object.keys(row)[3]).toBe("active_year");

    expect(await redactIncident(world.write, { ref: incident.ref, fields: ["summary"] }, { ...by, why: "a test" })).toMatchObject({ kind: "redacted" });
    expect(await readOriginalRow(world.read, incident.ref)).toEqual({ kind: "found", text: null });
    const kept = JSON.stringify(await clientOf(world.read).originalBlock.findMany({ select: { text: true } }));
    expect(kept.length).toBeGreaterThan(100);
    // The other rows of its block are still there.
    expect(await readOriginalRow(world.read, "IA-2022-0002")).toMatchObject({ text: expect.stringContaining("Invented article") as string });
    // And an import of the same file gives nothing back.
    await world.bring(ucdpText(ucdpRows(300, (index) => ({ source_article: `Other article ${index}`, best: "4" }))));
    expect(await found(world.read, incident.ref)).toMatchObject({ summary: "[redacted]", hasOriginalRow: false, killedBest: 4 });
  });

  it("writes field-level changes for rows that read otherwise, and keeps what a person changed", async () => {
    const world = await importWorld();
    const first = ucdpRows(20);
    await world.bring(ucdpText(first));
    const edited = await found(world.read, "IA-2022-0001");
    await editIncident(world.write, { ref: edited.ref, expectedVersion: 1, draft: { ...draftOf(edited), killedBest: 4, codingNote: "By hand." }, formDraftId: null }, { ...by, why: "a newer count" });
    const next = first.map((row, index) => (index < 3 || row["id"] === edited.externalId ? { ...row, best: "5", deaths_civilians: "5", source_office: "A third invention" } : row));
    const look = await world.bring(ucdpText(next), { look: true });
    expect(look).toMatchObject({ kind: "looked", report: { added: 0, unchanged: 17, changed: 3 } });
    const { report, batch } = live(await world.bring(ucdpText(next), { at: "2030-06-02T00:00:00.000Z" }));
    expect(report).toMatchObject({ added: 0, unchanged: 17, changed: 3 });
    expect(report.fieldsKept).toBeGreaterThanOrEqual(1);
    const revision = await readRevision(world.read);

    const now = await found(world.read, edited.ref);
    expect(now).toMatchObject({ version: 3, revision, killedBest: 4, killedCivilians: 5, codingNote: "By hand." });
    expect(now.sources.map(({ publisher }) => publisher)).toEqual(["UCDP GED 99.1", "A third invention"]);
    const changes = (await listChanges(world.read, edited.ref)).filter((change) => change.version === 3);
    expect(changes).toMatchObject(expect.arrayContaining([expect.objectContaining({ kind: "corrected", field: "killedCivilians", before: 3, after: 5, who: "tester", revision })]));
    expect(changes.map(({ field }) => field)).not.toContain("killedBest");
    expect(await listBatches(world.read)).toMatchObject([{ id: batch, rowsAccepted: 0, rowsChanged: 3 }, {}]);
    expect(await world.bring(ucdpText(next))).toMatchObject({ batch: null, report: { unchanged: 20, changed: 0 } });
  });

  it("writes nothing when a row is refused, unless refused rows are to be left out, and says which", async () => {
    const world = await importWorld();
    const rows = ucdpRows(50, (index) => (index === 7 ? { date_start: "2022-02-31" } : index === 9 ? { best: "many" } : {}));
    const problemFile = path.join(world.folder, "problems");
    const stopped = await world.bring(ucdpText(rows), { problemFile });
    expect(stopped).toMatchObject({ kind: "not-imported", problem: { kind: "rows-refused", report: { refused: 2, added: 48 } } });
    expect(await listBatches(world.read)).toEqual([]);
    expect((await listDatasets(world.read)).map(({ code }) => code)).toEqual(["synthetic"]);
    expect(await clientOf(world.read).incident.count()).toBe(0);
    const problems = [];
    for await (const problem of readProblems(problemFile, { severity: "error" })) problems.push(problem);
    expect(problems).toMatchObject([{ row: 8, line: 9, column: "date_start", value: "2022-02-31", code: "date-not-read", externalId: "700007" }, { row: 10, column: "best", value: "many", code: "count-not-read" }]);
    expect(live(await world.bring(ucdpText(rows), { skipInvalid: true })).report).toMatchObject({ refused: 2, added: 48 });
  });

  it("looks at a file of another country and stores nothing", async () => {
    const world = await importWorld();
    const text = ucdpText(ucdpRows(5, () => ({ country: "Pakistan", adm_1: "Punjab" })));
    expect(await world.bring(text, { look: true, country: "Pakistan" })).toMatchObject({ kind: "looked", report: { inScope: 5, added: 5, country: "Pakistan" } });
    expect(await world.bring(text)).toMatchObject({ kind: "live", batch: null, report: { inScope: 0, outOfScope: 5 } });
    expect(await clientOf(world.read).incident.count()).toBe(0);
    expect(await clientOf(world.read).dataset.count()).toBe(1);
  });

  it("says why a file cannot be read, and leaves nothing behind", async () => {
    const world = await importWorld();
    expect(await world.bring("")).toMatchObject({ problem: { kind: "unreadable", problem: { code: "empty-file" } } });
    expect(await world.bring("colour,size\nred,3\n")).toMatchObject({ problem: { kind: "needs-a-mapping", recognition: { columns: ["colour", "size"] } } });
    const open = `${ucdpText(ucdpRows(500))}"never closed`;
    expect(await world.bring(open)).toMatchObject({ problem: { kind: "unreadable", problem: { code: "quote-not-closed" } } });
    expect(await clientOf(world.read).importBatch.count()).toBe(0);
    expect(await clientOf(world.read).dataset.count()).toBe(1);
  });

  it("tells rows without ids by what stands in them, how often it stands there included", async () => {
    const world = await importWorld();
    const mapping = {
      name: "My table", dataset: "my-table", idColumn: null, countryColumn: null,
      columns: [{ column: "day", field: "dateStart", dates: "iso" as const }, { column: "what", field: "summary" }, { column: "where", field: "province" }],
      constants: { kind: "attack", datePrecision: "day" },
    };
    const text = "day,what,where\n2022-01-01,Invented event,AF01\n2022-01-01,Invented event,AF01\n2022-01-02,Another invention,AF02\n";
    const options = { name: "mine.csv", choices: { mapping } };
    const end = await world.bring(text, options);
    expect(live(end).report).toMatchObject({ added: 3, refused: 0 });
    expect(await world.bring(text, options)).toMatchObject({ batch: null, report: { added: 0, unchanged: 3 } });
    expect(live(await world.bring(`${text}2022-01-01,Invented event,AF01\n`, options)).report).toMatchObject({ added: 1, unchanged: 3 });
  });

  it("stops when it is asked to and removes what it wrote", async () => {
    const world = await importWorld();
    let asked = 0;
    expect(await world.bring(ucdpText(ucdpRows(3000)), {}, { shouldStop: () => (asked += 1) > 20 })).toEqual({ kind: "not-imported", problem: { kind: "stopped" } });
    expect(asked).toBeGreaterThan(20);
    expect(await clientOf(world.read).incident.count()).toBe(0);
    expect(await clientOf(world.read).originalBlock.count()).toBe(0);
  });

  it("reports how long its writes held the lock", async () => {
    const world = await importWorld();
    const { report } = live(await world.bring(ucdpText(ucdpRows(4000))));
    console.log(`4,000 rows: ${JSON.stringify(report.took)}`);
    expect(report.took.locks).toBeGreaterThan(3);
  });
});

const real = path.resolve("../shared/data/ucdp");
const files = await readdir(real).catch(() => []);

describe.skipIf(files.length === 0)("real files of UCDP (../shared/data/ucdp is not here: left out)", () => {
  it("the sample of GED and the Candidate month come in, each into a dataset of its own, and once", async () => {
    const world = await importWorld();
    const text = await readFile(path.join(real, "candidate-v26_0_1-global.csv"), "utf8");
    expect(live(await world.bring(text, { name: "candidate-v26_0_1-global.csv" })).report).toMatchObject({ rows: 1727, outOfScope: 1721, added: 6, refused: 0, dataset: { code: "ucdp-candidate-26", version: "26.x" }, doubts: { "Check dyad": 1 } });
    const ged = await readFile(path.join(real, "ged-v23_1-sample1000-afghanistan.csv"), "utf8");
    expect(live(await world.bring(ged, { name: "ged-v23_1-sample1000-afghanistan.csv" })).report).toMatchObject({ added: 70, refused: 0, dataset: { code: "ucdp-ged-23-1" } });
    expect(await world.bring(text, { name: "candidate-v26_0_1-global.csv" })).toMatchObject({ batch: null, report: { unchanged: 6 } });
    expect(await clientOf(world.read).incident.count({ where: { importHash: null } })).toBe(0);
    expect(who.why).toBeNull();
  });
});
