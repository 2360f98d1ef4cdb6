import { once } from "node:events";
import { Worker } from "node:worker_threads";
import type { WriteStore } from "../../store/connect";
import { inTurn } from "../../store/write";
import { ChunkStager } from "../../store/imports/chunk-stager";
import type { Staged } from "../../store/imports/chunk-stager";
import type { StagedChunk } from "../../store/imports/prepare-chunk";

/** A small import is written before a thread has started. */
const THREAD_FROM_ROWS = 2_000;

/** A chunk is some megabytes, and is let go of once it is written: a small heap is cleared more often and is enough. */
const THREAD_MEMORY = { maxYoungGenerationSizeMb: 24, maxOldGenerationSizeMb: 256 };

type Answer = { readonly staged: Staged } | { readonly error: { readonly code?: string; readonly message: string } };
type Waiting = { readonly resolve: (staged: Staged) => void; readonly reject: (error: unknown) => void };

/**
 * Writes the chunks of one import into staging in the order in which they are given: the first here, those of a large import in a thread of
 * their own, so that the file is read on meanwhile. Either way each is one transaction. Other writes of the import must wait until its chunks are
 * written. For threads and programs that import.
 */
export class StagingWriter {
  private readonly here: ChunkStager;
  private lastHere: Promise<Staged | null> = Promise.resolve(null);
  private rows = 0;
  private worker: Worker | null = null;
  private isReady = false;
  private failure: Error | null = null;
  private readonly waiting: Waiting[] = [];

  constructor(private readonly store: WriteStore, private readonly threadFromRows = THREAD_FROM_ROWS) {
    this.here = new ChunkStager(store.file);
  }

  /** Does the thread run that writes what comes next? */
  get isInThread(): boolean {
    return this.isReady;
  }

  /** Answers once it is written. After a chunk that could not be written none is. */
  stage(chunk: StagedChunk): Promise<Staged> {
    this.rows += chunk.rows.length;
    if (this.worker === null && this.rows >= this.threadFromRows) this.startThread();
    return this.isReady ? this.lastHere.then((last) => this.afterLast(last) ?? this.stageThere(chunk)) : this.stageHere(chunk);
  }

  /** The thread, if one was started, has ended and holds no lock any more. */
  async close(): Promise<void> {
    await this.lastHere.catch(() => null);
    this.here.close();
    if (this.worker === null) return;
    const ended = once(this.worker, "exit");
    this.worker.postMessage("close");
    await ended;
  }

  private stageHere(chunk: StagedChunk): Promise<Staged> {
    this.lastHere = this.lastHere.then(async (last) => {
      const failed = this.afterLast(last);
      if (failed !== null) return failed;
      const result = await inTurn(this.store, () => this.here.stageNow(chunk));
      return result.kind === "busy" ? result : result.value;
    });
    return this.lastHere as Promise<Staged>;
  }

  private afterLast(last: Staged | null): Staged | null {
    return last === null || last.kind === "staged" ? null : last;
  }

  private stageThere(chunk: StagedChunk): Promise<Staged> {
    return new Promise((resolve, reject) => {
      if (this.failure !== null) return reject(this.failure);
      this.waiting.push({ resolve, reject });
      this.worker?.postMessage(chunk);
    });
  }

  private startThread(): void {
    this.worker = new Worker(new URL("staging-thread.mjs", import.meta.url), { workerData: this.store.file, execArgv: [], resourceLimits: THREAD_MEMORY });
    this.worker.on("message", (message: "ready" | Answer) => {
      if (message === "ready") this.isReady = true;
      else if ("error" in message) this.waiting.shift()?.reject(Object.assign(new Error(message.error.message), { code: message.error.code }));
      else this.waiting.shift()?.resolve(message.staged);
    });
    const fail = (error: Error) => {
      this.failure = error;
      for (const { reject } of this.waiting.splice(0)) reject(error);
    };
    this.worker.on("error", fail);
    this.worker.on("exit", (code) => fail(new Error(`the staging thread ended with ${code}`)));
  }
}
