// Runs in a thread of its own: reads all records with a client of its own and hands over the columns and their texts, so
// that the server keeps answering meanwhile. Plain JavaScript, because a thread starts without the bundler.
import { parentPort, workerData } from "node:worker_threads";
import { register } from "tsx/esm/api";

register();
const { readByLots } = await import("./read-by-lots.ts");
await readByLots(workerData.file, (message, memory) => parentPort.postMessage(message, memory));
