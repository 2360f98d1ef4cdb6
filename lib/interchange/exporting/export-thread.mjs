// Runs in a thread of its own: writes an export piece by piece and waits for its reader. Plain JavaScript, because a thread starts
// without the bundler.
import { parentPort, workerData } from "node:worker_threads";
import { register } from "tsx/esm/api";

/** A reader who takes nothing for so long has gone: an open state of the database keeps its log from being tidied. */
const PATIENCE_MS = 5 * 60_000;

register();
const { RevisionMoved, runExport } = await import("./run-export.ts");
const { task, mostWaiting } = workerData;

let sent = 0;
let taken = 0;
let wake = () => {};
parentPort.on("message", () => {
  taken += 1;
  wake();
});

const nextTaken = () =>
  new Promise((resolve, reject) => {
    const tired = setTimeout(() => reject(new Error("nobody takes the export any more")), PATIENCE_MS);
    wake = () => {
      clearTimeout(tired);
      resolve();
    };
  });

try {
  for await (const piece of runExport(task)) {
    // A piece of its own memory travels without being copied; a part of a shared one is copied.
    const own = piece.byteLength === piece.buffer.byteLength ? new Uint8Array(piece.buffer) : new Uint8Array(piece);
    parentPort.postMessage({ bytes: own }, [own.buffer]);
    sent += 1;
    while (sent - taken >= mostWaiting) await nextTaken();
  }
  parentPort.postMessage({ end: "done" });
} catch (error) {
  if (!(error instanceof RevisionMoved)) throw error;
  parentPort.postMessage({ end: "moved" });
}
parentPort.close();
