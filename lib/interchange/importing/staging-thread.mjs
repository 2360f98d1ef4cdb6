// Runs in a thread of its own: writes the chunks of an import in the order in which they arrive, while the importing thread reads on.
// Plain JavaScript, because a thread starts without a compiler. After one that could not be written it writes no more.
import { parentPort, workerData } from "node:worker_threads";
import { register } from "tsx/esm/api";

register();
const { ChunkStager } = await import("../../store/imports/chunk-stager.ts");
const stager = new ChunkStager(workerData);
let turn = Promise.resolve(null);

/** error: by code and message, as the importing thread looks at them. */
async function stage(chunk) {
  try {
    return { staged: await stager.stage(chunk) };
  } catch (error) {
    return { error: { code: error.code, message: String(error.message ?? error) } };
  }
}

parentPort.on("message", (chunk) => {
  turn = turn.then(async (failed) => {
    if (chunk === "close") {
      stager.close();
      parentPort.close();
      return null;
    }
    const answer = failed ?? (await stage(chunk));
    parentPort.postMessage(answer);
    return answer.staged?.kind === "staged" ? null : answer;
  });
});
parentPort.postMessage("ready");
