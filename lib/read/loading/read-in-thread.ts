import path from "node:path";
import { decodeColumns } from "../decode";
import type { Columns } from "../columns";
import type { BothViews } from "./read-both-views";
import type { EncodedViews } from "./read-encoded";

// The thread's file is read from the checkout: a bundle has no file that a thread could start from. Asking Node for its
// module at run time keeps the bundler from following the thread into it and into the compiler that it loads.
const threads = () => process.getBuiltinModule("node:worker_threads");
const threadFile = () => path.join(/* turbopackIgnore: true */ process.cwd(), "lib", "read", "loading", "reading-thread.mjs");

function decoded(buffer: ArrayBuffer): Columns {
  const result = decodeColumns(buffer);
  if (result.kind === "unreadable") throw new Error(`the reading thread answered ${result.reason}`);
  return result.columns;
}

/** As readBothViews, in a thread of its own with its own client: the event loop stays free while a million rows are read. file: path of the database. */
export async function readInThread(file: string): Promise<BothViews> {
  const { Worker } = threads();
  const worker = new Worker(threadFile(), { workerData: { file } });
  const answer = await new Promise<EncodedViews>((resolve, reject) => {
    worker.once("message", resolve);
    worker.once("error", reject);
    worker.once("exit", (code) => reject(new Error(`the reading thread ended with ${code}`)));
  });
  return { public: decoded(answer.public), full: decoded(answer.full) };
}
