import { describe, expect, it } from "vitest";
import { fileInMemory } from "../../../lib/interchange/file-source";
import type { FileSource } from "../../../lib/interchange/file-source";
import { draftOf, fileProblem, readFile, readText, refusals, warnings } from "./read-file";
import { headers, tableText, ucdpRow } from "./synthetic-tables";
import type { Row } from "./synthetic-tables";

const NAME = "GEDEvent_v25_1.csv";
const table = (...rows: Row[]) => tableText(headers.ucdp49, rows);
const other = { ...ucdpRow, id: "900002" };

/** A file of so many megabytes that is made while it is read: one letter over and over, after a beginning. */
function endless(beginning: string, piece: string, megabytes: number): FileSource & { readonly readBytes: () => number } {
  const [first, again] = [new TextEncoder().encode(beginning), new TextEncoder().encode(piece.repeat(Math.ceil(1_000_000 / piece.length)))];
  let read = 0;
  return {
    name: NAME, sizeBytes: megabytes * again.length, path: null, readBytes: () => read,
    async *stream() {
      yield first;
      for (let at = 0; at < megabytes; at += 1) {
        read += again.length;
        yield again;
      }
    },
  };
}

describe("files with nothing in them", () => {
  it.each([["no byte", ""], ["a byte order mark alone", "\ufeff"], ["white space alone", " \r\n\t\n"]])("refuses a file with %s", async (_, content) => {
    expect(await fileProblem(readText(NAME, content))).toEqual({ code: "empty-file", values: {} });
  });

  it("reads a header without rows as no rows", async () => {
    for (const content of [table(), table().trimEnd(), `${table()}\n\n`]) {
      const { recognition, rows } = await readText(NAME, content);
      expect(recognition.format).toBe("ucdp-ged");
      expect(rows).toEqual([]);
    }
  });
});

describe("delimiters and quotes", () => {
  it("does not take a table with a delimiter it does not know for a known format", async () => {
    expect(await fileProblem(readText(NAME, tableText(headers.ucdp49, [ucdpRow], { delimiter: "^" })))).toMatchObject({ code: "needs-a-mapping" });
  });

  it("reads a chosen delimiter that is the wrong one as one column, which needs a mapping", async () => {
    expect(await fileProblem(readText(NAME, table(ucdpRow), { delimiter: ";" }))).toMatchObject({ code: "needs-a-mapping" });
  });

  it("refuses a file with a quote that is never closed, and says where it opened", async () => {
    const text = `${table(ucdpRow)}900002,"AFG-2022,and so on\n${table(other).split("\n")[1]}\n`;
    expect(await fileProblem(readText(NAME, text))).toEqual({ code: "quote-not-closed", values: { line: 3 } });
  });

  it("reads line ends, tabs, delimiters and doubled quotes inside quotes, and counts lines on", async () => {
    const told = 'first line\r\nsecond, "quoted"\tline\n\nlast';
    const { rows } = await readText(NAME, table({ ...ucdpRow, where_description: told }, { ...other, best: "x" }));
    expect(rows[0]?.original.cells[rows[0].original.columns.indexOf("where_description")]).toBe(told);
    expect(rows[1]).toMatchObject({ row: 2, line: 6 });
    expect(refusals(rows[1])).toEqual(["best: count-not-read"]);
  });

  it("refuses the row in which text follows a closing quote, and reads on", async () => {
    const broken = table(ucdpRow).split("\n")[1]?.replace("Jalalabad city", '"Jalalabad" city') ?? "";
    const { rows } = await readText(NAME, `${table()}${broken}\n${table(other).split("\n")[1]}\n`);
    expect(refusals(rows[0])).toEqual(["where_coordinates: text-after-quote"]);
    expect(draftOf(rows[1]).kind).toBe("attack");
  });

  it("refuses rows with too few or too many cells, and reads on", async () => {
    const [header, row] = table(ucdpRow).split("\n") as [string, string];
    const { rows } = await readText(NAME, [header, row.split(",").slice(0, 12).join(","), `${row},extra`, `${row.replace("900001", "900003")},,`, table(other).split("\n")[1]].join("\n"));
    expect(refusals(rows[0])).toEqual(["row: too-few-cells"]);
    expect(refusals(rows[1])).toEqual(["row: too-many-cells"]);
    expect(rows.slice(2).map(({ outcome }) => outcome.kind)).toEqual(["draft", "draft"]);
  });

  it("refuses a header that names a column twice", async () => {
    expect(await fileProblem(readText(NAME, table(ucdpRow).replace("relid,", "ID,")))).toEqual({ code: "repeated-column", values: { column: "ID" } });
  });
});

describe("bytes that are no text, or another text", () => {
  it("refuses the cells that are not UTF-8, names them, and reads the other rows", async () => {
    const bytes = Buffer.from(table({ ...ucdpRow, where_coordinates: "Jal?l?b?d" }, other));
    const at = bytes.indexOf("Jal?l?b?d");
    for (const offset of [3, 5, 7]) bytes[at + offset] = 0xe2;
    const { recognition, rows } = await readText(NAME, bytes);
    expect(recognition).toMatchObject({ encoding: "utf-8", encodingInDoubt: true });
    expect(refusals(rows[0])).toEqual(["where_coordinates: not-utf8"]);
    expect(draftOf(rows[1]).place).toBe("Jalalabad city");
    expect(draftOf((await readText(NAME, bytes, { encoding: "windows-1252" })).rows[0]).place).toBe("Jalâlâbâd");
  });

  it.each(["utf-16le", "utf-16be"] as const)("reads %s, with a mark or without", async (encoding) => {
    const text = Buffer.from(table({ ...ucdpRow, where_coordinates: "جلال‌آباد" }), "utf16le");
    if (encoding === "utf-16be") text.swap16();
    const mark = encoding === "utf-16le" ? [0xff, 0xfe] : [0xfe, 0xff];
    for (const bytes of [Buffer.concat([Buffer.from(mark), text]), text]) {
      const { recognition, rows } = await readText(NAME, bytes);
      expect(recognition).toMatchObject({ encoding, format: "ucdp-ged" });
      expect(draftOf(rows[0]).place).toBe("جلال‌آباد");
    }
  });

  it("cuts no character in two where the file is read in pieces", async () => {
    // The first piece ends inside the three bytes of a letter, whatever the offset.
    for (const offset of [0, 1, 2]) {
      const filler = "x".repeat(offset);
      const rows = Array.from({ length: 250 }, (_, index) => ({ ...ucdpRow, id: String(900_001 + index), where_description: `${filler}${"\u0b85".repeat(400)}` }));
      const read = await readText(NAME, table(...rows));
      expect(new Set(read.rows.map(({ outcome }) => outcome.kind))).toEqual(new Set(["draft"]));
      expect(read.rows).toHaveLength(250);
    }
  });

  it.each([
    ["a picture", Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 0xd]), "binary-file"],
    ["an old Excel file", Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]), "old-excel-file"],
  ])("refuses %s", async (_, bytes, code) => {
    expect(await fileProblem(readText("file.csv", bytes))).toEqual({ code, values: {} });
  });

  it("keeps text that a spreadsheet would run as text", async () => {
    const { rows } = await readText(NAME, table({ ...ucdpRow, where_coordinates: '=HYPERLINK("http://invented.example","Jalalabad")' }));
    expect(draftOf(rows[0]).place).toBe('=HYPERLINK("http://invented.example","Jalalabad")');
  });
});

describe("values that cannot be", () => {
  it.each(["0000-00-00", "2022-02-31", "2022-13-01", "2021-02-29", "yesterday", "2022-3-4"])("refuses the date %s", async (date) => {
    const { rows } = await readText(NAME, table({ ...ucdpRow, date_start: date }));
    expect(refusals(rows[0])).toEqual(["date_start: date-not-read"]);
  });

  it("refuses a day after today, an end before its start and a negative count", async () => {
    const read = async (changes: Row) => refusals((await readText(NAME, table({ ...ucdpRow, ...changes }))).rows[0]);
    expect(await read({ date_start: "2031-01-02", date_end: "2031-01-02" })).toEqual(["date_start: date-after-today"]);
    expect(await read({ date_prec: "2", date_end: "2022-03-03" })).toEqual(["date_end: end-before-start"]);
    expect(await read({ best: "-3" })).toEqual(["best: count-not-read"]);
    expect(await read({ latitude: "34,426" })).toEqual(["latitude: number-not-read"]);
  });

  it("warns of low above best", async () => {
    const { rows } = await readText(NAME, table({ ...ucdpRow, low: "9" }));
    expect(draftOf(rows[0]).killedBest).toBe(3);
    expect(warnings(rows[0])).toEqual(["low: low-above-best-left-out"]);
  });
});

describe("files made to fill the memory", () => {
  it("refuses a line of 200 MB after a few of them", async () => {
    const source = endless("", "x", 200);
    expect(await fileProblem(readFile(source))).toMatchObject({ code: expect.stringMatching(/^(field|row)-too-long$/) });
    expect(source.readBytes()).toBeLessThan(12_000_000);
  });

  it("refuses a quoted cell of 200 MB in a later row", async () => {
    const source = endless(`${table(ucdpRow)}900002,"`, "x\n", 200);
    expect(await fileProblem(readFile(source))).toMatchObject({ code: "field-too-long", values: { line: 3 } });
    expect(source.readBytes()).toBeLessThan(24_000_000);
  });

  it("refuses a million columns, in the header and later", async () => {
    expect(await fileProblem(readText(NAME, `${"a,".repeat(1_000_000)}b\n`))).toMatchObject({ code: "too-many-columns", values: { limit: 2000 } });
    expect(await fileProblem(readText(NAME, `${table(ucdpRow)}${"1,".repeat(1_000_000)}\n`))).toMatchObject({ code: "too-many-columns", values: { line: 3 } });
  });

  it("holds no more than a few rows of a long file", async () => {
    const row = table({ ...ucdpRow, country: "Pakistan" }).split("\n")[1] as string;
    const source = endless(table(ucdpRow), `${row}\n`, 24);
    const { openImport } = await import("../../../lib/interchange/open-import");
    const { context } = await import("./read-file");
    const opened = await openImport(source);
    let [rows, most] = [0, 0];
    const before = process.memoryUsage().rss;
    for await (const read of opened.rows(context)) {
      rows += read.row > 0 ? 1 : 0;
      if (rows % 5_000 === 0) most = Math.max(most, process.memoryUsage().rss);
    }
    expect(rows).toBeGreaterThan(30_000);
    expect(most - before).toBeLessThan(200_000_000);
  });

  it("leaves the file when nobody reads on", async () => {
    let closed = false;
    const inner = fileInMemory(NAME, table(...Array.from({ length: 4000 }, (_, index) => ({ ...ucdpRow, id: String(index) }))));
    const source: FileSource = {
      ...inner,
      async *stream() {
        try {
          yield* inner.stream();
        } finally {
          closed = true;
        }
      },
    };
    const { openImport } = await import("../../../lib/interchange/open-import");
    const { context } = await import("./read-file");
    const opened = await openImport(source);
    closed = false;
    for await (const row of opened.rows(context)) if (row.row === 3) break;
    expect(closed).toBe(true);
  });
});
