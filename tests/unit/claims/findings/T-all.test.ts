import { describe, expect, it } from "vitest";
import T10 from "../../../../lib/claims/essays/controlled-competition/findings/T10";
import T11 from "../../../../lib/claims/essays/controlled-competition/findings/T11";
import T12 from "../../../../lib/claims/essays/controlled-competition/findings/T12";
import T13 from "../../../../lib/claims/essays/controlled-competition/findings/T13";
import T14 from "../../../../lib/claims/essays/controlled-competition/findings/T14";
import T15 from "../../../../lib/claims/essays/controlled-competition/findings/T15";
import T16 from "../../../../lib/claims/essays/controlled-competition/findings/T16";
import T17 from "../../../../lib/claims/essays/controlled-competition/findings/T17";
import T18 from "../../../../lib/claims/essays/controlled-competition/findings/T18";
import T4 from "../../../../lib/claims/essays/controlled-competition/findings/T4";
import T6 from "../../../../lib/claims/essays/controlled-competition/findings/T6";
import T6b from "../../../../lib/claims/essays/controlled-competition/findings/T6b";
import T8 from "../../../../lib/claims/essays/controlled-competition/findings/T8";
import T9 from "../../../../lib/claims/essays/controlled-competition/findings/T9";
import type { FindingDefinition } from "../../../../lib/claims/finding-definition";
import type { EvidenceRecord } from "../../../../lib/claims/evidence-record";
import { dayNumber, isoDayFromNumber } from "../../../../lib/codebook/iso-day";
import { valueLists } from "../../../../lib/codebook/lists";
import { codesOf } from "../../../../lib/codebook/value-list";
import { provinceCodes } from "../../../../lib/codebook/provinces";
import { starterWorld } from "./starter-world";
import { addsUp, attack, clash, day, measured, operation, someNumbers, syntheticWorld } from "./synthetic-world";

const findings: readonly FindingDefinition[] = [T4, T6, T6b, T8, T9, T10, T11, T12, T13, T14, T15, T16, T17, T18];
const named = findings.map((definition) => [definition.id, definition] as const);

/** A world of everything that a record can be: bounds, no province, other actors, clashes, duplicates, tolls that do not add up. */
function anyWorld(seed: number, size: number) {
  const below = someNumbers(seed);
  const one = <T>(list: readonly T[]): T => list[below(list.length)] as T;
  const records = Array.from({ length: size }, (): EvidenceRecord => {
    const make = one([attack, attack, operation, clash]);
    const from = dayNumber(day("2021-07-01")) + below(1_500);
    const length = one([0, 0, 0, 6, 40]);
    return make(isoDayFromNumber(from), below(9) === 0 ? null : one(provinceCodes), {
      dateEnd: isoDayFromNumber(from + length), datePrecision: length === 0 ? "day" : "range", dateBasis: one(["event", "event", "report"]),
      targetType: one(codesOf(valueLists.targetType)), targetCommunities: below(3) === 0 ? [one(codesOf(valueLists.community))] : [], targetAffiliation: one([null, "haqqani-linked"]),
      labelStanding: one([null, ...codesOf(valueLists.labelStanding)]), announcedAgainst: make === operation ? one(["iskp", "iskp", "criminals"]) : null,
      ...(make === operation ? {} : { assessedActor: one(["iskp", "iskp", "unidentified"]) }),
      killedBest: one([null, 0, 1, 5]), killedCivilians: one([null, 0, 2]), killedAuthorities: one([null, 1]), detainedBest: one([null, 3]),
      out: one([null, null, null, null, "status", "duplicate", "aggregate"]), partisanOnly: below(4) === 0,
    });
  });
  return syntheticWorld(records, { coverageTo: day("2025-08-31") });
}

/** Every number of a result; NaN and infinities that no rule allows would hide in a figure. */
function numbersIn(value: unknown): number[] {
  if (typeof value === "number") return [value];
  return typeof value === "object" && value !== null ? Object.values(value).flatMap(numbersIn) : [];
}

describe.each(named)("%s, whatever the world", (_id, definition) => {
  const worlds = [anyWorld(1, 300), anyWorld(2, 40), anyWorld(3, 3), syntheticWorld([]), starterWorld()];

  it("adds up to all records in every reading that it requires, and has no NaN", () => {
    for (const world of worlds) {
      for (const reading of [{}, ...definition.variants(world).map((variant) => variant.reading)]) {
        const result = measured(definition, world, reading);
        expect(addsUp(world, result), JSON.stringify(reading)).toBe(true);
        expect(numbersIn(result).some(Number.isNaN)).toBe(false);
        expect(result.tests).toEqual([]);
        if (result.effect.kind === "found" && result.effect.interval !== null) {
          expect(result.effect.interval[0]).toBeLessThanOrEqual(result.effect.value + 1e-9);
          expect(result.effect.interval[1]).toBeGreaterThanOrEqual(result.effect.value - 1e-9);
        }
        for (const { count, why } of result.setAside) expect([why.length > 0, count > 0]).toEqual([true, true]);
      }
    }
  });

  it("gives the same whatever the order of the records, but for the order of lists", () => {
    const world = anyWorld(4, 200);
    const [one, other] = [measured(definition, world), measured(definition, { ...world, records: world.records.toReversed() })];
    expect(other.counts).toEqual(one.counts);
    expect(other.setAside).toEqual(one.setAside);
    expect(other.bounds).toEqual(one.bounds);
    expect(other.refs.toSorted()).toEqual(one.refs.toSorted());
    expect(numbersIn(other.effect).map((value) => value.toPrecision(9))).toEqual(numbersIn(one.effect).map((value) => value.toPrecision(9)));
  });

  it("repeats itself to the last digit with the same seed, and tells who waits", () => {
    const world = anyWorld(5, 250);
    expect(measured(definition, world, {}, 49)).toEqual(measured(definition, world, {}, 49));
    for (const { pTwoSided, pGreater, pLess } of measured(definition, world, {}, 49).tests) for (const p of [pTwoSided, pGreater, pLess]) expect(p > 0 && p <= 1).toBe(true);
  });

  it("speaks plainly, predicts for every scenario, and has distinct variants", () => {
    const text = JSON.stringify({ ...definition, results: worlds.map((world) => measured(definition, world)) });
    expect(text).not.toMatch(/\b(proves?|proven|confirms?|significant(ly)?|shows that|disproves?)\b/i);
    expect(Object.values(definition.scenarios).every((sentence) => sentence.length > 0)).toBe(true);
    const ids = definition.variants(worlds[0] as (typeof worlds)[number]).map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(definition.caveats.length).toBeGreaterThan(0);
  });
});

it("the primary family holds T4, T8, T9, T11, T12 and T13 of these, and C5, C6, C7, C9, C14 and C15 are led", () => {
  expect(findings.filter(({ judgement }) => judgement.by !== "none" && judgement.inFamily).map(({ id }) => id)).toEqual(["T4", "T8", "T9", "T11", "T12", "T13"]);
  expect(findings.flatMap(({ id, leads }) => leads.map((claim) => `${claim} ${id}`))).toEqual(["C5 T6", "C9 T8", "C14 T9", "C6 T12", "C7 T13", "C15 T17"]);
  expect(findings.filter(({ needsConstantEffort }) => needsConstantEffort).map(({ id }) => id)).toEqual(["T6b", "T9", "T10", "T11"]);
});
