import { describe, expect, it } from "vitest";
import { answerFilter, countFor, knownRecounter, recounterFor, RECOUNT_FROM, summaryFor, withSearchText } from "@/lib/read/answer-filter";
import type { Columns } from "@/lib/read/columns";
import { describeFilter } from "@/lib/read/describe-filter";
import { defaultFilter } from "@/lib/read/filter";
import { linkedViews } from "@/lib/read/linked-views";
import { recounterOf } from "@/lib/read/recount/recounter";
import { select } from "@/lib/read/select";
import { summarise } from "@/lib/read/summarise";
import { twoDatasets } from "../bulk-of";
import { columnsOf, day, plainRecord } from "../plain-record";

const usual = defaultFilter(twoDatasets);

/** The records once more and once more, until they are so many; without refs, which no figure reads. */
function repeated(columns: Columns, count: number): Columns {
  const again = <A extends { readonly length: number; [row: number]: number }>(values: A, into: A): A => {
    for (let row = 0; row < count; row += 1) into[row] = values[row % values.length] as number;
    return into;
  };
  const texts = Array.from({ length: count }, (_, row) => columns.text[row % columns.count] ?? "");
  return {
    ...columns, count, ref: texts, place: texts, text: texts,
    code: Object.fromEntries(Object.entries(columns.code).map(([field, codes]) => [field, again(codes, new Uint8Array(count))])) as unknown as Columns["code"],
    counts: Object.fromEntries(Object.entries(columns.counts).map(([field, values]) => [field, again(values, new Int32Array(count))])) as unknown as Columns["counts"],
    startDay: again(columns.startDay, new Int32Array(count)), endDay: again(columns.endDay, new Int32Array(count)), month: again(columns.month, new Int32Array(count)),
    communities: again(columns.communities, new Uint32Array(count)), flags: again(columns.flags, new Uint8Array(count)), sourceCount: again(columns.sourceCount, new Int32Array(count)),
    lng: new Float64Array(count), lat: new Float64Array(count),
  };
}

describe(recounterOf, () => {
  it("declines data too varied for its tables, and numbers of killed too large to sum exactly", () => {
    const ages = [plainRecord({ dateStart: day("0100-01-01"), dateEnd: day("0100-01-01") }), plainRecord()];
    expect(recounterOf(columnsOf(ages))).toBeNull();
    expect(recounterOf(columnsOf([plainRecord({ killedBest: 2_000_000_000 }), plainRecord()]))).not.toBeNull();
    const many = repeated(columnsOf([plainRecord({ killedBest: 2_000_000_000 })]), 20_000);
    expect(recounterOf(many)).toBeNull();
  });

  it("holds no record at all", () => {
    expect(recounterOf(columnsOf([]))).not.toBeNull();
  });
});

describe(answerFilter, () => {
  const few = columnsOf([plainRecord({ killedBest: 4 }), plainRecord({ kind: "operation", assessedActor: "taliban", province: "AF06" }), plainRecord({ sensitivity: "coarse", unit: "aggregate" })]);

  it.each([
    ["few records, row by row", few],
    ["many records, by a recounter", repeated(few, RECOUNT_FROM)],
    ["many records without a recounter", repeated(columnsOf([plainRecord({ killedBest: 2_000_000_000 }), plainRecord()]), RECOUNT_FROM)],
  ])("%s: the same answer as the count row by row", (_, columns) => {
    for (const filter of [usual, { ...usual, province: ["AF06" as const] }, { ...usual, from: day("2022-02-04") }, usual]) {
      const plain = linkedViews(columns, filter);
      const { state: _state, ...selection } = plain.selection;
      expect(answerFilter(columns, filter)).toEqual({ views: { ...plain, selection }, description: describeFilter(columns, plain, filter) });
      expect(summaryFor(columns, filter, "province")).toEqual(summarise(columns, filter, "province"));
    }
  });

  it("makes a recounter for many records alone, and one for all who ask", () => {
    const many = repeated(few, RECOUNT_FROM);
    expect(recounterFor(few)).toBeNull();
    expect(recounterFor(many)).not.toBeNull();
    expect(recounterFor(many)).toBe(recounterFor(many));
  });
});

describe(countFor, () => {
  it("counts as row by row does, with a recounter and without", () => {
    const columns = repeated(columnsOf([plainRecord(), plainRecord({ province: "AF06" })]), RECOUNT_FROM);
    for (const made of [false, true]) {
      if (made) recounterFor(columns);
      expect(knownRecounter(columns) !== null).toBe(made);
      for (const filter of [usual, { ...usual, province: ["AF06" as const] }, usual]) {
        const { counted, total } = select(columns, filter);
        expect(countFor(columns, filter)).toEqual({ counted, total });
      }
    }
  });
});

describe(withSearchText, () => {
  it("lets the recounter of the columns go on, which then finds what is searched for", () => {
    const whole = repeated(columnsOf([plainRecord({ place: "Bazaar" }), plainRecord({ province: "AF06" })]), RECOUNT_FROM);
    const without = { ...whole, text: [] };
    answerFilter(without, { ...usual, province: ["AF06"] });
    const counting = recounterFor(without)?.counting;
    const now = withSearchText(without, whole);
    if (now === null) throw new Error("the text does not fit");
    expect(recounterFor(now)?.counting).toBe(counting);
    expect(recounterFor(without)).toBeNull();
    for (const filter of [{ ...usual, q: whole.text[0]?.split(" ")[0] ?? "" }, { ...usual, q: "nothing of the kind" }, usual]) {
      const { state: _state, ...selection } = linkedViews(whole, filter).selection;
      expect(answerFilter(now, filter).views.selection).toEqual(selection);
    }
  });
});
