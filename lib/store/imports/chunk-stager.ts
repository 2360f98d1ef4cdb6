import { PATIENCE_MS, askUntil } from "../ask-again";
import { openBulk } from "../bulk-write";
import type { BulkConnection } from "../bulk-write";
import type { Busy } from "../results";
import { prepareChunk } from "./prepare-chunk";
import type { StagedChunk } from "./prepare-chunk";
import { stageChunk } from "./stage-chunk";
import type { StagedHere } from "./stage-chunk";

export type Staged =
  /** lockMs: how long the lock was held; tookMs: the whole work, without waiting for others. Milliseconds. */
  | (Extract<StagedHere, { kind: "staged" }> & { readonly lockMs: number; readonly tookMs: number })
  | Extract<StagedHere, { kind: "swept" }>
  | Busy;

/** Some 4 to 8 MB of the log at once, as SQLite does by itself. */
const CHUNKS_A_CHECKPOINT = 3;

/** Writes chunks on a connection of its own, in the thread that it is made in, which it stops meanwhile. One at a time. */
export class ChunkStager {
  private connection: BulkConnection | null = null;
  private written = 0;

  constructor(private readonly file: string) {}

  /** One attempt. Throws SQLITE_BUSY while somebody else has the lock. */
  stageNow(chunk: StagedChunk): Exclude<Staged, Busy> {
    const started = performance.now();
    this.connection ??= openBulk(this.file);
    const prepared = prepareChunk(chunk);
    const { value, lockMs } = this.connection.transact((tx) => stageChunk(tx, prepared));
    this.written += 1;
    if (this.written % CHUNKS_A_CHECKPOINT === 0) this.connection.checkpoint();
    return value.kind === "swept" ? value : { ...value, lockMs, tookMs: performance.now() - started };
  }

  /** The same, asked for again while somebody else has the lock. */
  async stage(chunk: StagedChunk): Promise<Staged> {
    const result = await askUntil(() => this.stageNow(chunk), performance.now() + PATIENCE_MS);
    return result.kind === "busy" ? result : result.value;
  }

  close(): void {
    this.connection?.close();
    this.connection = null;
  }
}
