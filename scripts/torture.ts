/** Long runs of faults and hostile input. See --help. */
import path from "node:path";
import { parseArgs } from "node:util";
import { diskFull } from "./torture/disk-full";
import { hostileFiles } from "./torture/hostile-files";
import { killedImports } from "./torture/killed-imports";

const help = `npm run torture -- [NAME...] [--kills N] [--seed N]

Imports under bad conditions, each on a database of its own in the system's temporary folder: files, a line of 200 MB and a million
columns among them; kills, a process killed at random moments, after which all of the batch or nothing is visible; disk, a disk
that is full half-way (where a small file system can be made; otherwise it says so). All of them without a NAME. Some minutes.

  --kills N   how often the process is killed (10)
  --seed N    for the moments (20260101)

Ends with 1 if anything did not hold.`;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { kills: { type: "string", default: "10" }, seed: { type: "string", default: "20260101" }, help: { type: "boolean", short: "h", default: false } },
});
const tortures = { files: hostileFiles, kills: killedImports(Number(values.kills), Number(values.seed)), disk: diskFull };
const unknown = positionals.filter((name) => !Object.hasOwn(tortures, name));

if (values.help) console.log(help);
else if (unknown.length > 0) {
  console.error(`There is no torture ${unknown.join(", ")}: there are ${Object.keys(tortures).join(", ")}.`);
  process.exitCode = 1;
} else {
  let failed = 0;
  for (const [name, torture] of Object.entries(tortures)) {
    if (positionals.length > 0 && !positionals.includes(name)) continue;
    console.log(`\n${torture.name}`);
    const result = await torture.run(path.resolve(import.meta.dirname, ".."), (line) => console.log(`  ${line}`));
    if ("notRun" in result) {
      console.log(`  NOT RUN: ${result.notRun}`);
      continue;
    }
    for (const { what, held, told } of result) if (!held) console.log(`  DID NOT HOLD: ${what}${told === "" ? "" : ` (${told})`}`);
    failed += result.filter(({ held }) => !held).length;
    console.log(`  ${result.filter(({ held }) => held).length} of ${result.length} held`);
  }
  process.exitCode = failed === 0 ? 0 : 1;
}
