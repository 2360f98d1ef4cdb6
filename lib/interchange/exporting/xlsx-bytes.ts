import { PassThrough, Readable } from "node:stream";
import { ZipFile } from "yazl";
import { codesCell } from "../atlas-csv";
import { exportColumns } from "../export-row";
import type { ColumnNote } from "./column-notes";
import { noteLines } from "./export-notes";
import type { ExportNotes } from "./export-notes";
import { columnKinds } from "./export-values";
import type { ExportValues } from "./export-values";
import { columnLetters, dataRow, sheetEnd, sheetHead, styles, textRow } from "./sheet-xml";
import { sheetPath, workbookParts } from "./workbook-parts";

const letters = exportColumns.map((_, place) => columnLetters(place));
const PIECE_CHARS = 1 << 16;
/** From so many rows on the sheet's XML may pass four gigabytes, which an archive has to be told at its beginning. */
const LARGE_SHEET_ROWS = 200_000;

const widths = { count: 9, day: 12, degrees: 11, plain: 16, codes: 20, text: 26, group: 26 } as const;

function* dataSheet(rows: Iterable<ExportValues>, shown: number): Generator<Buffer> {
  let text = sheetHead(columnKinds.map((kind) => widths[kind])) + textRow(1, exportColumns, styles.head);
  let rowNumber = 1;
  for (const values of rows) {
    rowNumber += 1;
    text += dataRow(rowNumber, values, columnKinds, letters, codesCell);
    if (text.length < PIECE_CHARS) continue;
    yield Buffer.from(text);
    text = "";
  }
  yield Buffer.from(text + sheetEnd(`${letters.at(-1) ?? "A"}${shown + 1}`));
}

/** Each column with its meaning, then every code with its label. */
function codebookSheet(columns: readonly ColumnNote[]): Buffer {
  const lines: (readonly string[])[] = [["Column", "Label", "Written as", "Meaning", "Unknown", "In reduced records"]];
  for (const { name, label, written, meaning, unknown, withheldWhenCoarse } of columns) lines.push([name, label, written, meaning, unknown ?? "", withheldWhenCoarse ? "withheld" : ""]);
  lines.push([], ["Column", "Code", "Label"]);
  for (const { name, codes } of columns) for (const [code, label] of Object.entries(codes ?? {})) lines.push([name, code, label]);
  return sheetOf(lines, [24, 26, 28, 80, 34, 20]);
}

function sheetOf(lines: readonly (readonly string[])[], columnWidths: readonly number[]): Buffer {
  const isHead = (line: readonly string[], index: number) => index === 0 || (line[0] === "Column" && line[1] === "Code");
  return Buffer.from(sheetHead(columnWidths) + lines.map((line, index) => textRow(index + 1, line, isHead(line, index) ? styles.head : styles.wrapped)).join("") + sheetEnd(null));
}

/**
 * A workbook of three sheets: Incidents, Codebook, About. The rows are written and deflated as they come, so memory does not grow with
 * them. Text stands in its cell (no shared list of texts) and runs as nothing. At most MOST_SHEET_ROWS rows: whoever calls has refused more.
 */
export async function* xlsxBytes(rows: Iterable<ExportValues>, notes: ExportNotes): AsyncGenerator<Uint8Array> {
  const zip = new ZipFile();
  const options = { mtime: new Date(notes.madeAt), forceDosTimestamp: true };
  for (const [path, text] of Object.entries(workbookParts(["Incidents", "Codebook", "About"]))) zip.addBuffer(Buffer.from(text), path, options);
  const sheet = Readable.from(dataSheet(rows, notes.shown), { objectMode: false });
  zip.addReadStream(sheet, sheetPath(1), { ...options, forceZip64Format: notes.shown > LARGE_SHEET_ROWS });
  zip.addBuffer(codebookSheet(notes.columns), sheetPath(2), options);
  zip.addBuffer(sheetOf([["About this file", ""], ...noteLines(notes)], [32, 110]), sheetPath(3), options);
  zip.end();
  // The archive's own stream does not pass on what goes wrong in a sheet.
  const out = new PassThrough();
  const fail = (error: unknown) => out.destroy(error instanceof Error ? error : new Error(String(error)));
  zip.on("error", fail);
  sheet.on("error", fail);
  zip.outputStream.pipe(out);
  try {
    for await (const piece of out) yield piece as Uint8Array;
  } finally {
    sheet.destroy();
  }
}
