import { spawnSync } from "node:child_process";
import { readdirSync } from "node:fs";
import path from "node:path";

// `npm run bench`: every *.bench.ts of this folder, one after the other, each in a process of its own. `npm run bench -- WORD`
// runs those whose name holds the word. Benchmarks assert right answers, never times.

const words = process.argv.slice(2).filter((word) => !word.startsWith("--"));
if (process.argv.includes("--help")) {
  console.log("npm run bench [-- WORD…]   runs the benchmarks in tests/bench whose names hold one of the words; all of them without a word.");
  process.exit(0);
}
const files = readdirSync(import.meta.dirname).filter((file) => file.endsWith(".bench.ts")).sort();
const chosen = files.filter((file) => words.length === 0 || words.some((word) => file.includes(word)));
const failed = chosen.filter((file) => {
  console.log(`\n== ${file}\n`);
  return spawnSync(process.execPath, ["--import", "tsx", path.join(import.meta.dirname, file)], { stdio: "inherit" }).status !== 0;
});
if (failed.length > 0) console.log(`\nNot well: ${failed.join(", ")}`);
process.exitCode = failed.length === 0 ? 0 : 1;
