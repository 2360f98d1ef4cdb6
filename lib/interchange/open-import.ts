import type { ColumnMapping } from "./column-mapping";
import { datasetProposal } from "./dataset-proposals";
import type { DatasetProposal } from "./dataset-proposals";
import { headOf } from "./file-source";
import type { FileSource } from "./file-source";
import { acledReader } from "./formats/acled";
import { atlasReader } from "./formats/atlas";
import type { FormatId, FormatReader } from "./formats/format-reader";
import { gtdReader } from "./formats/gtd";
import { mappedReader } from "./formats/mapped";
import { ucdpReader } from "./formats/ucdp";
import { candidateInName, recogniseColumns, unknownColumns, versionInName } from "./recognise-columns";
import type { ColumnMatch } from "./recognise-columns";
import { readRows } from "./rows";
import type { ReadContext, ReadRow } from "./row-reader";
import { openFeatures } from "./table/features";
import { openDelimited, openSheet } from "./table/open-table";
import { findColumn, isHxlRow } from "./table/table";
import type { Table } from "./table/table";
import type { Delimiter } from "./text/delimited";
import { decodeText, encodingOf, isWholeUtf8 } from "./text/encoding";
import type { TextEncoding } from "./text/encoding";
import { findDelimiter } from "./text/find-delimiter";
import { UnreadableFile } from "./unreadable-file";
import { isWorkbook, oneFileOf } from "./zip/one-file";
import { isZip, listArchive } from "./zip/archive";

export type OpenChoices = {
  /** Overrides what was recognised. */
  readonly format?: Exclude<FormatId, "mapped">;
  readonly encoding?: TextEncoding;
  readonly delimiter?: Delimiter;
  /** For tables of no known format; also wins over a known one. */
  readonly mapping?: ColumnMapping;
};

/** What the file is: shown before anything is read from it. */
export type Recognition = {
  /** Null: a table of no known format, which needs a mapping. */
  readonly format: FormatId | null;
  /** `49 columns`, `since 20 March 2023`. */
  readonly layout: string | null;
  readonly version: string | null;
  readonly dataset: DatasetProposal | null;
  /** How the records name where they come from: `UCDP GED 25.1`. */
  readonly label: string;
  /** The columns by whose names it was recognised. */
  readonly matched: readonly string[];
  readonly resembles: Extract<ColumnMatch, { kind: "unknown" }>["resembles"];
  readonly columns: readonly string[];
  /** Columns of our own formats that we do not know: told, and kept in the original row alone. */
  readonly unknownColumns: readonly string[];
  readonly hasTagRow: boolean;
  /** First rows, cut to be looked at. */
  readonly sample: readonly (readonly string[])[];
  readonly container: "plain" | "zip" | "xlsx";
  /** The name of the file inside a ZIP, else the file's own. */
  readonly fileName: string;
  /** Null for workbooks. */
  readonly encoding: TextEncoding | null;
  /** The bytes are not valid in that encoding: cells with what cannot be read are refused, and another encoding can be chosen. */
  readonly encodingInDoubt: boolean;
  readonly delimiter: Delimiter | null;
};

export type OpenedImport = {
  readonly recognition: Recognition;
  /** The rows, once more from the beginning at each call. Throws UnreadableFile; `needs-a-mapping` where no format was recognised. */
  readonly rows: (context: ReadContext) => AsyncIterable<ReadRow>;
};

const HEAD_BYTES = 1 << 16;
const SAMPLE_ROWS = 20;
const SAMPLE_CELL_CHARS = 200;

type OpenedTable = { table: Table; isFeatures: boolean; source: FileSource; container: Recognition["container"]; encoding: TextEncoding | null; encodingInDoubt: boolean; delimiter: Delimiter | null };

/**
 * Open a file of any supported format: say what it is, and give its rows. Streams: memory stays within a few rows whatever the size (a workbook's
 * shared text apart). Throws UnreadableFile.
 */
export async function openImport(source: FileSource, choices: OpenChoices = {}): Promise<OpenedImport> {
  let opened = await openAnyTable(source, choices);
  const match: ColumnMatch = choices.format ? { kind: "known", format: choices.format, layout: `${opened.table.columns.length} columns`, matched: [] } : recogniseColumns(opened.table.columns);
  if (match.kind === "known" && match.format === "gtd" && choices.encoding === undefined) opened = await withGtdEncoding(opened);
  const sample = await sampleOf(opened.table);
  const hasTagRow = sample[0] !== undefined && isHxlRow(sample[0]);
  const format = formatOf(match, opened, sample, choices);
  checkMapping(choices.mapping, opened.table);
  const version = format === null ? null : (versionInName(format, opened.source.name) ?? versionInName(format, source.name));
  const label = labelOf(format, version, choices.mapping);
  const recognition: Recognition = {
    format,
    layout: match.kind === "known" && format !== "mapped" ? match.layout : null,
    version,
    dataset: format === null ? null : datasetProposal(format, version),
    label,
    matched: match.kind === "known" ? match.matched : [],
    resembles: match.kind === "unknown" ? match.resembles : null,
    columns: opened.table.columns,
    unknownColumns: format === null ? [] : unknownColumns(format, opened.table.columns),
    hasTagRow,
    sample: sample.slice(hasTagRow ? 1 : 0).map((cells) => cells.map((cell) => cell.slice(0, SAMPLE_CELL_CHARS))),
    container: opened.container,
    fileName: opened.source.name,
    encoding: opened.encoding,
    encodingInDoubt: opened.encodingInDoubt,
    delimiter: opened.delimiter,
  };
  return {
    recognition,
    rows: (context) => {
      if (format === null) throw new UnreadableFile("needs-a-mapping");
      return readRows(opened.table, readerOf(format, label, opened, choices.mapping), context);
    },
  };
}

async function openAnyTable(source: FileSource, choices: OpenChoices): Promise<OpenedTable> {
  const head = await headOf(source, HEAD_BYTES);
  if (!isZip(head)) return openPlain(source, head, choices, "plain");
  const entries = await listArchive(source);
  if (isWorkbook(entries)) {
    return { table: await openSheet(source, entries), isFeatures: false, source, container: "xlsx", encoding: null, encodingInDoubt: false, delimiter: null };
  }
  const inner = oneFileOf(source, entries);
  const innerHead = await headOf(inner, HEAD_BYTES);
  // A workbook in a ZIP would have to be unpacked whole first: it is a ZIP itself and can be dropped as it is.
  if (isZip(innerHead)) throw new UnreadableFile("zip-inside-zip", { file: inner.name });
  return openPlain(inner, innerHead, choices, "zip");
}

const startsWith = (head: Uint8Array, ...bytes: number[]) => bytes.every((byte, at) => head[at] === byte);

async function openPlain(source: FileSource, head: Uint8Array, choices: OpenChoices, container: "plain" | "zip"): Promise<OpenedTable> {
  if (startsWith(head, 0xd0, 0xcf, 0x11, 0xe0)) throw new UnreadableFile("old-excel-file");
  const found = encodingOf(head);
  const encoding = choices.encoding ?? found ?? "utf-8";
  // Text has no NUL outside UTF-16; pictures, Parquet files and programs do.
  if (!encoding.startsWith("utf-16") && head.includes(0)) throw new UnreadableFile("binary-file");
  const text = new TextDecoder(encoding).decode(head, { stream: true });
  if (text.trim() === "") throw new UnreadableFile("empty-file");
  const encodingInDoubt = choices.encoding === undefined && found === null;
  if (/^\s*\{/.test(text)) {
    const table = await openFeatures(() => decodeText(source.stream(), encoding));
    return { table, isFeatures: true, source, container, encoding, encodingInDoubt, delimiter: null };
  }
  const delimiter = choices.delimiter ?? findDelimiter(text);
  // A table of one column has no delimiter: any one reads it.
  return { table: await openDelimited(source, encoding, delimiter ?? ","), isFeatures: false, source, container, encoding, encodingInDoubt, delimiter };
}

/** GTD's older releases are Windows-1252: what is not UTF-8 throughout is that. No other format is read so unless a person says so. */
async function withGtdEncoding(opened: OpenedTable): Promise<OpenedTable> {
  if (opened.encoding !== "utf-8" || (await isWholeUtf8(opened.source.stream()))) return opened;
  return { ...opened, encoding: "windows-1252", encodingInDoubt: false, table: await openDelimited(opened.source, "windows-1252", opened.delimiter ?? ",") };
}

async function sampleOf(table: Table): Promise<(readonly string[])[]> {
  const sample: (readonly string[])[] = [];
  for await (const { cells } of table.rows()) {
    sample.push(cells);
    if (sample.length > SAMPLE_ROWS) break;
  }
  return sample;
}

function formatOf(match: ColumnMatch, { table, isFeatures, source }: OpenedTable, sample: readonly (readonly string[])[], { mapping, format }: OpenChoices): FormatId | null {
  if (mapping) return "mapped";
  if (match.kind === "unknown") return null;
  if (match.format === "atlas-csv" && isFeatures) return "atlas-geojson";
  if (match.format !== "ucdp-ged" || format !== undefined) return match.format;
  return candidateInName(source.name) || looksLikeCandidate(table, sample) ? "ucdp-candidate" : "ucdp-ged";
}

/** Candidate files write active_year as a word, and doubt some rows; the yearly release does neither. */
function looksLikeCandidate(table: Table, sample: readonly (readonly string[])[]): boolean {
  const cellsOf = (name: string) => {
    const column = findColumn(table.columns, name);
    return column === null ? [] : sample.map((cells) => (cells[column.position] ?? "").trim().toLowerCase());
  };
  return cellsOf("code_status").some((status) => status.startsWith("check")) || cellsOf("active_year").some((word) => word === "true" || word === "false");
}

function checkMapping(mapping: ColumnMapping | undefined, table: Table): void {
  if (!mapping) return;
  const named = [...mapping.columns.map(({ column }) => column), mapping.idColumn, mapping.countryColumn];
  for (const column of named) if (column !== null && findColumn(table.columns, column) === null) throw new UnreadableFile("mapping-does-not-fit", { column });
}

const names: Readonly<Record<FormatId, string>> = {
  "ucdp-ged": "UCDP GED", "ucdp-candidate": "UCDP Candidate", acled: "ACLED", gtd: "GTD", "atlas-csv": "Incident Atlas", "atlas-geojson": "Incident Atlas", mapped: "Table",
};

function labelOf(format: FormatId | null, version: string | null, mapping: ColumnMapping | undefined): string {
  if (mapping) return mapping.name;
  return format === null ? "" : `${names[format]}${version === null ? "" : ` ${version}`}`;
}

function readerOf(format: FormatId, label: string, { isFeatures, container, table }: OpenedTable, mapping: ColumnMapping | undefined): FormatReader {
  switch (format) {
    case "ucdp-ged":
    case "ucdp-candidate": return ucdpReader(label);
    case "acled": return acledReader(label);
    case "gtd": return gtdReader(label);
    case "atlas-csv":
    // Our own workbooks hold text bare; one that somebody made of our CSV has its column, and text as a CSV holds it.
    case "atlas-geojson": return atlasReader(isFeatures ? "json" : container === "xlsx" && findColumn(table.columns, "exportedAs") === null ? "sheet" : "csv");
    case "mapped":
      if (!mapping) throw new UnreadableFile("needs-a-mapping");
      return mappedReader(mapping, label);
  }
}
