import { describe, expect, it } from "vitest";
import { datasetRows } from "@/lib/read/select";
import { decodeColumns } from "@/lib/read/decode";
import { describeFilter } from "@/lib/read/describe-filter";
import { encodeColumns } from "@/lib/read/encode";
import { defaultFilter } from "@/lib/read/filter";
import type { Filter } from "@/lib/read/filter";
import { totalOf } from "@/lib/read/kind-counts";
import { linkedViews } from "@/lib/read/linked-views";
import { listRows } from "@/lib/read/list-rows";
import { pointsOf } from "@/lib/read/places";
import { provinceView } from "@/lib/read/province-view";
import { rowAt } from "@/lib/read/row";
import { select } from "@/lib/read/select";
import { summarise } from "@/lib/read/summarise";
import { starterColumns } from "../../unit/read/starter-columns";

// Expected numbers: the tables of the starter set's own README (seed/starter/README.md and the curated file's count tables), counted there by hand and script.
describe.each(["public", "full"] as const)("the starter set, %s view", (view) => {
  const columns = starterColumns(view);
  const usual = defaultFilter(columns.datasets);
  const selected = (changes: Partial<Filter>) => select(columns, { ...usual, ...changes });
  const views = linkedViews(columns, usual);
  const province = (code: string) => views.province.rows.find((row) => row.code === code);

  it("152 records, 126 counted: 74 attacks and 52 operations, 45 of them Class O; 26 set aside", () => {
    const selection = select(columns, usual);
    expect(selection).toMatchObject({ total: 152, counted: 126, setAside: 26, notMatching: 0 });
    expect(selection.kinds).toEqual({ attacks: 74, operations: 52, clashes: 0, other: 0 });
    expect(selection.reasons).toEqual({ status: 0, duplicate: 0, unit: 5, attribution: 21, "outside-period": 0, withheld: 0 });
    expect(describeFilter(columns, { selection }, usual)).toMatchObject({ classO: 45, provincesWithCounted: 16, withoutProvince: 0, closed: 0, changed: [] });
  });

  it("attacks by attribution: 95 any, 74 assessed, 64 claimed", () => {
    expect(selected({ attribution: "any" }).kinds.attacks).toBe(95);
    expect(selected({ attribution: "claimed" }).kinds.attacks).toBe(64);
    expect(views.attribution.any.counted.attacks).toBe(95);
    expect(views.attribution.assessed.counted.attacks).toBe(74);
    expect(views.attribution.claimed.counted.attacks).toBe(64);
  });

  it("by province: attacks and operations as tabled, 16 provinces without any record", () => {
    const expected: Record<string, [attacks: number, operations: number]> = {
      AF01: [29, 17], AF06: [12, 7], AF21: [7, 7], AF32: [6, 3], AF17: [5, 2], AF19: [3, 1],
    };
    for (const [code, [attacks, operations]] of Object.entries(expected)) expect(province(code)?.counted, code).toMatchObject({ attacks, operations });
    expect(views.province.rows.filter((row) => !row.anyRecord)).toHaveLength(16);
    expect(views.province.rows.filter((row) => row.anyRecord && totalOf(row.counted) === 0).map((row) => row.code)).toHaveLength(2);
    expect(views.province.rows.reduce((sum, row) => sum + totalOf(row.counted), 0)).toBe(126);
    // Nangarhar: three of the five aggregates; Kabul: 12 attacks not assessed to ISKP and one aggregate.
    expect(province("AF06")?.setAside).toMatchObject({ attacks: 0, operations: 3 });
    expect(province("AF01")?.reasons).toMatchObject({ attribution: 12, unit: 1 });
  });

  it("by target type: as tabled", () => {
    const target = (code: string) => views.target.rows.find((row) => row.code === code);
    expect(target("taliban-forces")?.counted).toMatchObject({ attacks: 21, operations: 1 });
    expect(target("worship-place")?.counted.attacks).toBe(9);
    expect(target("worship-place")?.setAside.attacks).toBe(6);
    expect(target("community-people")?.counted.attacks).toBe(12);
    expect(target("government")?.counted.attacks).toBe(12);
    expect(selected({ target: ["worship-place", "taliban-forces"] }).kinds).toMatchObject({ attacks: 30, operations: 1 });
    expect(selected({ target: ["education"] })).toMatchObject({ counted: 0, setAside: 4, notMatching: 148 });
  });

  it("months: every record in one month or beside, adding up to 126", () => {
    const inMonths = views.month.rows.reduce((sum, row) => sum + totalOf(row.counted), 0);
    expect(inMonths + totalOf(views.month.beside.counted)).toBe(126);
    expect(views.month.rows[0]?.month).toBe("2021-08");
    expect(views.month.rows.find((row) => row.month === "2021-10")?.counted.attacks).toBe(13);
  });

  it("by actor and claim status: as tabled", () => {
    expect(linkedViews(columns, { ...usual, attribution: "any", unit: ["event", "aggregate"] }).claim.rows.map((row) => [row.code, row.counted.attacks, row.counted.operations])).toEqual([
      ["claimed", 64, 0], ["announced", 0, 52], ["denied", 0, 2], ["attributed", 14, 3], ["unclaimed", 17, 0], ["not-coded", 0, 0],
    ]);
  });

  it("summary by province: 18 rows and one without province, adding up", () => {
    const summary = summarise(columns, usual, "province");
    expect(summary).toMatchObject({ total: 152, counted: 126, setAside: 26 });
    expect(summary.rows).toHaveLength(19);
    expect(summary.rows.find((row) => row.key === "AF06")).toMatchObject({ label: "Nangarhar", attacks: 12, operations: 7, clashes: 0, other: 0 });
    expect(summary.rows.at(-1)).toEqual({ key: null, label: "Province unknown", attacks: 0, operations: 0, clashes: 0, other: 0, killedBest: 0, killedKnown: 0 });
    for (const by of ["month", "target", "actor", "kind"] as const) {
      const rows = summarise(columns, usual, by).rows;
      expect(rows.at(-1)?.key).toBeNull();
      expect(rows.reduce((sum, row) => sum + row.attacks, 0), by).toBe(74);
      expect(rows.reduce((sum, row) => sum + row.operations, 0), by).toBe(52);
    }
    expect(summarise(columns, usual, "target").rows.at(-1)).toMatchObject({ key: null, operations: 45 }); // 50 of unknown target, 5 of them aggregates
  });

  it("Nangarhar alone: second in attacks behind Kabul, of 18 provinces with a record", () => {
    const nangarhar = provinceView(columns, usual, "AF06");
    expect(nangarhar.attackRank).toEqual({ count: 12, rank: 2, of: 18, tied: 0 });
    expect(nangarhar.operationRank).toEqual({ count: 7, rank: 2, of: 18, tied: 1 });
    expect(nangarhar.views.selection).toMatchObject({ counted: 19, setAside: 3, notMatching: 130 });
    expect(provinceView(columns, usual, "AF02").attackRank).toBeNull();
  });

  it("the table's tabs hold 126, 26 and 152", () => {
    const selection = select(columns, usual);
    const page = (tab: "counted" | "set-aside" | "all") => listRows(columns, selection, { tab, sort: "date", descending: false, offset: 0, limit: 20 });
    expect([page("counted").total, page("set-aside").total, page("all").total]).toEqual([126, 26, 152]);
    expect(page("counted").rows).toHaveLength(20);
  });

  it("bytes and back: the same numbers", () => {
    const back = decodeColumns(encodeColumns(columns));
    expect(back.kind === "columns" && linkedViews(back.columns, usual)).toEqual(views);
  });
});

describe("the starter set in the public view", () => {
  const columns = starterColumns("public");
  const usual = defaultFilter(columns.datasets);

  it("48 coarse records keep month, province, target type and toll, and give neither place nor point nor summary", () => {
    const full = starterColumns("full");
    const coarse = datasetRows(select(columns, usual)).map((row) => rowAt(columns, row)).filter((row) => row.sensitivity === "coarse");
    expect(coarse).toHaveLength(48);
    for (const row of coarse) {
      expect(row).toMatchObject({ place: null, point: null, eventType: null, confidence: null, targetCommunities: null, sourceCount: null });
      expect(row.withheld.has("place")).toBe(true);
      expect(row.dateStart.endsWith("-01")).toBe(true);
      const known = rowAt(full, row.index);
      expect(row).toMatchObject({ province: known.province, targetType: known.targetType, killedBest: known.killedBest, claimStatus: known.claimStatus });
    }
  });

  it("a filter on a withheld field sets coarse records aside, neither in nor out", () => {
    const raids = select(columns, { ...usual, event: ["raid"], kind: ["operation"] });
    expect(raids.reasons.withheld).toBeGreaterThan(0);
    const full = starterColumns("full");
    const known = select(full, { ...usual, event: ["raid"], kind: ["operation"] }).counted;
    expect(raids.counted).toBeLessThanOrEqual(known);
    expect(raids.counted + raids.reasons.withheld).toBeGreaterThanOrEqual(known);
  });

  it("points: the public records with a site, town or vicinity; districts as rings; the rest counted beside", () => {
    const { selection, places } = linkedViews(columns, usual);
    const points = pointsOf(columns, selection, usual.clash);
    expect(points.filter((point) => point.mark === "point" && point.state === "counted")).toHaveLength(totalOf(places.points));
    expect(points.filter((point) => point.mark === "ring" && point.state === "counted")).toHaveLength(totalOf(places.rings));
    expect(Object.entries(places).reduce((sum, [group, kinds]) => sum + (group === "noProvince" ? 0 : totalOf(kinds)), 0)).toBe(126);
    for (const point of points) expect(rowAt(columns, point.index).sensitivity).toBe("public");
  });
});
