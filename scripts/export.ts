/** Writes the records of a filter as a file. See --help. */
import { createWriteStream, existsSync, renameSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { pipeline } from "node:stream/promises";
import { Readable } from "node:stream";
import { noteText } from "../lib/interchange/export-row";
import { prepareExport } from "../lib/interchange/exporting/prepare-export";
import { RevisionMoved, runExport } from "../lib/interchange/exporting/run-export";
import type { ExportTask } from "../lib/interchange/exporting/run-export";
import { loadColumns } from "../lib/read/load";
import { parseFilter } from "../lib/read/parse-filter";
import { openStore } from "../lib/store/connect";
import type { ReadStore } from "../lib/store/connect";
import { databaseFile } from "../lib/store/database-file";
import { databaseUrl, loadEnvironmentFile } from "./environment.mjs";
import { help, readOptions } from "./export/options";
import type { Options } from "./export/options";

const root = path.resolve(import.meta.dirname, "..");
// A file is meant from where the command was typed; npm runs scripts at the root.
const typedIn = process.env["INIT_CWD"] ?? process.cwd();
/** How often records are chosen again when somebody saves in between. */
const ATTEMPTS = 4;

const fail = (sentence: string): number => {
  console.error(sentence);
  return 1;
};

const parsed = readOptions(process.argv.slice(2));
if (parsed.kind === "help") console.log(help);
else process.exitCode = parsed.kind === "wrong" ? fail(`${parsed.sentence}\nnpm run export -- --help says more.`) : await exportAll(parsed.options);

async function exportAll(options: Options): Promise<number> {
  loadEnvironmentFile(root);
  const database = databaseFile(databaseUrl(process.env, root), root);
  if (!existsSync(database)) return fail("There is no database yet. Run npm start once, then export.");
  const isBinary = options.format === "parquet" || options.format === "xlsx";
  if (isBinary && options.out === null && !options.notes && process.stdout.isTTY) return fail(`A ${options.format} file is not for a screen: name one with --out.`);
  const store = openStore(`file:${database}`, "/");
  try {
    for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
      const code = await exportOnce(store.read, options);
      if (code !== "moved") return code;
    }
    return fail("Records were saved again and again meanwhile, and nothing was written. Try once more.");
  } catch (error) {
    if (isBrokenPipe(error)) return 0;
    return fail(`Nothing was written: ${error instanceof Error ? error.message : String(error)}`);
  } finally {
    await store.close();
  }
}

async function exportOnce(store: ReadStore, options: Options): Promise<number | "moved"> {
  const columns = await loadColumns("public", store);
  const { filter, problems } = parseFilter(new URLSearchParams(options.filter), columns.datasets, []);
  if (problems.length > 0) return fail(`The filter cannot be taken: ${problems.map(({ key, value, reason }) => `${key}${value === null || key === "q" ? "" : `=${value}`} (${reason})`).join(", ")}.`);
  const unknown = options.includeRestricted.filter((code) => !columns.datasets.some((dataset) => dataset.code === code));
  if (unknown.length > 0) return fail(`There is no dataset ${unknown.join(", ")}.`);
  const prepared = await prepareExport(store, columns, filter, { ...options, refs: null }, new Date().toISOString());
  if (prepared.kind === "too-many-rows") return fail(`A sheet holds ${prepared.most.toLocaleString("en")} rows below its header and these are ${prepared.rows.toLocaleString("en")}: use csv, geojson or parquet, or narrow the filter.`);
  const { task } = prepared;
  const { notes } = task;
  if (options.notes) {
    console.log(JSON.stringify(notes, null, 2));
    return 0;
  }
  try {
    await writeOut(task, options.out);
  } catch (error) {
    if (error instanceof RevisionMoved) return "moved";
    throw error;
  }
  console.error(`${noteText(notes)}.`);
  const { leftOut, leftOutBecause } = notes.records;
  if (leftOut === 0) return 0;
  console.error(`${leftOut.toLocaleString("en")} rows were left out: ${leftOutBecause?.replace("includeRestricted=", "--include-restricted ") ?? ""}`);
  return 2;
}

/** A file appears under its name when it is whole, with its notes beside it; what was there before stays until then. */
async function writeOut(task: ExportTask, out: string | null): Promise<void> {
  const bytes = Readable.from(runExport(task), { objectMode: false });
  if (out === null) {
    await pipeline(bytes, process.stdout, { end: false });
    return;
  }
  const target = path.resolve(typedIn, out);
  const part = `${target}.part`;
  try {
    await pipeline(bytes, createWriteStream(part));
    renameSync(part, target);
  } finally {
    rmSync(part, { force: true });
  }
  writeFileSync(`${target}.notes.json`, `${JSON.stringify(task.notes, null, 2)}\n`);
}

/** Whoever read our output has read enough (head, less). */
function isBrokenPipe(error: unknown): boolean {
  return typeof error === "object" && error !== null && "code" in error && error.code === "EPIPE";
}
