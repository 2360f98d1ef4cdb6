import { describe, expect, it } from "vitest";
import type { IsoDay, IsoMonth } from "@/lib/codebook/iso-day";
import { chosenMonths, codeBars, hasAny, mapRows, monthRows, pairedRow, provinceBars } from "@/app/overview/figure-rows";
import { provinceRates } from "@/app/overview/province-rates";
import { sumOfSide } from "@/components/charts/paired-rows";
import { linkedData } from "@/components/linked/linked-data";
import { defaultFilter } from "@/lib/read/filter";
import { starterColumns } from "../../read/starter-columns";
import { overviewState } from "@/app/overview/overview-keys";
import { noKinds, totalOf } from "@/lib/read/kind-counts";
import { setAsideReasons } from "@/lib/read/select";
import type { Tally } from "@/lib/read/linked-views";

const tally = (attacks: number, operations = 0, aside = 0): Tally => ({ counted: { ...noKinds(), attacks, operations }, setAside: { ...noKinds(), attacks: aside }, reasons: Object.fromEntries(setAsideReasons.map((reason) => [reason, 0])) as Tally["reasons"], killedBest: noKinds(), killedKnown: noKinds() });
const words = { label: (code: string) => code.toUpperCase(), unknown: "Not known", withheld: "Withheld" };

describe(codeBars, () => {
  const view = { rows: [{ code: "a", ...tally(1) }, { code: "b", ...tally(0) }, { code: "c", ...tally(0, 0, 2) }, { code: "other", ...tally(9) }], unknown: tally(0), withheld: tally(3) };
  it("draws what holds something or is chosen, lists the rest, and gives withheld records a row that leads nowhere", () => {
    const bars = codeBars(view, [], words, { last: ["other"] });
    expect(bars.rows.map((row) => row.key)).toEqual(["a", "c", "other", null]);
    expect(bars.none).toEqual(["B"]);
    expect(codeBars(view, ["b"], words).none).toEqual([]);
  });
  it("loses no record", () => {
    expect(codeBars(view, [], words).rows.reduce((sum, row) => sum + row.attacks.counted + row.attacks.setAside, 0)).toBe(1 + 2 + 9 + 3);
  });
});

describe(pairedRow, () => {
  it("outlines operations that only the label explains, never attacks", () => {
    expect(pairedRow("unknown", "Unknown", tally(2, 45), true)).toMatchObject({ attacks: { labelOnly: 0 }, operations: { labelOnly: 45 } });
  });
});

describe(hasAny, () => {
  it("heeds what is set aside", () => {
    expect([tally(0), tally(0, 0, 1), tally(0, 1)].map(hasAny)).toEqual([false, true, true]);
  });
});

describe(chosenMonths, () => {
  const months = ["2021-08", "2021-09", "2021-10"] as IsoMonth[];
  it("finds the first and the last month that the period touches", () => {
    expect(chosenMonths(months, "2021-08-15" as IsoDay, null)).toEqual([0, 2]);
    expect(chosenMonths(months, "2021-09-30" as IsoDay, "2021-10-01" as IsoDay)).toEqual([1, 2]);
    expect(chosenMonths(months, "2020-01-01" as IsoDay, "2021-08-20" as IsoDay)).toEqual([0, 0]);
  });
});

describe("the figures of the starter set", () => {
  const { views } = linkedData(starterColumns("public"), defaultFilter([{ code: "starter" }]));
  const bars = provinceBars(views, "Unknown");

  it("add up to what the sentence says", () => {
    expect([sumOfSide(bars.rows, "attacks"), sumOfSide(bars.rows, "operations")].map(({ counted, setAside }) => [counted, setAside])).toEqual([[74, 21], [52, 5]]);
    const months = monthRows(views, views.filter.from);
    const drawn = months.reduce((sum, row) => sum + row.attacks.counted + row.operations.counted, 0);
    expect(drawn + totalOf(views.month.beside.counted)).toBe(views.selection.counted);
  });
  it("draw every province with a record once, and list the others", () => {
    expect(bars.rows.length + bars.none.length).toBe(34);
    expect(mapRows(views, null).map((row) => row.pcode).slice(0, 2)).toEqual(["AF01", "AF06"]);
    expect(mapRows(views, null).filter((row) => !row.anyRecord).length).toBe(bars.none.length);
  });
  it("give Kabul its rate with an interval around it", () => {
    const kabul = provinceRates(views, "2021-08-15" as IsoDay, "2025-08-31" as IsoDay)?.get("AF01");
    expect(kabul).toMatchObject({ unstable: false });
    expect(kabul && kabul.low < kabul.raw && kabul.raw < kabul.high).toBe(true);
    expect(provinceRates(views, "2021-08-15" as IsoDay, "2021-08-14" as IsoDay)).toBeNull();
  });
});

describe(overviewState, () => {
  it("takes only what the page knows", () => {
    expect(overviewState("both", "on")).toEqual({ measure: "both", points: true });
    expect(overviewState("constructor", "maybe")).toEqual({ measure: "attacks", points: false });
    expect(overviewState(undefined, null)).toEqual({ measure: "attacks", points: false });
  });
});
