import fc from "fast-check";
import { describe, expect, it, vi } from "vitest";
import { claimStatusOf } from "@/lib/codebook/classes";
import { valueLists } from "@/lib/codebook/lists";
import { provinceCodes } from "@/lib/codebook/provinces";
import { buildColumns } from "@/lib/read/build-columns";
import type { FilterKey } from "@/lib/read/filter-keys";
import { totalOf } from "@/lib/read/kind-counts";
import { linkedViews } from "@/lib/read/linked-views";
import type { CodeView } from "@/lib/read/linked-views";
import { select, setAsideReasons, stateAt } from "@/lib/read/select";
import { summarise } from "@/lib/read/summarise";
import { bulkOf, twoDatasets } from "../../unit/read/bulk-of";
import { fate, kindAsCounted, plainCounter, see } from "./brute-force";
import type { Seen } from "./brute-force";
import { anyFilter, anyRecords } from "./synthetic-records";

const RUNS = 300;
const anyView = fc.constantFrom("public" as const, "full" as const);
const isSeen = (seen: Seen | null): seen is Seen => seen !== null;
/** A tally of a row, without what names the row. */
const tallyOf = ({ counted, setAside, killedBest, killedKnown, reasons }: CodeView["unknown"]) => ({ counted, setAside, killedBest, killedKnown, reasons });

// The runs are many and the machine may be busy.
vi.setConfig({ testTimeout: 60_000 });

describe("the arbitrary records and filters", () => {
  it("reach every fate often, so that the properties below are not empty", () => {
    const fates = new Map<string, number>();
    for (const [records, filter] of fc.sample(fc.tuple(anyRecords, anyFilter), { numRuns: RUNS, seed: 20220203 })) {
      for (const seen of records.map((record) => see(record, "public")).filter(isSeen)) {
        const what = fate(seen, filter, []);
        fates.set(what, (fates.get(what) ?? 0) + 1);
      }
    }
    for (const what of ["counted", "not-matching", "other-dataset", ...setAsideReasons]) expect(fates.get(what) ?? 0, what).toBeGreaterThan(20);
  });
});

describe("select", () => {
  it("gives each record the fate that a recount on plain objects gives it, and its numbers add up to N", () => {
    fc.assert(
      fc.property(anyRecords, anyFilter, anyView, (records, filter, view) => {
        const columns = buildColumns(bulkOf(records), twoDatasets, view);
        const all = records.map((record) => see(record, view)).filter(isSeen);
        const selection = select(columns, filter);
        expect(all.map((_, index) => stateAt(selection, index))).toEqual(all.map((seen) => fate(seen, filter, [])));
        expect(selection.counted + selection.setAside + selection.notMatching).toBe(selection.total);
        expect(selection.total).toBe(all.filter((seen) => seen.record.dataset === filter.dataset).length);
        expect(totalOf(selection.kinds)).toBe(selection.counted);
        expect(totalOf(selection.setAsideKinds)).toBe(selection.setAside);
        expect(Object.values(selection.reasons).reduce((sum, n) => sum + n, 0)).toBe(selection.setAside);
      }),
      { numRuns: RUNS },
    );
  });

  it("a restriction never counts what was not counted without it, and never makes a record of the dataset vanish", () => {
    fc.assert(
      fc.property(anyRecords, anyFilter, anyView, fc.constantFrom("kind", "event", "target", "community", "actor", "claim", "announced", "province", "confidence"), (records, filter, view, key) => {
        const columns = buildColumns(bulkOf(records), twoDatasets, view);
        const [narrow, wide] = [select(columns, filter), select(columns, { ...filter, [key]: [] })];
        expect(narrow.total).toBe(wide.total);
        narrow.state.forEach((_, index) => {
          if (stateAt(narrow, index) === "counted") expect(stateAt(wide, index)).toBe("counted");
        });
      }),
      { numRuns: RUNS },
    );
  });
});

describe("linkedViews", () => {
  it("equals a brute-force recount: every view respects every filter but its own", () => {
    fc.assert(
      fc.property(anyRecords, anyFilter, anyView, (records, filter, view) => {
        const columns = buildColumns(bulkOf(records), twoDatasets, view);
        const all = records.map((record) => see(record, view)).filter(isSeen);
        const views = linkedViews(columns, filter);

        const expectView = (key: keyof typeof views & FilterKey, field: string, codes: readonly string[], value: (seen: Seen) => unknown) => {
          const found = views[key] as CodeView;
          const bar = plainCounter(all, filter, [key]);
          expect({ key, rows: found.rows.map((row) => ({ code: row.code, ...tallyOf(row) })), withheld: found.withheld, unknown: found.unknown }).toEqual({
            key,
            rows: codes.map((code) => ({ code, ...bar((seen) => value(seen) === code) })),
            withheld: bar((seen) => seen.withheld.includes(field)),
            unknown: bar((seen) => value(seen) === null && !seen.withheld.includes(field)),
          });
        };
        const byField = (key: keyof typeof views & FilterKey, field: string, codes: readonly { code: string }[]) =>
          expectView(key, field, codes.map(({ code }) => code), (seen) => seen.fields[field] ?? null);

        byField("kind", "kind", valueLists.kind);
        byField("event", "eventType", valueLists.eventType);
        byField("target", "targetType", valueLists.targetType);
        byField("actor", "assessedActor", valueLists.actor);
        byField("announced", "announcedAgainst", valueLists.announcedAgainst);
        byField("status", "status", valueLists.status);
        byField("confidence", "confidence", valueLists.confidence);
        byField("unit", "unit", valueLists.unit);
        byField("minDate", "datePrecision", valueLists.datePrecision);
        byField("minPlace", "placePrecision", valueLists.placePrecision);
        expectView("province", "province", provinceCodes, (seen) => seen.record.province);
        expectView("claim", "attributions", valueLists.claimStatus.map(({ code }) => code), (seen) => claimStatusOf(seen.record.attributions));

        const communityBar = plainCounter(all, filter, ["community"]);
        for (const row of views.community.rows) {
          const belongs = ({ record, withheld }: Seen) =>
            !withheld.includes("targetCommunities") && (row.code === "none" ? record.targetCommunities.length === 0 : record.targetCommunities.includes(row.code));
          expect(tallyOf(row), `community ${row.code}`).toEqual(communityBar(belongs));
        }
        for (const row of views.province.rows) {
          const records = all.filter(({ record }) => record.dataset === filter.dataset && record.province === row.code).length;
          expect([row.records, row.anyRecord]).toEqual([records, records > 0]);
        }
        const datasetBar = plainCounter(all, filter, ["dataset"]);
        for (const row of views.dataset) expect(tallyOf(row)).toEqual(datasetBar(({ record }) => record.dataset === row.code));
        for (const mode of ["claimed", "assessed", "any"] as const) {
          expect(views.attribution[mode], mode).toEqual(plainCounter(all, { ...filter, attribution: mode }, [])(() => true));
        }
      }),
      { numRuns: RUNS },
    );
  });

  it("months equal a brute-force recount, and places hold every counted record once", () => {
    fc.assert(
      fc.property(anyRecords, anyFilter, anyView, (records, filter, view) => {
        const columns = buildColumns(bulkOf(records), twoDatasets, view);
        const all = records.map((record) => see(record, view)).filter(isSeen);
        const views = linkedViews(columns, filter);
        const months = (seen: Seen) => [String(seen.fields["dateStart"]).slice(0, 7), String(seen.fields["dateEnd"]).slice(0, 7)] as const;
        const bar = plainCounter(all, filter, ["from", "to"]);
        for (const row of views.month.rows) expect(tallyOf(row), row.month).toEqual(bar((seen) => months(seen).every((month) => month === row.month)));
        expect(views.month.beside).toEqual(bar((seen) => months(seen)[0] !== months(seen)[1]));
        const { noProvince, ...exclusive } = views.places;
        expect(Object.values(exclusive).reduce((sum, kinds) => sum + totalOf(kinds), 0)).toBe(views.selection.counted);
        expect(totalOf(noProvince)).toBe(all.filter((seen) => seen.record.province === null && fate(seen, filter, []) === "counted").length);
      }),
      { numRuns: RUNS },
    );
  });
});

describe("summarise", () => {
  it("rows add up to the counted records, whatever the filter and the dimension", () => {
    fc.assert(
      fc.property(anyRecords, anyFilter, anyView, fc.constantFrom("province", "month", "target", "actor", "kind"), (records, filter, view, by) => {
        const columns = buildColumns(bulkOf(records), twoDatasets, view);
        const all = records.map((record) => see(record, view)).filter(isSeen);
        const summary = summarise(columns, filter, by);
        const counted = all.filter((seen) => fate(seen, filter, []) === "counted");
        expect(summary.counted).toBe(counted.length);
        for (const kind of ["attacks", "operations", "clashes", "other"] as const) {
          expect(summary.rows.reduce((sum, row) => sum + row[kind], 0)).toBe(counted.filter((seen) => kindAsCounted(seen.record, filter) === kind).length);
        }
        expect(summary.rows.reduce((sum, row) => sum + row.killedBest, 0)).toBe(counted.reduce((sum, { record }) => sum + (record.killedBest ?? 0), 0));
        expect(summary.rows.filter((row) => row.key === null)).toHaveLength(1);
      }),
      { numRuns: RUNS },
    );
  });
});
