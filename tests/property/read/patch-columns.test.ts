import fc from "fast-check";
import { describe, expect, it, vi } from "vitest";
import { buildColumns } from "@/lib/read/build-columns";
import type { Columns } from "@/lib/read/columns";
import { encodeColumns } from "@/lib/read/encode";
import { byRef, patchColumns, withClosed } from "@/lib/read/patch-columns";
import { recountedDescription, recountedSummary, recountedViews } from "@/lib/read/recount/answers";
import { patchRecounter } from "@/lib/read/recount/patch-recounter";
import { recounterOf } from "@/lib/read/recount/recounter";
import { summaryDimensions } from "@/lib/read/summarise";
import { bulkOf, twoDatasets } from "../../unit/read/bulk-of";
import type { PlainRecord } from "../../unit/read/bulk-of";
import { anyFilter, anyRecords } from "./synthetic-records";

// The runs are many and the machine may be busy.
vi.setConfig({ testTimeout: 120_000 });

/** One revision: records that are new or changed, in no order, and refs whose records are out of sight from now on. */
type Edit = { readonly written: readonly PlainRecord[]; readonly gone: readonly string[] };

/** Refs of two years, some of more than four digits, so that new ones come between the old and behind them. */
const anyRef = fc.tuple(fc.constantFrom(2021, 2022), fc.oneof(fc.integer({ min: 1, max: 60 }), fc.integer({ min: 9_990, max: 10_010 }))).map(([year, number]) => `IA-${year}-${String(number).padStart(4, "0")}`);
const named = (records: readonly PlainRecord[], refs: readonly string[]) => records.slice(0, refs.length).map((record, index) => ({ ...record, ref: refs[index] ?? "" }));
const anyNamed = fc.tuple(anyRecords, fc.uniqueArray(anyRef, { maxLength: 30 })).map(([records, refs]) => named(records, refs));
const anyEdit: fc.Arbitrary<Edit> = fc.tuple(anyNamed, fc.array(anyRef, { maxLength: 6 })).map(([written, gone]) => ({
  written, gone: gone.filter((ref) => written.every((record) => record.ref !== ref)),
}));

const inOrder = (records: readonly PlainRecord[]) => [...records].sort((a, b) => byRef(a.ref, b.ref));

function edited(records: readonly PlainRecord[], { written, gone }: Edit): PlainRecord[] {
  const out = new Set([...gone, ...written.map(({ ref }) => ref)]);
  return inOrder([...records.filter(({ ref }) => !out.has(ref)), ...written]);
}

/** Everything that the columns hold, as bytes. */
const bytesOf = (columns: Columns) => Buffer.from(encodeColumns(columns)).toString("base64");

describe("patchColumns", () => {
  it("after any edits, one revision after the other, equals the columns made of all records; the earlier columns stay as they were", () => {
    fc.assert(
      fc.property(anyNamed, fc.array(anyEdit, { minLength: 1, maxLength: 4 }), (first, edits) => {
        let records = inOrder(first);
        let [full, shown] = [buildColumns(bulkOf(records, 1), twoDatasets, "full"), buildColumns(bulkOf(records, 1), twoDatasets, "public")];
        for (const [index, edit] of edits.entries()) {
          const [revision, before, bytes] = [index + 2, shown, bytesOf(shown)];
          records = edited(records, edit);
          const changed = bulkOf(inOrder(edit.written), revision);
          full = patchColumns(full, changed, edit.gone, twoDatasets).columns;
          shown = withClosed(patchColumns(shown, changed, edit.gone, twoDatasets).columns, full);
          expect(bytesOf(full) === bytesOf(buildColumns(bulkOf(records, revision), twoDatasets, "full"))).toBe(true);
          expect(bytesOf(shown) === bytesOf(buildColumns(bulkOf(records, revision), twoDatasets, "public"))).toBe(true);
          expect(bytesOf(before) === bytes).toBe(true);
        }
      }),
      { numRuns: 120 },
    );
  });

  it("copies the arrays in which something differs, and no other", () => {
    const [one, ...rest] = fc.sample(anyRecords, { numRuns: 50, seed: 5 }).flat().slice(0, 40).map((record, index) => ({ ...record, sensitivity: "public" as const, ref: `IA-2021-${String(index + 1).padStart(4, "0")}` }));
    if (one === undefined) throw new Error("no record");
    const columns = buildColumns(bulkOf([one, ...rest]), twoDatasets, "public");
    const other = { ...one, targetType: one.targetType === "education" ? ("health" as const) : ("education" as const) };
    const { columns: next } = patchColumns(columns, bulkOf([other], 8), [], twoDatasets);
    expect(next.code.targetType).not.toBe(columns.code.targetType);
    expect(next.code.province).toBe(columns.code.province);
    expect(next.startDay).toBe(columns.startDay);
    expect(next.text).toBe(columns.text);
    expect(next.revision).toBe(8);
  });

  it("appends in the memory there is, once it has room", () => {
    const records = fc.sample(anyRecords, { numRuns: 50, seed: 6 }).flat().slice(0, 60).map((record, index) => ({ ...record, sensitivity: "public" as const, ref: `IA-2021-${String(index + 1).padStart(4, "0")}` }));
    const append = (columns: Columns, count: number) => patchColumns(columns, bulkOf(records.slice(count - 1, count), count), [], twoDatasets).columns;
    const first = append(buildColumns(bulkOf(records.slice(0, 50)), twoDatasets, "public"), 51);
    const second = append(first, 52);
    expect(second.startDay.buffer).toBe(first.startDay.buffer);
    expect([first.count, first.startDay.length, second.startDay.length]).toEqual([51, 51, 52]);
    expect(bytesOf(second) === bytesOf(buildColumns(bulkOf(records.slice(0, 52), 52), twoDatasets, "public"))).toBe(true);
  });
});

describe("patchRecounter", () => {
  it("answers as a recounter made of the patched columns does, or says that one must be made", () => {
    let patchedOnes = 0;
    fc.assert(
      fc.property(anyNamed, fc.array(anyEdit, { minLength: 1, maxLength: 3 }), fc.array(anyFilter, { minLength: 4, maxLength: 4 }), (first, edits, filters) => {
        let records = inOrder(first);
        let columns = buildColumns(bulkOf(records, 1), twoDatasets, "public");
        let recounter = recounterOf(columns);
        for (const [index, edit] of edits.entries()) {
          if (recounter === null) throw new Error("these columns have no tables");
          recountedViews(recounter, filters[index] ?? recounter.filter);
          records = edited(records, edit);
          const { columns: next, changes } = patchColumns(columns, bulkOf(inOrder(edit.written), index + 2), edit.gone, twoDatasets);
          const patched = patchRecounter(recounter, next, changes);
          if (patched !== null) patchedOnes += 1;
          columns = next;
          recounter = patched ?? recounterOf(columns);
          const fresh = recounterOf(columns);
          if (recounter === null || fresh === null) throw new Error("these columns have no tables");
          for (const filter of [recounter.filter, ...filters, filters[0] ?? recounter.filter]) {
            const answer = (one: typeof fresh) => JSON.stringify([recountedViews(one, filter), recountedDescription(one, filter), ...summaryDimensions.map((by) => recountedSummary(one, filter, by))]);
            expect(answer(recounter) === answer(fresh)).toBe(true);
          }
        }
      }),
      { numRuns: 100 },
    );
    // Else the property above would only have compared new ones with new ones.
    expect(patchedOnes).toBeGreaterThan(15);
  });
});
