import { v7 } from "uuid";
import { runImport } from "../../../lib/interchange/importing/run-import";
import { processOwner } from "../../../lib/store/imports/owner";

// Imports one file into one database and prints what it took: one-import.ts DATABASE FILE look|write
const [database = "", path = "", mode] = process.argv.slice(2);
const nowMs = Date.now();
const started = performance.now();
const cpu = process.cpuUsage();
const end = await runImport(
  {
    database, path, fileName: "GEDEvent_v99_1.csv", sha256: "not measured", choices: {}, problemFile: null, nowMs, rowsExpected: null,
    mode: mode === "look" ? { kind: "look", country: "Afghanistan" } : { kind: "write", batchId: v7(), skipInvalid: true, by: { who: "bench", at: new Date(nowMs).toISOString(), why: null }, owner: processOwner() },
  },
  { onProgress: () => undefined, shouldStop: () => false },
);
if (end.kind === "not-imported") throw new Error(JSON.stringify(end.problem));
const { user, system } = process.cpuUsage(cpu);
const { added, refused, took, nearDuplicates } = end.report;
console.log(JSON.stringify({ added, refused, took, compared: nearDuplicates.compared, seconds: (performance.now() - started) / 1000, cpuSeconds: (user + system) / 1e6, peakMb: process.resourceUsage().maxRSS / 1024 }));
