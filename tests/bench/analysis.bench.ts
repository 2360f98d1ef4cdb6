import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { cpus } from "node:os";
import path from "node:path";
import { benchCases, DRAWS } from "./analysis/cases";
import { type BenchInputs, benchInputs } from "./analysis/inputs";

// How long does each random test take at 10,000 draws? Beside numpy where it is installed. Seeded; run by `npm run bench`.
// Two times are taken: on the clock, and of the processor. The limit is one of work on one core, so it holds for the second:
// on a busy machine the clock also counts the others. Prints a table and appends to docs/benchmarks/analysis-<day>.json. Ends
// with 1 if a median is above the limit.

const LIMIT_MS = 200;
const REPEATS = 9;

type Times = { coreMs: number; clockMs: number };
type Row = Times & { name: string; size: string; numpyMs: number | null };

function measure(run: () => unknown): Times {
  run();
  const core: number[] = [];
  const clock: number[] = [];
  for (let repeat = 0; repeat < REPEATS; repeat++) {
    const [start, before] = [performance.now(), process.cpuUsage()];
    run();
    const { user, system } = process.cpuUsage(before);
    core.push((user + system) / 1000);
    clock.push(performance.now() - start);
  }
  return { coreMs: median(core), clockMs: median(clock) };
}

function median(values: readonly number[]): number {
  return values.toSorted((one, other) => one - other)[Math.floor(values.length / 2)] as number;
}

/** numpy on one core, or why not. */
function numpyTimes(inputs: BenchInputs): { version: string; milliseconds: Record<string, number> } | null {
  const one = { OMP_NUM_THREADS: "1", OPENBLAS_NUM_THREADS: "1", MKL_NUM_THREADS: "1" };
  const { status, stdout } = spawnSync("python3", [path.join(import.meta.dirname, "analysis/compare_numpy.py")], {
    input: JSON.stringify({ ...inputs, draws: DRAWS, repeats: 3 }),
    encoding: "utf8",
    env: { ...process.env, ...one },
  });
  return status === 0 ? (JSON.parse(stdout) as { version: string; milliseconds: Record<string, number> }) : null;
}

const inputs = benchInputs();
console.log(`${DRAWS.toLocaleString("en")} draws of each test, medians of ${REPEATS}, Node ${process.versions.node}; limit ${LIMIT_MS} ms of one core\n`);
const measured = benchCases(inputs).map(({ name, size, run }) => {
  const result = run();
  if (result.kind === "undefined") throw new Error(`${name} has no answer: ${result.reason}`);
  return { name, size, ...measure(run) };
});
const numpy = numpyTimes(inputs);
const rows: Row[] = measured.map((row) => ({ ...row, numpyMs: numpy?.milliseconds[row.name] ?? null }));

const inMs = (value: number | null) => (value === null ? "not measured" : value.toFixed(1)).padStart(13);
console.log(`${"test".padEnd(42)}${"size".padEnd(36)}${"core ms".padStart(13)}${"clock ms".padStart(13)}${(numpy?.version ?? "numpy").padStart(13)}`);
for (const row of rows) console.log(`${row.name.padEnd(42)}${row.size.padEnd(36)}${inMs(row.coreMs)}${inMs(row.clockMs)}${inMs(row.numpyMs)}`);
console.log("\nnumpy: core ms, all draws at once. R: not measured.");

const folder = path.resolve(import.meta.dirname, "../../docs/benchmarks");
const measuredAt = new Date().toISOString();
const file = path.join(folder, `analysis-${measuredAt.slice(0, 10)}.json`);
const before = existsSync(file) ? (JSON.parse(readFileSync(file, "utf8")) as unknown[]) : [];
const run = {
  measuredAt,
  draws: DRAWS,
  repeats: REPEATS,
  limitMs: LIMIT_MS,
  machine: { node: process.versions.node, processor: cpus()[0]?.model ?? "unknown", cores: cpus().length },
  comparedWith: numpy?.version ?? "not measured",
  R: "not measured",
  rows: rows.map((row) => ({ ...row, coreMs: round(row.coreMs), clockMs: round(row.clockMs), numpyMs: row.numpyMs === null ? "not measured" : round(row.numpyMs) })),
};
mkdirSync(folder, { recursive: true });
writeFileSync(file, `${JSON.stringify([...before, run], null, 2)}\n`);
console.log(`Written to docs/benchmarks/${path.basename(file)}.`);

const slow = rows.filter((row) => row.coreMs > LIMIT_MS);
if (slow.length > 0) console.log(`Above ${LIMIT_MS} ms: ${slow.map((row) => row.name).join("; ")}`);
process.exitCode = slow.length === 0 ? 0 : 1;

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
