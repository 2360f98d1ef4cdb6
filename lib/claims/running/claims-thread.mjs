// Runs in a thread of its own: tests of a second and more, while the server keeps answering. Plain JavaScript, because a
// thread starts without the bundler. To cancel it, it is ended: nothing of it is written by the thread itself.
import { parentPort, workerData } from "node:worker_threads";
import { register } from "tsx/esm/api";

register();
const { runJob } = await import("./run-job.ts");
parentPort.postMessage(await runJob(workerData, (progress) => parentPort.postMessage({ kind: "progress", progress })));
