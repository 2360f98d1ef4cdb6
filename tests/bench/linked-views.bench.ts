import { spawnSync } from "node:child_process";
import path from "node:path";
import type { EngineName } from "./linked-views/engines";
import type { Measured } from "./linked-views/measure";
import { machine, writeDated } from "./write-dated";

// How long does it take to count all figures anew after a change of the filter, at a million records? The recounter, the count
// row by row that it must equal, and two peers asked for less on the same columns, each in a process of its own. Right answers
// are asserted, times are not. Run by `npm run bench`; `--rows N` and `--steps N` for less.

const argument = (name: string, usual: number) => Number(process.argv[process.argv.indexOf(`--${name}`) + 1] || usual);
const rows = process.argv.includes("--rows") ? argument("rows", 1_000_000) : 1_000_000;
const steps = process.argv.includes("--steps") ? argument("steps", 400) : 400;

type NotMeasured = { readonly engine: EngineName; readonly data: Measured["data"]; readonly rows: number; readonly notMeasured: true };

function measure(engine: EngineName, data: Measured["data"], many: number): Measured | NotMeasured {
  const child = spawnSync(process.execPath, ["--import", "tsx", path.join(import.meta.dirname, "linked-views/measure.ts"), engine, data, String(rows), String(many)], {
    encoding: "utf8", stdio: ["ignore", "pipe", "inherit"],
  });
  if (child.status !== 0) throw new Error(`${engine} on ${data} records ended with ${child.status}`);
  return JSON.parse(child.stdout) as Measured | NotMeasured;
}

const results = [
  measure("recounter", "invented", steps), measure("row by row", "invented", Math.min(steps, 30)),
  measure("crossfilter2", "invented", Math.min(steps, 60)), measure("duckdb", "invented", Math.min(steps, 60)),
  measure("recounter", "resampled", steps), measure("row by row", "resampled", Math.min(steps, 30)),
];

const cell = (value: number) => value.toFixed(value < 100 ? 2 : 0).padStart(12);
console.log(`Linked views, ${rows.toLocaleString("en")} records, one core, Node ${process.versions.node}; load of the machine ${machine().load.join(", ")}\n`);
console.log(`${"records".padEnd(12)}${"counted by".padEnd(16)}${["changes", "build ms", "median ms", "99th pct", "to recounter", "peak MB"].map((head) => head.padStart(13)).join("")}`);
for (const one of results) {
  if ("notMeasured" in one) {
    console.log(`${one.data.padEnd(12)}${one.engine.padEnd(16)} not measured`);
    continue;
  }
  const own = results.find((other): other is Measured => !("notMeasured" in other) && other.engine === "recounter" && other.data === one.data);
  const ratio = own === undefined ? NaN : one.medianMs / own.medianMs;
  console.log(`${one.data.padEnd(12)}${one.engine.padEnd(16)} ${[one.steps, one.buildMs, one.medianMs, one.p99Ms, ratio, one.peakMB].map(cell).join(" ")}`);
}
for (const one of results) {
  if ("notMeasured" in one || one.engine !== "recounter") continue;
  console.log(`\nrecounter, ${one.data} records, by change of the filter:`);
  for (const [what, { steps: many, medianMs, worstMs }] of Object.entries(one.byChange)) console.log(`  ${what.padEnd(14)}${String(many).padStart(6)}   median ${cell(medianMs)}   worst ${cell(worstMs)}`);
}
console.log("\nThe peers count records by bar in eleven figures; the recounter counts what the product shows: fourteen figures, by kind, counted and set aside with the reason, and killed.");
writeDated("linked-views", { rows, results });
