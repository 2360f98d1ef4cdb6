import { parseIsoDay } from "../../../lib/codebook/iso-day";
import type { IsoDay } from "../../../lib/codebook/iso-day";
import type { IncidentDraft } from "../../../lib/codebook/incident";
import { fileInMemory } from "../../../lib/interchange/file-source";
import type { FileSource } from "../../../lib/interchange/file-source";
import { openImport } from "../../../lib/interchange/open-import";
import type { OpenChoices } from "../../../lib/interchange/open-import";
import { AFGHANISTAN } from "../../../lib/interchange/row-reader";
import type { ReadContext, ReadRow } from "../../../lib/interchange/row-reader";
import { UnreadableFile } from "../../../lib/interchange/unreadable-file";

export const context: ReadContext = { today: parseIsoDay("2031-01-01") as IsoDay, country: AFGHANISTAN, dateChoice: null };

/** Everything a file holds, for files small enough to be looked at whole. */
export async function readFile(source: FileSource, choices: OpenChoices = {}, own: Partial<ReadContext> = {}) {
  const { recognition, rows } = await openImport(source, choices);
  const read: ReadRow[] = [];
  for await (const row of rows({ ...context, ...own })) read.push(row);
  return { recognition, rows: read };
}

export const readText = (name: string, content: string | Uint8Array, choices: OpenChoices = {}, own: Partial<ReadContext> = {}) => readFile(fileInMemory(name, content), choices, own);

/** The draft of a row that has one. */
export function draftOf(row: ReadRow | undefined): IncidentDraft {
  if (row?.outcome.kind !== "draft") throw new Error(`no draft: ${JSON.stringify(row?.outcome)}`);
  return row.outcome.draft;
}

/** Why a row was refused: column and code of each problem. */
export function refusals(row: ReadRow | undefined): string[] {
  if (row?.outcome.kind !== "rejected") throw new Error(`not refused: ${JSON.stringify(row?.outcome)}`);
  return row.outcome.problems.map(({ column, code }) => `${column ?? "row"}: ${code}`);
}

export const warnings = (row: ReadRow | undefined): string[] => (row?.warnings ?? []).map(({ column, code }) => `${column ?? "row"}: ${code}`);

/** The problem for which a file cannot be read. */
export async function fileProblem(reading: Promise<unknown>): Promise<{ code: string; values: Readonly<Record<string, string | number>> }> {
  try {
    await reading;
  } catch (error) {
    if (error instanceof UnreadableFile) return error.problem;
    throw error;
  }
  throw new Error("the file was read");
}
