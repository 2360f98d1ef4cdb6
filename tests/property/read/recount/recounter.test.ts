import fc from "fast-check";
import { describe, expect, it, vi } from "vitest";
import { buildColumns } from "@/lib/read/build-columns";
import type { Columns } from "@/lib/read/columns";
import { describeFilter } from "@/lib/read/describe-filter";
import type { Filter } from "@/lib/read/filter";
import { linkedViews } from "@/lib/read/linked-views";
import { recountedDescription, recountedSummary, recountedViews } from "@/lib/read/recount/answers";
import { prepareLists, recounterOf } from "@/lib/read/recount/recounter";
import type { Recounter } from "@/lib/read/recount/recounter";
import { summarise, summaryDimensions } from "@/lib/read/summarise";
import { bulkOf, twoDatasets } from "../../../unit/read/bulk-of";
import { anyFilter, anyRecords } from "../synthetic-records";
import { anyWalk } from "./walks";

// The runs are many and the machine may be busy.
vi.setConfig({ testTimeout: 120_000 });

const anyView = fc.constantFrom("public" as const, "full" as const);

function recounting(columns: Columns): Recounter {
  const recounter = recounterOf(columns);
  if (recounter === null) throw new Error("these columns have no tables");
  return recounter;
}

/** Row by row: what the recounter must answer. */
function plainAnswer(columns: Columns, filter: Filter) {
  const views = linkedViews(columns, filter);
  const { state: _state, ...selection } = views.selection;
  return { views: { ...views, selection }, description: describeFilter(columns, views, filter) };
}

function expectSame(recounter: Recounter, columns: Columns, filter: Filter): void {
  const [found, plain] = [{ views: recountedViews(recounter, filter), description: recountedDescription(recounter, filter) }, plainAnswer(columns, filter)];
  // Comparing text first: a deep comparison of thousands of answers would be most of the time.
  if (JSON.stringify(found) !== JSON.stringify(plain)) expect(found).toEqual(plain);
}

describe("recountedViews and recountedDescription", () => {
  it("equal the count row by row for any filters, asked one after the other", () => {
    fc.assert(
      fc.property(anyRecords, anyView, fc.array(anyFilter, { minLength: 1, maxLength: 6 }), fc.boolean(), (records, view, filters, prepared) => {
        const columns = buildColumns(bulkOf(records), twoDatasets, view);
        const recounter = recounting(columns);
        if (prepared) prepareLists(recounter);
        for (const filter of filters) expectSame(recounter, columns, filter);
      }),
      { numRuns: 150 },
    );
  });

  it("equal it along walks of one change at a time, as a reader clicks, drags and goes back", () => {
    fc.assert(
      fc.property(anyRecords, anyView, anyWalk, (records, view, walk) => {
        const columns = buildColumns(bulkOf(records), twoDatasets, view);
        const recounter = recounting(columns);
        for (const filter of walk) expectSame(recounter, columns, filter);
      }),
      { numRuns: 150 },
    );
  });

  it("hold whether rows are many or few to a value: the same records many times over take the other ways of counting", () => {
    fc.assert(
      fc.property(anyRecords, fc.integer({ min: 2, max: 12 }), anyWalk, (records, times, walk) => {
        const many = Array.from({ length: times }, () => records).flat().map((record, index) => ({ ...record, ref: `IA-2021-${String(index + 1).padStart(4, "0")}` }));
        const columns = buildColumns(bulkOf(many), twoDatasets, "public");
        const recounter = recounting(columns);
        for (const filter of walk) expectSame(recounter, columns, filter);
      }),
      { numRuns: 60 },
    );
  });
});

describe("recountedSummary", () => {
  it("equals the count row by row in every dimension", () => {
    fc.assert(
      fc.property(anyRecords, anyView, fc.array(anyFilter, { minLength: 1, maxLength: 4 }), (records, view, filters) => {
        const columns = buildColumns(bulkOf(records), twoDatasets, view);
        const recounter = recounting(columns);
        for (const filter of filters) for (const by of summaryDimensions) expect(recountedSummary(recounter, filter, by)).toEqual(summarise(columns, filter, by));
      }),
      { numRuns: 100 },
    );
  });
});
