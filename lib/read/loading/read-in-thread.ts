import path from "node:path";
import type { Columns } from "../columns";
import { publicColumns } from "../public-columns";
import type { BothViews } from "./read-both-views";
import type { ReadingMessage } from "./read-by-lots";
import { unpackTexts } from "./text-block";

// The thread's file is read from the checkout: a bundle has no file that a thread could start from. Asking Node for its
// module at run time keeps the bundler from following the thread into it and into the compiler that it loads.
const threads = () => process.getBuiltinModule("node:worker_threads");
const threadFile = () => path.join(/* turbopackIgnore: true */ process.cwd(), "lib", "read", "loading", "reading-thread.mjs");

/** As readBothViews, in a thread of its own with its own client: the event loop stays free while a million rows are read. file: path of the database. */
export async function readInThread(file: string): Promise<BothViews> {
  const { Worker } = threads();
  const worker = new Worker(threadFile(), { workerData: { file } });
  const texts = { ref: new Array<string>(), place: new Array<string>(), text: new Array<string>() };
  const full = await new Promise<Columns>((resolve, reject) => {
    worker.on("message", (message: ReadingMessage) => {
      if ("texts" in message) unpackTexts(message.texts, texts);
      else resolve({ ...message.columns, ...texts });
    });
    worker.once("error", reject);
    worker.once("exit", (code) => reject(new Error(`the reading thread ended with ${code}`)));
  });
  return { full, public: publicColumns(full) };
}
