import { createWriteStream } from "node:fs";
import { Transform } from "node:stream";
import { pipeline } from "node:stream/promises";
import type { ExportFormat } from "../../../lib/interchange/exporting/export-formats";
import { prepareExport } from "../../../lib/interchange/exporting/prepare-export";
import { runExport } from "../../../lib/interchange/exporting/run-export";
import { defaultFilter } from "../../../lib/read/filter";
import { loadColumns } from "../../../lib/read/load";
import { openStore } from "../../../lib/store/connect";

// One export of all records in a process of its own, as the shell makes it: prints one JSON object. Arguments: database, format, file.

const [database = "", format = "csv", out = ""] = process.argv.slice(2);
const store = openStore(`file:${database}`, "/");
const begun = performance.now();
const columns = await loadColumns("public", store.read);
const loaded = performance.now();
const cpu = process.cpuUsage();
const prepared = await prepareExport(
  store.read, columns, defaultFilter(columns.datasets), { format: format as ExportFormat, tab: "all", sort: "ref", descending: false, refs: null, includeRestricted: [] }, "2030-01-01T00:00:00.000Z",
);
if (prepared.kind !== "ready") throw new Error(prepared.kind);
let bytes = 0;
let grownMb = 0;
const before = process.memoryUsage.rss();
const watching = setInterval(() => (grownMb = Math.max(grownMb, (process.memoryUsage.rss() - before) / 2 ** 20)), 20);
const counting = new Transform({
  transform(piece: Buffer, _encoding, done) {
    bytes += piece.length;
    done(null, piece);
  },
});
await pipeline(runExport(prepared.task), counting, createWriteStream(out));
clearInterval(watching);
const seconds = (performance.now() - loaded) / 1000;
const used = process.cpuUsage(cpu);
console.log(JSON.stringify({ format, rows: prepared.task.notes.shown, bytes, columnsSeconds: (loaded - begun) / 1000, seconds, cpuSeconds: (used.user + used.system) / 1e6, grownMb }));
await store.close();
