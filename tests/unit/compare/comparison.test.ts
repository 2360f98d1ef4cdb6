import { describe, expect, it } from "vitest";
import { acceptableAbove } from "@/lib/compare/accept-above";
import { candidatesOf, MOST_RECORDS } from "@/lib/compare/candidates";
import { commonWindow } from "@/lib/compare/common-window";
import { countSides } from "@/lib/compare/count-sides";
import { matchBook } from "@/lib/compare/match-book";
import type { PairDecision } from "@/lib/compare/match-book";
import { overlapOf } from "@/lib/compare/overlap";
import { buildColumns } from "@/lib/read/build-columns";
import { defaultFilter } from "@/lib/read/filter";
import { bulkOf, syntheticDataset, twoDatasets } from "../read/bulk-of";
import { columnsOf, day, plainRecord } from "../read/plain-record";

const codes = ["first", "second"] as const;
const on = (text: string) => ({ dateStart: day(text), dateEnd: day(text) });
const filter = defaultFilter(twoDatasets);

describe(commonWindow, () => {
  const stated = (from: string | null, to: string | null) => ({ coverageFrom: from, coverageTo: to });
  const windowOf = (one: ReturnType<typeof stated>, other: ReturnType<typeof stated>, asked: { from: string; to: string | null }) => {
    const datasets = [{ ...syntheticDataset("first", 1), ...one }, { ...syntheticDataset("second", 2), ...other }];
    const columns = buildColumns(bulkOf([plainRecord({ ...on("2022-01-05"), ref: "A" }), plainRecord({ ...on("2022-03-09"), ref: "B" }), plainRecord({ ...on("2022-02-02"), dataset: "second", ref: "C" })]), datasets, "public");
    return commonWindow(columns, codes, { from: day(asked.from), to: asked.to === null ? null : day(asked.to) });
  };

  it("is what both cover and the reader asks for", () => {
    expect(windowOf(stated("2021-08-15", "2022-06-30"), stated("2022-01-01", "2023-12-31"), { from: "2021-08-15", to: null })).toMatchObject({ kind: "window", from: "2022-01-01", to: "2022-06-30" });
    expect(windowOf(stated("2021-08-15", "2022-06-30"), stated("2022-01-01", "2023-12-31"), { from: "2022-02-01", to: "2022-03-31" })).toMatchObject({ from: "2022-02-01", to: "2022-03-31" });
  });

  it("goes by the records of a dataset that states nothing, and says so", () => {
    const window = windowOf(stated(null, null), stated("2022-01-01", "2023-12-31"), { from: "2021-08-15", to: null });
    expect(window).toMatchObject({ kind: "window", from: "2022-01-05", to: "2022-03-09" });
    expect(window.coverage).toMatchObject([{ fromBasis: "records", toBasis: "records" }, { fromBasis: "stated", toBasis: "stated" }]);
  });

  it("has no days where the two never met", () => {
    expect(windowOf(stated("2020-01-01", "2021-12-31"), stated("2022-01-01", "2023-12-31"), { from: "2019-01-01", to: null }).kind).toBe("no-common-days");
    expect(commonWindow(columnsOf([plainRecord({})]), ["first", "nowhere"], filter).kind).toBe("no-common-days");
  });
});

/** Two lists: one pair alike, one of a day later, one far away; one record without a province, one closed. */
const columns = columnsOf([
  plainRecord({ ref: "A1", ...on("2022-02-03"), place: "Testville", killedBest: 4 }),
  plainRecord({ ref: "A2", ...on("2022-03-10"), killedBest: 0 }),
  plainRecord({ ref: "A3", ...on("2022-04-01"), province: null }),
  plainRecord({ ref: "A4", ...on("2022-02-03"), sensitivity: "closed" }),
  plainRecord({ ref: "B1", dataset: "second", ...on("2022-02-03"), place: "Testville", killedBest: 5 }),
  plainRecord({ ref: "B2", dataset: "second", ...on("2022-02-04"), place: "Testville", killedBest: 4 }),
  plainRecord({ ref: "B3", dataset: "second", ...on("2022-04-01"), province: "AF11", killedBest: 0 }),
], "public");

function worldOf(decisions: readonly Pick<PairDecision, "refs" | "decision">[] = []) {
  const window = commonWindow(columns, codes, filter);
  if (window.kind !== "window") throw new Error("no window");
  const { sides } = countSides(columns, codes, filter, window);
  const lists = [sides[0].records, sides[1].records] as const;
  const found = candidatesOf(...lists);
  const book = matchBook(...lists, found, decisions.map((decision) => ({ ...decision, score: null, who: "tester", at: "2030-01-01", bulkId: null })));
  return { sides, lists, found, book, overlap: overlapOf([lists[0].length, lists[1].length], book) };
}

describe(countSides, () => {
  it("counts each dataset by itself, per province and month, and what cannot be matched", () => {
    const window = commonWindow(columns, codes, filter);
    if (window.kind !== "window") throw new Error("no window");
    const { sides, byProvince, byMonth } = countSides(columns, codes, filter, window);
    expect(sides.map(({ code, counted }) => [code, counted])).toEqual([["first", 3], ["second", 3]]);
    expect(sides[0].unmatchable).toEqual({ "dates-too-wide": 0, "no-province": 1 });
    expect(byProvince).toHaveLength(35);
    expect(byProvince.filter(({ counts: [a, b] }) => a + b > 0)).toEqual([{ key: "AF01", counts: [2, 2] }, { key: "AF11", counts: [0, 1] }, { key: null, counts: [1, 0] }]);
    expect(byMonth.map(({ key }) => key).slice(0, 2)).toEqual(["2021-08", "2021-09"]);
    expect(byMonth.find(({ key }) => key === "2022-02")?.counts).toEqual([1, 2]);
    for (const rows of [byProvince, byMonth]) for (const position of [0, 1] as const) expect(rows.reduce((sum, { counts }) => sum + counts[position], 0)).toBe(sides[position].counted);
  });

  it("tells of closed records how many there are, and matches none", () => {
    const { sides, lists } = worldOf();
    expect(sides.map(({ closed }) => closed)).toEqual([1, 0]);
    expect(lists.flatMap((list) => list.map(({ ref }) => ref))).toEqual(["A1", "A2", "B1", "B2", "B3"]);
  });
});

describe(matchBook, () => {
  it("puts undecided pairs as pending, the most alike first", () => {
    const { book, overlap } = worldOf();
    expect(book.pairs.map(({ refs, state }) => [...refs, state])).toEqual([["A1", "B1", "pending"], ["A1", "B2", "pending"]]);
    expect(overlap).toMatchObject({ n: [2, 3], matched: 0, range: [0, 1], only: [2, 3], onlyPending: [1, 2], pending: 2 });
    expect(overlap.estimate).toMatchObject({ kind: "unfinished", pending: 2, ifNone: { kind: "undefined", reason: "too-few", n: 5 }, ifAll: { kind: "found", m: 1 } });
  });

  it("blocks what a match stands in the way of, and names it", () => {
    const { book, overlap } = worldOf([{ refs: ["A1", "B1"], decision: "matched" }]);
    expect(book.pairs.map(({ refs, state }) => [...refs, state])).toEqual([["A1", "B1", "matched"], ["A1", "B2", "blocked"]]);
    expect(book.pairs[1]?.inTheWay).toEqual([{ ref: "A1", with: "B1" }]);
    // Nothing is pending: 3·4/2 - 1 = 5
    expect(overlap).toMatchObject({ matched: 1, range: [1, 1], only: [1, 2], estimate: { kind: "finished", result: { estimate: 5, fewMatches: true } } });
  });

  it("keeps a match that is no candidate, and forgets decisions on records outside the lists", () => {
    const { book, overlap } = worldOf([{ refs: ["A2", "B3"], decision: "matched" }, { refs: ["A1", "B9"], decision: "matched" }, { refs: ["A1", "B1"], decision: "reopened" }]);
    expect(book.pairs.map(({ refs, state, score }) => [...refs, state, score === null])).toEqual([["A1", "B1", "pending", false], ["A1", "B2", "pending", false], ["A2", "B3", "matched", true]]);
    expect(overlap.matched).toBe(1);
  });

  it("takes in one step what is each other's single best, and leaves the rest to a person", () => {
    const { book } = worldOf();
    expect(acceptableAbove(book, 0.5)).toMatchObject({ pairs: [{ refs: ["A1", "B1"] }], left: 1 });
    const best = book.pairs[0]?.score ?? 0;
    expect(acceptableAbove(book, best)).toMatchObject({ pairs: [{ refs: ["A1", "B1"] }], left: 0 });
    expect(acceptableAbove(book, Math.min(1, best + 0.001))).toMatchObject({ pairs: [], left: 0 });
  });
});

describe(candidatesOf, () => {
  it("says so where a list is too long to be gone through", () => {
    const { lists: [one, other] } = worldOf();
    const many = Array.from({ length: MOST_RECORDS + 1 }, () => one[0]).flatMap((record) => record ?? []);
    expect(candidatesOf(many, other)).toEqual({ candidates: [], below: 0, limit: "too-many-records" });
  });
});
