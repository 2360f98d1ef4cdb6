import path from "node:path";
import { RevisionMoved, runExport } from "./run-export";
import type { ExportTask } from "./run-export";

// The thread's file is read from the checkout: a bundle has no file that a thread could start from. Asking Node for its
// module at run time keeps the bundler from following the thread into it and into the compiler that it loads.
const threads = () => process.getBuiltinModule("node:worker_threads");
const threadFile = () => path.join(/* turbopackIgnore: true */ process.cwd(), "lib", "interchange", "exporting", "export-thread.mjs");

/** Up to this many records are written at once, which takes less than starting a thread and holds up nobody for long. */
const AT_ONCE = 1_000;
/** Pieces that may wait for a slow reader. */
const MOST_WAITING = 8;

type Message = { readonly bytes: Uint8Array } | { readonly end: "done" | "moved" };

/** The bytes of an export, made in a thread of its own where they are many: the server goes on answering, and memory stays as it is. Throws RevisionMoved before the first byte. */
export function exportStream(task: ExportTask): AsyncGenerator<Uint8Array> {
  return task.refs.length / 2 <= AT_ONCE ? runExport(task) : inThread(task);
}

async function* inThread(task: ExportTask): AsyncGenerator<Uint8Array> {
  const { Worker } = threads();
  const worker = new Worker(threadFile(), { workerData: { task, mostWaiting: MOST_WAITING } });
  const waiting: Message[] = [];
  let failure: Error | null = null;
  let wake = () => {};
  worker.on("message", (message: Message) => {
    waiting.push(message);
    wake();
  });
  worker.once("error", (error) => {
    failure = error instanceof Error ? error : new Error(String(error));
    wake();
  });
  worker.once("exit", (code) => {
    failure ??= new Error(`the exporting thread ended with ${code}`);
    wake();
  });
  try {
    for (;;) {
      const message = waiting.shift();
      if (message === undefined) {
        if (failure !== null) throw failure;
        await new Promise<void>((resolve) => (wake = resolve));
      } else if ("end" in message) {
        if (message.end === "moved") throw new RevisionMoved();
        return;
      } else {
        worker.postMessage("taken");
        yield message.bytes;
      }
    }
  } finally {
    await worker.terminate();
  }
}
