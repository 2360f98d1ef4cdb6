import { createReadStream, createWriteStream } from "node:fs";
import type { WriteStream } from "node:fs";
import { once } from "node:events";
import { createInterface } from "node:readline";
import { finished } from "node:stream/promises";
import { stringify } from "csv-stringify/sync";
import type { RowProblem } from "../row-problem";
import { spreadsheetSafe } from "../spreadsheet-safe";

/** A problem of a row as it is kept and shown: the codes of the readers, and two of the importer's own. */
export type KeptProblem = Omit<RowProblem, "code"> & { readonly code: RowProblem["code"] | "not-storable" | "other-dataset"; readonly externalId: string | null };

/** Writes problems down as they are found, one JSON a line: a file of a million bad rows fills the disk a little, never the memory. */
export class ProblemWriter {
  private readonly stream: WriteStream | null;
  private failure: Error | null = null;

  /** file: null to keep none. */
  constructor(file: string | null) {
    this.stream = file === null ? null : createWriteStream(file);
    this.stream?.on("error", (error) => (this.failure = error));
  }

  async add(problems: readonly KeptProblem[]): Promise<void> {
    if (this.failure !== null) throw this.failure;
    if (this.stream === null || problems.length === 0) return;
    const text = problems.map((problem) => `${JSON.stringify(problem)}\n`).join("");
    if (!this.stream.write(text)) await Promise.race([once(this.stream, "drain"), once(this.stream, "close")]);
  }

  async close(): Promise<void> {
    if (this.stream === null) return;
    this.stream.end();
    await finished(this.stream);
  }
}

export type ProblemFilter = { readonly severity?: string; readonly code?: string; readonly column?: string };

/** The problems of a file, in its order, those of one kind alone if asked. */
export async function* readProblems(file: string, { severity, code, column }: ProblemFilter = {}): AsyncGenerator<KeptProblem> {
  const lines = createInterface({ input: createReadStream(file), crlfDelay: Infinity });
  for await (const line of lines) {
    const problem = JSON.parse(line) as KeptProblem;
    const isAsked = (severity === undefined || problem.severity === severity) && (code === undefined || problem.code === code) && (column === undefined || problem.column === column);
    if (isAsked) yield problem;
  }
}

export type ProblemPage = { readonly problems: readonly KeptProblem[]; /** Where the next page begins; null: this is the last. */ readonly next: number | null };

/** Some of the problems of a file: `limit` of those asked for, after the first `offset`. Reads no further than it must. */
export async function pageOfProblems(file: string, filter: ProblemFilter, { offset, limit }: { offset: number; limit: number }): Promise<ProblemPage> {
  const page: KeptProblem[] = [];
  let position = 0;
  for await (const one of readProblems(file, filter)) {
    position += 1;
    if (position > offset) page.push(one);
    if (page.length > limit) break;
  }
  return { problems: page.slice(0, limit), next: page.length > limit ? offset + limit : null };
}

/** The different values that no list knew, by column, each column's first hundred: what a mapping still has to say something of. */
export async function valuesNotKnown(file: string, most = 100): Promise<Record<string, string[]>> {
  const values = new Map<string, Set<string>>();
  for await (const { column, value } of readProblems(file, { code: "code-not-known" })) {
    if (column === null) continue;
    const found = values.get(column) ?? new Set();
    if (found.size < most) values.set(column, found.add(value));
  }
  return Object.fromEntries([...values].map(([column, found]) => [column, [...found]]));
}

const header = ["row", "line", "externalId", "column", "field", "value", "severity", "code", "reason"];

/** Problems as CSV: UTF-8 with BOM, one row a problem. reason: the sentence for people; the code with its values where nobody has one. */
export async function* problemsCsv(problems: AsyncIterable<KeptProblem>, reason: (problem: KeptProblem) => string = plainReason): AsyncGenerator<string> {
  yield stringify([header], { bom: true, record_delimiter: "windows" });
  for await (const problem of problems) {
    const { row, line, externalId, column, field, value, severity, code } = problem;
    const texts = [externalId, column, field, value, severity, code, reason(problem)].map((text) => spreadsheetSafe(text ?? ""));
    yield stringify([[row, line ?? "", ...texts]], { record_delimiter: "windows" });
  }
}

export function plainReason({ code, values }: KeptProblem): string {
  const details = Object.entries(values).map(([name, detail]) => `${name} ${detail}`);
  return details.length === 0 ? code : `${code} (${details.join(", ")})`;
}
