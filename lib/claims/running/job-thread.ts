import path from "node:path";
import type { Progress } from "../run-findings";
import type { Job, JobAnswer } from "./run-job";

// The thread's file is read from the checkout: a bundle has no file that a thread could start from. Asking Node for its
// module at run time keeps the bundler from following the thread into it and into the compiler that it loads.
const threads = () => process.getBuiltinModule("node:worker_threads");
const threadFile = () => path.join(/* turbopackIgnore: true */ process.cwd(), "lib", "claims", "running", "claims-thread.mjs");

export type JobEnd = JobAnswer | { readonly kind: "cancelled" };
/** A job under way. `end` is rejected if the thread fails. */
export type RunningJob = { readonly end: Promise<JobEnd>; readonly cancel: () => void };

type Message = JobAnswer | { readonly kind: "progress"; readonly progress: Progress };

/** Start a job in a thread of its own, with a client of its own. onProgress: told now and then how far it is. */
export function startJob(job: Job, onProgress: (progress: Progress) => void): RunningJob {
  const { Worker } = threads();
  const worker = new Worker(threadFile(), { workerData: job });
  let cancelled = false;
  const end = new Promise<JobEnd>((resolve, reject) => {
    worker.on("message", (message: Message) => {
      if (message.kind === "progress") onProgress(message.progress);
      else resolve(message);
    });
    worker.once("error", reject);
    worker.once("exit", (code) => (cancelled ? resolve({ kind: "cancelled" }) : reject(new Error(`the thread of the claims ended with ${code}`))));
  });
  return {
    end,
    cancel: () => {
      cancelled = true;
      void worker.terminate();
    },
  };
}
