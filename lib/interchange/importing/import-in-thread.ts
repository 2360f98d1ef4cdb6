import path from "node:path";
import type { ImportEnd, ImportProgress } from "./import-report";
import type { ImportTask } from "./run-import";

// The thread's file is read from the checkout: a bundle has no file that a thread could start from. Asking Node for its
// module at run time keeps the bundler from following the thread into it and into the compiler that it loads.
const threads = () => process.getBuiltinModule("node:worker_threads");
const threadFile = () => path.join(/* turbopackIgnore: true */ process.cwd(), "lib", "interchange", "importing", "import-thread.mjs");

/** An import under way. `end` is rejected if the thread fails. */
export type RunningImport = { readonly end: Promise<ImportEnd>; /** Ask it to stop; it removes what it wrote. */ readonly stop: () => void };

/** As runImport, in a thread of its own. onProgress: told a few times a second. */
export function importInThread(task: ImportTask, onProgress: (progress: ImportProgress) => void): RunningImport {
  const { Worker } = threads();
  const worker = new Worker(threadFile(), { workerData: task });
  const end = new Promise<ImportEnd>((resolve, reject) => {
    worker.on("message", (message: { progress: ImportProgress } | { end: ImportEnd }) => {
      if ("end" in message) resolve(message.end);
      else onProgress(message.progress);
    });
    worker.once("error", reject);
    worker.once("exit", (code) => reject(new Error(`the importing thread ended with ${code}`)));
  });
  return { end, stop: () => worker.postMessage("stop") };
}
