import { spawn } from "node:child_process";
import { once } from "node:events";
import { readFile } from "node:fs/promises";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { columnMappingSchema } from "../../../lib/interchange/column-mapping";
import { listBatches } from "../../../lib/store/batches";
import { saveMapping } from "../../../lib/store/imports/saved-mappings";
import { undoBatch } from "../../../lib/store/imports/undo-batch";
import { countIncidents, readRevision } from "../../../lib/store/revision";
import { by } from "../synthetic-draft";
import { importWorld, ucdpRows, ucdpText } from "./import-world";

type World = Awaited<ReturnType<typeof importWorld>>;

/** Run a command of scripts/ on the world's database, from the folder of the database. */
async function run(world: World, script: string, args: readonly string[]): Promise<{ code: number | null; out: string; err: string }> {
  const child = spawn(process.execPath, ["--import", "tsx", path.join("scripts", script), ...args], {
    env: { ...process.env, DATABASE_URL: `file:${world.file}`, INIT_CWD: world.folder }, stdio: ["ignore", "pipe", "pipe"],
  });
  let [out, err] = ["", ""];
  child.stdout.on("data", (piece: Buffer) => (out += piece.toString()));
  child.stderr.on("data", (piece: Buffer) => (err += piece.toString()));
  const [code] = (await once(child, "close")) as [number | null];
  return { code, out, err };
}

describe("npm run import", () => {
  it("prints one object with --json, ends with 0, and adds nothing the second time", async () => {
    const world = await importWorld();
    const file = await world.put(ucdpText([...ucdpRows(40, (index) => (index === 0 ? { low: "9" } : {})), ...ucdpRows(2, () => ({ id: "9", country: "Pakistan" }))]));
    const before = await readRevision(world.read);
    const first = await run(world, "import.ts", [file, "--json"]);
    const [batch] = await listBatches(world.read);
    expect(first.code, first.err).toBe(0);
    expect(JSON.parse(first.out)).toEqual({
      format: "ucdp-ged", version: "99.1", rows: 42, inScope: 40, outOfScope: 2, added: 40, unchanged: 0, changed: 0, refused: 0, warnings: 1, batch: batch?.id,
    });
    expect(await readRevision(world.read)).toBe(before + 1);
    const second = await run(world, "import.ts", [file, "--json"]);
    expect(second.code).toBe(0);
    expect(JSON.parse(second.out)).toMatchObject({ added: 0, unchanged: 40, batch: null });
    expect(await countIncidents(world.read)).toBe(40);
  });

  it("ends with 2 when rows were refused, writes them as CSV, and writes nothing else unless told to", async () => {
    const world = await importWorld();
    const file = await world.put(ucdpText(ucdpRows(10, (index) => (index === 4 ? { date_start: "0000-00-00" } : {}))), "events_v99_2.csv");
    const stopped = await run(world, "import.ts", [file]);
    expect(stopped.code).toBe(2);
    expect(stopped.err).toContain("1 rows were refused, so nothing was written");
    expect(await readFile(path.join(world.folder, "events_v99_2.csv.refused.csv"), "utf8")).toMatch(/^\ufeffrow,line,externalId,column,field,value,severity,code,reason\r\n5,6,700004,date_start,,0000-00-00,error,date-not-read,/);
    expect(await countIncidents(world.read)).toBe(0);
    const dry = await run(world, "import.ts", [file, "--dry-run", "--skip-invalid", "--json"]);
    expect(dry.code).toBe(2);
    expect(JSON.parse(dry.out)).toMatchObject({ added: 9, refused: 1, batch: null });
    const skipping = await run(world, "import.ts", [file, "--skip-invalid", "--json", "--refused", "left-out.csv"]);
    expect(skipping.code, skipping.err).toBe(0);
    expect(await countIncidents(world.read)).toBe(9);
    expect(await readFile(path.join(world.folder, "left-out.csv"), "utf8")).toContain("0000-00-00");
  });

  it("ends with 1 when it cannot do what was asked", async () => {
    const world = await importWorld();
    const file = await world.put(ucdpText(ucdpRows(3)));
    const wrong = [[file, "--country", "Pakistan"], [await world.put("a,b\n1,2\n", "unknown.csv")]];
    for (const args of wrong) expect((await run(world, "import.ts", args)).code, args.join(" ")).toBe(1);
    expect((await run(world, "import.ts", [file, "--country", "Pakistan", "--dry-run", "--json"])).code).toBe(0);
    expect(await countIncidents(world.read)).toBe(0);
  });
});

describe("npm run import --mapping", () => {
  const mapping = columnMappingSchema.parse({
    name: "Invented list", dataset: "invented-list", idColumn: "No", countryColumn: null, constants: { kind: "attack" },
    columns: [{ column: "When", field: "dateStart", dates: "day-first" }, { column: "Where", field: "province" }, { column: "Told", field: "summary" }],
  });
  const table = "No,When,Where,Told\n1,31/12/2022,Kondoz,Invented.\n2,01/02/2023,Kabul,Invented too.\n";

  it("reads a table by the mapping that was saved under the name, and finds its rows again", async () => {
    const world = await importWorld();
    expect(await saveMapping(world.write, { name: mapping.name, body: JSON.stringify(mapping) }, by)).toEqual({ kind: "saved" });
    const file = await world.put(table, "list.csv");
    const first = await run(world, "import.ts", [file, "--mapping", "Invented list", "--json"]);
    expect(first.code, first.err).toBe(0);
    expect(JSON.parse(first.out)).toMatchObject({ format: "mapped", rows: 2, added: 2, refused: 0 });
    expect((await listBatches(world.read))[0]).toMatchObject({ dataset: "invented-list", state: "live" });
    expect(JSON.parse((await run(world, "import.ts", [file, "--mapping", "Invented list", "--json"])).out)).toMatchObject({ added: 0, unchanged: 2, batch: null });
  });

  it("takes a file of JSON as well, and says what is wrong with a name or a file that cannot be used", async () => {
    const world = await importWorld();
    const file = await world.put(table, "list.csv");
    const described = await world.put(JSON.stringify({ ...mapping, dataset: "from-a-file" }), "mapping.json");
    expect((await run(world, "import.ts", [file, "--mapping", described])).code).toBe(0);
    expect((await listBatches(world.read))[0]).toMatchObject({ dataset: "from-a-file" });
    const unknown = await run(world, "import.ts", [file, "--mapping", "Another list"]);
    expect(unknown.code).toBe(1);
    expect(unknown.err).toContain("There is no mapping Another list. None is saved");
    const wrong = await run(world, "import.ts", [file, "--mapping", await world.put(JSON.stringify({ ...mapping, columns: [] }), "empty.json")]);
    expect(wrong.code).toBe(1);
    expect(wrong.err).toContain("cannot be used: columns (too_small)");
  });
});

describe("npm run purge", () => {
  it("removes what was undone, and nothing else", async () => {
    const world = await importWorld();
    const end = await world.bring(ucdpText(ucdpRows(5)));
    const id = end.kind === "live" ? (end.batch ?? "") : "";
    expect((await run(world, "purge.ts", [id, "--why", "a test"])).err).toContain("undo it first");
    await undoBatch(world, id, { kind: "ask" }, by);
    expect((await run(world, "purge.ts", [id])).code).toBe(1);
    const purged = await run(world, "purge.ts", [id, "--why", "a test", "--who", "tester"]);
    expect(purged.code, purged.err).toBe(0);
    expect(await listBatches(world.read)).toMatchObject([{ state: "purged", rowsPurged: 5, purgedWhy: "a test" }]);
  });
});
