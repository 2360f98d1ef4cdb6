/** Measures an import of GED-shaped rows beside sqlite3's own. See --help. */
import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdtempSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { parseArgs } from "node:util";
import { openStore } from "../../lib/store/connect";
import { readColumns } from "../../lib/store/bulk-columns";
import { migrate } from "../../lib/store/migrate";
import { countIncidents, readRevision } from "../../lib/store/revision";
import { resampleGed } from "./import/resample-ged";
import { machine, writeDated } from "./write-dated";

const help = `npx tsx tests/bench/import.bench.ts [--rows 400000] [--real FILE] [--seed N] [--dry]

Draws rows of a real GED file (../shared/data/ucdp/ged-v23_1-sample1000-afghanistan.csv unless named) with replacement, imports the file into an
empty database, imports the same file with sqlite3 .import, and reports seconds, ratio, peak memory and the slowest
answer that a reader got meanwhile. Says "not measured" where the real file or sqlite3 is missing. Asserts the number of rows,
never a time. Writes docs/benchmarks/import-DAY.json, unless --dry.`;

const { values } = parseArgs({
  options: { rows: { type: "string", default: "400000" }, real: { type: "string" }, seed: { type: "string", default: "20260101" }, dry: { type: "boolean", default: false }, help: { type: "boolean", short: "h", default: false } },
});
if (values.help) console.log(help);
else await measure(Number(values.rows), values.real ?? path.resolve("../shared/data/ucdp/ged-v23_1-sample1000-afghanistan.csv"), Number(values.seed));

async function measure(rows: number, real: string, seed: number): Promise<void> {
  if (!existsSync(real)) {
    console.log("import: not measured, the real rows to draw from are not here");
    return;
  }
  const folder = mkdtempSync(path.join(tmpdir(), "atlas-bench-import-"));
  try {
    const file = path.join(folder, "rows.csv");
    const { bytes } = await resampleGed(real, file, rows, seed);
    const database = path.join(folder, "atlas.db");
    const migrated = await migrate(database, path.resolve("prisma/migrations"));
    if (migrated.kind !== "migrated") throw new Error(migrated.reason);
    const peer = sqliteImport(folder, file);
    const watched = await watchedImport(database, file);
    const { added, refused } = watched.import;
    if (added + refused !== rows) throw new Error(`${added} added and ${refused} refused are not ${rows}`);
    const again = sqliteImport(folder, file);
    const peerSeconds = peer === null || again === null ? null : (peer + again) / 2;
    const result = {
      rows, bytes, seed, ...watched, databaseBytes: statSync(database).size, sqliteSeconds: peerSeconds, ratio: peerSeconds === null ? null : watched.import.seconds / peerSeconds,
    };
    console.log(table(result));
    if (!values.dry) writeDated("import", result);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

type OneImport = { added: number; refused: number; seconds: number; cpuSeconds: number; peakMb: number; took: Record<string, number> };
type Watched = { import: OneImport; readings: number; medianReadMs: number; slowestReadMs: number };

/** The import in a process of its own, and what a reader in this one waits meanwhile for the revision, the count and the columns of what is visible. */
async function watchedImport(database: string, file: string): Promise<Watched> {
  const child = spawn(process.execPath, ["--import", "tsx", "tests/bench/import/one-import.ts", database, file, "write"], { stdio: ["ignore", "pipe", "inherit"] });
  let out = "";
  child.stdout.on("data", (piece: Buffer) => (out += piece.toString()));
  let ended = false;
  const end = once(child, "close").then(() => (ended = true));
  const store = openStore(`file:${database}`, "/");
  const reads: number[] = [];
  // A server has asked before: the first question of a process also loads the engine that asks.
  await readColumns(store.read, ["ref"]);
  await countIncidents(store.read);
  await readRevision(store.read);
  while (!ended) {
    const asked = performance.now();
    const visible = await countIncidents(store.read);
    await readRevision(store.read);
    if (!ended && visible === 0) {
      const { count } = await readColumns(store.read, ["ref", "kind", "province"]);
      // One that already saw the import reads all of its rows: that is no wait.
      if (count === 0) reads.push(performance.now() - asked);
    }
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  await end;
  await store.close();
  const sorted = reads.toSorted((a, b) => a - b);
  return { import: JSON.parse(out) as OneImport, readings: reads.length, medianReadMs: sorted[Math.floor(sorted.length / 2)] ?? 0, slowestReadMs: sorted.at(-1) ?? 0 };
}

/** Seconds that sqlite3 takes for the same file; null where it is not installed. */
function sqliteImport(folder: string, file: string): number | null {
  const target = path.join(folder, "peer.db");
  rmSync(target, { force: true });
  const started = performance.now();
  const { error, status } = spawnSync("sqlite3", [target, ".mode csv", `.import ${file} events`]);
  if (error !== undefined || status !== 0) return null;
  return (performance.now() - started) / 1000;
}

function table({ rows, bytes, import: done, sqliteSeconds, ratio, readings, medianReadMs, slowestReadMs, databaseBytes }: Watched & { rows: number; bytes: number; databaseBytes: number; sqliteSeconds: number | null; ratio: number | null }): string {
  const n = (value: number, digits = 1) => value.toFixed(digits);
  return [
    // Reading and writing overlap, so their seconds do not add up.
    `load of the machine ${machine().load.join(", ")}`,
    `import of ${rows.toLocaleString("en")} rows, ${n(bytes / 1e6, 0)} MB: ${done.added.toLocaleString("en")} added, ${done.refused} refused`,
    `  in all          ${n(done.seconds)} s (${n(done.cpuSeconds)} s of processor), ${Math.round(rows / done.seconds).toLocaleString("en")} rows a second`,
    `  read and check  ${done.took["readSeconds"]} s; compare ${done.took["compareSeconds"]} s; write ${done.took["writeSeconds"]} s in ${done.took["locks"]} writes, median ${done.took["medianLockMs"]} ms, longest ${done.took["longestLockMs"]} ms, the one that shows them ${done.took["flipMs"]} ms`,
    `  sqlite3 .import ${sqliteSeconds === null ? "not measured" : `${n(sqliteSeconds)} s; ours ${n(ratio ?? 0)} times`} (at most 8, target 4)`,
    `  peak memory     ${n(done.peakMb, 0)} MB (at most 600); database ${n(databaseBytes / 1e6, 0)} MB`,
    `  a reader meanwhile: ${readings} readings, median ${n(medianReadMs, 0)} ms, slowest ${n(slowestReadMs, 0)} ms (at most 200)`,
  ].join("\n");
}
