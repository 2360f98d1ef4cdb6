// Runs in a thread of its own: reads the records of one dataset with a client of its own and hands them back in small lots,
// between which the server can answer others. Plain JavaScript, because a thread starts without the bundler.
import { parentPort, workerData } from "node:worker_threads";
import { register } from "tsx/esm/api";

const LOT = 1_000;

register();
const { readEvidenceOf } = await import("./read-evidence.ts");
const evidence = await readEvidenceOf(workerData.file, workerData.dataset);
if (evidence !== null) {
  for (let from = 0; from < evidence.records.length; from += LOT) parentPort.postMessage({ records: evidence.records.slice(from, from + LOT) });
}
parentPort.postMessage({ end: evidence === null ? null : { revision: evidence.revision, dataset: evidence.dataset } });
