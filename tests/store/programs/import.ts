import { v7 } from "uuid";
import { runImport } from "../../../lib/interchange/importing/run-import";
import { processOwner } from "../../../lib/store/imports/owner";

// Imports a file: import.ts DATABASE FILE. Says how far it is, and at the end what came of it.
const [database = "", path = ""] = process.argv.slice(2);
const nowMs = Date.now();
console.log("begun");
const end = await runImport(
  {
    database, path, fileName: "GEDEvent_v99_1.csv", sha256: "invented", choices: {}, problemFile: null, nowMs, rowsExpected: null,
    mode: { kind: "write", batchId: v7(), skipInvalid: false, by: { who: "tester", at: new Date(nowMs).toISOString(), why: null }, owner: processOwner() },
  },
  { onProgress: ({ phase, rows }) => console.log(`${phase} ${rows}`), shouldStop: () => false },
);
console.log(end.kind === "live" ? `live ${end.report.added}` : JSON.stringify(end));
