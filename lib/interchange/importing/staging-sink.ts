import { v7 } from "uuid";
import type { WriteStore } from "../../store/connect";
import type { Staged } from "../../store/imports/chunk-stager";
import { linkStaged } from "../../store/imports/link-staged";
import type { StagedLink } from "../../store/imports/link-staged";
import { pointerTo } from "../../store/imports/original-rows";
import type { StagedRow } from "../../store/imports/prepare-chunk";
import { stageChanges } from "../../store/imports/staged-changes";
import type { StagedChange } from "../../store/imports/staged-changes";
import { StagingWriter } from "./staging-writer";
import type { Compared } from "./compare-rows";

/** Rows of one original block: enough for a good ratio, few enough to read one of them again. */
const BLOCK_ROWS = 256;
/** A write may hold the lock for 50 ms; it is aimed lower, because a busy machine stretches it. */
const AIM_MS = 30;
/** Below the least a chunk costs more in transactions than in rows. */
const ROWS = { first: 64, least: 100, most: 1000 } as const;
const LINKS_AT_ONCE = 500;
/** One is written while the next waits: more would only fill the memory. */
const CHUNKS_UNDER_WAY = 2;

export class NotStaged extends Error {
  constructor(readonly reason: "busy" | "swept") {
    super(reason);
  }
}

type Added = Extract<Compared, { kind: "add" }>;
export type Changed = Extract<Compared, { kind: "changed" }>;
export type SinkOptions = { readonly write: WriteStore; readonly batchId: string; readonly dataset: string; readonly at: string };

/**
 * Writes what an import adds and changes under its batch in staging, in chunks whose size follows how long the last one held the lock. Throws
 * NotStaged.
 */
export class StagingSink {
  private rows: StagedRow[] = [];
  /** The rows of the block that is not full yet, each as JSON. */
  private originals: string[] = [];
  private columns: readonly string[] = [];
  private block = 0;
  private full: { block: number; text: string }[] = [];
  private chunkRows: number = ROWS.first;
  private links: StagedLink[] = [];
  private renamed = new Map<string, string>();
  readonly locksMs: number[] = [];
  /** Rows that were to be changed, for those that somebody edits meanwhile. */
  private readonly changed = new Map<string, Changed>();

  private readonly writer: StagingWriter;
  private readonly underWay: Promise<void>[] = [];

  constructor(private readonly options: SinkOptions) {
    this.writer = new StagingWriter(options.write);
  }

  /** Seconds that writing took so far, and how many of them nothing was read meanwhile. */
  writeSeconds = 0;
  waitedSeconds = 0;

  async add({ row, draft, text, importHash, key }: Added): Promise<void> {
    const id = v7();
    if (draft.relations.length > 0 || draft.duplicateOf !== null) this.links.push({ incidentId: id, relations: draft.relations, duplicateOf: draft.duplicateOf });
    const { identity, externalId } = row;
    const kept = identity === null ? null : { ref: identity.ref, version: identity.version };
    this.rows.push({ id, submissionId: key === null ? id : `${key}${this.options.batchId}`, externalId, importHash, originalRow: this.keep(row.original), draft: text, identity: kept });
    if (this.rows.length >= this.chunkRows) await this.flushRows();
  }

  async change(changes: readonly Changed[]): Promise<void> {
    const staged = changes.map((one): StagedChange => {
      this.changed.set(one.existing.id, one);
      const { existing, version, target, fields, importHash, row, keepsOriginal } = one;
      return {
        incidentId: existing.id, ref: existing.ref, expectedVersion: version, draft: target, fields, importHash,
        originalRow: keepsOriginal ? null : this.keep(row.original), previousHash: existing.importHash, previousOriginalRow: existing.originalRow,
      };
    });
    if (staged.length === 0) return;
    await this.settle();
    if ((await stageChanges(this.options.write, this.options.batchId, staged, this.options.at)).kind === "busy") throw new NotStaged("busy");
  }

  changedOf(incidentId: string): Changed | undefined {
    return this.changed.get(incidentId);
  }

  /** Write what is left, then the links between records. Answers how many links lead nowhere. */
  async finish(): Promise<number> {
    this.closeBlock();
    while (this.rows.length > 0 || this.full.length > 0) await this.flushRows();
    await this.settle();
    let leftOut = 0;
    const translated = this.links.map((link) => ({
      ...link,
      relations: link.relations.map((relation) => ({ ...relation, ref: this.renamed.get(relation.ref) ?? relation.ref })),
      duplicateOf: link.duplicateOf === null ? null : (this.renamed.get(link.duplicateOf) ?? link.duplicateOf),
    }));
    for (let from = 0; from < translated.length; from += LINKS_AT_ONCE) {
      const linked = await linkStaged(this.options.write, this.options.batchId, translated.slice(from, from + LINKS_AT_ONCE));
      if (linked.kind === "busy") throw new NotStaged("busy");
      leftOut += linked.leftOut;
    }
    return leftOut;
  }

  private keep({ columns, cells }: { readonly columns: readonly string[]; readonly cells: readonly string[] }): string {
    this.columns = columns;
    const place = pointerTo({ batchId: this.options.batchId, block: this.block, index: this.originals.push(JSON.stringify(cells)) - 1 });
    if (this.originals.length >= BLOCK_ROWS) this.closeBlock();
    return place;
  }

  private closeBlock(): void {
    if (this.originals.length === 0) return;
    this.full.push({ block: this.block, text: `{"columns":${JSON.stringify(this.columns)},"rows":[${this.originals.join(",")}]}` });
    this.block += 1;
    this.originals = [];
  }

  /** Nothing is under way any more, and nothing of it failed. */
  private async settle(): Promise<void> {
    await this.waitUntil(0);
  }

  /** Let go of the connection and of the thread that write. To be called however the import ends, before its batch is discarded. */
  async close(): Promise<void> {
    await this.writer.close();
  }

  private async waitUntil(most: number): Promise<void> {
    const started = performance.now();
    while (this.underWay.length > most) await this.underWay.shift();
    this.waitedSeconds += (performance.now() - started) / 1000;
  }

  private async flushRows(): Promise<void> {
    await this.waitUntil(CHUNKS_UNDER_WAY - 1);
    const rows = this.rows.splice(0, this.chunkRows);
    const { batchId, dataset, at } = this.options;
    const written = this.writer.stage({ batchId, dataset, at, rows, blocks: this.full.splice(0) }).then((staged) => this.wrote(staged, rows.length));
    // What went wrong is thrown to whoever waits for it next.
    written.catch(() => undefined);
    this.underWay.push(written);
  }

  private wrote(staged: Staged, rows: number): void {
    if (staged.kind !== "staged") throw new NotStaged(staged.kind);
    for (const [from, to] of staged.renamed) this.renamed.set(from, to);
    this.locksMs.push(staged.lockMs);
    this.writeSeconds += staged.tookMs / 1000;
    if (rows === 0) return;
    const fitting = Math.round((rows * AIM_MS) / Math.max(1, staged.lockMs));
    // Halfway, so that one slow write does not make all others tiny.
    this.chunkRows = Math.min(ROWS.most, Math.max(ROWS.least, Math.round((this.chunkRows + fitting) / 2)));
  }
}
