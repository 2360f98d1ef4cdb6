import { spawn } from "node:child_process";
import { once } from "node:events";
import { readFile, readdir } from "node:fs/promises";
import path from "node:path";
import { parse } from "csv-parse/sync";
import { describe, expect, it } from "vitest";
import type { ExportNotes } from "../../../lib/interchange/exporting/export-notes";
import { putDataset } from "../../../lib/store/datasets";
import { readRevision } from "../../../lib/store/revision";
import { syntheticDraft } from "../synthetic-draft";
import { syntheticDataset, throwAwayStore } from "../throw-away-store";
import type { ThrowAway } from "../throw-away-store";
import { recordAll } from "./export-world";

// Databases and files in the system's temporary folder, removed at the end.

async function run(store: ThrowAway, args: readonly string[]): Promise<{ code: number | null; out: Buffer; err: string }> {
  const child = spawn(process.execPath, ["--import", "tsx", path.join("scripts", "export.ts"), ...args], {
    env: { ...process.env, DATABASE_URL: `file:${store.file}`, INIT_CWD: store.folder }, stdio: ["ignore", "pipe", "pipe"],
  });
  const out: Buffer[] = [];
  let err = "";
  child.stdout.on("data", (piece: Buffer) => out.push(piece));
  child.stderr.on("data", (piece: Buffer) => (err += piece.toString()));
  const [code] = (await once(child, "close")) as [number | null];
  return { code, out: Buffer.concat(out), err };
}

describe("npm run export", () => {
  it("writes what the filter counts, on standard output or as a file with its notes beside it, and changes nothing", async () => {
    const store = await throwAwayStore();
    const refs = await recordAll(store, [syntheticDraft(), syntheticDraft({ province: "AF06", provinceAlternatives: [] }), syntheticDraft({ kind: "operation", targetType: "unknown" })]);
    const before = await readRevision(store.read);
    const shown = await run(store, ["--format", "csv", "--filter", "/?kind=attack&province=AF06"]);
    expect(shown.code, shown.err).toBe(0);
    expect(parse<Record<string, string>>(shown.out, { bom: true, columns: true }).map(({ ref }) => ref)).toEqual([refs[1]]);
    expect(shown.err).toContain("1 of 3 records; filter: kind=attack&province=AF06");

    const written = await run(store, ["--format", "geojson", "--out", "a.geojson", "--order", "desc"]);
    expect(written.code, written.err).toBe(0);
    expect(written.out).toHaveLength(0);
    const file = JSON.parse(await readFile(path.join(store.folder, "a.geojson"), "utf8")) as { features: { id: string }[] };
    expect(file.features.map(({ id }) => id)).toEqual([...refs].reverse());
    const notes = JSON.parse(await readFile(path.join(store.folder, "a.geojson.notes.json"), "utf8")) as ExportNotes;
    expect(notes).toMatchObject({ shown: 3, revision: before });
    expect(await readRevision(store.read)).toBe(before);
    expect((await readdir(store.folder)).filter((name) => name.endsWith(".part"))).toEqual([]);
  });

  it("prints help and the notes alone, and ends with 1 where it cannot take what was asked", async () => {
    const store = await throwAwayStore();
    const help = await run(store, ["--help"]);
    expect([help.code, help.out.toString()]).toEqual([0, expect.stringContaining("--include-restricted")]);
    const notes = await run(store, ["--format", "parquet", "--notes"]);
    expect(JSON.parse(notes.out.toString())).toMatchObject({ format: "parquet", shown: 0 });
    for (const args of [[], ["--format", "xls"], ["--format", "csv", "--filter", "kind=attck"], ["--format", "csv", "--sort", "colour"], ["--format", "csv", "--include-restricted", "nothing"], ["--unknown"]]) {
      const wrong = await run(store, args);
      expect(wrong.code, args.join(" ")).toBe(1);
      expect(wrong.out).toHaveLength(0);
      expect(wrong.err).not.toBe("");
    }
  });

  it("ends with 2 when rows that may not be passed on were left out, and says how to ask for them", async () => {
    const store = await throwAwayStore();
    await putDataset(store.write, { ...syntheticDataset, redistribution: "Rows must not be passed on." });
    await recordAll(store, [syntheticDraft()]);
    const without = await run(store, ["--format", "acled-csv"]);
    expect(without.code).toBe(2);
    expect(without.err).toContain("1 rows were left out");
    expect(without.err).toContain("--include-restricted synthetic");
    const asked = await run(store, ["--format", "acled-csv", "--include-restricted", "synthetic"]);
    expect(asked.code, asked.err).toBe(0);
    expect(parse(asked.out, { bom: true, columns: true })).toHaveLength(1);
  });
});
