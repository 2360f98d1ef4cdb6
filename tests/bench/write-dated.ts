import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { cpus, loadavg, totalmem } from "node:os";
import path from "node:path";

/** What a measurement was made on. load: running or waiting programs over the last 1, 5 and 15 minutes; above the number of cores the times are too long. */
export function machine() {
  return {
    node: process.versions.node, processor: cpus()[0]?.model ?? "unknown", cores: cpus().length,
    memoryGB: Math.round(totalmem() / 2 ** 30), load: loadavg().map((load) => Math.round(load * 10) / 10),
  };
}

/** Append a run to docs/benchmarks/<name>-<day>.json, numbers rounded to two decimals. */
export function writeDated(name: string, run: Readonly<Record<string, unknown>>): void {
  const measuredAt = new Date().toISOString();
  const folder = path.resolve(import.meta.dirname, "../../docs/benchmarks");
  const file = path.join(folder, `${name}-${measuredAt.slice(0, 10)}.json`);
  const before = existsSync(file) ? (JSON.parse(readFileSync(file, "utf8")) as unknown[]) : [];
  const rounded = (_: string, value: unknown) => (typeof value === "number" ? Math.round(value * 100) / 100 : value);
  mkdirSync(folder, { recursive: true });
  writeFileSync(file, `${JSON.stringify([...before, { measuredAt, machine: machine(), ...run }], rounded, 2)}\n`);
  console.log(`\nWritten to docs/benchmarks/${path.basename(file)}.`);
}
