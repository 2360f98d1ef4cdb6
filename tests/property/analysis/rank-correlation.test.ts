import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { partialSpearman, spearman } from "@/lib/analysis/partial-spearman";
import { midRanks } from "@/lib/analysis/ranks";
import { seededRng } from "@/lib/analysis/rng";
import { near } from "./found";
import { runs } from "./seeded";

type Row = { x: number; y: number; c: number; d: number; key: number };
const value = fc.oneof(fc.constant(0), fc.nat(9));
const rows = fc.array(fc.record({ x: value, y: value, c: value, d: fc.nat(1000), key: fc.nat() }), { minLength: 3, maxLength: 34 });
const column = (given: Row[], name: keyof Row) => given.map((row) => row[name]);

/** Same kind of answer, and the same rho and interval with the sign given. */
function expectSame(one: ReturnType<typeof spearman>, other: ReturnType<typeof spearman>, sign = 1): void {
  expect(other.kind).toBe(one.kind);
  if (one.kind !== "found" || other.kind !== "found") return;
  expect(near(one.rho, sign * other.rho)).toBe(true);
  expect(one.ci === null).toBe(other.ci === null);
  if (one.ci !== null && other.ci !== null) expect(near(one.ci[0], sign === 1 ? other.ci[0] : -other.ci[1])).toBe(true);
}

describe(midRanks, () => {
  it("adds up to n(n+1)/2 and ranks as counting does", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -5, max: 5 }), { maxLength: 30 }), (values) => {
        const ranks = midRanks(values);
        expect(ranks.reduce((sum, rank) => sum + rank, 0)).toBe((values.length * (values.length + 1)) / 2);
        values.forEach((one, i) => {
          const below = values.filter((other) => other < one).length;
          const equal = values.filter((other) => other === one).length;
          expect(ranks[i]).toBe(below + (equal + 1) / 2);
        });
      }),
      runs(80),
    );
  });
});

describe(spearman, () => {
  it("does not depend on the order of areas, on which column comes first, or on any increasing change of scale", () => {
    fc.assert(
      fc.property(rows, (given) => {
        const moved = given.toSorted((one, other) => one.key - other.key);
        expectSame(spearman(column(given, "x"), column(given, "y")), spearman(column(moved, "y"), column(moved, "x").map((x) => Math.exp(x) + 3)));
      }),
      runs(80),
    );
  });

  it("changes sign with one column, and its interval holds rho", () => {
    fc.assert(
      fc.property(rows, (given) => {
        const one = spearman(column(given, "x"), column(given, "y"));
        expectSame(one, spearman(column(given, "x"), column(given, "y").map((y) => -y)), -1);
        if (one.kind === "found") {
          expect(Math.abs(one.rho)).toBeLessThanOrEqual(1);
          if (one.ci !== null) {
            expect(one.ci[0]).toBeLessThanOrEqual(one.rho);
            expect(one.ci[1]).toBeGreaterThanOrEqual(one.rho);
          }
        }
      }),
      runs(80),
    );
  });
});

describe(partialSpearman, () => {
  it("does not depend on the order of controls or of areas", () => {
    fc.assert(
      fc.property(rows, (given) => {
        const moved = given.toSorted((one, other) => one.key - other.key);
        const one = partialSpearman(column(given, "x"), column(given, "y"), [column(given, "c"), column(given, "d")]);
        const other = partialSpearman(column(moved, "x"), column(moved, "y"), [column(moved, "d"), column(moved, "c")]);
        expect(other.kind).toBe(one.kind);
        // A control of which hardly anything is left makes rho a ratio of rounding errors: those are answered before.
        if (one.kind === "found" && other.kind === "found") expect(near(one.rho, other.rho, 1e-6)).toBe(true);
      }),
      runs(80),
    );
  });

  it("is the plain correlation when the controls do not vary", () => {
    fc.assert(
      fc.property(rows, (given) => {
        expectSame(spearman(column(given, "x"), column(given, "y")), partialSpearman(column(given, "x"), column(given, "y"), [given.map(() => 4)]));
      }),
      runs(80),
    );
  });

  it("has tails above 1 under both nulls", () => {
    fc.assert(
      fc.property(rows, fc.nat(1000), (given, seed) => {
        const neighbours = given.map((_, i) => (i + 1 < given.length ? [i + 1] : []));
        const rng = seededRng(seed);
        for (const test of [{ null: "permutation", rng, draws: 29 }, { null: "moranSpectral", rng, draws: 29, neighbours }] as const) {
          const result = partialSpearman(column(given, "x"), column(given, "y"), [column(given, "c")], { test });
          if (result.kind === "undefined" || result.test === null) continue;
          expect(result.test.pGreater + result.test.pLess).toBeGreaterThan(1);
          expect(Math.abs(result.test.nullMean)).toBeLessThanOrEqual(1);
        }
      }),
      runs(40),
    );
  });
});
