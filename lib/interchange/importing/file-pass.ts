import { kabulDay } from "../../codebook/iso-day";
import type { ReadStore } from "../../store/connect";
import type { Dataset } from "../../store/datasets";
import { storageProblems } from "../../store/storable";
import type { OpenedImport } from "../open-import";
import type { ReadRow } from "../row-reader";
import { AFGHANISTAN } from "../row-reader";
import { addToTally, newTally } from "../tally";
import type { DraftRow, RowComparer } from "./compare-rows";
import { draftText } from "./draft-text";
import type { ImportPhase, ImportReport } from "./import-report";
import { NearDuplicateFinder } from "./near-duplicates-of-file";
import { ProblemWriter } from "./problem-file";
import type { KeptProblem } from "./problem-file";
import type { ImportTask, ImportWatch } from "./run-import";
import type { StagingSink } from "./staging-sink";

export class Stopped extends Error {}

/** As JSON writes a NUL or half of a surrogate pair. */
const UNSTORABLE = /\\u0000|\\ud[89a-f]/i;
const PROGRESS_MS = 250;

/** One reading of a file from beginning to end: every row is counted, compared with what is here, and, with a sink, written down in staging. */
export class FilePass {
  private readonly tally = newTally();
  private readonly problems: ProblemWriter;
  private waiting: DraftRow[] = [];
  private readonly counts = { added: 0, unchanged: 0, changed: 0, fieldsKept: 0 };
  private compareSeconds = 0;
  private readonly started = performance.now();
  private told = 0;

  constructor(
    private readonly task: ImportTask,
    private readonly opened: OpenedImport,
    private readonly chosen: { readonly dataset: Dataset; readonly isNew: boolean },
    private readonly watch: ImportWatch,
    private readonly fraction: () => number | null,
  ) {
    this.problems = new ProblemWriter(task.problemFile);
  }

  /** sink: null to look only. Throws UnreadableFile, NotStaged and Stopped. */
  async run(read: ReadStore, compare: RowComparer, sink: StagingSink | null): Promise<ImportReport> {
    const { mode, nowMs, choices } = this.task;
    const country = mode.kind === "look" ? mode.country : AFGHANISTAN;
    const nearDuplicates = sink === null ? await NearDuplicateFinder.open(read, this.chosen.dataset.code) : null;
    try {
      for await (const row of this.opened.rows({ today: kabulDay(nowMs), country, dateChoice: choices.dates ?? null })) {
        await this.take(row);
        if (this.waiting.length >= compare.rowsAtOnce) await this.flush(compare, sink, nearDuplicates);
        if (this.tally.rows % 64 === 0) this.tell();
      }
      await this.flush(compare, sink, nearDuplicates);
      const linksLeftOut = sink === null ? 0 : await sink.finish();
      return this.report(country, linksLeftOut, sink, nearDuplicates);
    } finally {
      await this.problems.close();
    }
  }

  private async take(read: ReadRow): Promise<void> {
    const text = read.outcome.kind === "draft" ? draftText(read.outcome.draft) : "";
    const row = this.storable(read, text);
    addToTally(this.tally, row);
    if (row.outcome.kind === "out-of-scope") return;
    if (row.outcome.kind === "rejected" || row.warnings.length > 0) {
      const problems: readonly KeptProblem[] = [...(row.outcome.kind === "rejected" ? row.outcome.problems : []), ...row.warnings].map((problem) => ({ ...problem, externalId: row.externalId }));
      await this.problems.add(problems);
    }
    if (row.outcome.kind === "draft") this.waiting.push({ row, draft: row.outcome.draft, text });
  }

  /** A row of ours of another dataset, or one that no database of ours could hold, is refused like any other. */
  private storable(row: ReadRow, text: string): ReadRow {
    if (row.outcome.kind !== "draft") return row;
    const named = row.identity?.dataset ?? null;
    if (named !== null && this.task.choices.dataset === undefined && named !== this.chosen.dataset.code) return refused(row, "other-dataset", "dataset", null, named);
    // Numbers are bounded by the codebook; what texts may not hold shows in the JSON, which is quicker to search than to walk.
    if (!UNSTORABLE.test(text) && storageProblems(row.externalId).length === 0) return row;
    const [problem] = storageProblems({ draft: row.outcome.draft, externalId: row.externalId });
    return problem === undefined ? row : refused(row, "not-storable", null, problem.field.replace(/^draft\./, ""), problem.reason);
  }

  private async flush(compare: RowComparer, sink: StagingSink | null, nearDuplicates: NearDuplicateFinder | null): Promise<void> {
    if (this.waiting.length === 0) return;
    const started = performance.now();
    const compared = await compare.compare(this.waiting.splice(0));
    for (const one of compared) {
      this.counts.fieldsKept += one.fieldsKept;
      if (one.kind === "unchanged") this.counts.unchanged += 1;
      else if (one.kind === "changed") this.counts.changed += 1;
      else {
        this.counts.added += 1;
        nearDuplicates?.compare(one.row.row, one.row.externalId, one.draft);
      }
    }
    this.compareSeconds += (performance.now() - started) / 1000;
    if (sink === null) return;
    for (const one of compared) if (one.kind === "add") await sink.add(one);
    await sink.change(compared.filter((one) => one.kind === "changed"));
  }

  private tell(): void {
    if (this.watch.shouldStop()) throw new Stopped();
    const now = performance.now();
    if (now - this.told < PROGRESS_MS) return;
    this.told = now;
    const { rows } = this.tally;
    const seconds = (now - this.started) / 1000;
    const { rowsExpected } = this.task;
    const fraction = rowsExpected === null || rowsExpected === 0 ? this.fraction() : Math.min(1, rows / rowsExpected);
    const phase: ImportPhase = this.task.mode.kind === "look" ? "looking" : "writing";
    const secondsLeft = fraction === null || fraction <= 0 ? null : Math.round((seconds * (1 - fraction)) / fraction);
    this.watch.onProgress({ phase, rows, fraction, rowsPerSecond: Math.round(rows / Math.max(seconds, 0.001)), secondsLeft });
  }

  private report(country: string, linksLeftOut: number, sink: StagingSink | null, nearDuplicates: NearDuplicateFinder | null): ImportReport {
    const { tally, counts, compareSeconds } = this;
    const { dataset: _, ...recognition } = this.opened.recognition;
    const { code, title, version, licence, redistribution } = this.chosen.dataset;
    const seconds = (performance.now() - this.started) / 1000;
    const { writeSeconds, waitedSeconds } = sink ?? { writeSeconds: 0, waitedSeconds: 0 };
    const locks = (sink?.locksMs ?? []).toSorted((a, b) => a - b);
    const rounded = (value: number) => Math.round(value * 100) / 100;
    return {
      recognition,
      dataset: { code, title, version, licence, redistribution, isNew: this.chosen.isNew },
      version: this.task.choices.version ?? recognition.version,
      country,
      rows: tally.rows, inScope: tally.inScope, outOfScope: tally.outOfScope, refused: tally.refused, warnings: tally.warned,
      ...counts,
      linksLeftOut,
      first: tally.first, last: tally.last,
      countries: Object.fromEntries(tally.countries), kinds: Object.fromEntries(tally.kinds), doubts: Object.fromEntries(tally.doubts),
      refusals: Object.fromEntries(tally.refusals), warningCodes: Object.fromEntries(tally.warnings),
      nearDuplicates: nearDuplicates?.result() ?? { pairs: [], found: 0, compared: 0, of: counts.added, limit: "none" },
      took: {
        readSeconds: rounded(seconds - compareSeconds - waitedSeconds), compareSeconds: rounded(compareSeconds), writeSeconds: rounded(writeSeconds),
        locks: locks.length, longestLockMs: Math.round(locks.at(-1) ?? 0), medianLockMs: Math.round(locks[Math.floor(locks.length / 2)] ?? 0), flipMs: 0,
      },
    };
  }
}

function refused(row: ReadRow, code: KeptProblem["code"], column: string | null, field: string | null, value: string): ReadRow {
  const problem = { row: row.row, line: row.line, column, field, value, code, severity: "error", values: {} };
  return { ...row, outcome: { kind: "rejected", problems: [problem as never] } };
}
