import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { buildColumns } from "@/lib/read/build-columns";
import { aroundRecord } from "@/lib/read/around-record";
import { datasetCounts, statusCounts } from "@/lib/read/dataset-counts";
import { defaultFilter } from "@/lib/read/filter";
import { rowAt } from "@/lib/read/row";
import { select, stateAt } from "@/lib/read/select";
import { dayNumber } from "@/lib/codebook/iso-day";
import { bulkOf, twoDatasets } from "../../unit/read/bulk-of";
import { anyRecords } from "./synthetic-records";

describe(aroundRecord, () => {
  it("equals sorting all records of the dataset and looking left and right", () => {
    fc.assert(
      fc.property(anyRecords, fc.nat(), fc.integer({ min: 0, max: 5 }), (records, pick, most) => {
        const columns = buildColumns(bulkOf(records), twoDatasets, "public");
        if (columns.count === 0) return;
        const row = pick % columns.count;
        const own = rowAt(columns, row);
        const filter = { ...defaultFilter(columns.datasets), dataset: own.dataset };
        const selection = select(columns, filter);
        const around = aroundRecord(columns, selection, { ref: own.ref, row, dataset: own.dataset, province: own.province, day: dayNumber(own.dateStart) }, most);
        const all = columns.ref.map((_, index) => rowAt(columns, index)).filter(({ dataset }) => dataset === own.dataset);
        const inOrder = all.toSorted((a, b) => (a.dateStart === b.dateStart ? (a.ref < b.ref ? -1 : 1) : a.dateStart < b.dateStart ? -1 : 1)).map(({ ref }) => ref);
        const place = inOrder.indexOf(own.ref);
        const others = all.filter((one) => one.ref !== own.ref && own.province !== null && one.province === own.province && stateAt(selection, one.index) === "counted");
        expect([around.ofDataset, around.earlier, around.later, around.inProvince]).toEqual([all.length, inOrder[place - 1] ?? null, inOrder[place + 1] ?? null, others.length]);
        const away = (index: number) => Math.abs(dayNumber(rowAt(columns, index).dateStart) - dayNumber(own.dateStart));
        expect(around.nearest.map(away).toSorted((a, b) => a - b)).toEqual(others.map(({ index }) => away(index)).toSorted((a, b) => a - b).slice(0, most));
      }),
      { numRuns: 200 },
    );
  });
});

describe("datasetCounts and statusCounts", () => {
  it("equal counting the records one by one", () => {
    fc.assert(
      fc.property(anyRecords, (records) => {
        const columns = buildColumns(bulkOf(records), twoDatasets, "full");
        const counts = datasetCounts(columns);
        for (const { code } of twoDatasets) {
          const own = records.filter(({ dataset }) => dataset === code);
          const of = (test: (record: (typeof own)[number]) => boolean) => own.filter(test).length;
          expect(counts.get(code)).toEqual({
            records: own.length, attacks: of(({ kind }) => kind === "attack"), operations: of(({ kind }) => kind === "operation"), clashes: of(({ kind }) => kind === "clash"),
            other: of(({ kind }) => !["attack", "operation", "clash"].includes(kind)), aggregates: of(({ unit }) => unit === "aggregate"),
          });
        }
        for (const [status, count] of statusCounts(columns)) expect(count).toBe(records.filter((record) => record.status === status).length);
      }),
      { numRuns: 100 },
    );
  });
});
