import type { FileSource } from "../file-source";
import { UnreadableFile } from "../unreadable-file";
import { unpack } from "../zip/archive";
import type { ArchiveEntry } from "../zip/archive";
import { isDateFormat } from "./date-format";
import { xmlEvents } from "./xml-events";

/** What the cells of a sheet refer to. */
export type Workbook = {
  /** Path of the first sheet's XML in the archive. */
  readonly sheetPath: string;
  readonly sharedStrings: readonly string[];
  /** By cell style: is a number of that style a date? */
  readonly styleIsDate: readonly boolean[];
  /** Days are counted from 1904. */
  readonly from1904: boolean;
};

/** Text that a workbook may share between its cells, characters: it has to be held in memory while rows are read. */
export const SHARED_TEXT_LIMIT = 120_000_000;

const part = (entries: readonly ArchiveEntry[], path: string) => entries.find(({ name }) => name.replaceAll("\\", "/") === path)?.name ?? null;

/** Read what stands around the first sheet. Hidden sheets count: the first is the first in the workbook's own order. */
export async function openWorkbook(source: FileSource, entries: readonly ArchiveEntry[]): Promise<Workbook> {
  const main = part(entries, "xl/workbook.xml");
  if (main === null) throw new UnreadableFile("xlsx-broken", { detail: "no xl/workbook.xml" });
  let firstSheet: string | null = null;
  let from1904 = false;
  for await (const event of xmlEvents(unpack(source, main))) {
    if (event.kind !== "open") continue;
    if (event.name === "workbookPr") from1904 = ["1", "true"].includes(event.attributes["date1904"] ?? "");
    if (event.name === "sheet" && firstSheet === null) firstSheet = event.attributes["r:id"] ?? Object.entries(event.attributes).find(([name]) => name.endsWith(":id"))?.[1] ?? "";
  }
  if (firstSheet === null) throw new UnreadableFile("xlsx-no-sheet");
  const relations = part(entries, "xl/_rels/workbook.xml.rels");
  let sheetPath: string | null = null;
  let sharedPath: string | null = part(entries, "xl/sharedStrings.xml");
  if (relations !== null) {
    for await (const event of xmlEvents(unpack(source, relations))) {
      if (event.kind !== "open" || event.name !== "Relationship") continue;
      const target = event.attributes["Target"] ?? "";
      const path = part(entries, target.startsWith("/") ? target.slice(1) : `xl/${target}`);
      if (event.attributes["Id"] === firstSheet) sheetPath = path;
      if (event.attributes["Type"]?.endsWith("/sharedStrings")) sharedPath = path;
    }
  }
  sheetPath ??= part(entries, "xl/worksheets/sheet1.xml");
  if (sheetPath === null) throw new UnreadableFile("xlsx-no-sheet");
  const styles = part(entries, "xl/styles.xml");
  return {
    sheetPath,
    from1904,
    sharedStrings: sharedPath === null ? [] : await readSharedStrings(source, sharedPath),
    styleIsDate: styles === null ? [] : await readStyles(source, styles),
  };
}

async function readSharedStrings(source: FileSource, path: string): Promise<string[]> {
  const strings: string[] = [];
  let [text, inText, inPhonetic, total] = ["", false, false, 0];
  for await (const event of xmlEvents(unpack(source, path))) {
    if (event.kind === "text") {
      if (inText && !inPhonetic) text += event.text;
      continue;
    }
    const isOpen = event.kind === "open";
    if (event.name === "t") inText = isOpen;
    else if (event.name === "rPh") inPhonetic = isOpen;
    else if (event.name === "si") {
      if (isOpen) text = "";
      else {
        total += text.length;
        if (total > SHARED_TEXT_LIMIT) throw new UnreadableFile("xlsx-too-large", { limit: SHARED_TEXT_LIMIT });
        strings.push(unescapeText(text));
      }
    }
  }
  return strings;
}

async function readStyles(source: FileSource, path: string): Promise<boolean[]> {
  const formats = new Map<number, string>();
  const isDate: boolean[] = [];
  let inCellFormats = false;
  for await (const event of xmlEvents(unpack(source, path))) {
    if (event.kind === "text") continue;
    if (event.name === "cellXfs") inCellFormats = event.kind === "open";
    if (event.kind !== "open") continue;
    if (event.name === "numFmt") formats.set(Number(event.attributes["numFmtId"]), event.attributes["formatCode"] ?? "");
    if (event.name === "xf" && inCellFormats) {
      const id = Number(event.attributes["numFmtId"] ?? 0);
      isDate.push(isDateFormat(id, formats.get(id) ?? null));
    }
  }
  return isDate;
}

/** Workbooks write characters that XML cannot hold as `_x000D_`. */
export function unescapeText(text: string): string {
  return text.includes("_x") ? text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16))) : text;
}
