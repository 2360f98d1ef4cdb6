import { parse } from "csv-parse/sync";
import { stringify } from "csv-stringify/sync";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import "../entry/seeded";
import { readDelimited } from "../../../lib/interchange/text/delimited";
import type { Delimiter } from "../../../lib/interchange/text/delimited";

async function* inPieces(text: string, sizes: readonly number[]): AsyncGenerator<string> {
  let from = 0;
  for (let piece = 0; from < text.length; piece += 1) {
    const size = Math.max(1, sizes[piece % Math.max(1, sizes.length)] ?? 1);
    yield text.slice(from, from + size);
    from += size;
  }
}

async function cellsOf(text: string, delimiter: Delimiter, sizes: readonly number[]): Promise<{ cells: string[][]; lines: number[] }> {
  const cells: string[][] = [];
  const lines: number[] = [];
  for await (const row of readDelimited(inPieces(text, sizes), delimiter)) {
    cells.push([...row.cells]);
    lines.push(row.line);
    expect(row.faultyCell).toBe(-1);
  }
  return { cells, lines };
}

const cell = fc.oneof(fc.string(), fc.stringMatching(/^["',;\t\r\n a]{0,8}$/));
const table = fc.integer({ min: 2, max: 5 }).chain((width) => fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 6 }));
const sizes = fc.array(fc.integer({ min: 1, max: 7 }), { minLength: 1, maxLength: 5 });
const delimiter = fc.constantFrom<Delimiter>(",", ";", "\t", "|");
const lineEnd = fc.constantFrom("\n", "\r\n", "\r");

describe(readDelimited, () => {
  it("reads back whatever was written, wherever the pieces end", async () => {
    await fc.assert(
      fc.asyncProperty(table, delimiter, lineEnd, sizes, async (rows, separator, end, pieces) => {
        const text = stringify(rows, { delimiter: separator, record_delimiter: end, quoted_match: /[\r\n]/ });
        expect((await cellsOf(text, separator, pieces)).cells).toEqual(rows);
      }),
    );
  });

  it("reads the same cells as csv-parse", async () => {
    await fc.assert(
      fc.asyncProperty(table, delimiter, lineEnd, fc.boolean(), sizes, async (rows, separator, end, isQuoted, pieces) => {
        const text = stringify(rows, { delimiter: separator, record_delimiter: end, quoted: isQuoted, quoted_match: /[\r\n]/ });
        const expected: string[][] = parse(text, { delimiter: separator, record_delimiter: end, skip_empty_lines: true });
        expect((await cellsOf(text, separator, pieces)).cells).toEqual(expected);
      }),
    );
  });

  it("gives the same lines in one piece and in many", async () => {
    await fc.assert(
      fc.asyncProperty(table, sizes, async (rows, pieces) => {
        const text = stringify(rows);
        expect((await cellsOf(text, ",", pieces)).lines).toEqual((await cellsOf(text, ",", [text.length])).lines);
      }),
    );
  });
});
