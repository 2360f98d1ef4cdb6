import fc from "fast-check";
import { describe, expect, it, vi } from "vitest";
import { buildColumns } from "@/lib/read/build-columns";
import { withSearchText } from "@/lib/read/answer-filter";
import { decodeColumns, decodeSearchText } from "@/lib/read/decode";
import { encodeColumns, encodePieces } from "@/lib/read/encode";
import { rowAt } from "@/lib/read/row";
import { bulkOf, twoDatasets } from "../../unit/read/bulk-of";
import { anyRecords } from "./synthetic-records";

// The runs are many and the machine may be busy.
vi.setConfig({ testTimeout: 60_000 });

const anyView = fc.constantFrom("public" as const, "full" as const);

describe("encodeColumns and decodeColumns", () => {
  it("the columns without the search text, and then that text, are the columns", () => {
    fc.assert(
      fc.property(anyRecords, anyView, (records, view) => {
        const columns = buildColumns(bulkOf(records), twoDatasets, view);
        const [first, later] = [decodeColumns(encodeColumns(columns, "without")), decodeSearchText(encodeColumns(columns, "only"))];
        if (first.kind !== "columns" || later.kind !== "text") throw new Error("unreadable");
        expect([first.hasText, first.columns.text]).toEqual([false, []]);
        const whole = withSearchText(first.columns, later.found);
        expect(whole !== null && Buffer.compare(Buffer.from(encodeColumns(whole)), Buffer.from(encodeColumns(columns)))).toBe(0);
        expect(withSearchText(first.columns, { ...later.found, revision: later.found.revision + 1 })).toBeNull();
        expect(withSearchText(first.columns, { ...later.found, count: later.found.count + 1 })).toBeNull();
        for (const text of ["with", "without", "only"] as const) expect(encodeColumns(columns, text).byteLength).toBe(encodePieces(columns, text).byteLength);
      }),
      { numRuns: 100 },
    );
  });

  it("bytes and back give the same columns, whatever the texts", () => {
    fc.assert(
      fc.property(anyRecords, anyView, fc.array(fc.string({ unit: "grapheme" }), { minLength: 60, maxLength: 60 }), (records, view, places) => {
        const columns = buildColumns(bulkOf(records.map((record, index) => ({ ...record, place: places[index] ?? null }))), twoDatasets, view);
        const bytes = encodeColumns(columns);
        const decoded = decodeColumns(bytes);
        if (decoded.kind !== "columns") throw new Error(decoded.reason);
        expect(Buffer.compare(Buffer.from(encodeColumns(decoded.columns)), Buffer.from(bytes))).toBe(0);
        expect([decoded.columns.ref, decoded.columns.place, decoded.columns.text]).toEqual([columns.ref, columns.place, columns.text]);
        for (let index = 0; index < columns.count; index += 1) expect(JSON.stringify(rowAt(decoded.columns, index))).toBe(JSON.stringify(rowAt(columns, index)));
      }),
      { numRuns: 300 },
    );
  });

  it("bytes that were cut off or changed are refused or read, never thrown over", () => {
    fc.assert(
      fc.property(anyRecords, fc.nat(), fc.nat(), fc.integer({ min: 0, max: 255 }), (records, cut, place, byte) => {
        const whole = encodeColumns(buildColumns(bulkOf(records), twoDatasets, "public"));
        expect(decodeColumns(whole.slice(0, cut % whole.byteLength)).kind).toBe("unreadable");
        const changed = new Uint8Array(whole.slice(0));
        changed[place % changed.length] = byte;
        expect(["columns", "unreadable"]).toContain(decodeColumns(changed.buffer).kind);
      }),
      { numRuns: 300 },
    );
  });

  it("the public view carries no private text and no place, point or summary of a coarse record, and no closed record", () => {
    fc.assert(
      fc.property(anyRecords, (records) => {
        const marked = records.map((record) => ({ ...record, summary: `SUMMARY${record.ref}`, place: `PLACE${record.ref}`, privateNotes: "PRIVATE-MARKER" }));
        const columns = buildColumns(bulkOf(marked), twoDatasets, "public");
        const bytes = new TextDecoder().decode(encodeColumns(columns)).toLowerCase();
        expect(bytes).not.toContain("private-marker");
        const found = marked.map(({ ref }) => {
          const [low, folded] = [ref.toLowerCase(), ref.toLowerCase().replaceAll("-", " ")];
          return { place: bytes.includes(`place${low}`), summary: bytes.includes(`summary${folded}`), ref: bytes.includes(low) };
        });
        expect(found).toEqual(marked.map(({ sensitivity }) => ({ place: sensitivity === "public", summary: sensitivity === "public", ref: sensitivity !== "closed" })));
        for (let index = 0; index < columns.count; index += 1) {
          const row = rowAt(columns, index);
          if (row.sensitivity === "coarse") expect([...row.withheld].filter((field) => (row as Record<string, unknown>)[field] != null)).toEqual([]);
        }
        expect(columns.datasets.map((dataset) => dataset.closed)).toEqual(
          ["first", "second"].map((code) => records.filter((record) => record.dataset === code && record.sensitivity === "closed").length),
        );
      }),
      { numRuns: 300 },
    );
  });
});
