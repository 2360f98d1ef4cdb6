import { parse } from "csv-parse/sync";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { exportFormats, formatFacts } from "../../../lib/interchange/exporting/export-formats";
import { exportStream } from "../../../lib/interchange/exporting/export-in-thread";
import type { ExportNotes } from "../../../lib/interchange/exporting/export-notes";
import { prepareExport } from "../../../lib/interchange/exporting/prepare-export";
import { RevisionMoved } from "../../../lib/interchange/exporting/run-export";
import { defaultFilter } from "../../../lib/read/filter";
import { loadColumns } from "../../../lib/read/load";
import { describeDatasets, putDataset } from "../../../lib/store/datasets";
import * as incidents from "../../../app/api/v1/incidents/route";
import * as exportNotes from "../../../app/api/v1/incidents/export-notes/route";
import { readText } from "../../unit/interchange/read-file";
import { get, json, noParams, starterWorld } from "./starter-world";

// One database for the file; the last test changes what its dataset says of itself. Removed at the end.

let world: Awaited<ReturnType<typeof starterWorld>>;
beforeAll(async () => {
  world = await starterWorld();
});
afterAll(() => world.end());

const notesOf = (query: string) => json<ExportNotes>(exportNotes.GET(get(`/api/v1/incidents/export-notes?${query}`), noParams));
const list = (query: string) => incidents.GET(get(`/api/v1/incidents?${query}`), noParams);

describe("GET /api/v1/incidents?format=…", () => {
  it.each(exportFormats)("%s: a file of its type, under a name that says how many of how many", async (format) => {
    const answer = await list(`format=${format}&kind=attack`);
    expect(answer.status).toBe(200);
    expect(answer.headers.get("content-type")).toBe(formatFacts[format].contentType);
    expect(answer.headers.get("content-disposition")).toMatch(new RegExp(`filename="incident-atlas_74-of-152_r\\d+${formatFacts[format].ending.replaceAll(".", "\\.")}"`));
    const bytes = new Uint8Array(await answer.arrayBuffer());
    expect(bytes.length).toBeGreaterThan(10_000);
    if (format === "parquet") expect([Buffer.from(bytes.subarray(0, 4)).toString(), Buffer.from(bytes.subarray(-4)).toString()]).toEqual(["PAR1", "PAR1"]);
    if (format === "xlsx") {
      const { recognition, rows } = await readText("a.xlsx", bytes);
      expect(recognition).toMatchObject({ format: "atlas-csv", container: "xlsx" });
      expect(rows).toHaveLength(74);
      expect(rows.every(({ outcome }) => outcome.kind === "draft")).toBe(true);
    }
    if (format === "acled-csv") expect(parse(Buffer.from(bytes), { bom: true, columns: true })).toHaveLength(74);
  });

  it("answers HEAD with the headers alone", async () => {
    const answer = await incidents.GET(new Request("http://localhost:3000/api/v1/incidents?format=parquet", { method: "HEAD" }), noParams);
    expect(answer.headers.get("content-disposition")).toContain(".parquet");
    expect(answer.body).toBeNull();
  });

  it("refuses keys that mean nothing for a file, and formats that there are not", async () => {
    for (const query of ["format=xls", "format=csv&limit=5", "format=parquet&cursor=abc", "format=csv&includeRestricted=A%20B"]) expect((await list(query)).status, query).toBe(400);
  });

  it("is the same made in a thread as at once, and stops when nobody takes it", async () => {
    const columns = await loadColumns("public");
    const prepared = await prepareExport(world.read, columns, defaultFilter(columns.datasets), { format: "csv", tab: "all", sort: "ref", descending: false, refs: null, includeRestricted: [] }, "2030-01-01T00:00:00.000Z");
    if (prepared.kind !== "ready") throw new Error(prepared.kind);
    const { task } = prepared;
    // Each record many times over: more than is written at once, so the thread does it.
    const repeated = { ...task, refs: Int32Array.from({ length: task.refs.length * 20 }, (_, place) => task.refs[place % task.refs.length] ?? 0) };
    const gather = async (bytes: AsyncGenerator<Uint8Array>) => {
      const pieces: Uint8Array[] = [];
      for await (const piece of bytes) pieces.push(piece);
      return Buffer.concat(pieces).toString("utf8");
    };
    const [head = "", ...rows] = (await gather(exportStream(task))).split(/(?<=\r\n)(?=IA-)/);
    expect(await gather(exportStream(repeated))).toBe(head + Array.from({ length: 20 }, () => rows.join("")).join(""));

    const stopped = exportStream(repeated);
    await stopped.next();
    await stopped.return(undefined);
    const moved = exportStream({ ...repeated, notes: { ...task.notes, revision: task.notes.revision + 1 } });
    await expect(moved.next()).rejects.toThrow(RevisionMoved);
  });
});

describe("GET /api/v1/incidents/export-notes", () => {
  it("says what the file would: the same numbers as the list, filter, licence and columns", async () => {
    const notes = await notesOf("format=parquet&kind=attack&attribution=any&q=mosque");
    const shown = await json<{ listed: number; counted: number; total: number; setAside: number }>(list("kind=attack&attribution=any&q=mosque"));
    expect(notes).toMatchObject({ format: "parquet", shown: shown.listed, total: shown.total, records: { counted: shown.counted, setAside: shown.setAside } });
    expect(notes.filter).toBe("kind=attack&attribution=any&words searched for, not named");
    expect(JSON.stringify(notes).toLowerCase()).not.toContain("mosque\"");
    expect(notes.filterInWords).toContain("kind: Attack");
    expect(notes.datasets[0]?.licence).not.toBe("");
    expect(notes.columns.map(({ name }) => name)).toContain("geometry");
    expect(notes.columns.find(({ name }) => name === "kind")?.codes).toMatchObject({ attack: "Attack" });
  });

  it("answers 400 naming what it does not know", async () => {
    expect((await exportNotes.GET(get("/api/v1/incidents/export-notes?kin=attack"), noParams)).status).toBe(400);
    expect((await exportNotes.POST()).status).toBe(405);
  });

  it("counts the rows that may not be passed on, and gives them when asked for by name", async () => {
    const [starter] = await describeDatasets(world.read);
    if (starter === undefined) throw new Error("no dataset");
    await putDataset(world.write, { ...starter, redistribution: "Rows must not be passed on. A test says so." });
    expect(await notesOf("format=csv")).toMatchObject({ shown: 0, total: 152, records: { leftOut: 126 } });
    const without = parse<unknown>(Buffer.from(await (await list("format=csv")).arrayBuffer()), { bom: true, columns: true });
    expect(without).toHaveLength(0);
    const asked = parse<unknown>(Buffer.from(await (await list("format=csv&includeRestricted=starter")).arrayBuffer()), { bom: true, columns: true });
    expect(asked).toHaveLength(126);
  });
});
