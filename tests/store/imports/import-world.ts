import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { onTestFinished } from "vitest";
import type { ImportChoices } from "../../../lib/interchange/importing/import-choices";
import type { ImportEnd, ImportReport } from "../../../lib/interchange/importing/import-report";
import { runImport } from "../../../lib/interchange/importing/run-import";
import type { ImportWatch } from "../../../lib/interchange/importing/run-import";
import { sha256OfFile } from "../../../lib/interchange/importing/sha256-of-file";
import { processOwner } from "../../../lib/store/imports/owner";
import { headers, tableText, ucdpRow } from "../../unit/interchange/synthetic-tables";
import type { Row } from "../../unit/interchange/synthetic-tables";
import { nextId } from "../synthetic-draft";
import { throwAwayStore } from "../throw-away-store";
import type { ThrowAway } from "../throw-away-store";

export const NOW_MS = Date.parse("2030-06-01T00:00:00.000Z");
export const who = { who: "tester", at: new Date(NOW_MS).toISOString(), why: null };
/** The dataset that synthetic files of this name join. */
export const GED = "ucdp-ged-99-1";
export const FILE_NAME = "GEDEvent_v99_1.csv";

export type Options = { name?: string; choices?: ImportChoices; skipInvalid?: boolean; look?: boolean; country?: string; problemFile?: string; batchId?: string; at?: string };

/** Invented events in the layout of UCDP: ids, days and places differ. */
export function ucdpRows(count: number, changes: (index: number) => Row = () => ({})): Row[] {
  return Array.from({ length: count }, (_, index) => {
    const day = `2022-${String(1 + (index % 12)).padStart(2, "0")}-${String(1 + (index % 28)).padStart(2, "0")}`;
    return { ...ucdpRow, id: String(700_000 + index), relid: `AFG-2022-3-1-${index}`, date_start: day, date_end: day, ...changes(index) };
  });
}
export const ucdpText = (rows: readonly Row[]): string => tableText(headers.ucdp49, rows);

export async function importWorld(): Promise<ThrowAway & {
  /** Import text as a file of this name. */
  bring(text: string, options?: Options, watch?: Partial<ImportWatch>): Promise<ImportEnd>;
  put(text: string, name?: string): Promise<string>;
}> {
  const store = await throwAwayStore();
  const folder = await mkdtemp(path.join(tmpdir(), "atlas-import-test-"));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  const put = async (text: string, name = FILE_NAME): Promise<string> => {
    const file = path.join(folder, name);
    await writeFile(file, text);
    return file;
  };
  return {
    ...store,
    put,
    async bring(text, options = {}, watch = {}) {
      const { name = FILE_NAME, choices = {}, skipInvalid = false, look = false, country = "Afghanistan", problemFile = null, batchId = nextId(), at = who.at } = options;
      const file = await put(text, name);
      return runImport(
        {
          database: store.file, path: file, fileName: name, sha256: await sha256OfFile(file), choices, problemFile, nowMs: NOW_MS, rowsExpected: null,
          mode: look ? { kind: "look", country } : { kind: "write", batchId, skipInvalid, by: { ...who, at }, owner: processOwner() },
        },
        { onProgress: () => undefined, shouldStop: () => false, ...watch },
      );
    },
  };
}

/** The report and batch of an import that went live. */
export function live(end: ImportEnd): { report: ImportReport; batch: string } {
  if (end.kind !== "live") throw new Error(`not live: ${JSON.stringify(end)}`);
  return { report: end.report, batch: end.batch ?? "" };
}
