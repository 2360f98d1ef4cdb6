import path from "node:path";
import type { EvidenceRecord } from "../evidence-record";
import type { Evidence } from "./read-evidence";

// As in read-in-thread: the file is read from the checkout, and Node's module is asked for at run time.
const threads = () => process.getBuiltinModule("node:worker_threads");
const threadFile = () => path.join(/* turbopackIgnore: true */ process.cwd(), "lib", "read", "loading", "evidence-thread.mjs");

type Message = { readonly records: readonly EvidenceRecord[] } | { readonly end: Omit<Evidence, "records"> | null };

/** As readEvidence, in a thread of its own: the event loop stays free between lots of a thousand records. file: path of the database. */
export async function readEvidenceInThread(file: string, dataset: string): Promise<Evidence | null> {
  const { Worker } = threads();
  const worker = new Worker(threadFile(), { workerData: { file, dataset } });
  const records: EvidenceRecord[] = [];
  const end = await new Promise<Omit<Evidence, "records"> | null>((resolve, reject) => {
    worker.on("message", (message: Message) => {
      if ("end" in message) resolve(message.end);
      else for (const record of message.records) records.push(record);
    });
    worker.once("error", reject);
    worker.once("exit", (code) => reject(new Error(`the reading thread ended with ${code}`)));
  });
  return end === null ? null : { ...end, records };
}
