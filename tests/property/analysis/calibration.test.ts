import { describe, expect, it, vi } from "vitest";
import { overlapTest } from "@/lib/analysis/overlap-test";
import { answered, mapCases } from "@/scripts/calibrate/cases-maps";
import { timeAndTableCases } from "@/scripts/calibrate/cases-times-and-tables";
import { scatter } from "@/scripts/calibrate/chance";
import { type CalibrationCase, rejectionRate } from "@/scripts/calibrate/rejection";
import { holds } from "@/scripts/calibrate/write-table";

// How often does each permutation test reject at 5% when nothing is there? The small version of `npm run calibrate`: the
// same worlds, fewer of them. Seeded, so a pass today is a pass tomorrow.
const SIMULATIONS = 300;
const DRAWS = 79;
const cases = [...mapCases, ...timeAndTableCases];

// Seconds at most, but the machine may be busy with other tests.
vi.setConfig({ testTimeout: 60_000 });

describe("rejection rate at 5% when nothing is there", () => {
  it.each(cases.map((one, index) => [`${one.test}: ${one.world}, ${one.sizes}`, one, index] as const))("%s", (_, one, index) => {
    const result = rejectionRate(one, 7_000 + index, SIMULATIONS, DRAWS);
    expect(holds({ one, result }), `${result.rejected} of ${SIMULATIONS}, ties at random ${result.tieless?.rejected ?? "-"}`).toBe(true);
  });

  it("is measured for every function that draws or shifts", () => {
    const functions = new Set(cases.map(({ test }) => test));
    expect([...functions].toSorted()).toEqual([
      "coincidence, circularShift", "coincidence, permuteDates", "contingency", "crossCorrelation", "hooverNull", "overlapContrast",
      "overlapTest, areaPermutation", "overlapTest, population", "overlapTest, strataPermutation", "partialSpearman, moranSpectral",
      "partialSpearman, permutation", "spatialCross, pairs permuted", "spatialCross, y permuted", "stratifiedDifference",
    ]);
  });

  it("would be noticed if it were wrong: the naive null on two maps that follow population", () => {
    const people = Array.from({ length: 20 }, (_, area) => 4 ** (area % 4));
    const naive: CalibrationCase = {
      test: "naive", world: "both maps follow population", sizes: "80 and 80", expect: "exact",
      simulate: (rng, draws) => answered(overlapTest(scatter(rng, 80, people), scatter(rng, 80, people), { null: "areaPermutation" }, rng, draws)),
    };
    const result = rejectionRate(naive, 1, SIMULATIONS, DRAWS);
    expect(result.rate).toBeGreaterThan(0.5);
    expect(holds({ one: naive, result })).toBe(false);
  });

  it("would be noticed if ties hid it: a test that never rejects", () => {
    const asleep: CalibrationCase = { test: "asleep", world: "any", sizes: "any", expect: "exact", simulate: () => ({ pGreater: 0.5, pLess: 0.6 }) };
    expect(holds({ one: asleep, result: rejectionRate(asleep, 1, SIMULATIONS, DRAWS) })).toBe(false);
  });
});
