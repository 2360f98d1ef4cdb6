/** Measures exports of all formats, and CSV beside sqlite3's own. See --help. */
import { spawnSync } from "node:child_process";
import { closeSync, createReadStream, mkdtempSync, openSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { createInterface } from "node:readline";
import { parseArgs } from "node:util";
import { exportFormats } from "../../lib/interchange/exporting/export-formats";
import type { ExportFormat } from "../../lib/interchange/exporting/export-formats";
import { peerStatement } from "./export/peer-statement";
import { makeMillionDatabase } from "./million/million-database";
import { machine, writeDated } from "./write-dated";

const help = `npx tsx tests/bench/export.bench.ts [--rows 400000] [--dry]

Makes a database of so many records (the starter set over and over, with its sources, voices and communities), exports all of them in every
format, each in a process of its own, and the same records with sqlite3 -csv: once with the same columns, lists as JSON, and once the columns
of the one table alone. Reports seconds, ratios and by how much the exporting process grew. Says "not measured" where sqlite3 is missing. Asserts that
both write the same records in the same order, never a time. Writes docs/benchmarks/export-DAY.json, unless --dry.`;

const { values } = parseArgs({
  options: { rows: { type: "string", default: "400000" }, dry: { type: "boolean", default: false }, help: { type: "boolean", short: "h", default: false } },
});
if (values.help) console.log(help);
else await measure(Number(values.rows));

type One = { readonly format: ExportFormat; readonly rows: number; readonly bytes: number; readonly columnsSeconds: number; readonly seconds: number; readonly cpuSeconds: number; readonly grownMb: number };
type Peer = { readonly seconds: number; readonly file: string };

async function measure(rows: number): Promise<void> {
  const folder = mkdtempSync(path.join(tmpdir(), "atlas-bench-export-"));
  try {
    const database = path.join(folder, "atlas.db");
    const records = makeMillionDatabase(database, rows, { withSources: true });
    const before = peers(folder, database);
    const all = exportFormats.map((format) => one(database, format, path.join(folder, `a.${format}`)));
    const after = peers(folder, database);
    for (const { format, rows: written } of all) if (written !== records) throw new Error(`${format}: ${written} of ${records} records`);
    const own = all.find(({ format }) => format === "csv");
    if (own === undefined) throw new Error("no CSV");
    const mean = (first: Peer | null, second: Peer | null) => (first === null || second === null ? null : (first.seconds + second.seconds) / 2);
    const [whole, plain] = [mean(before.whole, after.whole), mean(before.plain, after.plain)];
    if (after.whole !== null) await sameRecords(path.join(folder, "a.csv"), after.whole.file, records);
    const result = {
      records, formats: all, sqliteSeconds: whole, sqliteOneTableSeconds: plain,
      ratio: whole === null ? null : own.seconds / whole, ratioOneTable: plain === null ? null : own.seconds / plain,
    };
    console.log(table(result));
    if (!values.dry) writeDated("export", result);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function one(database: string, format: ExportFormat, out: string): One {
  const { status, stdout, stderr } = spawnSync(process.execPath, ["--import", "tsx", "tests/bench/export/one-export.ts", database, format, out], { encoding: "utf8" });
  if (status !== 0) throw new Error(`${format}: ${stderr}`);
  return JSON.parse(stdout) as One;
}

function peers(folder: string, database: string): { whole: Peer | null; plain: Peer | null } {
  return { whole: sqliteCsv(database, path.join(folder, "whole.csv"), true), plain: sqliteCsv(database, path.join(folder, "plain.csv"), false) };
}

/** Null where sqlite3 is not installed. */
function sqliteCsv(database: string, file: string, withLists: boolean): Peer | null {
  const out = openSync(file, "w");
  try {
    const started = performance.now();
    const { error, status } = spawnSync("sqlite3", ["-readonly", "-csv", database, peerStatement(withLists)], { stdio: ["ignore", out, "ignore"] });
    return error !== undefined || status !== 0 ? null : { seconds: (performance.now() - started) / 1000, file };
  } finally {
    closeSync(out);
  }
}

/** Both files name the same records in the same order: the refs at the beginnings of their lines. */
async function sameRecords(ours: string, theirs: string, records: number): Promise<void> {
  const refs = async (file: string) => {
    const found: string[] = [];
    for await (const line of createInterface({ input: createReadStream(file), crlfDelay: Infinity })) {
      const match = /^(IA-\d{4}-\d+),/.exec(line);
      if (match) found.push(match[1] as string);
    }
    return found;
  };
  const [own, other] = [await refs(ours), await refs(theirs)];
  if (own.length !== records || own.some((ref, index) => ref !== other[index])) throw new Error(`${own.length} records here, ${other.length} there, or in another order`);
}

function table({ records, formats, sqliteSeconds, sqliteOneTableSeconds, ratio, ratioOneTable }: { records: number; formats: readonly One[]; sqliteSeconds: number | null; sqliteOneTableSeconds: number | null; ratio: number | null; ratioOneTable: number | null }): string {
  const n = (value: number, digits = 1) => value.toFixed(digits);
  return [
    `load of the machine ${machine().load.join(", ")}`,
    `export of ${records.toLocaleString("en")} records`,
    ...formats.map(({ format, seconds, cpuSeconds, bytes, grownMb }) =>
      `  ${format.padEnd(10)} ${n(seconds).padStart(6)} s (${n(cpuSeconds)} s of processor), ${Math.round(records / seconds).toLocaleString("en")} records a second, ${n(bytes / 1e6)} MB, the process grew by ${n(grownMb, 0)} MB`),
    `  sqlite3 -csv, the same columns: ${sqliteSeconds === null ? "not measured" : `${n(sqliteSeconds)} s; ours ${n(ratio ?? 0, 2)} times`} (at most 4)`,
    `  sqlite3 -csv, one table alone:  ${sqliteOneTableSeconds === null ? "not measured" : `${n(sqliteOneTableSeconds)} s; ours ${n(ratioOneTable ?? 0, 2)} times`}`,
  ].join("\n");
}
