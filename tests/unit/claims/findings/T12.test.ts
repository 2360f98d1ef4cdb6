import { describe, expect, it } from "vitest";
import { judge } from "../../../../lib/claims/verdict";
import T12 from "../../../../lib/claims/essays/controlled-competition/findings/T12";
import type { ProvinceCode } from "../../../../lib/codebook/provinces";
import { rawAttacks, rawOperations, starterWorld } from "./starter-world";
import { addsUp, attack, day, measured, operation, syntheticWorld } from "./synthetic-world";

const many = (make: typeof attack, count: number, province: ProvinceCode | null) => Array.from({ length: count }, () => make("2022-05-05", province));
const records = [
  ...many(operation, 2, "AF06"), ...many(operation, 1, "AF16"), ...many(attack, 10, "AF06"), ...many(attack, 5, "AF15"), ...many(attack, 3, "AF07"),
  ...many(operation, 20, "AF01"), ...many(attack, 10, "AF01"), ...many(operation, 4, "AF14"), ...many(attack, 2, "AF12"), ...many(operation, 1, "AF05"),
  ...many(attack, 2, null), ...many(operation, 1, null),
];
const world = syntheticWorld(records);
const value = (own: Parameters<typeof measured>[2] = {}) => {
  const { effect } = measured(T12, world, own);
  return effect.kind === "found" ? effect.value : null;
};

describe("T12 on a world counted by hand", () => {
  const result = measured(T12, world, {}, 9);

  it("sets 3 operations and 18 attacks in the east against 25 and 12 elsewhere", () => {
    expect(result.effect).toMatchObject({ kind: "found", n: 58, value: (3 * 12) / (18 * 25) });
    expect(result.tippingRatio).toBe((3 * 12) / (18 * 25));
    expect(result.counts).toEqual([{ of: "attacks and operations in the eastern region", have: 21, need: 10 }]);
    expect(addsUp(world, result)).toBe(true);
    expect(result.setAside).toEqual([{ why: "province not known", count: 3 }]);
  });

  it("has the exact interval below 1, and a test without draws that agrees with it", () => {
    if (result.effect.kind !== "found") throw new Error("no effect");
    expect(result.effect.interval?.[1]).toBeLessThan(1);
    expect(result.tests).toMatchObject([{ null: "fixed margins", decides: true, draws: null }]);
    expect(result.tests[0]?.pTwoSided).toBeLessThan(0.05);
  });

  it("knows every set of provinces, each required with its whole interval", () => {
    expect(value({ set: "eastern-and-logar" })).toBeCloseTo((4 * 12) / (18 * 24), 12);
    expect(value({ set: "eastern-and-kabul" })).toBeCloseTo((23 * 2) / (28 * 5), 12);
    expect(value({ set: "loya-paktia" })).toBeCloseTo((4 * 28) / (2 * 24), 12);
    expect(value({ set: "loya-paktia-and-logar" })).toBeCloseTo((5 * 28) / (2 * 23), 12);
    expect(value({ set: "loya-paktia-and-kabul" })).toBeCloseTo((24 * 18) / (12 * 4), 12);
    const own = T12.variants(world).filter(({ reading }) => typeof reading.set === "string");
    expect(own.map(({ id, wholeInterval }) => [id, wholeInterval])).toEqual(
      ["eastern-and-logar", "eastern-and-kabul", "loya-paktia", "loya-paktia-and-logar", "loya-paktia-and-kabul"].map((id) => [id, true]),
    );
  });

  it("is undecided where one set that reaches the minimum does not hold with its whole interval, whatever the others do", () => {
    const known = { assessed: 10, any: 10, counted: 10, from: day("2022-01-01"), to: day("2022-12-31"), by: "invented", source: "invented", url: null };
    const judged = (attacksInKhost: number) => {
      const own = syntheticWorld([...many(operation, 2, "AF06"), ...many(attack, 30, "AF06"), ...many(operation, 6, "AF14"), ...many(attack, attacksInKhost, "AF14"), ...many(operation, 40, "AF19"), ...many(attack, 20, "AF19")]);
      const variants = T12.variants(own).filter(({ wholeInterval }) => wholeInterval).map((variant) => ({ variant, measured: measured(T12, own, variant.reading) }));
      return judge({ definition: T12, effort: "constant", knownCoverage: known, primary: measured(T12, own, {}, 9), variants, p: 0.001, q: 0.001 }).verdict;
    };
    expect(judged(40)).toEqual({ word: "supports" });
    expect(judged(10)).toMatchObject({ word: "does-not-support", qualifier: "undecided", because: { kind: "whole-interval-variant-open", variant: "loya-paktia" } });
    // Below the minimum of ten a set says nothing, and stops nothing.
    expect(judged(3)).toEqual({ word: "supports" });
  });

  it("leaves out one province after another, and says which had no record at all", () => {
    expect(value({ leaveOutProvince: "AF01" })).toBeCloseTo((3 * 2) / (18 * 5), 12);
    expect(measured(T12, syntheticWorld(records.filter(({ province }) => province !== "AF16"))).warnings).toEqual(["Without any record in the data: Nuristan. Not searched or not reported, which is not zero."]);
  });

  it("has no answer where a margin is empty", () => {
    const lonely = syntheticWorld([...many(operation, 5, "AF06"), ...many(attack, 5, "AF06")]);
    expect(measured(T12, lonely, {}, 9)).toMatchObject({ effect: { kind: "undefined", reason: "degenerate-table" }, tippingRatio: null, tests: [] });
  });
});

describe("T12 on the starter set", () => {
  it("agrees with a recount and with another program's exact interval", () => {
    const east = ["AF06", "AF15", "AF07", "AF16"];
    const inEast = (rows: typeof rawAttacks) => rows.filter(({ provincePcode }) => east.includes(provincePcode)).length;
    const [a, b] = [inEast(rawOperations), inEast(rawAttacks)];
    expect([a, b, rawOperations.length - a, rawAttacks.length - b]).toEqual([6, 14, 39, 60]);
    const result = measured(T12, starterWorld(), {}, 9);
    if (result.effect.kind !== "found") throw new Error("no effect");
    expect(result.effect.value).toBeCloseTo((6 * 60) / (14 * 39), 12);
    // scipy.stats.contingency.odds_ratio and hypergeom.
    expect(result.effect.interval?.[0]).toBeCloseTo(0.19148868, 6);
    expect(result.effect.interval?.[1]).toBeCloseTo(2.0276914, 6);
    expect(result.tests[0]?.pTwoSided).toBeCloseTo(0.5989453450286825, 8);
  });
});
