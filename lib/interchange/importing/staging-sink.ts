import { v7 } from "uuid";
import type { WriteStore } from "../../store/connect";
import { pointerTo, packBlock } from "../../store/imports/original-rows";
import { linkStaged, stageRows } from "../../store/imports/stage-rows";
import type { StagedLink, StagedRow } from "../../store/imports/stage-rows";
import { stageChanges } from "../../store/imports/staged-changes";
import type { StagedChange } from "../../store/imports/staged-changes";
import type { Compared } from "./compare-rows";

/** Rows of one original block: enough for a good ratio, few enough to read one of them again. */
const BLOCK_ROWS = 256;
/** A write may hold the lock for 50 ms; it is aimed lower, because a busy machine stretches it. */
const AIM_MS = 25;
/** Below the least a chunk costs more in transactions than in rows. */
const ROWS = { first: 64, least: 100, most: 1000 } as const;
const LINKS_AT_ONCE = 500;

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
  private originals: (readonly string[])[] = [];
  private columns: readonly string[] = [];
  private block = 0;
  private full: { block: number; text: string }[] = [];
  private chunkRows: number = ROWS.first;
  private links: StagedLink[] = [];
  private renamed = new Map<string, string>();
  readonly locksMs: number[] = [];
  /** Rows that were to be changed, for those that somebody edits meanwhile. */
  private readonly changed = new Map<string, Changed>();

  constructor(private readonly options: SinkOptions) {}

  /** Seconds spent in writes so far. */
  writeSeconds = 0;

  async add({ row, draft, importHash, key }: Added): Promise<void> {
    const id = v7();
    if (draft.relations.length > 0 || draft.duplicateOf !== null) this.links.push({ incidentId: id, relations: draft.relations, duplicateOf: draft.duplicateOf });
    const { identity, externalId } = row;
    const kept = identity === null ? null : { ref: identity.ref, version: identity.version };
    this.rows.push({ id, submissionId: key === null ? id : `${key}${this.options.batchId}`, externalId, importHash, originalRow: this.keep(row.original), draft, identity: kept });
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
    if (staged.length > 0 && (await stageChanges(this.options.write, this.options.batchId, staged, this.options.at)).kind === "busy") throw new NotStaged("busy");
  }

  changedOf(incidentId: string): Changed | undefined {
    return this.changed.get(incidentId);
  }

  /** Write what is left, then the links between records. Answers how many links lead nowhere. */
  async finish(): Promise<number> {
    this.closeBlock();
    while (this.rows.length > 0 || this.full.length > 0) await this.flushRows();
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
    const place = pointerTo({ batchId: this.options.batchId, block: this.block, index: this.originals.push(cells) - 1 });
    if (this.originals.length >= BLOCK_ROWS) this.closeBlock();
    return place;
  }

  private closeBlock(): void {
    if (this.originals.length === 0) return;
    this.full.push({ block: this.block, text: packBlock({ columns: this.columns, rows: this.originals }) });
    this.block += 1;
    this.originals = [];
  }

  private async flushRows(): Promise<void> {
    const started = performance.now();
    const { write, batchId, dataset, at } = this.options;
    const rows = this.rows.splice(0, this.chunkRows);
    const result = await stageRows(write, { batchId, dataset }, { rows, blocks: this.full.splice(0) }, at);
    if (result.kind !== "staged") throw new NotStaged(result.kind);
    for (const [from, to] of result.renamed) this.renamed.set(from, to);
    this.locksMs.push(result.lockMs);
    if (rows.length > 0) {
      const fitting = Math.round((rows.length * AIM_MS) / Math.max(1, result.lockMs));
      // Halfway, so that one slow write does not make all others tiny.
      this.chunkRows = Math.min(ROWS.most, Math.max(ROWS.least, Math.round((this.chunkRows + fitting) / 2)));
    }
    this.writeSeconds += (performance.now() - started) / 1000;
  }
}
