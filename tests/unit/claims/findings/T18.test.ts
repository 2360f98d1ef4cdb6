import { describe, expect, it } from "vitest";
import T18 from "../../../../lib/claims/essays/controlled-competition/findings/T18";
import { rawAttacks, starterWorld } from "./starter-world";
import { addsUp, attack, measured, operation, syntheticWorld } from "./synthetic-world";

const records = [
  attack("2022-01-01", "AF01", { targetAffiliation: "haqqani-linked" }), attack("2023-01-01", null, { targetAffiliation: "haqqani-linked" }), attack("2022-01-01", "AF01", { targetAffiliation: "hezb-e-islami" }),
  attack("2022-01-01", "AF01"), operation("2022-01-01", "AF01", { targetAffiliation: "haqqani-linked" }),
  attack("2022-01-01", "AF01", { targetAffiliation: "haqqani-linked", assessedActor: "unidentified", claimed: false }),
];
const world = syntheticWorld(records);

describe("T18", () => {
  it("lists ISKP attacks whose sources tie the target to the network", () => {
    const result = measured(T18, world);
    expect(result.refs).toEqual([records[0]?.ref, records[1]?.ref]);
    expect(result.effect).toMatchObject({ kind: "found", value: 2, n: 2 });
    expect(result.warnings[0]).toContain("in 3 of 4 attacks");
    expect(addsUp(world, result)).toBe(true);
    expect(measured(T18, world, { attribution: "any" }).effect).toMatchObject({ value: 3 });
  });

  it("finds the killing of the minister in the starter set, and nothing else", () => {
    expect(rawAttacks.filter(({ targetAffiliation }) => targetAffiliation === "haqqani-linked").map(({ externalId }) => externalId)).toEqual(["AFG-20241211-01"]);
    expect(measured(T18, starterWorld()).refs).toEqual(["AFG-20241211-01"]);
  });
});
