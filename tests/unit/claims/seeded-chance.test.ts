import { describe, expect, it } from "vitest";
import { BASE_SEED, seededChance, seedOf } from "../../../lib/claims/seeded-chance";

describe(seededChance, () => {
  it("gives each test a seed of its own, whatever ran before", () => {
    const chance = seededChance(BASE_SEED, 99);
    const first = chance.rng("T3 permutation");
    chance.rng("T4 permuteDates").nextU32();
    const again = chance.rng("T3 permutation");
    expect(again.seed).toBe(first.seed);
    expect([again.nextU32(), again.nextU32()]).toEqual([first.nextU32(), first.nextU32()]);
    expect(chance.rng("T4 permuteDates").seed).not.toBe(first.seed);
    expect(seededChance(BASE_SEED + 1, 99).rng("T3 permutation").seed).not.toBe(first.seed);
  });

  it("makes whole 32-bit numbers, fixed for ever: stored results cite them", () => {
    expect([seedOf(20210815, "T3 permutation"), seedOf(20210815, "T1"), seedOf(0, "")]).toEqual([1001875960, 3619004242, 49103232]);
    for (const name of ["", "a", "T7 relabel", "ü"]) expect(seedOf(1, name)).toBe(seedOf(1, name) >>> 0);
  });
});
