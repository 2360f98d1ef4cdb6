// Runs in a thread of its own: reads all records with a client of its own and hands the columns back as two buffers, so
// that the server keeps answering meanwhile. Plain JavaScript, because a thread starts without the bundler.
import { parentPort, workerData } from "node:worker_threads";
import { register } from "tsx/esm/api";

register();
const { readEncoded } = await import("./read-encoded.ts");
const buffers = await readEncoded(workerData.file);
parentPort.postMessage(buffers, [buffers.public, buffers.full]);
