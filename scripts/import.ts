/** Brings records of files into the database. See --help. */
import { createWriteStream, existsSync, mkdtempSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { pipeline } from "node:stream/promises";
import { v7 } from "uuid";
import { problemsCsv, readProblems } from "../lib/interchange/importing/problem-file";
import { runImport } from "../lib/interchange/importing/run-import";
import { sha256OfFile } from "../lib/interchange/importing/sha256-of-file";
import { databaseFile } from "../lib/store/database-file";
import { processOwner } from "../lib/store/imports/owner";
import { databaseUrl, loadEnvironmentFile } from "./environment.mjs";
import { chosenMapping } from "./import/chosen-mapping";
import { help, readOptions } from "./import/options";
import type { Options } from "./import/options";
import { ProgressBar } from "./import/progress-bar";
import { jsonEnd, reportOf, toldProblem, toldReport } from "./import/tell-end";

const root = path.resolve(import.meta.dirname, "..");
// A file is meant from where the command was typed; npm runs scripts at the root.
const typedIn = process.env["INIT_CWD"] ?? process.cwd();
const fail = (sentence: string): number => {
  console.error(sentence);
  return 1;
};

const parsed = readOptions(process.argv.slice(2));
if (parsed.kind === "help") console.log(help);
else process.exitCode = parsed.kind === "wrong" ? fail(`${parsed.sentence}\nnpm run import -- --help says more.`) : await importAll(parsed.options);

async function importAll(options: Options): Promise<number> {
  loadEnvironmentFile(root);
  const database = databaseFile(databaseUrl(process.env, root), root);
  if (!existsSync(database)) return fail("There is no database yet. Run npm start once, then import.");
  const mapping = options.mapping === null ? null : await chosenMapping(options.mapping, database, typedIn);
  if (typeof mapping === "string") return fail(mapping);
  let stopped = false;
  process.once("SIGINT", () => (stopped = true));
  process.once("SIGTERM", () => (stopped = true));
  const chosen = mapping === null ? options : { ...options, choices: { ...options.choices, mapping } };
  let worst = 0;
  for (const file of options.files) {
    const code = await importOne(path.resolve(typedIn, file), database, chosen, () => stopped);
    // A failure says more than refused rows do.
    if (code === 1 || (code === 2 && worst === 0)) worst = code;
    if (stopped) break;
  }
  return worst;
}

async function importOne(file: string, database: string, options: Options, shouldStop: () => boolean): Promise<number> {
  const say = (line: string): void => (options.json ? console.error(line) : console.log(line));
  if (!existsSync(file) || !statSync(file).isFile()) return fail(`There is no file ${file}.`);
  const folder = mkdtempSync(path.join(tmpdir(), "atlas-import-"));
  const bar = new ProgressBar(process.stderr);
  try {
    const nowMs = Date.now();
    const problemFile = path.join(folder, "problems");
    const by = { who: options.who, at: new Date(nowMs).toISOString(), why: options.why };
    const end = await runImport(
      {
        database, path: file, fileName: path.basename(file), sha256: await sha256OfFile(file), choices: options.choices, problemFile, nowMs, rowsExpected: null,
        mode: options.dryRun ? { kind: "look", country: options.country } : { kind: "write", batchId: v7(), skipInvalid: options.skipInvalid, by, owner: processOwner() },
      },
      { onProgress: (progress) => bar.show(progress), shouldStop },
    );
    bar.clear();
    const report = reportOf(end);
    const batch = end.kind === "live" ? end.batch : null;
    if (!options.json) console.log(path.basename(file));
    if (report !== null) {
      if (options.json) console.log(JSON.stringify(jsonEnd(report, batch)));
      else for (const line of toldReport(report, end.kind === "live")) console.log(`  ${line}`);
      if (report.refused > 0) {
        const target = path.resolve(typedIn, options.refused ?? `${path.basename(file)}.refused.csv`);
        await pipeline(problemsCsv(readProblems(problemFile, { severity: "error" })), createWriteStream(target));
        say(`  The refused rows are in ${target}.`);
      }
    }
    if (end.kind === "not-imported") console.error(`  ${toldProblem(end.problem)}`);
    else if (!options.json) console.log(end.kind === "looked" ? "  Nothing was written." : batch === null ? "  Everything in it is here already; nothing was written." : `  Batch ${batch} is live.`);
    if (report === null) return 1;
    return report.refused > 0 && !(end.kind === "live" && options.skipInvalid) ? 2 : end.kind === "not-imported" ? 1 : 0;
  } catch (error) {
    bar.clear();
    return fail(`${path.basename(file)} was not imported, and nothing of it is visible: ${error instanceof Error ? error.message : String(error)}`);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
