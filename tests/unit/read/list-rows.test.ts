import { describe, expect, it } from "vitest";
import { defaultFilter } from "@/lib/read/filter";
import { listRows, sortKeys } from "@/lib/read/list-rows";
import type { SortKey } from "@/lib/read/list-rows";
import { select } from "@/lib/read/select";
import { twoDatasets } from "./bulk-of";
import { columnsOf, day, plainRecord } from "./plain-record";

const columns = columnsOf([
  plainRecord({ dateStart: day("2022-03-01"), dateEnd: day("2022-03-01"), province: "AF06", killedBest: 3, place: "beta" }),
  plainRecord({ dateStart: day("2022-01-01"), dateEnd: day("2022-01-09"), province: null, killedBest: null, place: null }),
  plainRecord({ dateStart: day("2022-01-01"), dateEnd: day("2022-01-01"), province: "AF01", killedBest: 0, place: "Alpha", unit: "aggregate" }),
  plainRecord({ dateStart: day("2022-02-01"), dateEnd: day("2022-02-01"), province: "AF21", killedBest: 3, place: "alpha", sensitivity: "coarse", dataset: "first" }),
  plainRecord({ dataset: "second" }),
]);
const selection = select(columns, defaultFilter(twoDatasets));
const rows = (sort: SortKey, descending = false) => listRows(columns, selection, { tab: "all", sort, descending, offset: 0, limit: Infinity }).rows;

describe(listRows, () => {
  it("sorts known values both ways, and keeps unknown and withheld last, equal ones in ref order", () => {
    expect(rows("killed")).toEqual([2, 0, 3, 1]);
    expect(rows("killed", true)).toEqual([0, 3, 2, 1]);
    expect(rows("province")).toEqual([3, 2, 0, 1]); // Balkh, Kabul, Nangarhar, unknown
    expect(rows("province", true)).toEqual([0, 2, 3, 1]);
    expect(rows("place")).toEqual([2, 0, 1, 3]);
    expect(rows("place", true)).toEqual([0, 2, 1, 3]);
    expect(rows("confidence")).toEqual([0, 1, 2, 3]);
    expect(rows("target", true)).toEqual([0, 1, 2, 3]);
  });

  it("sorts days by their first, then their last; reduced records by their month", () => {
    expect(rows("date")).toEqual([2, 1, 3, 0]);
    expect(rows("date", true)).toEqual([0, 3, 1, 2]);
  });

  it("every key gives every row of the tab once; pages are slices of the whole", () => {
    for (const sort of sortKeys) {
      expect([...rows(sort)].sort((a, b) => a - b)).toEqual([0, 1, 2, 3]);
      const page = (offset: number) => listRows(columns, selection, { tab: "all", sort, descending: false, offset, limit: 3 });
      expect([...page(0).rows, ...page(3).rows]).toEqual(rows(sort));
      expect(page(9)).toEqual({ total: 4, rows: [] });
    }
    expect(listRows(columns, selection, { tab: "set-aside", sort: "ref", descending: false, offset: 0, limit: 10 })).toEqual({ total: 1, rows: [2] });
    expect(listRows(columns, selection, { tab: "counted", sort: "ref", descending: true, offset: 0, limit: 10 })).toEqual({ total: 3, rows: [3, 1, 0] });
  });
});
