import type { FileSource } from "../file-source";
import { DELIMITED_LIMITS, readDelimited } from "../text/delimited";
import type { Delimiter } from "../text/delimited";
import { decodeText } from "../text/encoding";
import type { TextEncoding } from "../text/encoding";
import { UnreadableFile } from "../unreadable-file";
import type { ArchiveEntry } from "../zip/archive";
import { sheetRows } from "../xlsx/sheet-rows";
import { openWorkbook } from "../xlsx/workbook";
import { headerOf } from "./table";
import type { Table, TableRow } from "./table";

/** All rows but the header. */
async function* afterHeader(rows: AsyncIterable<TableRow>): AsyncGenerator<TableRow> {
  let isHeader = true;
  for await (const row of rows) {
    if (!isHeader) yield row;
    isHeader = false;
  }
}

async function header(rows: AsyncIterable<TableRow>): Promise<string[]> {
  for await (const row of rows) return headerOf(row.cells);
  throw new UnreadableFile("empty-file");
}

/** A table out of delimited text. */
export async function openDelimited(source: FileSource, encoding: TextEncoding, delimiter: Delimiter): Promise<Table> {
  const rows = () => readDelimited(decodeText(source.stream(), encoding), delimiter, DELIMITED_LIMITS);
  return { columns: await header(rows()), rows: () => afterHeader(rows()) };
}

/** A table out of the first sheet of a workbook. Its rows end where their last cell does, so they are filled up to the header's length. */
export async function openSheet(source: FileSource, entries: readonly ArchiveEntry[]): Promise<Table> {
  const workbook = await openWorkbook(source, entries);
  const columns = await header(sheetRows(source, workbook));
  return {
    columns,
    async *rows() {
      for await (const row of afterHeader(sheetRows(source, workbook))) {
        const missing = columns.length - row.cells.length;
        yield missing > 0 ? { ...row, cells: [...row.cells, ...new Array<string>(missing).fill("")] } : row;
      }
    },
  };
}
