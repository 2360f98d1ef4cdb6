import { starterColumns } from "../../unit/read/starter-columns";
import { engineFor } from "./engines";
import type { EngineName } from "./engines";
import { readerWalk } from "./reader-walk";
import { resampledColumns, syntheticColumns } from "./synthetic-columns";

// One engine, one kind of data, a process of its own, so that its memory is its own: `measure.ts ENGINE DATA ROWS STEPS`.
// Prints one line of JSON.

export type Measured = {
  readonly engine: EngineName;
  readonly data: "invented" | "resampled";
  readonly rows: number;
  readonly steps: number;
  readonly buildMs: number;
  readonly medianMs: number;
  readonly p99Ms: number;
  readonly byChange: Readonly<Record<string, { readonly steps: number; readonly medianMs: number; readonly worstMs: number }>>;
  readonly checked: number;
  readonly peakMB: number;
};

const [engine, data, rows, steps] = process.argv.slice(2) as [EngineName, Measured["data"], string, string];
const columns = data === "invented" ? syntheticColumns(Number(rows)) : resampledColumns(starterColumns("public"), Number(rows));
const walk = readerWalk(Number(steps) + 20, columns.datasets, 20260101);

const start = performance.now();
const made = await engineFor(engine, columns);
const buildMs = performance.now() - start;
if (made === null) {
  console.log(JSON.stringify({ engine, data, rows: Number(rows), notMeasured: true }));
} else {
  const times: { readonly what: string; readonly ms: number }[] = [];
  let checked = 0;
  const every = Math.ceil(walk.length / 12);
  for (const [index, { what, filter }] of walk.entries()) {
    const began = performance.now();
    const answer = await made.ask(filter);
    const ms = performance.now() - began;
    // The first steps warm up.
    if (index >= 20) times.push({ what, ms });
    if (index % every !== every - 1 || engine === "row by row") continue;
    checked += 1;
    if (!made.isRight(filter, answer)) throw new Error(`${engine} counts wrongly at step ${index}: ${JSON.stringify(filter)}`);
  }
  const quantile = (list: readonly number[], share: number) => list.toSorted((a, b) => a - b)[Math.min(list.length - 1, Math.floor(share * list.length))] ?? NaN;
  const of = (what: string) => times.filter((one) => one.what === what).map(({ ms }) => ms);
  const byChange = Object.fromEntries([...new Set(times.map(({ what }) => what))].map((what) => [what, { steps: of(what).length, medianMs: quantile(of(what), 0.5), worstMs: quantile(of(what), 1) }]));
  const all = times.map(({ ms }) => ms);
  const measured: Measured = {
    engine, data, rows: Number(rows), steps: times.length, buildMs, medianMs: quantile(all, 0.5), p99Ms: quantile(all, 0.99), byChange, checked,
    peakMB: process.resourceUsage().maxRSS / 1024,
  };
  console.log(JSON.stringify(measured));
}
process.exit(0);
