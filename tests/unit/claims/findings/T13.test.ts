import { describe, expect, it } from "vitest";
import T13 from "../../../../lib/claims/essays/controlled-competition/findings/T13";
import { rawAttacks, starterWorld } from "./starter-world";
import { addsUp, attack, measured, operation, syntheticWorld } from "./synthetic-world";

const many = (count: number, province: "AF01" | "AF06" | null, own: Parameters<typeof attack>[2]) => Array.from({ length: count }, () => attack("2022-05-05", province, own));
const records = [
  ...many(6, "AF01", { targetType: "diplomatic" }), ...many(4, "AF01", { targetType: "foreign-nationals" }), ...many(2, "AF01", { targetType: "finance-business", targetCommunities: ["chinese"] }),
  ...many(8, "AF01", { targetType: "worship-place", targetCommunities: ["shia-other", "pakistani"] }),
  ...many(1, "AF06", { targetType: "community-people", targetCommunities: ["other-foreign"] }), ...many(14, "AF06", { targetType: "taliban-forces" }),
  ...many(3, "AF06", { targetType: "unknown" }), ...many(2, null, { targetType: "diplomatic" }),
  operation("2022-01-01", "AF01"),
];
const world = syntheticWorld(records);

describe("T13 on a world counted by hand", () => {
  const result = measured(T13, world, {}, 199);

  it("sets 12 of 20 in Kabul against 1 of 15 elsewhere", () => {
    expect(result.effect).toMatchObject({ kind: "found", n: 35, value: (12 * 14) / (8 * 1) });
    expect(result.tippingRatio).toBe(21);
    expect(result.counts.map(({ have, need }) => [have, need])).toEqual([[20, 10], [15, 10]]);
    expect(result.effect.kind === "found" && result.effect.interval?.[0]).toBeGreaterThan(1);
    expect(addsUp(world, result)).toBe(true);
    expect(result.setAside).toEqual(expect.arrayContaining([{ why: "target not known", count: 3 }, { why: "province not known", count: 2 }]));
  });

  it("shows the full mix, foreign and diplomatic targets marked, and tests it beside the deciding table", () => {
    const mix = result.figures.find((figure) => figure.kind === "mix");
    if (mix?.kind !== "mix") throw new Error("no mix");
    expect(mix.groups).toEqual([{ label: "Kabul", n: 20 }, { label: "elsewhere", n: 15 }]);
    expect(mix.rows.map(({ code, counts, marked }) => [code, ...counts, marked])).toEqual([
      ["worship-place", 8, 0, false], ["community-people", 0, 1, false], ["diplomatic", 6, 0, true], ["foreign-nationals", 4, 0, true], ["taliban-forces", 0, 14, false], ["finance-business", 2, 0, false],
    ]);
    expect(result.tests.map(({ null: name, decides, draws }) => [name, decides, draws])).toEqual([["fixed margins", true, null], ["fixed margins, whole target mix", false, 199]]);
    expect(result.tests[1]?.pTwoSided).toBe(1 / 200);
  });

  it("has nothing to compare without Kabul", () => {
    expect(measured(T13, world, { leaveOutProvince: "AF01" }, 9)).toMatchObject({ effect: { kind: "undefined", reason: "degenerate-table" }, tests: [] });
  });

  it("is expected by every scenario alike", () => {
    expect(T13.separates).toBe(false);
    expect(new Set(Object.values(T13.scenarios)).size).toBe(1);
  });
});

describe("T13 on the starter set", () => {
  it("agrees with a recount and with another program's exact interval", () => {
    const foreign = (row: (typeof rawAttacks)[number]) =>
      ["diplomatic", "foreign-nationals"].includes(row.targetType) || row.targetCommunities.some((code) => ["chinese", "russian", "other-foreign"].includes(code));
    const count = (kabul: boolean, yes: boolean) => rawAttacks.filter((row) => (row.provincePcode === "AF01") === kabul && foreign(row) === yes).length;
    expect([count(true, true), count(true, false), count(false, true), count(false, false)]).toEqual([3, 26, 2, 43]);
    const result = measured(T13, starterWorld(), {}, 99);
    if (result.effect.kind !== "found") throw new Error("no effect");
    expect(result.effect.value).toBeCloseTo((3 * 43) / (26 * 2), 12);
    expect(result.effect.interval?.[0]).toBeCloseTo(0.2623965, 6);
    expect(result.effect.interval?.[1]).toBeCloseTo(31.143749, 4);
    expect(result.tests[0]?.pTwoSided).toBeCloseTo(0.5965709100958956, 8);
  });
});
