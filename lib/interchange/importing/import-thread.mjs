// Runs in a thread of its own: looks through a file or imports it, with a client of its own, while the server keeps answering. Plain
// JavaScript, because a thread starts without the bundler. Asked to stop it ends between two chunks and leaves nothing behind.
import { parentPort, workerData } from "node:worker_threads";
import { register } from "tsx/esm/api";

let stopped = false;
parentPort.on("message", () => (stopped = true));
register();
const { runImport } = await import("./run-import.ts");
const end = await runImport(workerData, { onProgress: (progress) => parentPort.postMessage({ progress }), shouldStop: () => stopped });
parentPort.postMessage({ end });
parentPort.close();
