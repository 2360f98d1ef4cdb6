import { describe, expect, it } from "vitest";
import { civilianAndMinorityTargets, isCivilianOrMinority, unplaceableTargets } from "../../../../lib/claims/counting/target-groups";
import { codesOf } from "../../../../lib/codebook/value-list";
import { valueLists } from "../../../../lib/codebook/lists";
import T17 from "../../../../lib/claims/essays/controlled-competition/findings/T17";
import { rawAttacks, starterWorld } from "./starter-world";
import { addsUp, attack, measured, operation, syntheticWorld } from "./synthetic-world";

const records = [
  ...(["worship-place", "foreign-nationals", "finance-business", "aid-ngo"] as const).flatMap((targetType) => Array.from({ length: 4 }, () => attack("2022-01-01", "AF01", { targetType, killedBest: 2, killedCivilians: 2 }))),
  ...Array.from({ length: 3 }, () => attack("2022-01-01", null, { targetType: "government", killedBest: 1, killedAuthorities: 1 })),
  attack("2022-01-01", "AF01", { targetType: "diplomatic" }),
  attack("2022-01-01", "AF01", { targetType: "infrastructure" }), attack("2022-01-01", "AF01", { targetType: "former-republic" }),
  operation("2022-01-01", "AF01"),
];
const world = syntheticWorld(records);

describe("T17", () => {
  const result = measured(T17, world, {}, 9);

  it("counts 16 of 22, 4 not and 2 of which nobody can say", () => {
    expect(result.effect).toMatchObject({ kind: "found", value: 16 / 22, n: 22 });
    expect(result.bounds).toMatchObject({ yes: 16, no: 4, unknown: 2, lower: 16 / 22, upper: 18 / 22, threshold: 0.5 });
    expect(result.tippingRatio).toBe(4);
    expect(result.counts).toEqual([{ of: "attacks", have: 22, need: 20 }]);
    expect(addsUp(world, result)).toBe(true);
  });

  it("has Wilson's interval, above one half here, and an exact test outside the family", () => {
    // Wilson's lower end and the binomial tail by a script in another language.
    expect(result.effect.kind === "found" && result.effect.interval?.[0]).toBeCloseTo(0.518483, 5);
    expect(result.tests).toMatchObject([{ null: "binomial", decides: false }]);
    expect(result.tests[0]?.pGreater).toBeCloseTo(110_056 / 4_194_304, 10);
    expect(T17.judgement).toMatchObject({ by: "threshold", threshold: 0.5, claimSide: "above", inFamily: false });
  });

  it("puts every kind of target somewhere, no kind into two groups", () => {
    expect(civilianAndMinorityTargets.filter((code) => unplaceableTargets.includes(code))).toEqual([]);
    expect(codesOf(valueLists.targetType).filter((targetType) => isCivilianOrMinority({ targetType }) === false)).toEqual(["diplomatic", "government", "taliban-forces", "opposition", "iskp-member"]);
  });

  it("agrees with a recount of the starter set", () => {
    const yes = ["worship-place", "education", "health", "public-space", "community-people", "religious-figure", "transport", "media", "aid-ngo", "activist-civil-society", "foreign-nationals", "finance-business"];
    const raw = rawAttacks.filter(({ targetType }) => yes.includes(targetType)).length;
    const open = rawAttacks.filter(({ targetType }) => ["other", "infrastructure", "former-republic"].includes(targetType)).length;
    expect([raw, open, rawAttacks.length]).toEqual([34, 5, 74]);
    expect(measured(T17, starterWorld()).bounds).toMatchObject({ yes: 34, no: 35, unknown: 5, unknownYesNeeded: 4 });
  });
});
