import { describe, expect, it } from "vitest";
import { judge } from "../../../../lib/claims/verdict";
import T9 from "../../../../lib/claims/essays/controlled-competition/findings/T9";
import { dayNumber, isoDayFromNumber } from "../../../../lib/codebook/iso-day";
import { provinceCodes } from "../../../../lib/codebook/provinces";
import type { EvidenceRecord } from "../../../../lib/claims/evidence-record";
import { starterWorld } from "./starter-world";
import { addsUp, attack, day, measured, operation, someNumbers, syntheticWorld } from "./synthetic-world";

const origin = dayNumber(day("2021-08-15"));
/** A day in this block of 30 days from 15 August 2021. */
const inBlock = (block: number, offset = 3) => isoDayFromNumber(origin + 30 * block + offset);

describe("T9 on a world counted by hand", () => {
  // Six whole blocks (0 to 5) and 10 days more. Rows: blocks 1 to 4.
  const coverageTo = isoDayFromNumber(origin + 6 * 30 + 9);
  const records = [
    attack(inBlock(1), "AF01"), attack(inBlock(2), "AF01"), attack(inBlock(3), "AF01"), attack(inBlock(3, 9), "AF01"),
    operation(inBlock(2), "AF01"), operation(inBlock(4), "AF01"),
    attack(inBlock(6), "AF01"), // in the ten days
    attack(inBlock(1), "AF01", { datePrecision: "week" }), attack(inBlock(1), null),
  ];
  const world = syntheticWorld(records, { coverageTo });
  const result = measured(T9, world);

  it("compares blocks with as many attacks before them", () => {
    // Kabul, block: before, treated, next. 1: 0, no, 1. 2: 1, yes, 2. 3: 1, no, 0. 4: 2, yes, 0.
    // Only one attack before: 2 after an operation, 0 without. Control mean 0: no ratio.
    expect(result.effect).toEqual({ kind: "undefined", reason: "zero-total", n: 2 });
    expect(result.counts.map(({ have, need }) => [have, need])).toEqual([[4, 100], [1, 20]]);
    expect(addsUp(world, result)).toBe(true);
    expect(result.setAside).toEqual(expect.arrayContaining([{ why: "in days that make no whole block", count: 1 }, { why: "day of the event not known", count: 1 }, { why: "province not known", count: 1 }]));
  });

  it("makes a rate ratio of the two means", () => {
    // One more attack in block 4: block 3 is followed by 1, so the ratio is 2 / 1.
    const more = measured(T9, syntheticWorld([...records, attack(inBlock(4), "AF01")], { coverageTo }));
    expect(more.effect).toMatchObject({ kind: "found", value: 2, n: 2 });
    // sdNull: 1·1/(2·1)·0.5 = 0.25, its root over the weight 0.5 is 1: 2 ± 1.96, and no rate below 0.
    if (more.effect.kind !== "found") throw new Error("no effect");
    expect(more.effect.interval?.[0]).toBeCloseTo(2 - 1.959964, 5);
    expect(more.effect.interval?.[1]).toBeCloseTo(2 + 1.959964, 5);
  });

  it("keeps the blocks where they are when the window begins later", () => {
    // From 1 September: block 0 is cut, so rows are 2 to 4, and block 1 a neighbour.
    const later = measured(T9, syntheticWorld([...records, attack(inBlock(4), "AF01")], { coverageTo }), { from: day("2021-09-01") });
    expect(later.effect).toMatchObject({ value: 2, n: 2 });
    expect(later.counts[0]?.have).toBe(5);
  });

  it("prints the line of the power table that fits", () => {
    expect(result.warnings[0]).toContain("about 110 attacks a design like this sees attacks halved in 6 %");
  });
});

describe("T9 where operations change nothing, and where they do", () => {
  /** 34 provinces, 24 blocks: after an operation attacks go on at `after` times the rate. */
  function world(after: number, seed: number) {
    const below = someNumbers(seed);
    const records: EvidenceRecord[] = [];
    for (const province of provinceCodes) {
      let calm = false;
      for (let block = 0; block < 24; block += 1) {
        for (let one = 0; one < 3; one += 1) if (below(100) < 60 * (calm ? after : 1)) records.push(attack(inBlock(block, below(30)), province));
        calm = below(4) === 0;
        if (calm) records.push(operation(inBlock(block, below(30)), province));
      }
    }
    return syntheticWorld(records, { coverageTo: isoDayFromNumber(origin + 24 * 30 - 1) });
  }

  it("lies about 1 with nothing there, and the deciding p speaks against a fall by a quarter", () => {
    const result = measured(T9, world(1, 11), {}, 999);
    if (result.effect.kind !== "found" || result.effect.interval === null) throw new Error("no effect");
    expect(result.effect.interval[0]).toBeGreaterThan(0.75);
    expect(result.effect.interval[0]).toBeLessThan(1);
    expect(result.effect.interval[1]).toBeGreaterThan(1);
    const [decides, plain] = result.tests;
    expect([decides?.decides, plain?.decides]).toEqual([true, false]);
    expect(decides?.pTwoSided).toBeLessThan(0.01);
    expect(plain?.pTwoSided).toBeGreaterThan(0.05);
    const known = { assessed: 9, any: 9, counted: 10, from: day("2022-01-01"), to: day("2022-12-31"), by: "invented", source: "invented", url: null };
    const judged = judge({ definition: T9, effort: "constant", knownCoverage: known, primary: result, variants: [], p: decides?.pTwoSided ?? null, q: 0.01 });
    expect(judged.verdict).toEqual({ word: "supports" });
  });

  it("lies wholly below 0.75 where attacks fall to a third", () => {
    const result = measured(T9, world(0.33, 12), {}, 999);
    if (result.effect.kind !== "found" || result.effect.interval === null) throw new Error("no effect");
    expect(result.effect.interval[1]).toBeLessThan(0.75);
    expect(result.tests[0]?.pTwoSided).toBeLessThan(0.05);
  });
});

describe("T9 on the starter set", () => {
  const result = measured(T9, starterWorld());

  it("is below its minimum, and needs constant effort besides", () => {
    expect(result.counts.map(({ have }) => have)).toEqual([67, 22]);
    expect(T9.needsConstantEffort).toBe(true);
  });

  it("agrees with a script in another language", () => {
    if (result.effect.kind !== "found") throw new Error("no effect");
    expect(result.effect.value).toBeCloseTo(2.762344603600182, 10);
    expect(result.effect.interval?.[0]).toBeCloseTo(1.42605509, 5);
    expect(result.effect.interval?.[1]).toBeCloseTo(4.09863411, 5);
  });
});
